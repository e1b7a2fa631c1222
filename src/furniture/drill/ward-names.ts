/** Names of the wards on the core's map, once it has come to their council. */
import { toBoundsAt } from '../../map/camera-path';
import type { WardPicture } from '../../map/renderer';
import type { Bounds, Shapes } from '../../model/boundaries';
import { toOtherPlane } from '../../view/to-other-plane';
import { Names } from '../zoom/names';

export class WardNames {
  readonly #map: HTMLElement;
  #names: Names | undefined;
  #drawn: (() => void) | undefined;

  constructor(map: HTMLElement) {
    this.#map = map;
    // The map's own box: names keep their size when it changes.
    if (typeof ResizeObserver === 'function') new ResizeObserver(() => this.#drawn?.()).observe(map);
  }

  /**
   * @param crop what the map was cropped to, in the units of `whole`; undefined takes the names away
   */
  draw({ layers }: WardPicture, crop: Bounds | undefined, whole: Shapes): void {
    const [layer] = layers;
    if (!layer || !crop) return this.clear();
    const drawn = (this.#drawn = (): void => {
      const { clientWidth: width, clientHeight: height } = this.#map;
      const shown = toBoundsAt(crop, crop, { width, height }, 1);
      this.#names ??= new Names(this.#map, true);
      this.#names.draw(layer.shapes, toOtherPlane(shown, whole, layer.shapes), width, [...layer.view.areas.keys()]);
    });
    // Once the wards are on the screen: to find room for their names takes as long as to draw them.
    requestAnimationFrame(() => setTimeout(() => drawn === this.#drawn && drawn()));
  }

  clear(): void {
    this.#drawn = undefined;
    this.#names?.destroy();
    this.#names = undefined;
  }
}
