/**
 * The open council: found by code or name, its wards fetched, shown beside the map where there is room and in a sheet
 * where there is not. While none is open the panel holds the councils that changed hands.
 */
import { nothing, render, type TemplateResult } from 'lit-html';
import { loadJson } from '../feed/load';
import { toWardsUrl } from '../feed/ward-files';
import {
  renderChanges,
  renderCouncilPanel,
  renderFoldedChanges,
  type PanelActions,
  type PanelWards,
} from '../parts/panel';
import { showSheet } from '../parts/sheet';
import { BESIDE } from '../room';
import type { State, WardsState } from '../store';
import type { CouncilView } from '../view/council-view';
import { findArea } from '../view/focus';
import type { Coming } from './drill/read-ward-files';
import type { Facts } from './facts';
import type { Home } from './home';
import type { PanelFocus } from './panel-focus';
import type { revealAboveSheet } from './reveal';
import type { WardRoom } from './drill/ward-room';
import { toTold } from './told';

export class SidePanel implements PanelActions {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #sheet: HTMLElement;
  #shown: unknown[] = [];
  /** Whose panel was drawn last. */
  #drawn: string | undefined;
  /** Who looks after focus, once that part has come. */
  focus: PanelFocus | undefined;
  /** Scrolls what was tapped out from under the sheet, once that part has come. */
  keepInSight: typeof revealAboveSheet | undefined;
  /** The last tap, for that part when it comes late. */
  tapped: { x: number; y: number } | undefined;
  /** Whether there is room beside the map. Kept, because asking the page for it would cost a layout each time. */
  #beside: boolean;
  #isUnfolded = false;
  /** The part of the code that knows wards, once a council has been opened. */
  #wardRoom: WardRoom | undefined;
  /** Of the wish for the files of the council that was opened last. */
  #wish = new AbortController();

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    this.#sheet = home.root.querySelector<HTMLElement>('.sheet')!;
    this.#beside = home.element.clientWidth >= BESIDE;
    if (typeof ResizeObserver !== 'function') return;
    new ResizeObserver(([entry]) => {
      const beside = entry!.contentRect.width >= BESIDE;
      if (beside === this.#beside) return;
      this.#beside = beside;
      // In a frame of its own: what is drawn here may change the width once more, which pages hear of as an error.
      requestAnimationFrame(() => this.update(home.store.state));
    }).observe(home.element);
  }

  readonly open = (code: string): void => this.#home.element.choose(code);

  readonly close = (): void => this.#home.element.choose('');

  readonly retryWards = (): void => {
    this.#wardRoom?.forget();
    const { state } = this.#home.store;
    const url = this.#toUrl(state, state.selected);
    if (state.selected && url) void this.#fetchWards(url, state.selected);
  };

