/** The names of councils on a map that a reader has zoomed: ours, in SVG, where there is room for them. */
import { toNamePlace, type NamePlace } from '../../map/name-places';
import { svg, setAttributes } from '../../map/svg/svg-dom';
import type { Area, Bounds, Shapes } from '../../model/boundaries';
import { namesStyles } from '../../parts/names.styles';
import { adopt } from '../adopt';

/** In CSS pixels. */
const SIZE = 12;
const LINE = 14;
/** Room that stays free at each side of a name. */
const AIR = 3;

interface Name {
  readonly place: NamePlace | undefined;
  /** In one line and, where it has more than one word, in two. */
  readonly settings: readonly Setting[];
  readonly bounds: Bounds;
  readonly isQuiet: boolean;
  element?: SVGTextElement;
  /** How many lines it has on the page; 0 where it is not there. */
  lines: number;
}

interface Setting {
  readonly lines: readonly string[];
  readonly width: number;
}

export class Names {
  readonly #root = svg('svg', { class: 'names', 'aria-hidden': 'true' });
  readonly #pen = document.createElement('canvas').getContext('2d');
  #shapes: Shapes | undefined;
  #names: Name[] = [];

  /**
   * @param map the box of the map, in whose shadow root the styles are
   * @param isOfCore whether they belong to what the core shows where nobody has gone elsewhere
   */
  constructor(map: HTMLElement, isOfCore = false) {
    this.#root.classList.toggle('of-core', isOfCore);
    adopt(map.getRootNode() as ShadowRoot, [namesStyles]);
    map.append(this.#root);
    if (this.#pen) this.#pen.font = `600 ${SIZE}px ${getComputedStyle(map).fontFamily}`;
  }

  /**
   * Puts the names where they fit.
   * @param view what the map shows, in the units of the shapes; undefined takes all names away
   * @param width of the map in CSS pixels
   * @param contested codes of those who vote: the others are named more quietly
   */
  draw(shapes: Shapes | undefined, view: Bounds | undefined, width: number, contested: readonly string[]): void {
    if (shapes !== this.#shapes) this.#reset(shapes, new Set(contested));
    const scale = view ? width / (view[2] - view[0]) : 0;
    for (const name of this.#names) {
      const setting = view && isOver(name.bounds, view) ? pickSetting(name, view, scale) : undefined;
      this.#put(name, setting);
      if (setting && view) move(name, view, scale);
    }
  }

  destroy(): void {
    this.#root.remove();
  }

  #reset(shapes: Shapes | undefined, contested: ReadonlySet<string>): void {
    this.#shapes = shapes;
    this.#root.replaceChildren();
    this.#names = (shapes?.areas ?? []).map((area) => this.#toName(area, !contested.has(area.code)));
  }

  #toName(area: Area, isQuiet: boolean): Name {
    const toSetting = (lines: readonly string[]): Setting => ({
      lines,
      width: Math.max(...lines.map((line) => this.#pen?.measureText(line).width ?? Infinity)),
    });
    const [one, two] = [[area.name], toTwoLines(area.name)];
    let place: NamePlace | undefined | null = null;
    return {
      // Found when it is first asked for: of 300 areas few are ever looked at closely.
      get place() {
        return (place ??= toNamePlace(area)) ?? undefined;
      },
      settings: two ? [toSetting(one), toSetting(two)] : [toSetting(one)],
      bounds: area.bounds,
      isQuiet,
      lines: 0,
    };
  }

  #put(name: Name, setting: Setting | undefined): void {
    const lines = setting?.lines.length ?? 0;
    if (lines === name.lines) return;
    name.lines = lines;
    name.element?.remove();
    if (!setting) return;
    name.element = svg(
      'text',
      { class: name.isQuiet ? 'quiet' : '' },
      ...setting.lines.map((line, i) => svg('tspan', { x: 0, y: (i - (lines - 1) / 2) * LINE }, line)),
    );
    this.#root.append(name.element);
  }
}

/** The first way of setting it that fits into its area, and then into the map: no name is cut off at the edge. */
function pickSetting({ place, settings, bounds }: Name, view: Bounds, scale: number): Setting | undefined {
  // Without its outline asked for: most areas are too small by far.
  if ((bounds[2] - bounds[0]) * scale < Math.min(...settings.map(({ width }) => width))) return undefined;
  const setting = place && settings.find(({ lines, width }) => fits(place, scale, width, lines.length * LINE));
  const half = (setting?.width ?? 0) / 2 / scale;
  const isWhole = place && place.x - half > view[0] && place.x + half < view[2];
  return isWhole ? setting : undefined;
}

const fits = (place: NamePlace, scale: number, width: number, height: number): boolean =>
  place.width * scale >= width + 2 * AIR && place.height * scale >= height;

function move({ element, place }: Name, [x0, y0]: Bounds, scale: number): void {
  if (!element || !place) return;
  const at = [(place.x - x0) * scale, (place.y - y0) * scale].map((value) => value.toFixed(1));
  setAttributes(element, { transform: `translate(${at.join(' ')})` });
}

const isOver = (a: Bounds, b: Bounds): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Broken at the space nearest to its middle; undefined for a single word. */
function toTwoLines(name: string): string[] | undefined {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [at] = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  return at === undefined ? undefined : [name.slice(0, at), name.slice(at + 1)];
}
