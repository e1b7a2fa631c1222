/** The element: wires attributes, store, renderer and furniture. */
import { unsafeCSS, type PropertyValues } from '@lit/reactive-element';
import { parseAttributes, PROPERTIES, type AttributeFault, type AttributeProperty, type Config } from './attributes';
import { styles } from './council-map.styles';
import { CouncilSelectEvent, MapReadyEvent } from './events';
import type { LoadFault } from './feed/load';
import { FAR, takePicture } from './first-picture';
import type { Furniture } from './furniture/furniture';
import type { Renderer, RendererEvents } from './map/renderer';
import { SvgRenderer } from './map/svg/svg-renderer';
import type { Shapes } from './model/boundaries';
import type { Results } from './model/contract';
import type { Problem } from './model/problems';
import { AttributedElement, ELEMENT, NO_CONFIG, toRaw, type MapData, type PostcodeLookup } from './properties';
import { isDrawn, Skeleton } from './skeleton';
import { Sources, toUnnamed, type SourceKind } from './sources';
import { createStore, type Phase, type State } from './store';
import { toCrop } from './view/crop';
import { deriveMapView, toMapView, type Lens } from './view/map-view';
import type { Scheme } from './view/palette';

/** How long an element may stand without files before that is called a mistake, in milliseconds. */
const PATIENCE = 1500;
/** How long the first picture is waited for before an empty frame is shown, in milliseconds. */
const HASTE = 80;
const DARKNESS = matchMedia('(prefers-color-scheme: dark)');

export class CouncilMap extends AttributedElement {
  static override readonly styles = unsafeCSS(styles);
  static override readonly properties = ELEMENT;

  /** Lets readers search by postcode. None by default: nothing is looked up that the page does not look up itself. */
  declare postcodeLookup?: PostcodeLookup;

