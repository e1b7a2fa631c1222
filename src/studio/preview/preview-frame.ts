/**
 * The map as it will stand on somebody's page: in a frame of its own, because a phone is a window of its own. Attributes
 * are set as a page would set them, and those that the map writes itself are read back.
 */
import { ATTRIBUTES, PROPERTIES, toAttributeName, type AttributeProperty, type AttributeSpec } from '../../attributes';
import type { CouncilMap } from '../../council-map';
import type { Problem } from '../../model/problems';
import type { Setting } from '../setting';

export interface PreviewView {
  readonly setting: Setting;
  /** Files in place of addresses. Absent: all as the addresses say. */
  readonly results?: unknown;
  readonly boundaries?: unknown;
  /** Another value begins a new map: the files are others than before. */
  readonly key: string;
  readonly scheme: 'light' | 'dark';
  readonly isContrast: boolean;
}

export interface PreviewEvents {
  /** The map has written an attribute itself. @returns how the studio writes it */
  reflect(property: AttributeProperty, raw: string): string;
  problems(problems: readonly Problem[]): void;
  /** A file was dropped on the map, which is a page of its own. */
  drop(event: DragEvent): void;
}

const REFLECTED = PROPERTIES.filter((property) => (ATTRIBUTES[property] as AttributeSpec).reflect);
/** What would belong to the studio's own page and not to the map. */
const WITHHELD: readonly AttributeProperty[] = ['deepLink'];
/** Some faults are known only once a file has come, without another word. In milliseconds. */
const LATE = 200;

export class PreviewFrame {
  readonly frame = document.createElement('iframe');
  readonly #events: PreviewEvents;
  #map: CouncilMap | undefined;
  #view: PreviewView | undefined;
  #key: string | undefined;
  /** What the attributes were last set to, or are read as. */
  #applied: Setting = {};
  readonly #watch = new MutationObserver(() => this.#readBack());

  constructor(events: PreviewEvents) {
    this.#events = events;
    this.frame.title = 'Preview of the map';
    this.frame.addEventListener('load', () => {
      [this.#map, this.#key] = [undefined, undefined];
      this.frame.contentWindow?.addEventListener('dragover', (event) => event.preventDefault());
      this.frame.contentWindow?.addEventListener('drop', (event) => events.drop(event));
      if (this.#view) this.show(this.#view);
    });
    this.frame.src = 'studio-preview.html';
  }

  show(view: PreviewView): void {
    this.#view = view;
    const page = this.frame.contentDocument;
    const home = page?.querySelector('main');
    if (!page || !home || page.readyState !== 'complete') return;
    page.documentElement.className = view.isContrast ? 'contrast' : view.scheme;
    page.documentElement.style.colorScheme = view.isContrast ? 'dark' : view.scheme;
    const isNew = view.key !== this.#key;
    if (isNew) this.#begin(page);
    this.#apply(toApplied(view));
    const map = this.#map!;
    hand(map, view);
    if (isNew) home.replaceChildren(map);
    this.#key = view.key;
    void this.#tellProblems();
  }

  /** Brings the map itself before the editor's eyes, which may be on the table. */
  reveal(): void {
    const view = this.frame.contentWindow;
    const box = this.#map?.shadowRoot?.querySelector('[part~="map"]')?.getBoundingClientRect();
    // By hand: `scrollIntoView` would scroll the studio's page as well.
    if (view && box) view.scrollTo({ top: view.scrollY + box.top - Math.max(0, (view.innerHeight - box.height) / 2) });
  }

  #begin(page: Document): void {
    this.#watch.disconnect();
    const map = (this.#map = page.createElement('council-map'));
    this.#applied = {};
    for (const type of ['map-problem', 'results-update', 'map-ready'] as const)
      map.addEventListener(type, () => void this.#tellProblems());
    this.#watch.observe(map, { attributes: true, attributeFilter: REFLECTED.map(toAttributeName) });
  }

  #apply(setting: Setting): void {
    for (const property of PROPERTIES) {
      const raw = setting[property];
      if (raw === this.#applied[property]) continue;
      const name = toAttributeName(property);
      if (raw === undefined) this.#map!.removeAttribute(name);
      else this.#map!.setAttribute(name, raw);
    }
    this.#applied = setting;
    // Its own changes are no news.
    this.#watch.takeRecords();
  }

  #readBack(): void {
    for (const property of REFLECTED) {
      const found = this.#map?.getAttribute(toAttributeName(property)) ?? '';
      const { [property]: before = '', ...rest } = this.#applied;
      if (found === before) continue;
      const kept = this.#events.reflect(property, found);
      this.#applied = kept ? { ...rest, [property]: kept } : rest;
    }
  }

  async #tellProblems(): Promise<void> {
    const map = this.#map;
    await this.frame.contentWindow?.customElements.whenDefined('council-map');
    await map?.updateComplete;
    if (map && map === this.#map) this.#events.problems(map.problems);
    await new Promise((resolve) => setTimeout(resolve, LATE));
    if (map && map === this.#map) this.#events.problems(map.problems);
  }
}

/** Gives the map the files that addresses do not name, where they are others than it has. */
function hand(map: CouncilMap, { results, boundaries }: PreviewView): void {
  if (!results && !boundaries) return;
  if (map.data?.results === results && map.data?.boundaries === boundaries) return;
  map.data = { ...(results ? { results } : {}), ...(boundaries ? { boundaries } : {}) };
}

/** What the preview's own map is set to. */
function toApplied({ setting, results, boundaries, scheme, isContrast }: PreviewView): Setting {
  const withheld = new Set<AttributeProperty>([
    ...WITHHELD,
    // A file that was dropped is not followed, and has no finer boundaries but its own.
    ...(results ? (['results', 'live'] as const) : []),
    ...(boundaries ? (['boundaries', 'boundariesDetail'] as const) : []),
  ]);
  const kept = PROPERTIES.filter((property) => setting[property] !== undefined && !withheld.has(property));
  const isFree = isContrast || !setting.theme || setting.theme === 'auto';
  return {
    ...Object.fromEntries(kept.map((property) => [property, setting[property]])),
    ...(isFree ? { theme: isContrast ? 'dark' : scheme } : {}),
  };
}
