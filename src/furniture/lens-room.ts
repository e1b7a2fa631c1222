/**
 * What the colours mean, where that is not control, and the reader's switch among the views: made when a page asks for
 * either. What a view lacks is said, and the map shows control.
 */
import { render } from 'lit-html';
import { enLenses, type LensMessages } from '../i18n/en-lenses';
import type { WardIndex } from '../model/contract-index';
import { renderViewSwitch, type ViewSwitch } from '../parts/view-switch';
import { viewSwitchStyles } from '../parts/view-switch.styles';
import type { State } from '../store';
import { findParty, toLens, toNames, type LensChoice } from '../view/lens/lenses';
import { deriveMapView, type Lens } from '../view/map-view';
import { adopt } from './adopt';
import type { Home } from './home';
import { toTold } from './told';

/** The one view that is made from a file of its own. */
const CLOSEST = 'closest';

export class LensRoom {
  readonly #home: Home;
  readonly #place: HTMLElement;
  #choice: (LensChoice & { words: Home['words'] }) | undefined;
  #lens: Lens | undefined;
  #index: WardIndex | undefined;
  /** The snapshot whose index has been asked for and where, and how that went. */
  #asked: readonly [results?: State['results'], wards?: string] = [];
  #phase: 'none' | 'loading' | 'failed' = 'none';
  /** The wrong party that has been told. */
  #wrong = '';

  constructor(home: Home) {
    this.#home = home;
    this.#place = home.root.querySelector<HTMLElement>('.views')!;
    adopt(home.root, [viewSwitchStyles]);
  }

  update(state: State): void {
    if (!state.results) return;
    // Codes are those of other councils in another year, or of the same with other results.
    if (this.#index && this.#index.election !== state.results.election.id) this.#index = undefined;
    const [results, wards] = this.#asked;
    const isAsked = results === (state.latest ?? state.results) && wards === state.config.wards;
    if (state.config.view === CLOSEST && !isAsked) void this.#fetchIndex(state);
    this.#home.store.set({ lens: this.#toLens(state) });
    void this.#tellParty(state);
    void this.#drawSoon();
  }

  /** The same choice keeps its lens, so that nothing is drawn anew without need. */
  #toLens({ config: { view, party, baseline } }: State): Lens | undefined {
    if (view === 'control') return undefined;
    const { words } = this.#home;
    const choice = { view, party, baseline, index: this.#index, words };
    const keys = ['view', 'party', 'baseline', 'index', 'words'] as const;
    if (!this.#choice || keys.some((key) => choice[key] !== this.#choice![key])) {
      this.#choice = choice;
      this.#lens = toLens(choice, words, this.#words) ?? deriveMapView;
    }
    return this.#lens;
  }

  /** Where a newer index does not come, the last good one stays. */
  async #fetchIndex({ results: shown, latest: results = shown, config }: State): Promise<void> {
    const asked = (this.#asked = [results, config.wards]);
    this.#phase = 'loading';
    const module = await import('./search/ward-index').catch(() => undefined);
    const index = await module?.fetchWardIndex(this.#home.store);
    if (this.#asked !== asked) return;
    this.#index = index ?? this.#index;
    this.#phase = index ? 'none' : 'failed';
    this.update(this.#home.store.state);
  }

  /** Whether the map shows a council's wards is known once everybody has been told of the state. */
  async #drawSoon(): Promise<void> {
    await Promise.resolve();
    const { wards, store } = this.#home;
    const { config, results, scheme, lens } = store.state;
    const { view, views } = config;
    const title = (results && lens?.(results, scheme).meaning?.title) ?? this.#toPlainTitle(view);
    const shown = wards ? { title: this.#words.titles.wards, note: '' } : { title, note: this.#toNote(view) };
    const picture: ViewSwitch = { view, views: toNames(views, view), ...shown };
    render(
      renderViewSwitch(picture, this.#words, (to) => this.#choose(to)),
      this.#place,
    );
  }

  #toPlainTitle = (view: string): string =>
    view === CLOSEST && !this.#index ? this.#words.titles.closest : this.#words.titles.control;

  #toNote(view: string): string {
    if (view !== CLOSEST || this.#index) return '';
    return this.#phase === 'failed' ? this.#words.failed : this.#words.awaited;
  }

  get #words(): LensMessages {
    return this.#home.say('views', enLenses);
  }

  /** Whoever comes back to a view that did not come asks for it once more. */
  #choose(view: string): void {
    if (this.#phase === 'failed') this.#asked = [];
    this.#home.element.view = view;
    this.update(this.#home.store.state);
  }

  /** A party that these results do not have is an editor's mistake; readers get the largest. */
  async #tellParty({ config: { party }, results }: State): Promise<void> {
    const wrong = party && results && findParty(results.parties, party) === undefined ? party : '';
    if (wrong === this.#wrong) return;
    this.#wrong = wrong;
    const words = wrong ? await import('../problem-words').catch(() => undefined) : undefined;
    if (wrong !== this.#wrong) return;
    const names = results!.parties.flatMap(({ id, name }) => [id, name]);
    const told = words ? [words.toPlaceProblem({ attribute: 'party', found: wrong, names })] : [];
    this.#home.store.set(toTold(this.#home.store, 'party', told));
  }
}
