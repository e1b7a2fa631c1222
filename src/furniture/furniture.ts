/**
 * Everything around the map: scoreboard, legend, panel, card, words. It arrives after the first paint and draws from
 * the same state; where it does not arrive, the map stands.
 */
import { render, type TemplateResult } from 'lit';
import type { AttributeFault } from '../attributes';
import type { CouncilMap } from '../council-map';
import { ResultsUpdateEvent, MapProblemEvent } from '../events';
import { Reporter } from '../feed/report';
import { en } from '../i18n/en';
import type { Renderer, RendererEvents } from '../map/renderer';
import type { Results } from '../model/contract';
import { Pointing } from './pointing';
import { renderLegend } from '../parts/legend';
import { renderPaints } from '../parts/paint';
import { renderScoreboard } from '../parts/scoreboard';
import { renderFailure, renderSources, renderStatus, type StatusView } from '../parts/status';
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
import type { Sources } from '../sources';
import type { State, Store } from '../store';
import type { Reach } from './reach';
import { deriveLegend } from '../view/legend-view';
import { deriveMapView } from '../view/map-view';
import { deriveScoreboard, type ScoreboardView } from '../view/scoreboard-view';

/** What the element lends to the furniture. */
export interface Home {
  readonly element: CouncilMap;
  readonly root: ShadowRoot;
  readonly store: Store;
  /** What draws the map, which may be replaced: by whoever then tells the element. */
  renderer: Renderer;
  readonly onRenderer: (renderer: Renderer) => void;
  /** What the element hears from its renderer. */
  readonly events: RendererEvents;
  /** What is wrong with the attributes as they stand. */
  readonly faults: () => readonly AttributeFault[];
  /** Where its files come from. */
  readonly sources: Sources;
}

export class Furniture {
  readonly #home: Home;
  readonly #reporter: Reporter;
  readonly #facts: Facts;
  readonly #panel: SidePanel;
  readonly #pointing: Pointing;
  #reach: Reach | undefined;
  #before: Partial<State> = {};
  /** The mistakes that have been put into words. */
  #mistakes = '[]';

  constructor(home: Home) {
    this.#home = home;
    adopt(home.root, [baseStyles, scoreboardStyles, legendStyles, panelStyles, councilStyles, cardStyles, sheetStyles]);
    this.#reporter = new Reporter((problem) => home.element.dispatchEvent(new MapProblemEvent(problem)));
    this.#facts = new Facts(home.store);
    this.#panel = new SidePanel(home, this.#facts);
    this.#pointing = new Pointing(home, this.#facts);
    this.update();
    void this.#fetchReach();
  }

  /** The pointer is over an area, or over none. */
  hover(code: string | undefined, at: { x: number; y: number }): void {
    this.#pointing.hover(code, at);
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
    // The panel finds out which council is open, and so may change the state: the rest draws from what it is then.
    this.#panel.update(this.#home.store.state);
    const { state } = this.#home.store;
    const before = this.#before;
    this.#before = state;
    this.#drawSurroundings(state, before);
    this.#drawFailure(state);
    this.#pointing.update(state);
    this.#reach?.update(state);
    void this.#report();
    if (state.results && before.results && state.results !== before.results) this.#announce(state.results);
  }

  /** Where it does not come, pointer and panel still do their work. */
  async #fetchReach(): Promise<void> {
    const reach = await import('./reach').catch(() => undefined);
    this.#reach = reach && new reach.Reach(this.#home, this.#facts, this.#pointing);
    this.#reach?.update(this.#home.store.state);
  }

  #drawSurroundings(state: State, before: Partial<State>): void {
    const { results, shapes, scheme, config } = state;
    const unchanged = (['results', 'shapes', 'scheme', 'config', 'problems', 'refused'] as const).every(
      (key) => state[key] === before[key],
    );
    if (!results || unchanged) return;
    const { book } = this.#facts;
    const board = deriveScoreboard(results, book, en, config.baseline);
    const paints = [...book.groups, 'noc', 'awaiting', 'unknown', 'no-election'].map((id) => book.of(id).paint);
    this.#put('.definitions-home', renderPaints(paints));
    this.#put('.status', renderStatus(toStatus(results, board, state), en));
    this.#put('.scoreboard', renderScoreboard(board, en));
    this.#put('.legend', renderLegend(deriveLegend(deriveMapView(results, scheme), book), en));
    this.#put('.sources', renderSources(results.sources, shapes?.attribution ?? '', en));
  }

  /** Mistakes get their words only when there are any. */
  async #report(): Promise<void> {
    const mistakes = [...this.#home.faults(), ...this.#panel.strangers];
    const key = JSON.stringify(mistakes);
    if (key !== this.#mistakes) {
      this.#mistakes = key;
      const words = await import('../problem-words').catch(() => undefined);
      const attributes = words
        ? mistakes.map((one) => ('reason' in one ? words.toAttributeProblem(one) : words.toPlaceProblem(one)))
        : [];
      this.#home.store.set({ problems: { ...this.#home.store.state.problems, attributes } });
    }
    this.#reporter.report(Object.values(this.#home.store.state.problems).flat());
  }

  #drawFailure({ phase, results, shapes }: State): void {
    if (phase !== 'error') return;
    const what = !results && !shapes ? en.failed : results ? en.failedBoundaries : en.failedResults;
    const { sources, store } = this.#home;
    const canRetry = sources.toMissing(store.state.config).length > 0;
    this.#put('.words', renderFailure(what, canRetry ? () => sources.retry(store.state.config) : undefined, en));
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

const toStatus = ({ election, test }: Results, { declared, contested }: ScoreboardView, state: State): StatusView => ({
  name: election.name,
  date: election.date,
  test,
  declared,
  contested,
  trouble: toTrouble(state),
});

/**
 * One sentence for readers; the whole list is for editors. A file that was refused or did not come has left the last
 * good one in its place; one that was read has left out what could not be.
 */
function toTrouble({ problems, refused, phase }: State): string {
  if (phase === 'error') return '';
  if (refused.length) return en.stillShown;
  return (problems['results'] ?? []).some(({ level }) => level === 'error') ? en.partly : '';
}