  readonly #store = createStore({
    config: NO_CONFIG,
    phase: 'idle',
    scheme: 'light',
    problems: {},
    refused: [],
    wards: {},
  });
  readonly #sources = new Sources(this.#store, (kind, fault) => void this.#onFault(kind, fault));
  readonly #events: RendererEvents = {
    hover: (...at) => ((this.#pointed = at), this.#furniture?.hover(...at)),
    select: (...at) => (this.#furniture ?? this).choose(...at),
  };
  #renderer: Renderer = new SvgRenderer(this.#events);
  /** That of the first picture, where one was drawn before this class came. */
  readonly #skeleton = takePicture(this) ?? new Skeleton();
  #data: MapData = {};
  #faults: AttributeFault[] = [];
  /** While the first frame of a picture is on its way. */
  #isShowing = false;
  /** Where the pointer is, for the furniture that comes later. */
  #pointed: Parameters<Furniture['hover']> | undefined;
  #furniture: Furniture | undefined;
  #furnishing: Promise<Furniture | undefined> | undefined;
  #drawn: { results: Results; scheme: Scheme; shapes: Shapes; lens: Lens | undefined } | undefined;

  /** Where the map stands; reflected to the attribute `phase`. */
  get phase(): Phase {
    return this.#store.state.phase;
  }

  /** What draws the map. */
  get renderer(): Renderer['name'] {
    return this.#renderer.name;
  }

  /** Everything that is wrong with files and attributes at this moment. */
  get problems(): Problem[] {
    return Object.values(this.#store.state.problems).flat();
  }

  /** Parsed files in place of addresses. Setting it again with new results is an update. */
  get data(): MapData {
    return this.#data;
  }
  set data(data: MapData | null | undefined) {
    this.#data = data ?? {};
    void this.updateComplete.then(() => this.#sources.acceptData(data));
  }

  /** Code of each area → what is drawn there, as the renderer has it on screen. Empty before the first paint. */
  paintedAreas(): Map<string, string> {
    return this.#renderer.painted();
  }

  /** Opens a council, or closes the open one, unless a `council-select` listener forbids it; once results are here, those in them alone. */
  choose(code: string, at?: { x: number; y: number }): void {
    const { results } = this.#store.state;
    const { name = '' } = results?.councils.find((one) => one.code === code) ?? {};
    if (code && results && !results.contested.includes(code)) return;
    if (!this.dispatchEvent(new CouncilSelectEvent(code, name))) return;
    this.ward = null;
    this.council = code || null;
    if (code) this.#furniture?.reveal(at);
  }

  /** Far below what can be seen a map waits, as though its script had not come: the words in the tag stay, and its room. */
  override connectedCallback(waits = !this.hasUpdated && this.getBoundingClientRect().top > FAR): void {
    const start = (): void => this.connectedCallback(false);
    if (waits) return void import('./when-near').then((late) => late.whenNear(this, start), start);
    super.connectedCallback();
    if (!this.hasUpdated && !this.#skeleton.isBegun && this.querySelector(':scope > svg'))
      this.#skeleton.waitBehind(this.renderRoot);
    DARKNESS.addEventListener('change', this.#onDarkness);
    this.#onDarkness();
    this.#furniture?.update();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    DARKNESS.removeEventListener('change', this.#onDarkness);
    this.#furniture?.leave();
  }

  protected override createRenderRoot() {
    // What is there and not ours is of a script that came twice, of a tag that was copied, or of other attributes.
    if (!this.#skeleton.isBegun) this.removeAttribute('phase');
    if (!this.#skeleton.isBegun) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && !PROPERTIES.some((property) => changed.has(property))) return;
    // A ward belongs to its council: another council opens without it.
    if (this.hasUpdated && changed.has('council') && !changed.has('ward')) this.ward = null;
    const read = (_: string, property: AttributeProperty) => toRaw(this[property]);
    const { value: config, faults } = parseAttributes(read, this.ownerDocument.baseURI);
    this.#faults = faults;
    this.#store.set({ config, scheme: this.#toScheme(config) });
    if (!this.hasUpdated) this.#store.subscribe((...states) => this.#onState(...states));
    for (const kind of ['results', 'boundaries'] as const) this.#sources.follow(kind, config);
    if (this.phase === 'idle' && (config.results || config.boundaries)) this.#store.set({ phase: 'loading' });
    if (faults.length || config.view !== 'control') void this.#furnish();
    if (toUnnamed(this.#store.state, this.#data).length) void this.#onUnnamed();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#skeleton.update(this.#store.state, this.messages);
    if (changed.has('messages')) this.#furniture?.update();
    if (this.hasUpdated) return;
    void this.#renderer.mount(this.#skeleton.drawing);
    this.#draw(this.#store.state);
    setTimeout(() => this.#appear(), HASTE);
  }

  /**
   * Puts the frame on the page, with the first picture where its files are here at once: one layout, not two.
   * The attribute `phase` says so to the page, which keeps the element's room until then. A picture in the tag gives way
   * to the whole of another, never to its beginnings; where there will be none, it stays.
   */
  #appear(): void {
    if (this.hasAttribute('phase')) return;
    if (this.#skeleton.standIn && !this.paintedAreas().size) return;
    this.#skeleton.enter(this.renderRoot);
    this.setAttribute('phase', this.phase);
  }

  #onState(state: State, before: State): void {
    if (state.phase === 'error') this.#appear();
    if (state.phase !== before.phase && this.hasAttribute('phase') && !this.#skeleton.isAhead(state.phase))
      this.setAttribute('phase', state.phase);
    if (!this.hasUpdated) return;
    this.#skeleton.update(state, this.messages);
    this.#draw(state);
    this.#furniture?.update();
    if (state.problems !== before.problems) void this.#furnish();
  }

  /** Brings the picture up to the state. Cheap when nothing that it shows has changed. */
  #draw(state: State): void {
    const { results, scheme, config, phase, lens } = state;
    const { shapes, bounds } = toCrop(state);
    if (!shapes || !results) return;
    // Other colours than those of control come with the furniture: until then there is no picture that would be right.
    if (!lens && config.view !== 'control') return;
    const before = this.#drawn;
    this.#drawn = { results, scheme, shapes, lens };
    if (shapes !== before?.shapes) this.#renderer.setShapes(shapes);
    this.#renderer.focus(bounds);
    if (results !== before?.results || scheme !== before.scheme || shapes !== before.shapes || lens !== before.lens)
      this.#renderer.update(toMapView(results, scheme, lens));
    if (!isDrawn(phase)) void this.#onPicture();
    if (bounds && phase === 'interactive') this.#sources.follow('boundariesDetail', config);
  }

  /** The first picture, or the first after an error. */
  async #onPicture(): Promise<void> {
    this.#appear();
    if (this.#isShowing) return;
    this.#isShowing = true;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    this.#isShowing = false;
    this.#store.set({ phase: 'painted' });
    this.dispatchEvent(new MapReadyEvent());
    const furniture = await this.#furnish();
    this.#store.set({ phase: furniture ? 'interactive' : 'degraded' });
    if (this.#pointed) furniture?.hover(...this.#pointed);
  }

  /** Everything but the map arrives after the first paint, or when there is something to say. */
  #furnish(): Promise<Furniture | undefined> {
    this.#appear();
    this.#furnishing ??= import('./furniture/furniture').then(
      ({ Furniture: Rest }) =>
        (this.#furniture = new Rest({
          element: this,
          root: this.renderRoot as ShadowRoot,
          store: this.#store,
          renderer: this.#renderer,
          onRenderer: (renderer) => (this.#renderer = renderer),
          events: this.#events,
          sources: this.#sources,
          faults: () => this.#faults,
        })),
      () => {
        this.#skeleton.keepWords();
        this.#store.set({ lens: deriveMapView });
        return undefined;
      },
    );
    return this.#furnishing;
  }

  async #onFault(kind: SourceKind, fault: LoadFault): Promise<void> {
    const [, words] = await Promise.all([this.#furnish(), import('./problem-words').catch(() => undefined)]);
    const told = words && { problems: { ...this.#store.state.problems, [kind]: [words.toLoadProblem(kind, fault)] } };
    this.#store.set({ ...told, ...this.#sources.toFailure(kind) });
  }

  /** An element may get its files in any order and at any time; after a while, none is a mistake. */
  async #onUnnamed(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const missing = toUnnamed(this.#store.state, this.#data);
    if (!missing.length || !this.isConnected) return;
    const told = new Set(this.#faults.map(({ property }) => property));
    this.#faults = [...this.#faults, ...missing.filter(({ property }) => !told.has(property))];
    await this.#furnish();
    this.#store.set({ phase: 'error' });
  }

  #toScheme = ({ theme }: Config): State['scheme'] =>
    theme === 'dark' || (theme === 'auto' && DARKNESS.matches) ? 'dark' : 'light';
  readonly #onDarkness = (): void => this.#store.set({ scheme: this.#toScheme(this.#store.state.config) });
}
