/**
 * Zooming: the buttons, the gestures that ask for it, and the engine that then comes. Whatever happens to the engine,
 * the core's picture stands beneath it, with the same values, at the same crop.
 */
import { render } from 'lit';
import { loadText } from '../feed/load-text';
import { enEngine } from '../i18n/en-engine';
import { isHome, toBounds, type Camera, type Size } from '../map/camera';
import { SwitchedRenderer, type Engine } from '../map/switched-renderer';
import type { Bounds, Shapes } from '../model/boundaries';
import { renderZoom, type ZoomActions, type ZoomPicture } from '../parts/zoom';
import { zoomStyles } from '../parts/zoom.styles';
import type { State } from '../store';
import { toAiry, toCrop } from '../view/crop';
import { toFocusBounds } from '../view/focus';
import { deriveMapView } from '../view/map-view';
import { adopt } from './adopt';
import { toCoreShapes, toHomeCamera, toSurroundings } from './cameras';
import { hasWebgl } from './engine-means';
import type { Home } from './furniture';
import { watchIntents } from './zoom-intents';

/** Steps by which a reader may already have turned the wheel before the engine is there. */
const MOST_STEPS = 2;

export class EngineRoom implements ZoomActions {
  readonly #home: Home;
  readonly #map: HTMLElement;
  readonly #controls = document.createElement('div');
  readonly #switch: SwitchedRenderer;
  #phase: ZoomPicture['phase'] = 'rest';
  #engine: Engine | undefined;
  #canvas: HTMLElement | undefined;
  /** What the engine was last given. */
  #given: { shapes?: Shapes | undefined; focus?: string; selected?: string | undefined } = {};
  /** Where the reader was before a council was opened. */
  #before: Camera | undefined;
  #steps = 0;
  #isMoved = false;
  /** Grows with every start, so that an engine which comes too late is not shown. */
  #turn = 0;

