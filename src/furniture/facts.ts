/** What the parts say of councils, derived once for each state: one source for card, panel and spoken text. */
import { en } from '../i18n/en';
import type { Area } from '../model/boundaries';
import type { Council } from '../model/contract';
import type { State, Store } from '../store';
import { deriveAwaiting, deriveControl, deriveCouncil, hasChanged, type CouncilView } from '../view/council-view';
import type { Change } from '../parts/panel';
import { toWhole } from '../view/crop';
import type { Meaning } from '../view/map-view';
import { toPartyBook, type PartyBook } from '../view/parties';

interface Look {
  readonly results: State['results'];
  readonly shapes: State['shapes'];
  readonly scheme: State['scheme'];
  readonly lens: State['lens'];
  readonly meaning: Meaning | undefined;
  readonly book: PartyBook;
  readonly voting: ReadonlySet<string>;
  readonly councils: ReadonlyMap<string, Council>;
  readonly areas: ReadonlyMap<string, Area>;
}

type Teller = (view: CouncilView, council: Council | undefined) => CouncilView;

export class Facts {
  readonly #store: Store;
  readonly #tellers: Teller[] = [];
  #last: Look | undefined;

  constructor(store: Store) {
    this.#store = store;
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
    const { results, voting, councils, areas, book, meaning } = this.#look();
    if (!results || !voting.has(code)) return undefined;
    const council = councils.get(code);
    if (!council) return deriveAwaiting(code, areas.get(code)?.name ?? code, en);
    const view = deriveCouncil(council, results, book, en, this.#store.state.config.baseline);
    const fact = meaning?.readings.get(code)?.sentence;
    return this.#tellers.reduce(
      (told, teller) => teller(told, council),
      fact && fact !== view.outcome ? { ...view, fact } : view,
    );
  }

  /** The councils whose control has changed, by name. */
  get changed(): Change[] {
    const { councils, voting, book } = this.#look();
    return [...councils.values()]
      .filter(({ code, status, control }) => voting.has(code) && status === 'declared' && hasChanged(control))
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((council) => ({ code: council.code, name: council.name, ...deriveControl(council, book, en) }));
  }

  /** Codes and names of all who vote, by both of which they can be asked for. */
  get voters(): { code: string; name: string }[] {
    const { voting, councils, areas } = this.#look();
    const nameOf = (code: string): string => councils.get(code)?.name ?? areas.get(code)?.name ?? code;
    return [...voting].map((code) => ({ code, name: nameOf(code) }));
  }

  #look(): Look {
    const { results, scheme, lens } = this.#store.state;
    const shapes = toWhole(this.#store.state);
    const last = this.#last;
    if (last?.results === results && last?.shapes === shapes && last?.scheme === scheme && last.lens === lens)
      return last;
    return (this.#last = {
      results,
      shapes,
      scheme,
      lens,
      meaning: results && lens?.(results, scheme).meaning,
      book: toPartyBook(results?.parties ?? [], scheme, en),
      voting: new Set(results?.contested),
      councils: new Map(results?.councils.map((council) => [council.code, council])),
      areas: new Map(shapes?.areas.map((area) => [area.code, area])),
    });
  }
}
