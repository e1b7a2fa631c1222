/**
 * The wards of the councils that a reader has come close to, without one being opened. They are fetched when the map
 * rests, kept for a while, and let go again.
 */
import { loadJson } from '../../feed/load';
import { toWardsUrl } from '../../feed/ward-files';
import type { Size } from '../../map/camera';
import type { Area, Bounds, Shapes } from '../../model/boundaries';
import type { Results } from '../../model/contract';
import type { WardsState } from '../../store';
import type { Home } from '../home';
import type * as WardRoomModule from '../drill/ward-room';

/** From this size of a council on, in CSS pixels of its smaller side, its wards can be told apart. */
const NEAR = 180;
/** How many councils have their wards on the map at a time, and how many are kept. */
const SHOWN = 6;
const KEPT = 12;

/** The councils that are large on the map, the largest first. */
export function toNearCouncils(areas: readonly Area[], view: Bounds, width: number): string[] {
  const scale = width / (view[2] - view[0]);
  const sizeOf = ({ bounds: [x0, y0, x1, y1] }: Area): number => Math.min(x1 - x0, y1 - y0) * scale;
  const isIn = ({ bounds: [x0, y0, x1, y1] }: Area): boolean =>
    x0 < view[2] && x1 > view[0] && y0 < view[3] && y1 > view[1];
  const near = areas.filter((area) => sizeOf(area) >= NEAR && isIn(area));
  return near
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, SHOWN)
    .map(({ code }) => code);
}

/** Nothing more comes: with shapes, or for good without. */
const isWhole = (file: WardsState | undefined): file is WardsState =>
  file !== undefined && (file.phase === 'failed' || file.hasNoShapes === true || file.shapes !== undefined);

interface Kept {
  /** Of its results: a corrected file has another. */
  readonly url: string;
  readonly file: WardsState;
}

export class NearWards {
  readonly #home: Home;
  /** By code, the one that was wanted last at the end. */
  readonly #files = new Map<string, Kept>();
  /** By the address of the results. */
  readonly #wishes = new Map<string, AbortController>();
  #wanted: readonly string[] = [];
  /** What the addresses were made for. */
  #results: Results | undefined;
  /** The part of the code that knows wards, once it has come. */
  #room: typeof WardRoomModule | undefined;
  /** What is on the map. */
  #drawn: readonly unknown[] = [];

  constructor(home: Home) {
    this.#home = home;
  }

  /** The map has come to rest. @param view what it shows, in the units of `shapes`; undefined: nothing from near */
  look(shapes: Shapes | undefined, view: Bounds | undefined, { width }: Size): void {
    const { config, results, selected } = this.#home.store.state;
    const contested = new Set(results?.contested);
    const isOn = shapes && view && config.wards && config.wardBoundaries && !this.#home.wards;
    const areas = isOn ? shapes.areas.filter(({ code }) => contested.has(code)) : [];
    const near = view ? toNearCouncils(areas, view, width) : [];
    // What is here stays until the wards of the council that is opened have come; nothing else is asked for meanwhile.
    this.#wanted = selected ? near.filter((code) => this.#files.has(code)) : near;
    this.#fetchWanted();
    void this.#draw();
  }

  /** The state has changed: a council has been opened, or there are other results. */
  update(): void {
    if (this.#home.store.state.results !== this.#results) this.#fetchWanted();
    void this.#draw();
  }

  /** Nothing is near any more. */
  end(): void {
    this.look(undefined, undefined, { width: 0, height: 0 });
  }

  #fetchWanted(): void {
    const { config, results } = this.#home.store.state;
    this.#results = results;
    const revisions = new Map(results?.councils.map(({ code, revision }) => [code, revision]));
    const wanted = new Map(
      this.#wanted.map((code) => [toWardsUrl(config.wards, code, revisions.get(code) ?? 0), code]),
    );
    for (const [url, wish] of this.#wishes) if (!wanted.has(url)) this.#giveUp(url, wish);
    for (const [url, code] of wanted) void this.#fetch(code, url);
  }

  #giveUp(url: string, wish: AbortController): void {
    wish.abort();
    this.#wishes.delete(url);
  }

  async #fetch(code: string, url: string): Promise<void> {
    const known = this.#files.get(code);
    if (known?.url === url) return this.#keep(code, known);
    if (this.#wishes.has(url)) return;
    const wish = new AbortController();
    this.#wishes.set(url, wish);
    const ask = (address: string) => ({ url: address, loaded: loadJson(address, wish.signal) });
    const shapes = ask(toWardsUrl(this.#home.store.state.config.wardBoundaries, code, 0));
    const files = { council: code, wards: ask(url), shapes, end: wish.signal };
    const room = await import('../drill/ward-room').catch(() => undefined);
    // The last good ones stay where their correction does not come.
    const keep = (file: WardsState): void =>
      this.#keep(code, { url, file: file.shapes ? file : (known?.file ?? file) });
    await room?.readWardFiles(files, (file) => isWhole(file) && keep(file));
    if (this.#wishes.get(url) === wish) this.#wishes.delete(url);
    void this.#draw();
  }

  #keep(code: string, kept: Kept): void {
    this.#files.delete(code);
    this.#files.set(code, kept);
    for (const [oldest] of this.#files) if (this.#files.size > KEPT) this.#files.delete(oldest);
  }

  /** A council whose wards are shown has the map for itself. */
  async #draw(): Promise<void> {
    const { results, scheme } = this.#home.store.state;
    if (!results || this.#home.wards) return this.#forget();
    const files = this.#wanted.map((code) => this.#files.get(code)?.file).filter((file) => file?.shapes !== undefined);
    const source = [results, scheme, this.#home.words, ...files];
    const isSame = source.every((part, i) => part === this.#drawn[i]) && source.length === this.#drawn.length;
    if (isSame || (!files.length && !this.#home.near)) return;
    const room = this.#room;
    if (!room) {
      this.#room = await import('../drill/ward-room').catch(() => undefined);
      return this.#room && this.#draw();
    }
    this.#drawn = source;
    const drawn = files.map((file) => room.toDrawn(file!, results, scheme, this.#home));
    this.#home.near = drawn.length ? room.joinShown(drawn.map(({ shown }) => shown)) : undefined;
    this.#home.renderer.setWards({ layers: drawn.map(({ layer }) => layer) });
  }

  #forget(): void {
    this.#drawn = [];
    this.#home.near = undefined;
  }
}
