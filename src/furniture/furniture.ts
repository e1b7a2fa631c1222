/**
 * Everything around the map: scoreboard, legend, panel, card, words. It arrives after the first paint and draws from
 * the same state; where it does not arrive, the map stands.
 */
import { render, type TemplateResult } from 'lit-html';
import { ResultsUpdateEvent } from '../events';
import { en, type Messages } from '../i18n/en';
import type { Results } from '../model/contract';
import { Pointing } from './pointing';
import { renderLegend } from '../parts/legend';
import { renderPaints } from '../parts/paint';
import { renderScoreboard } from '../parts/scoreboard';
import { renderSources, renderStatus, type StatusView } from '../parts/status';
import { Facts } from './facts';
import { SidePanel } from './side-panel';
import { baseStyles } from '../parts/base.styles';
import { cardStyles } from '../parts/card.styles';
import { councilStyles } from '../parts/council.styles';
import { legendStyles } from '../parts/legend.styles';
import { panelStyles } from '../parts/panel.styles';
import { scoreboardStyles } from '../parts/scoreboard.styles';
import { sheetStyles } from '../parts/sheet.styles';
import { adopt } from './adopt';
import type { Complaints } from './complaints';
import type { State } from '../store';
import type { Home, Loan, ShownWards } from './home';
import type { LensRoom } from './lens-room';
import type { Reach } from './reach';
import { toWhole } from '../view/crop';
import { deriveLegend } from '../view/legend-view';
import { deriveMapView, toMapView } from '../view/map-view';
import { NOT_A_PARTY } from '../view/palette';
import { deriveScoreboard, type ScoreboardView } from '../view/scoreboard-view';

export class Furniture {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #panel: SidePanel;
  readonly #pointing: Pointing;
  #reach: Reach | undefined;
  #lenses: LensRoom | undefined;
  #fetchingLenses: Promise<void> | undefined;
  #before: Partial<State> = {};
  /** The wards whose key is on the page. */
  #keyed: ShownWards | undefined;
  /** Who tells editors what is wrong, once something is. */
  #complaints: Promise<Complaints | undefined> | undefined;

  constructor(loan: Loan) {
    const home = (this.#home = { ...loan, words: en, say: (_, english) => english });
    adopt(home.root, [baseStyles, scoreboardStyles, legendStyles, panelStyles, councilStyles, cardStyles, sheetStyles]);
    this.#facts = new Facts(home);
    this.#panel = new SidePanel(home, this.#facts);
    this.#pointing = new Pointing(home, this.#facts);
    this.update();
    void this.#fetchReach();
  }

  /** The pointer is over an area, or over none. */
  hover(code: string | undefined, at: { x: number; y: number }): void {
    this.#pointing.hover(code, at);
  }

  /** A reader chose what lies there: a ward, or a council. */
  choose(code: string, at: { x: number; y: number }): void {
    const { element, wards, near, store } = this.#home;
    const council = (wards ?? near)?.councilOf(code);
    if (!council) return element.choose(code, at);
    if (council !== store.state.selected) element.choose(council, at);
    if (element.council && (wards ?? near)?.isFought(code)) element.ward = code;
    this.#pointing.hide();
  }

  /** Keeps a council that was tapped at `at` in view above the sheet. */
  reveal(at: { x: number; y: number } | undefined): void {
    this.#pointing.hide();
    this.#panel.reveal(at);
  }

  /** The element has left the page: nothing of it may stay behind. */
  leave(): void {
    this.#pointing.hide();
    this.#panel.leave();
    this.#reach?.leave();
  }

  /** Brings all parts up to the state; each part is drawn anew only when what it shows has changed. */
  update(): void {
    if (this.#isWordless()) return;
    this.#updateLenses(this.#home.store.state);
    // The panel finds out which council is open, and so may change the state: the rest draws from what it is then.
    this.#panel.update(this.#home.store.state);
    const { state } = this.#home.store;
    const before = this.#before;
    this.#before = state;
    this.#drawSurroundings(state, before);
    this.#pointing.update(state);
    this.#reach?.update(state);
    this.#report();
    if (state.results && before.results && state.results !== before.results) this.#announce(state.results);
  }

  /** Until words of the page's own are here nothing is drawn; where they do not come, it is in English. */
  #isWordless(): boolean {
    const home = this.#home;
    const { messages } = home.element;
    if (messages === home.messages) return false;
    const draw = (): void => {
      home.messages = messages;
      this.#before = {};
      this.update();
    };
    void import('./translation').then(({ translate }) => translate(home, messages)).then(draw, draw);
    return true;
  }

  /** Where it does not come, pointer and panel still do their work. */
  async #fetchReach(): Promise<void> {
    const reach = await import('./reach').catch(() => undefined);
    this.#reach = reach && new reach.Reach(this.#home, this.#facts, this.#pointing, this.#panel);
    this.update();
  }