  /** A council was chosen on the map, which no sheet may lie over. */
  reveal(at: { x: number; y: number } | undefined): void {
    if (!at) return;
    // Who opens a council on the map is there, even before the map has become a tab stop.
    this.focus?.comeFrom(this.#home.root.querySelector<HTMLElement>('.map')!);
    if (this.#beside) return;
    this.tapped = at;
    this.keepInSight?.(this.#home, at);
  }

  leave(): void {
    showSheet(this.#sheet, false);
    this.#shown = [];
    this.#wardRoom?.leave();
  }

  update(state: State): void {
    const { results, shapes, config, scheme, lens } = state;
    if (!results || !shapes) return;
    const code = findArea(this.#facts.voters, config.council)?.code;
    const url = this.#toUrl(state, code);
    const ward = findArea(this.#toFile(state, url, code)?.value?.wards ?? [], config.ward)?.code;
    this.#home.store.set({ selected: code, ward });
    this.#askFor(url, code);
    // Either may have changed the state, and so have been here: then there is nothing left to draw.
    const now = this.#home.store.state;
    const file = this.#toFile(now, url, code);
    this.#wardRoom?.update(now, file);
    // What is drawn off the page would count as drawn once it is back: a sheet that was never shown would be open.
    if (!this.#home.element.isConnected) return;
    const shown = [
      code,
      results,
      shapes,
      file,
      ward,
      scheme,
      lens,
      config,
      now.arrivals,
      this.#beside,
      this.#home.words,
    ];
    if (shown.every((part, i) => part === this.#shown[i])) return;
    const [before] = this.#shown;
    this.#shown = shown;
    this.#redraw(code, before as string | undefined, file);
    this.#wardRoom?.showWard(ward);
  }

  /** @param before the council that was open */
  #redraw(code: string | undefined, before: string | undefined, file: WardsState | undefined): void {
    const focused = this.#home.root.activeElement;
    const isInside = Boolean(focused?.closest('.side.open, .sheet'));
    this.#draw(this.#home.store.state, code ? this.#facts.viewOf(code) : undefined, file);
    if (code !== before) this.focus?.move(code, before, focused, isInside);
  }

  /** Where the wards of a council are; empty where none are promised. */
  #toUrl({ config, results, isReplay }: State, code: string | undefined): string {
    const { revision = 0, status = '' } = results?.councils.find((council) => council.code === code) ?? {};
    // What is known of its wards by now was not known then.
    if (isReplay && status !== 'declared') return '';
    return code && config.wards ? toWardsUrl(config.wards, code, revision) : '';
  }

  #toFile(state: State, url: string, code: string | undefined): WardsState | undefined {
    return this.#wardRoom ? this.#wardRoom.toFile(state, url, code) : state.wards[url];
  }

  #draw(state: State, selected: CouncilView | undefined, file: WardsState | undefined): void {
    const side = this.#home.root.querySelector<HTMLElement>('.side')!;
    const beside = this.#beside;
    const open =
      selected && !side.hidden && renderCouncilPanel(selected, this.#toWards(state, file), this.#home.words, this);
    side.classList.toggle('open', beside && Boolean(open));
    const sheet = this.#sheet;
    // Each council gets a panel of its own making: what was opened in another's, and how far it was scrolled, is not its.
    if (selected?.code !== this.#drawn) for (const place of [side, sheet]) render(nothing, place);
    this.#drawn = selected?.code;
    render(beside && open ? open : this.#toChanges(!beside), side);
    render(!beside && open ? open : nothing, sheet);
    showSheet(sheet, !beside && Boolean(open));
  }

  /** The councils that changed hands; where the list is folded, no more than their number. */
  #toChanges(folded: boolean): TemplateResult {
    const { changed } = this.#facts;
    const unfold = (isOpen: boolean): void => {
      if (isOpen === this.#isUnfolded) return;
      this.#isUnfolded = isOpen;
      this.#shown = [];
      this.update(this.#home.store.state);
    };
    return (folded ? renderFoldedChanges : renderChanges)(changed, this.#isUnfolded, unfold, this.#home.words, this);
  }

  /** The list of wards of the open council, or how far it has come. */
  #toWards(state: State, file: WardsState | undefined): PanelWards {
    if (file?.phase === 'ready') return { phase: 'ready', list: this.#wardRoom?.list(state, file, this.retryWards) };
    if (file?.phase === 'failed') return { phase: 'failed' };
    return { phase: this.#toUrl(state, state.selected) ? 'loading' : 'none' };
  }

  #askFor(url: string, code: string | undefined): void {
    if (code && url && !this.#home.store.state.wards[url]) void this.#fetchWards(url, code);
  }

  /** Whoever opens councils quickly waits for the last one alone. */
  async #fetchWards(url: string, council: string): Promise<void> {
    const { config } = this.#home.store.state;
    this.#wish.abort();
    const { signal: end } = (this.#wish = new AbortController());
    const ask = (address: string): Coming => ({ url: address, loaded: loadJson(address, end) });
    const shapes = config.wardBoundaries ? ask(toWardsUrl(config.wardBoundaries, council, 0)) : undefined;
    const files = { council, wards: ask(url), shapes, end };
    this.#put(url, { phase: 'loading', problems: [] });
    const room = await import('./drill/ward-room').catch(() => undefined);
    this.#wardRoom ??= room && new room.WardRoom(this.#home);
    if (this.#wardRoom) return this.#wardRoom.read(files);
    const words = await import('../problem-words').catch(() => undefined);
    this.#put(url, {
      phase: 'failed',
      problems: words ? [words.toLoadProblem('wards', { url, reason: 'unreachable' })] : [],
    });
  }

  #put(url: string, file: WardsState): void {
    const { store } = this.#home;
    store.set({ wards: { ...store.state.wards, [url]: file }, ...toTold(store, 'wards', file.problems) });
  }
}
