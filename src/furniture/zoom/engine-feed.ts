/** What an engine is told of the state, and where it takes the reader for it. */
import type { Camera, Size } from '../../map/camera';
import type { Engine } from '../../map/switched-renderer';
import type { Shapes } from '../../model/boundaries';
import type { State } from '../../store';
import { toAiry } from '../../view/crop';
import { toFocusBounds } from '../../view/focus';
import { toMapView } from '../../view/map-view';
import type { Home } from '../furniture';
import { toSurroundings } from './cameras';
import { NearWards } from './near-wards';

type Given = Partial<Pick<State, 'results' | 'scheme' | 'lens' | 'selected'>> & { shapes?: Shapes; focus?: string };

/** How it goes to a council. */
interface Way {
  readonly isCalm: boolean;
  /** Whether the council's wards will be there, and want the room. */
  readonly hasWards: boolean;
}

export class EngineFeed {
  readonly #engine: Engine;
  readonly #near: NearWards;
  #given: Given = {};
  /** Where the reader was before a council was opened. */
  #before: Camera | undefined;

  constructor(engine: Engine, home: Home) {
    this.#engine = engine;
    this.#near = new NearWards(home);
  }

  /** The shapes that the engine draws. */
  get shapes(): Shapes | undefined {
    return this.#given.shapes;
  }

  /**
   * Brings the engine up to the state. Values alone never move it.
   * @param isShown whether it is on screen, and so is told of values by others
   */
  give({ results, shapes, detail, scheme, lens, config, selected }: State, isShown: boolean, isCalm: boolean): void {
    const finest = detail ?? shapes;
    if (!results || !finest) return;
    const given = this.#given;
    this.#given = { results, scheme, lens, shapes: finest, focus: config.focusArea, selected };
    const isReshaped = finest !== given.shapes;
    if (isReshaped) this.#engine.setShapes(finest);
    const isOther = results !== given.results || scheme !== given.scheme || lens !== given.lens;
    if (isReshaped || (!isShown && isOther)) this.#engine.update(toMapView(results, scheme, lens));
    this.#near.update();
    if (config.focusArea !== given.focus) {
      const bounds = toFocusBounds(config.focusArea, finest);
      this.#engine.focus(bounds && toAiry(bounds));
    }
    const hasWards = Boolean(config.wards && config.wardBoundaries);
    if (given.shapes && selected !== given.selected) this.#follow(finest, selected, { isCalm, hasWards });
  }

  /** The map has come to rest. @param size of the map in CSS pixels */
  look(size: Size): void {
    this.#near.look(this.shapes, this.#engine.bounds, size);
  }

  /** The engine goes. */
  end(): void {
    this.#near.end();
  }

  /** The reader is home: there is no way back from there. */
  forgetWay(): void {
    this.#before = undefined;
  }

  /** To the council that is opened, and back when it is closed. */
  #follow({ areas }: Shapes, selected: string | undefined, { isCalm, hasWards }: Way): void {
    const area = areas.find(({ code }) => code === selected);
    if (area) {
      this.#before ??= this.#engine.camera;
      this.#engine.fly(hasWards ? toAiry(area.bounds) : toSurroundings(area.bounds), isCalm);
    } else if (this.#before) {
      this.#engine.fly(this.#before, isCalm);
      this.#before = undefined;
    }
  }
}