  constructor(home: Home) {
    this.#home = home;
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
    const { config, shapes, detail } = home.store.state;
    this.#switch = new SwitchedRenderer(home.renderer, toCrop(config.focusArea, shapes, detail).bounds);
    home.onRenderer((home.renderer = this.#switch));
    adopt(home.root, [zoomStyles]);
    this.#controls.className = 'zoom-home';
    this.#map.after(this.#controls);
    watchIntents(this.#map, { isLive: () => this.#engine !== undefined, isOff: () => this.#isOff, ...this });
  }

  update(state: State): void {
    if (!state.results || !state.shapes) return;
    this.#draw();
    if (this.#isOff) return this.rest();
    if (state.config.engine === 'maplibre') void this.#start();
    if (this.#engine) this.#give(this.#engine, state);
  }

  readonly zoomBy = (steps: number): void => {
    if (this.#engine) return this.#engine.zoomBy(steps, this.#isCalm);
    this.#steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, this.#steps + steps));
    void this.#start();
  };

  readonly goHome = (): void => this.#engine?.fly(this.#toHome(), this.#isCalm);

  /** Goes back to the core, where it is. */
  rest(): void {
    this.#turn += 1;
    const bounds = this.#engine && this.#isMoved ? this.#toCoreBounds(this.#engine) : undefined;
    this.#hide(bounds);
    this.#engine?.destroy();
    this.#canvas?.remove();
    this.#engine = this.#canvas = undefined;
    this.#given = {};
    if (this.#phase !== 'failed') this.#phase = 'rest';
    this.#draw();
  }

  leave(): void {
    this.rest();
    this.#switch.stray(undefined);
  }

  get #isOff(): boolean {
    return this.#home.store.state.config.engine === 'svg';
  }

  get #isCalm(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  async #start(): Promise<void> {
    if (this.#phase !== 'rest' || this.#isOff) return;
    const turn = ++this.#turn;
    this.#phase = 'loading';
    this.#draw();
    // Finer shapes are for those who look closer.
    this.#home.sources.follow('boundariesDetail', this.#home.store.state.config);
    try {
      if (!hasWebgl()) throw new Error(enEngine.noWebgl);
      const { MapLibreRenderer } = await import('../map/maplibre/maplibre-renderer');
      const onError = (reason: string): void => this.#tell(enEngine.trouble(reason));
      const engine = new MapLibreRenderer(this.#home.events, { loadText, locale: enEngine.locale, onError });
      const canvas = this.#addCanvas();
      await engine.mount(canvas);
      if (turn !== this.#turn) return engine.destroy();
      this.#take(engine);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #addCanvas(): HTMLElement {
    this.#canvas?.remove();
    this.#canvas = document.createElement('div');
    this.#canvas.className = 'engine';
    this.#map.prepend(this.#canvas);
    return this.#canvas;
  }

  /** The engine is there: it gets the picture, and the screen once it has drawn it. */
  #take(engine: Engine): void {
    this.#engine = engine;
    this.#give(engine, this.#home.store.state);
    engine.onMove((hasEnded) => this.#onMove(engine, hasEnded));
    engine.onContext((isThere) => this.#onContext(engine, isThere));
    engine.onDrawn(() => {
      if (engine !== this.#engine) return;
      this.#show();
      this.#phase = 'live';
      if (this.#steps) engine.zoomBy(this.#steps, this.#isCalm);
      this.#steps = 0;
      this.#draw();
    });
  }

  /** Brings the engine up to the state. Values alone never move it. */
  #give(engine: Engine, { results, shapes, detail, scheme, config, selected }: State): void {
    const finest = detail ?? shapes;
    if (!results || !finest) return;
    const given = this.#given;
    if (finest !== given.shapes) {
      engine.setShapes(finest);
      engine.update(deriveMapView(results, scheme));
    }
    if (finest !== given.shapes || config.focusArea !== given.focus) {
      const bounds = toFocusBounds(config.focusArea, finest);
      if (config.focusArea !== given.focus) engine.focus(bounds && toAiry(bounds));
    }
    if (given.shapes && selected !== given.selected) this.#follow(engine, finest, selected);
    this.#given = { shapes: finest, focus: config.focusArea, selected };
  }

  /** To the council that is opened, and back when it is closed: only where the reader has left the whole map. */
  #follow(engine: Engine, { areas }: Shapes, selected: string | undefined): void {
    const area = areas.find(({ code }) => code === selected);
    if (area && this.#isMoved) {
      this.#before ??= engine.camera;
      engine.fly(toSurroundings(area.bounds), this.#isCalm);
    } else if (!area && this.#before) {
      engine.fly(this.#before, this.#isCalm);
      this.#before = undefined;
    }
  }

  #show(): void {
    this.#switch.show(this.#engine);
    this.#map.classList.add('explored');
  }

  /** @param bounds where the core's picture stays, in the units of its shapes */
  #hide(bounds: Bounds | undefined): void {
    this.#switch.show(undefined);
    this.#switch.stray(bounds);
    this.#map.classList.remove('explored');
  }

  #onMove(engine: Engine, hasEnded: boolean): void {
    const isMoved = !isHome(engine.camera, this.#toHome());
    if (hasEnded || isMoved !== this.#isMoved) this.#switch.stray(isMoved ? this.#toCoreBounds(engine) : undefined);
    if (!isMoved) this.#before = undefined;
    this.#isMoved = isMoved;
    if (hasEnded) this.#draw();
  }

  /** A lost picture is the core's to show until the engine has drawn it anew. */
  #onContext(engine: Engine, isThere: boolean): void {
    if (engine !== this.#engine) return;
    if (isThere) this.#show();
    else this.#hide(this.#isMoved ? this.#toCoreBounds(engine) : undefined);
    this.#home.store.set({ phase: isThere ? 'interactive' : 'degraded' });
  }

  #fail(reason: string): void {
    this.#phase = 'failed';
    this.rest();
    this.#home.store.set({ phase: 'degraded' });
    this.#tell(enEngine.problem(reason));
  }

  /** For editors: readers see a map either way. */
  #tell(message: string): void {
    const { store } = this.#home;
    const problem = { level: 'warning', code: 'engine', place: 'engine', message, remedy: enEngine.remedy } as const;
    store.set({ problems: { ...store.state.problems, engine: [problem] } });
  }

  #toHome(): Camera {
    return toHomeCamera(this.#home.store.state, this.#size);
  }

  #toCoreBounds(engine: Engine): Bounds {
    return toBounds(engine.camera, this.#size, toCoreShapes(this.#home.store.state));
  }

  get #size(): Size {
    return { width: this.#map.clientWidth, height: this.#map.clientHeight };
  }

  #draw(): void {
    const { state } = this.#home.store;
    const isThere = !this.#isOff && Boolean(state.results && state.shapes);
    const limits = this.#engine?.limits;
    const zoom = this.#engine?.camera.zoom ?? 0;
    const picture: ZoomPicture = {
      phase: this.#phase,
      hasStrayed: this.#isMoved && this.#phase === 'live',
      canZoomIn: !limits || zoom < limits.max - 0.01,
      canZoomOut: Boolean(limits && zoom > limits.min + 0.01),
    };
    this.#controls.hidden = !isThere;
    if (isThere) render(renderZoom(picture, enEngine, this), this.#controls);
  }
}
