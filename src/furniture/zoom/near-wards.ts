/**
 * The wards of the councils that a reader has come close to, without one being opened. They are fetched when the map
 * rests, kept for a while, and let go again.
 */
import { loadJson } from '../../feed/load';
import { toWardsUrl } from '../../feed/ward-files';
import type { Size } from '../../map/camera';
import type { Area, Bounds, Shapes } from '../../model/boundaries';
import type { WardsState } from '../../store';
import type { Home } from '../furniture';
import type * as WardRoomModule from '../ward-room';

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

export class NearWards {
  readonly #home: Home;
  /** By code, the one that was wanted last at the end. */
  readonly #files = new Map<string, WardsState>();
  readonly #wishes = new Map<string, AbortController>();
  #wanted: readonly string[] = [];
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
    const isOn = shapes && view && config.wards && config.wardBoundaries && !selected;
    const areas = isOn ? shapes.areas.filter(({ code }) => contested.has(code)) : [];
    this.#wanted = view ? toNearCouncils(areas, view, width) : [];
    for (const [code, wish] of this.#wishes) if (!this.#wanted.includes(code)) wish.abort();
    for (const code of this.#wanted) void this.#fetch(code);
    void this.#draw();
  }

  /** The state has changed: a council has been opened, or there are other results. */
  update(): void {
    void this.#draw();
  }

  /** Nothing is near any more. */
  end(): void {
    this.look(undefined, undefined, { width: 0, height: 0 });
  }

  async #fetch(code: string): Promise<void> {
    const known = this.#files.get(code);
    if (known) return this.#keep(code, known);
    if (this.#wishes.has(code)) return;
    const wish = new AbortController();
    this.#wishes.set(code, wish);
    const { config, results } = this.#home.store.state;
    const { revision = 0 } = results?.councils.find((council) => council.code === code) ?? {};
    const ask = (url: string) => ({ url, loaded: loadJson(url, wish.signal) });
    const files = {
      council: code,
      wards: ask(toWardsUrl(config.wards, code, revision)),
      shapes: ask(toWardsUrl(config.wardBoundaries, code, 0)),
      end: wish.signal,
    };
    const room = await import('../ward-room').catch(() => undefined);
    await room?.readWardFiles(files, (file) => isWhole(file) && this.#keep(code, file));
    this.#wishes.delete(code);
    if (this.#wanted.includes(code)) void this.#draw();
  }

  #keep(code: string, file: WardsState): void {
    this.#files.delete(code);
    this.#files.set(code, file);
    for (const [oldest] of this.#files) if (this.#files.size > KEPT) this.#files.delete(oldest);
  }

  /** A council that is open has the map for itself. */
  async #draw(): Promise<void> {
    const { results, scheme, selected } = this.#home.store.state;
    if (!results || selected) return this.#forget();
    const files = this.#wanted.map((code) => this.#files.get(code)).filter((file) => file?.shapes !== undefined);
    const source = [results, scheme, ...files];
    const isSame = source.every((part, i) => part === this.#drawn[i]) && source.length === this.#drawn.length;
    if (isSame || (!files.length && !this.#home.near)) return;
    const room = this.#room;
    if (!room) {
      this.#room = await import('../ward-room').catch(() => undefined);
      return this.#room && this.#draw();
    }
    this.#drawn = source;
    const shown = files.map((file) => room.toShown(file!, results, scheme));
    this.#home.near = shown.length ? room.joinShown(shown) : undefined;
    this.#home.renderer.setWards({ layers: files.map((file) => room.toLayer(file!, results, scheme)) });
  }

  #forget(): void {
    this.#drawn = [];
    this.#home.near = undefined;
  }
}
