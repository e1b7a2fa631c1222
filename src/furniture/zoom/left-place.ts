/** Where a reader was when the engine went, for as long as that means anything. */
import type { Size } from '../../map/camera';
import type { Shapes } from '../../model/boundaries';
import type { State } from '../../store';
import { toCoreShapes } from './cameras';
import { toCameraOf, toPlace, type Place } from './engine-place';

export class LeftPlace {
  /** Undefined where the reader sees what the page asks for. */
  place: Place | undefined;
  /** What the core showed when it was last looked at. */
  #core: { shapes?: Shapes; focus?: string; selected?: string | undefined } = {};

  /**
   * Other shapes may have other units; another crop calls the reader back, and so does whoever opens or closes a council.
   * @param toSize is asked only where it matters: it may cost a layout
   * @returns whether the same place is told in other units now
   */
  keep(state: State, toSize: () => Size, hasEngine: boolean): boolean {
    const before = this.#core;
    const [shapes, focus] = [toCoreShapes(state), state.config.focusArea];
    const { selected } = state;
    this.#core = { shapes, focus, selected };
    if (before.focus !== focus || (!hasEngine && before.selected !== selected)) this.place = undefined;
    else if (before.shapes !== shapes) {
      if (this.place) {
        const size = toSize();
        this.place = toPlace(toCameraOf(this.place, size), size, shapes);
      }
      return true;
    }
    return false;
  }
}
