/**
 * The core and, while it is there, the engine over it. Both are kept up to the state, so that whatever happens to the
 * engine the core's picture is right beneath it, at the same crop. What is on screen answers for the map.
 */
import type { Bounds, Shapes } from '../model/boundaries';
import type { MapView } from '../view/map-view';
import { isSame, type Explorer, type Renderer, type WardPicture } from './renderer';

export type Engine = Renderer & Explorer;

export class SwitchedRenderer implements Renderer {
  readonly #core: Renderer;
  #engine: Engine | undefined;
  /** What the page asks for. */
  #focus: Bounds | undefined;
  /** Where the reader has gone since; undefined while they see what the page asks for. */
  #strayed: Bounds | undefined;
  /** Where an open council has taken the map. */
  #drilled: Bounds | undefined;
  #wards: WardPicture = { layers: [] };
  #marked: ReadonlySet<string> = new Set();

  /** @param focus what the core is cropped to */
  constructor(core: Renderer, focus: Bounds | undefined) {
    this.#core = core;
    this.#focus = focus;
  }

  get name(): Renderer['name'] {
    return this.#engine ? this.#engine.name : this.#core.name;
  }

  /** Puts an engine on screen, or takes it from there. */
  show(engine: Engine | undefined): void {
    this.#engine = engine;
    engine?.mark?.(this.#marked);
  }

  /** The wards that are drawn, for an engine that comes later. */
  get wards(): WardPicture {
    return this.#wards;
  }

  /** Whether the reader has gone elsewhere than where the page or an open council shows them. */
  get isAstray(): boolean {
    return this.#strayed !== undefined;
  }

  /** What the core shows other than what the page asks for, in the units of its shapes. */
  get elsewhere(): Bounds | undefined {
    return this.#strayed ?? this.#drilled;
  }

  /** Brings the core to where the reader is, in the units of its shapes; undefined: to what the page asks for. */
  stray(bounds: Bounds | undefined): void {
    this.#strayed = bounds;
    this.#core.focus(this.elsewhere ?? this.#focus);
  }

  drill(bounds: Bounds | undefined): void {
    const isNews = !isSame(bounds, this.#drilled);
    this.#drilled = bounds;
    // Without an engine nobody is on the way: an opened council takes the map along, wherever a reader was left.
    this.stray(isNews && !this.#engine ? undefined : this.#strayed);
  }

  mount(container: HTMLElement): Promise<void> {
    return this.#core.mount(container);
  }

  /** Of the core: the engine's are finer, and set by whoever has them. */
  setShapes(shapes: Shapes): void {
    this.#core.setShapes(shapes);
  }

  update(view: MapView): void {
    this.#core.update(view);
    this.#engine?.update(view);
  }

  setWards(picture: WardPicture): void {
    this.#wards = picture;
    this.#core.setWards(picture);
    this.#engine?.setWards(picture);
  }

  /** The same crop again does not call a reader back from where they have gone. */
  focus(bounds: Bounds | undefined): void {
    if (isSame(bounds, this.#focus)) return;
    this.#focus = bounds;
    this.stray(undefined);
  }

  outline(hovered: string | undefined, selected: string | undefined): void {
    this.#core.outline(hovered, selected);
    this.#engine?.outline(hovered, selected);
  }

  mark(codes: ReadonlySet<string>): void {
    this.#marked = codes;
    this.#engine?.mark?.(codes);
  }

  reveal(code: string): void {
    this.#engine?.reveal?.(code);
  }

  boxOf(code: string): DOMRect | undefined {
    // While the whole country is shown the core may have the area once more, larger, in an inset.
    const boxes = [this.#engine?.boxOf(code), this.#engine && this.elsewhere ? undefined : this.#core.boxOf(code)];
    const found = boxes.filter((box) => box !== undefined);
    return found.sort((a, b) => b.width * b.height - a.width * a.height)[0];
  }

  painted(): Map<string, string> {
    return (this.#engine ?? this.#core).painted();
  }

  destroy(): void {
    this.#engine?.destroy();
    this.#core.destroy();
  }
}
