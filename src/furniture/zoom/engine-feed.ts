/** What an engine is told of the state, and where it takes the reader for it. */
import { isHome, toCamera, type Camera, type Size } from '../../map/camera';
import type { Engine } from '../../map/switched-renderer';
import type { Bounds, Shapes } from '../../model/boundaries';
import type { State } from '../../store';
import { toAiry } from '../../view/crop';
import { toFocusBounds } from '../../view/focus';
import { toMapView } from '../../view/map-view';
import type { Home } from '../home';
import { toHomeCamera, toSurroundings } from './cameras';
import { NearWards } from './near-wards';

type Given = Partial<Pick<State, 'results' | 'scheme' | 'lens' | 'selected'>> & { shapes?: Shapes; focus?: string };

export class EngineFeed {
  readonly #engine: Engine;
  readonly #home: Home;
  readonly #map: HTMLElement;
  readonly #near: NearWards;
  #given: Given = {};
  /** Where the reader was before a council was opened. */
  #before: (() => Camera) | undefined;
  /** While it is on its way to a council: its first steps still look like home. */
  #isLeaving = false;
  /** While it is on its way back: whoever opens another council meanwhile was where it goes. */
  #isReturning = false;
  /** Whether it is still to go to the open council: while the map is hidden there is no way. */
  #isLate = false;
  /** Where it was sent for the open council. */
  #sent: { readonly camera: Camera; readonly size: Size } | undefined;

  constructor(engine: Engine, home: Home) {
    this.#engine = engine;
    this.#home = home;
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
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
    if (!given.shapes) this.#start();
    else if (selected !== given.selected) this.#follow(isCalm);
  }

  /** The map has come to rest. @param size of the map in CSS pixels */
  look(size: Size): void {
    this.#isLeaving = false;
    if (this.#isReturning) this.#before = undefined;
    this.#isReturning = false;
    this.#refit(size);
    this.#near.look(this.shapes, this.#engine.bounds, size);
  }

  /** The engine goes. */
  end(): void {
    this.#near.end();
  }

  /** The reader is home: there is no way back from there. */
  forgetWay(): void {
    if (!this.#isLeaving) this.#before = undefined;
  }

  /** To the council that is opened, and back when it is closed. */
  #follow(isCalm: boolean): void {
    this.#sent = undefined;
    this.#isLate = false;
    if (this.#goal) {
      const { camera } = this.#engine;
      this.#isReturning = false;
      this.#before ??= () => camera;
      this.#go(isCalm);
    } else if (this.#before) {
      this.#engine.fly(this.#before(), isCalm);
      this.#isReturning = true;
      if (isCalm) this.look(this.#size);
    }
  }

  /** Where the core has gone to an open council, the way back leads to what the page shows. */
  #start(): void {
    if (this.#goal && this.#hasWards) this.#before = () => toHomeCamera(this.#home.store.state, this.#size);
  }

  /** Whether the council's wards will be there, and want the room. */
  get #hasWards(): boolean {
    const { wards, wardBoundaries } = this.#home.store.state.config;
    return Boolean(wards && wardBoundaries);
  }

  /** What is to be seen of the council that is open. */
  get #goal(): Bounds | undefined {
    const { shapes, selected } = this.#given;
    const area = shapes?.areas.find(({ code }) => code === selected);
    return area && (this.#hasWards ? toAiry(area.bounds) : toSurroundings(area.bounds));
  }

  get #size(): Size {
    return { width: this.#map.clientWidth, height: this.#map.clientHeight };
  }

  #go(isCalm: boolean): void {
    const [goal, size, { shapes }] = [this.#goal, this.#size, this.#given];
    this.#isLate = !size.width;
    if (!goal || !shapes || this.#isLate) return;
    this.#sent = { camera: toCamera(goal, size, shapes), size };
    this.#engine.fly(this.#sent.camera, isCalm);
    this.#isLeaving = !isCalm;
  }

  /** A map that is turned, or shown again, has all of the open council on it, where the reader has not gone elsewhere. */
  #refit({ width, height }: Size): void {
    const sent = this.#sent;
    const isTurned = sent && (sent.size.width !== width || sent.size.height !== height);
    if (this.#isLate || (isTurned && isHome(this.#engine.camera, sent.camera))) this.#go(true);
  }
}
