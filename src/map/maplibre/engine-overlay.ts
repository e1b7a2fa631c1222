/** What lies over the engine's canvas, so that pointing at an area does not draw all of them anew: outlines, and marks. */
import type { Area, Bounds } from '../../model/boundaries';
import type { Outlined } from '../svg/outlines';
import { svg, toViewBox } from '../svg/svg-dom';
import { toOverlay } from './engine-wards';

/** What it asks of the map. */
export interface OverlayGround {
  areaOf(code: string): Area | undefined;
  /** The smaller side of an area on the screen, in CSS pixels. */
  sideOf(code: string): number;
}

export class EngineOverlay {
  readonly #ground: OverlayGround;
  readonly #outlines = toOverlay();
  readonly #marks = toOverlay();
  #marked: ReadonlySet<string> = new Set();
  /** Codes of the areas pointed at and chosen. */
  outlined: readonly [hovered: string | undefined, selected: string | undefined] = [undefined, undefined];

  constructor(ground: OverlayGround) {
    this.#ground = ground;
    this.#marks.root.classList.add('marks');
  }

  get roots(): readonly Element[] {
    return [this.#marks.root, this.#outlines.root];
  }

  /** @param codes of all areas that are marked from now on */
  mark(codes: ReadonlySet<string>): void {
    this.#marked = codes;
  }

  /** Where they are now, and as wide as the areas are large. @param bounds what the map shows, in the units of its areas */
  draw(bounds: Bounds): void {
    const [hovered, selected] = this.outlined.map((code) => this.#toOutlined(code));
    this.#outlines.root.style.display = hovered || selected ? '' : 'none';
    this.#outlines.crop(toViewBox(bounds));
    this.#outlines.draw(hovered, selected);
    this.#marks.root.style.display = this.#marked.size ? '' : 'none';
    this.#marks.crop(toViewBox(bounds));
    this.#drawMarks();
  }

  #drawMarks(): void {
    const paths = [...this.#marked].flatMap((code) => this.#ground.areaOf(code)?.path ?? []);
    const drawn = [...this.#marks.root.children].map((mark) => mark.getAttribute('d'));
    if (String(paths) === String(drawn)) return;
    this.#marks.root.replaceChildren(...paths.map((d) => svg('path', { class: 'fresh', d })));
  }

  #toOutlined(code: string | undefined): Outlined | undefined {
    const area = code === undefined ? undefined : this.#ground.areaOf(code);
    return area && { path: area.path, size: this.#ground.sideOf(area.code) };
  }
}
