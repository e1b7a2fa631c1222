/** Hexagons in place of the map: their file, and the way from one to the other. Fetched when they are first asked for. */
import { loadJson } from '../../feed/load';
import type { Shapes } from '../../model/boundaries';
import { parseHexes } from '../../model/hexes';
import type { Problem } from '../../model/problems';
import type { State } from '../../store';
import { toCrop, toHexes } from '../../view/crop';
import type { Home } from '../home';
import { DURATION, HexFlight } from './hex-flight';
import { HexNames } from './hex-names';
import { toTold } from '../told';

const UNNAMED: Problem = {
  level: 'warning',
  code: 'attribute-missing',
  place: 'attribute hexes',
  message: 'No hexagons are named, so layout="hex" shows the map.',
  remedy: 'Give the address of the hexagon file in the attribute hexes.',
};

export class HexRoom {
  readonly #home: Home;
  readonly #flight: HexFlight;
  readonly #names: HexNames;
  /** Called before the picture changes under a pointer. */
  readonly #onChange: () => void;
  /** The address that was last asked for. */
  #url: string | undefined;
  /** What it was answered with. */
  #json: unknown;
  /** What was last made, and for which councils. */
  #councils: Shapes | undefined;
  #hasFailed = false;
  #drawn: { readonly root: Element; readonly shapes: Shapes; readonly isHex: boolean } | undefined;

  constructor(home: Home, onChange: () => void) {
    this.#home = home;
    this.#onChange = onChange;
    this.#flight = new HexFlight(home.root.querySelector<HTMLElement>('.drawing')!);
    this.#names = new HexNames(home.root, () => this.#watch(home.store.state));
  }

  update(state: State): void {
    this.#watch(state);
    const { layout, hexes } = state.config;
    // Whoever leaves the hexagons and comes back has asked once more.
    if (layout !== 'hex' && this.#hasFailed) this.#url = undefined;
    else if (layout === 'hex' && hexes !== this.#url) void this.#load(hexes);
    else if (this.#json !== undefined && state.shapes !== this.#councils) void this.#parse();
  }

  leave(): void {
    this.#flight.stop();
  }

  async #load(url: string): Promise<void> {
    this.#url = url;
    this.#hasFailed = false;
    // Not within the update that asks: it has others to tell.
    const { value, fault } = await (url ? loadJson(url) : Promise.resolve({ value: undefined, fault: undefined }));
    if (this.#url !== url) return;
    this.#json = value;
    if (!url) return this.#put(undefined, [UNNAMED]);
    if (!fault) return this.#parse();
    const words = await import('../../problem-words').catch(() => undefined);
    if (this.#url === url) this.#put(undefined, words ? [words.toLoadProblem('hexes', fault)] : []);
  }

  async #parse(): Promise<void> {
    const { shapes } = this.#home.store.state;
    this.#councils = shapes;
    await Promise.resolve();
    if (!shapes || shapes !== this.#councils) return;
    const { value, problems } = parseHexes(this.#json, shapes, this.#url);
    this.#put(value, problems);
  }

  #put(hexes: Shapes | undefined, problems: Problem[]): void {
    const { store } = this.#home;
    this.#hasFailed = !hexes;
    store.set({ hexes, ...toTold(store, 'hexes', problems) });
  }

  /** Finds out what is drawn now, and lets it come from where it was. */
  #watch(state: State): void {
    const root = this.#home.root.querySelector('.drawing > svg');
    const { shapes } = toCrop(state);
    if (!root || !shapes) return;
    const before = this.#drawn;
    const now = (this.#drawn = { root, shapes, isHex: toHexes(state) !== undefined });
    this.#names.update(state, now.isHex ? shapes : undefined, root);
    if (!before || before.isHex === now.isHex || before.root === root) return;
    this.#onChange();
    // The first frame of a picture has no areas yet.
    this.#home.renderer.painted();
    if (this.#flight.fly(before, now)) this.#names.arrive(DURATION);
  }
}
