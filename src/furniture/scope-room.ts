/**
 * A cropped map says of what its numbers are: its key and the list of changes are of the councils in the crop, the state of
 * the parties of the whole election. Until it is here, the key of such a map has no numbers.
 */
import { render } from 'lit-html';
import { enScope } from '../i18n/en-scope';
import { renderLegend } from '../parts/legend';
import { renderScopedLegend, scopeStyles } from '../parts/scope';
import type { State } from '../store';
import { toWhole } from '../view/crop';
import { toMapView } from '../view/map-view';
import { deriveScope, deriveScopedLegend, toPlaceName, toScopeLine } from '../view/scope';
import { adopt } from './adopt';
import type { Facts } from './facts';
import type { Home } from './home';

export class ScopeRoom {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #legend: HTMLElement;
  /** What the scope was found from, and what tells it from another. */
  #ground: readonly unknown[] = [];
  #key = '';
  /** The words of the core without those of the crop, and with them. */
  #plain: Home['words'] | undefined;
  #own: Home['words'] | undefined;
  #shown: readonly unknown[] = [];

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    this.#legend = home.root.querySelector<HTMLElement>('.legend')!;
    adopt(home.root, [scopeStyles]);
  }

  update(state: State): void {
    const { results, shapes } = state;
    if (!results || !shapes) return;
    this.#find(state, results);
    this.#legend.closest('.figure')!.classList.add('scoped');
    this.#drawKey(state, results);
  }

  /** A crop of the same councils stays the same value, so that nothing is drawn anew without need. */
  #find(state: State, results: NonNullable<State['results']>): void {
    const home = this.#home;
    const plain = home.words === this.#own ? this.#plain! : home.words;
    const ground = [results.contested, toWhole(state), state.config.focusArea];
    let { scope } = home;
    if (ground.some((part, i) => part !== this.#ground[i])) {
      this.#ground = ground;
      scope = deriveScope(state, results);
    }
    const key = scope ? [scope.kind, scope.name, ...(scope.codes ?? [])].join(' ') : '';
    if (key === this.#key && plain === this.#plain) return;
    if (key !== this.#key) home.scope = scope;
    this.#facts.scope = home.scope?.codes;
    this.#key = key;
    this.#speak(plain);
  }

  /** Whatever the core says of all councils says where they are; it is drawn anew before anybody sees it. */
  #speak(plain: Home['words']): void {
    const { store, scope, say } = this.#home;
    const isFirst = this.#plain === undefined && !scope;
    const words = say('scope', enScope);
    this.#plain = plain;
    this.#own = scope ? toScopedWords(plain, toPlaceName(scope, words), words) : plain;
    this.#home.words = this.#own;
    if (!isFirst) queueMicrotask(() => store.set({ config: { ...store.state.config } }));
  }

  /** The furniture has drawn the key of the whole election; that of an open council's wards is as it should be. */
  #drawKey(state: State, results: NonNullable<State['results']>): void {
    const { scheme, lens, config } = state;
    const { wards, scope, words, say } = this.#home;
    if (!scope || wards || (!lens && config.view !== 'control')) return;
    const shown = [results, scheme, lens, words, scope];
    if (this.#legend.querySelector('.scope') && shown.every((part, i) => part === this.#shown[i])) return;
    this.#shown = shown;
    const map = toMapView(results, scheme, lens);
    const key = deriveScopedLegend(map, this.#facts.book, scope, toWhole(state));
    render(renderScopedLegend(toScopeLine(scope, say('scope', enScope)), renderLegend(key, words)), this.#legend);
  }
}

/** @param place where those councils are that the panel lists; the state of the parties is that of the election */
function toScopedWords(words: Home['words'], place: string, scopeWords: typeof enScope): Home['words'] {
  const { changedHands, nothingChanged } = words;
  return {
    ...words,
    stateOfParties: scopeWords.board,
    changedHands: (count) => scopeWords.within(place, changedHands(count)),
    nothingChanged: scopeWords.within(place, nothingChanged),
  };
}
