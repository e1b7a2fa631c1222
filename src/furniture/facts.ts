/** What the parts say of councils, derived once for each state: one source for card, panel and spoken text. */
import type { Area } from '../model/boundaries';
import type { Council } from '../model/contract';
import type { State } from '../store';
import { deriveAwaiting, deriveControl, deriveCouncil, hasChanged, type CouncilView } from '../view/council-view';
import type { Change } from '../parts/panel';
import { toWhole } from '../view/crop';
import type { Meaning } from '../view/map-view';
import { toPartyBook, type PartyBook } from '../view/parties';
import type { Home } from './home';

interface Look {
  /** All that it was made from. */
  readonly ground: readonly unknown[];
  readonly results: State['results'];
  readonly words: Home['words'];
  readonly meaning: Meaning | undefined;
  readonly book: PartyBook;
  readonly voting: ReadonlySet<string>;
  readonly councils: ReadonlyMap<string, Council>;
  readonly areas: ReadonlyMap<string, Area>;
}

type Teller = (view: CouncilView, council: Council | undefined) => CouncilView;

export class Facts {
  readonly #home: Home;
  readonly #tellers: Teller[] = [];
  /** Codes of the councils in the crop, once that is known; undefined for all. */
  scope: ReadonlySet<string> | undefined;
  #last: Look | undefined;

  constructor(home: Home) {
    this.#home = home;
  }

  /** What else there is to say of a council: asked whenever one is told of. */
  annotate(teller: Teller): void {
    this.#tellers.push(teller);
  }

  get book(): PartyBook {
    return this.#look().book;
  }

  /** What the colours mean; undefined where that is control. */
  get meaning(): Meaning | undefined {
    return this.#look().meaning;
  }

  /** The shape of a code, in whatever the map shows whole. */
  areaOf(code: string): Area | undefined {
    return this.#look().areas.get(code);
  }

  /** The shapes of those who vote. */
  get votingAreas(): Area[] {
    const { areas, voting } = this.#look();
    return [...areas.values()].filter(({ code }) => voting.has(code));
  }

  /** A council that votes, whether or not anything is known of it yet; undefined where nobody votes. */
  viewOf(code: string): CouncilView | undefined {
    const { results, voting, councils, areas, book, meaning, words } = this.#look();
    if (!results || !voting.has(code)) return undefined;
    const council = councils.get(code);
    if (!council) return deriveAwaiting(code, areas.get(code)?.name ?? code, words);
    const view = deriveCouncil(council, results, book, words, this.#home.store.state.config.baseline);
    const fact = meaning?.readings.get(code)?.sentence;
    return this.#tellers.reduce(
      (told, teller) => teller(told, council),
      fact && fact !== view.outcome ? { ...view, fact } : view,
    );
  }

  /** The councils whose control has changed, by name: those in the crop, where there is one. */
  get changed(): Change[] {
    const { councils, voting, book, words } = this.#look();
    return [...councils.values()]
      .filter(
        ({ code, status, control }) => (this.scope ?? voting).has(code) && status === 'declared' && hasChanged(control),
      )
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((council) => ({ code: council.code, name: council.name, ...deriveControl(council, book, words) }));
  }

  /** Codes and names of all who vote, by both of which they can be asked for. */
  get voters(): { code: string; name: string }[] {
    const { voting, councils, areas } = this.#look();
    const nameOf = (code: string): string => councils.get(code)?.name ?? areas.get(code)?.name ?? code;
    return [...voting].map((code) => ({ code, name: nameOf(code) }));
  }

  #look(): Look {
    const { words, store } = this.#home;
    const { results, scheme, lens } = store.state;
    const shapes = toWhole(store.state);
    const ground = [results, shapes, scheme, lens, words];
    const last = this.#last;
    if (last && ground.every((part, index) => part === last.ground[index])) return last;
    return (this.#last = {
      ground,
      results,
      words,
      meaning: results && lens?.(results, scheme).meaning,
      book: toPartyBook(results?.parties ?? [], scheme, words),
      voting: new Set(results?.contested),
      councils: new Map(results?.councils.map((council) => [council.code, council])),
      areas: new Map(shapes?.areas.map((area) => [area.code, area])),
    });
  }
}
