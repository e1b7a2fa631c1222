/** The box of the map while an engine has it: canvas, names, and which of the two pictures is seen. */
import type { Size } from '../../map/camera';
import type { Engine, SwitchedRenderer } from '../../map/switched-renderer';
import type { Bounds, Shapes } from '../../model/boundaries';
import { toOtherPlane } from '../../view/to-other-plane';
import { Names } from './names';

export class EngineScreen {
  readonly #map: HTMLElement;
  readonly #switch: SwitchedRenderer;
  #canvas: HTMLElement | undefined;
  #names: Names | undefined;

  constructor(map: HTMLElement, renderer: SwitchedRenderer) {
    this.#map = map;
    this.#switch = renderer;
  }

  /** Of the map, in CSS pixels; nothing while it is hidden. */
  get size(): Size {
    return { width: this.#map.clientWidth, height: this.#map.clientHeight };
  }

  /** Whether it is the engine that is seen. */
  get isShown(): boolean {
    return this.#switch.name === 'maplibre';
  }

  /** A place for an engine to draw in, unseen until it is shown. */
  addCanvas(): HTMLElement {
    this.#canvas = document.createElement('div');
    this.#canvas.className = 'engine';
    this.#map.prepend(this.#canvas);
    return this.#canvas;
  }

  /** @param engine what is seen from now on; undefined: the core */
  show(engine: Engine | undefined): void {
    this.#switch.show(engine);
    this.#map.classList.toggle('explored', engine !== undefined);
  }

  /** The names that the core has are in their places only where the reader has not gone elsewhere. */
  mark(): void {
    this.#map.classList.toggle('astray', this.#switch.isAstray);
  }

  /** @param view what the map shows, in the units of the shapes; undefined takes the names away */
  name(shapes: Shapes | undefined, view: Bounds | undefined, contested: readonly string[]): void {
    this.mark();
    this.#names ??= new Names(this.#map);
    const { layers, open } = this.#switch.wards;
    const layer = open === undefined ? undefined : layers.find(({ council }) => council === open);
    if (!layer || !shapes || !view) return this.#names.draw(shapes, view, this.size.width, contested);
    // Of an open council the wards are named, and nothing around it.
    const ward = toOtherPlane(view, shapes, layer.shapes);
    this.#names.draw(layer.shapes, ward, this.size.width, [...layer.view.areas.keys()]);
  }

  /** Nothing of an engine stays. */
  clear(): void {
    this.#canvas?.remove();
    this.#names?.destroy();
    this.#canvas = this.#names = undefined;
  }
}
