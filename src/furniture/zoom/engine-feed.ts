/** What an engine is told of the state, and where it takes the reader for it. */
import type { Camera } from '../../map/camera';
import type { Engine } from '../../map/switched-renderer';
import type { Shapes } from '../../model/boundaries';
import type { State } from '../../store';
import { toAiry } from '../../view/crop';
import { toFocusBounds } from '../../view/focus';
import { deriveMapView } from '../../view/map-view';
import { toSurroundings } from './cameras';

type Given = Partial<Pick<State, 'results' | 'scheme' | 'selected'>> & { shapes?: Shapes; focus?: string };

export class EngineFeed {
  readonly #engine: Engine;
  #given: Given = {};
  /** Where the reader was before a council was opened. */
  #before: Camera | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The shapes that the engine draws. */
  get shapes(): Shapes | undefined {
    return this.#given.shapes;
  }

  /**
   * Brings the engine up to the state. Values alone never move it.
   * @param isShown whether it is on screen, and so is told of values by others
   */
  give({ results, shapes, detail, scheme, config, selected }: State, isShown: boolean, isCalm: boolean): void {
    const finest = detail ?? shapes;
    if (!results || !finest) return;
    const given = this.#given;
    this.#given = { results, scheme, shapes: finest, focus: config.focusArea, selected };
    const isReshaped = finest !== given.shapes;
    if (isReshaped) this.#engine.setShapes(finest);
    if (isReshaped || (!isShown && (results !== given.results || scheme !== given.scheme)))
      this.#engine.update(deriveMapView(results, scheme));
    if (config.focusArea !== given.focus) {
      const bounds = toFocusBounds(config.focusArea, finest);
      this.#engine.focus(bounds && toAiry(bounds));
    }
    if (given.shapes && selected !== given.selected) this.#follow(finest, selected, isCalm);
  }

  /** The reader is home: there is no way back from there. */
  forgetWay(): void {
    this.#before = undefined;
  }

  /** To the council that is opened, and back when it is closed. */
  #follow({ areas }: Shapes, selected: string | undefined, isCalm: boolean): void {
    const area = areas.find(({ code }) => code === selected);
    if (area) {
      this.#before ??= this.#engine.camera;
      this.#engine.fly(toSurroundings(area.bounds), isCalm);
    } else if (this.#before) {
      this.#engine.fly(this.#before, isCalm);
      this.#before = undefined;
    }
  }
}
