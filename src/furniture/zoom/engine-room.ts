/**
 * Zooming: the buttons, the gestures that ask for it, and the engine that then comes. Whatever happens to the engine,
 * the core's picture stands beneath it, with the same values, at the same crop.
 */
import { enEngine } from '../../i18n/en-engine';
import { isHome, type Camera } from '../../map/camera';
import { SwitchedRenderer, type Engine } from '../../map/switched-renderer';
import type { ZoomActions, ZoomPicture } from '../../parts/zoom';
import type { State } from '../../store';
import { toCrop, toHexes } from '../../view/crop';
import { toCoreShapes, toHomeCamera } from './cameras';
import { Deadline } from './deadline';
import { EngineFeed } from './engine-feed';
import { hasWebgl } from './engine-means';
import { EngineNews } from './engine-news';
import { isInSight, toCameraOf, toPlace, type Place } from './engine-place';
import { EngineScreen } from './engine-screen';
import { freeSlot, takeSlot, useSlot, type Tenant } from './engine-slots';
import { LeftPlace } from './left-place';
import { EngineStart, PATIENCE } from './engine-start';
import type { Home } from '../home';
import { ZoomControls } from './zoom-controls';
import { watchIntents } from './zoom-intents';

/** Steps by which a reader may already have turned the wheel before the engine is there. */
const MOST_STEPS = 2;

export class EngineRoom implements ZoomActions {
  readonly #home: Home;
  readonly #map: HTMLElement;
  readonly #news: EngineNews;
  readonly #controls: ZoomControls;
  readonly #switch: SwitchedRenderer;
  readonly #screen: EngineScreen;
  readonly #tenant: Tenant = { isInSight: () => isInSight(this.#map), yieldSlot: () => this.rest() };
  #phase: ZoomPicture['phase'] = 'rest';
  /** Whether the page's own wish for an engine has been met, or tried to. */
  #isServed = false;
  #start: EngineStart | undefined;
  #engine: Engine | undefined;
  #feed: EngineFeed | undefined;
  /** Runs while the engine has no picture. */
  readonly #loss = new Deadline();
  /** Where the reader was when the engine went. */
  readonly #left = new LeftPlace();
  #steps = 0;
  #isMoved = false;