  #updateLenses({ config: { view, views } }: State): void {
    if (view !== 'control' || views) this.#fetchingLenses ??= this.#fetchLenses();
    this.#lenses?.update(this.#home.store.state);
  }

  /** Where it does not come, the map shows control whatever is asked for. */
  async #fetchLenses(): Promise<void> {
    const { store } = this.#home;
    const module = await import('./lens-room').catch(() => undefined);
    this.#lenses = module && new module.LensRoom(this.#home);
    if (this.#lenses) return this.update();
    store.set({ lens: deriveMapView });
    void import('./complaints').then(({ tellMissingView }) => tellMissingView(this.#home));
  }

  #drawSurroundings(state: State, before: Partial<State>): void {
    const { results, scheme, lens, config } = state;
    const unchanged = (
      ['results', 'shapes', 'hexes', 'scheme', 'lens', 'config', 'problems', 'refused'] as const
    ).every((key) => state[key] === before[key]);
    const { wards, words } = this.#home;
    if (!results || (unchanged && wards === this.#keyed)) return;
    this.#keyed = wards;
    const { book } = this.#facts;
    const board = deriveScoreboard(results, book, words, config.baseline);
    const whole = toWhole(state);
    const key = deriveLegend(toMapView(results, scheme, lens), book, whole);
    const parties = [...book.groups, ...NOT_A_PARTY].map((id) => book.of(id));
    const paints = [...parties, ...key.map(({ party }) => party)].map(({ paint }) => paint);
    this.#put('.definitions-home', renderPaints(paints));
    this.#put('.status', renderStatus(toStatus(results, board, state, words), words));
    this.#put('.scoreboard', renderScoreboard(board, words));
    // Without shapes, and for other colours than those of control until they are there, nothing has a key.
    if (wards) this.#put('.legend', wards.legend());
    else if (whole && (lens || config.view === 'control')) this.#put('.legend', renderLegend(key, words));
    this.#put('.sources', renderSources(results.sources, whole?.attribution ?? '', words));
  }

  /** Mistakes get their words only when there are any. */
  #report(): void {
    const isFine = Object.values(this.#home.store.state.problems).every(({ length }) => !length);
    if (isFine && !this.#home.faults().length && !this.#complaints) return;
    this.#complaints ??= import('./complaints').then(
      ({ Complaints: Desk }) => new Desk(this.#home),
      () => undefined,
    );
    void this.#complaints.then((desk) => desk?.update());
  }

  #announce({ sequence, councils, contested }: Results): void {
    const declared = councils.filter(({ status }) => status === 'declared').length;
    this.#home.element.dispatchEvent(new ResultsUpdateEvent(sequence, declared, contested.length));
  }

  /** Parts that the editor has not asked for are not there. */
  #put(selector: string, content: TemplateResult): void {
    const place = this.#home.root.querySelector<HTMLElement>(selector);
    if (place) render(content, place);
  }
}

const toStatus = (
  { election, test }: Results,
  { declared, contested }: ScoreboardView,
  state: State,
  words: Messages,
): StatusView => ({
  name: election.name,
  date: election.date,
  test,
  declared,
  contested,
  isOfControl: ['control', 'change'].includes(state.config.view),
  trouble: toTrouble(state, words),
});

/**
 * One sentence for readers; the whole list is for editors. A file that was refused or did not come has left the last
 * good one in its place; one that was read has left out what could not be.
 */
function toTrouble({ problems, refused, phase }: State, words: Messages): string {
  if (phase === 'error') return '';
  if (refused.length) return words.stillShown;
  return (problems['results'] ?? []).some(({ level }) => level === 'error') ? words.partly : '';
}