  constructor(home: Home) {
    this.#home = home;
    this.#news = new EngineNews(home.store);
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
    this.#switch = new SwitchedRenderer(home.renderer, toCrop(home.store.state).bounds);
    home.onRenderer((home.renderer = this.#switch));
    this.#screen = new EngineScreen(this.#map, this.#switch);
    this.#controls = new ZoomControls(home, this.#map, this);
    watchIntents(this.#map, { isLive: () => this.#screen.isShown, isOff: () => this.#isOff, ...this });
  }

  update(state: State): void {
    if (!state.results || !state.shapes) return;
    if (this.#left.keep(state, () => this.#screen.size, this.#engine !== undefined)) this.#strayCore();
    if (this.#isOff) return this.#turnOff();
    const isWanted = state.config.engine === 'maplibre';
    if (isWanted && !this.#isServed && this.#home.element.isConnected) void this.#begin(false);
    this.#isServed &&= isWanted;
    this.#feed?.give(state, this.#screen.isShown, this.#isCalm);
    this.#name();
    this.#draw();
  }

  readonly zoomBy = (steps: number): void => {
    if (this.#engine && this.#phase === 'live') return this.#engine.zoomBy(steps, this.#isCalm);
    this.#steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, this.#steps + steps));
    void this.#begin(true);
  };

  readonly panBy = (dx: number, dy: number): void => this.#engine?.panBy(dx, dy, this.#isCalm);

  readonly goHome = (): void => {
    if (this.#engine && this.#phase === 'live') return this.#engine.fly(this.#toHome(), this.#isCalm);
    this.#left.place = undefined;
    this.#hide();
    this.#draw();
  };

  /** Goes back to the core, where it is. */
  rest(): void {
    const engine = this.#engine;
    if (engine && this.#isMoved) this.#left.place = this.#toPlace(engine);
    this.#start?.cancel();
    this.#feed?.end();
    this.#loss.stop();
    this.#start = this.#engine = this.#feed = undefined;
    this.#hide();
    engine?.destroy();
    this.#screen.clear();
    this.#isMoved = false;
    this.#steps = 0;
    freeSlot(this.#tenant);
    if (this.#phase === 'loading' || this.#phase === 'live') this.#phase = 'rest';
    this.#draw();
  }

  leave(): void {
    this.rest();
    this.#isServed = false;
    this.goHome();
  }

  get #isOff(): boolean {
    const { state } = this.#home.store;
    // Zooming is for places: hexagons have none.
    return state.config.engine === 'svg' || toHexes(state) !== undefined;
  }

  /** What nobody sees, or nobody wants to see, happens at once. */
  get #isCalm(): boolean {
    return !this.#screen.isShown || matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** Where the page wants no engine, a lack of it is no fault. */
  #turnOff(): void {
    const isIdle = this.#phase === 'rest' && !this.#left.place;
    this.#phase = 'rest';
    this.#isServed = false;
    if (isIdle) return this.#draw();
    this.rest();
    this.goHome();
    this.#news.mend();
  }

  async #begin(isReader: boolean): Promise<void> {
    if (this.#isOff || (this.#phase !== 'rest' && this.#phase !== 'missed')) return;
    this.#isServed = true;
    if (!hasWebgl()) return this.#fail(enEngine.noWebgl, false);
    if (!takeSlot(this.#tenant, isReader)) return;
    this.#phase = 'loading';
    this.#draw();
    const { locale } = this.#home.say('zoom', enEngine);
    const start = (this.#start = new EngineStart({ onFail: this.#fail, onError: this.#news.complain, locale }));
    // Finer shapes are for those who look closer.
    this.#home.sources.follow('boundariesDetail', this.#home.store.state.config);
    const engine = await start.run(this.#home.events, () => this.#screen.addCanvas());
    if (engine && start === this.#start) this.#take(engine);
  }

  /** The engine is there: it gets the picture, and the screen once it has drawn it. */
  #take(engine: Engine): void {
    this.#engine = engine;
    this.#feed = new EngineFeed(engine, this.#home);
    this.#feed.give(this.#home.store.state, false, true);
    engine.setWards(this.#switch.wards);
    const bounds = this.#left.place?.bounds ?? this.#switch.elsewhere;
    const shapes = this.#left.place?.shapes ?? toCoreShapes(this.#home.store.state);
    if (bounds) engine.fly(toCameraOf({ bounds, shapes }, this.#screen.size), true);
    engine.onContext((isThere) => this.#onContext(engine, isThere));
    engine.onDrawn(() => engine === this.#engine && this.#arrive(engine));
  }

  #arrive(engine: Engine): void {
    this.#start?.finish();
    this.#phase = 'live';
    this.#left.place = undefined;
    engine.onMove((hasEnded) => this.#onMove(engine, hasEnded));
    this.#onContext(engine, true);
    this.#onMove(engine, true);
    if (this.#steps) engine.zoomBy(this.#steps, this.#isCalm);
    this.#steps = 0;
    this.#draw();
  }

  #show(): void {
    const { ward, selected } = this.#home.store.state;
    this.#engine?.outline(undefined, this.#home.wards ? ward : selected);
    this.#screen.show(this.#engine);
  }

  #hide(): void {
    this.#screen.show(undefined);
    this.#strayCore();
  }

  /** The core is where the reader is, or was left. */
  #strayCore(): void {
    this.#switch.stray((this.#engine && this.#isMoved ? this.#toPlace(this.#engine) : this.#left.place)?.bounds);
  }

  #onMove(engine: Engine, hasEnded: boolean): void {
    // A map that is hidden has no size, and nobody moves it.
    if (engine !== this.#engine || !this.#screen.size.width) return;
    useSlot(this.#tenant);
    const isMoved = !isHome(engine.camera, this.#toHome());
    const isNews = hasEnded || isMoved !== this.#isMoved;
    this.#isMoved = isMoved;
    if (isNews) this.#strayCore();
    if (!isMoved) this.#feed?.forgetWay();
    this.#name();
    if (!hasEnded) return;
    this.#feed?.look(this.#screen.size);
    this.#draw();
  }

  /** Wards may come when the map has long been at rest. */
  #name(): void {
    const [engine, { results }] = [this.#engine, this.#home.store.state];
    if (!engine || this.#phase !== 'live') return;
    this.#screen.name(this.#feed?.shapes, this.#isMoved ? engine.bounds : undefined, results?.contested ?? []);
  }

  /** A lost picture is the core's to show until the engine has drawn it anew. */
  #onContext(engine: Engine, isThere: boolean): void {
    if (engine !== this.#engine || this.#phase !== 'live') return;
    this.#loss.stop();
    if (isThere) {
      this.#show();
      return this.#news.mend();
    }
    this.#hide();
    // What has not come back stays away until the reader asks again.
    this.#loss.start(() => this.rest(), PATIENCE);
    this.#news.degrade(enEngine.lost);
  }

  /** @param isMissing whether it may be there the next time that a reader asks */
  readonly #fail = (reason: string, isMissing: boolean): void => {
    this.#phase = isMissing ? 'missed' : 'failed';
    this.rest();
    this.#news.degrade(reason);
  };

  #toHome(): Camera {
    return toHomeCamera(this.#home.store.state, this.#screen.size);
  }

  #toPlace(engine: Engine): Place {
    return toPlace(engine.camera, this.#screen.size, toCoreShapes(this.#home.store.state));
  }

  #draw(): void {
    this.#screen.mark();
    const { state } = this.#home.store;
    const [phase, engine] = [this.#phase, this.#engine];
    const standing = { phase, engine, isMoved: this.#isMoved, isLeft: Boolean(this.#left.place) };
    this.#controls.draw(!this.#isOff && state.results && state.shapes ? standing : undefined);
  }
}
