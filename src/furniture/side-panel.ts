/**
 * The open council: found by code or name, its wards fetched, shown beside the map where there is room and in a sheet
 * where there is not. While none is open the panel holds the councils that changed hands.
 */
import { nothing, render, type TemplateResult } from 'lit';
import { loadJson } from '../feed/load';
import { toWardsUrl } from '../feed/ward-files';
import { en } from '../i18n/en';
import type { CouncilWards } from '../model/contract';
import type { Parsed } from '../model/problems';
import {
  renderChanges,
  renderCouncilPanel,
  renderFoldedChanges,
  type PanelActions,
  type PanelWards,
} from '../parts/panel';
import { Sheet } from '../parts/sheet';
import type { Stranger } from '../problem-words';
import { BESIDE } from '../room';
import type { State, WardsState } from '../store';
import type { CouncilView } from '../view/council-view';
import { findArea, toFocusBounds } from '../view/focus';
import { toPartyBook } from '../view/parties';
import { adopt } from './adopt';
import type { Facts } from './facts';
import type { Home } from './furniture';
import type * as WardRoomModule from './ward-room';

/** Height of the panel's fixed head, in pixels. */
const HEAD = 64;

type WardRoom = typeof WardRoomModule;

export class SidePanel implements PanelActions {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #sheet: Sheet;
  #shown: unknown[] = [];
  #opener: HTMLElement | undefined;
  /** Whether there is room beside the map. Kept, because asking the page for it would cost a layout each time. */
  #beside: boolean;
  #isUnfolded = false;
  /** The ward that was last brought into sight. */
  #shownWard: string | undefined;
  /** The part of the code that knows wards, once a council has been opened. */
  #wardRoom: WardRoom | undefined;
  /** What attributes name and these files do not have. */
  strangers: Stranger[] = [];

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    this.#sheet = new Sheet(home.root.querySelector<HTMLElement>('.sheet')!, () => this.close());
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
    const { state } = this.#home.store;
    const url = this.#toUrl(state, state.selected);
    if (state.selected && url) void this.#fetchWards(url, state.selected);
  };

  readonly toggleWard = (code: string, isOpen: boolean): void => {
    const { ward } = this.#home.store.state;
    if (isOpen && code !== ward) this.#home.element.ward = this.#shownWard = code;
    if (!isOpen && code === ward) this.#home.element.ward = null;
  };

  /** Scrolls a chosen council out from under the sheet, into the upper part of the window. */
  reveal(at: { x: number; y: number } | undefined): void {
    // Who opens a council on the map is there, even before the map has become a tab stop.
    if (at) this.#opener ??= this.#home.root.querySelector<HTMLElement>('.map')!;
    if (!at || this.#beside || (at.y > 0 && at.y < window.innerHeight * 0.4)) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollBy({ top: at.y - window.innerHeight * 0.3, behavior: calm ? 'auto' : 'smooth' });
  }

  leave(): void {
    this.#sheet.open = false;
    this.#shown = [];
  }

  update(state: State): void {
    const { results, shapes, config, wards, scheme } = state;
    if (!results || !shapes) return;
    const code = findArea(this.#facts.voters, config.council)?.code;
    const url = this.#toUrl(state, code);
    const file = wards[url];
    const ward = findArea(file?.value?.wards ?? [], config.ward)?.code;
    this.#home.store.set({ selected: code, ward });
    if (code && url && !file) void this.#fetchWards(url, code);
    const shown = [code, results, shapes, file, ward, scheme, config, this.#beside];
    if (shown.every((part, i) => part === this.#shown[i])) return;
    const [before] = this.#shown;
    this.#shown = shown;
    this.strangers = this.#toStrangers(this.#home.store.state, file);
    const focused = this.#home.root.activeElement;
    const isInside = Boolean(focused?.closest('.side.open, .sheet'));
    this.#draw(this.#home.store.state, code ? this.#facts.viewOf(code) : undefined, file);
    if (code !== before) this.#moveFocus(code, before as string | undefined, focused, isInside);
    this.#showWard(ward);
  }

  /** Where the wards of a council are; empty where none are promised. */
  #toUrl({ config, results }: State, code: string | undefined): string {
    const revision = results?.councils.find((council) => council.code === code)?.revision ?? 0;
    return code && config.wards ? toWardsUrl(config.wards, code, revision) : '';
  }

  #draw(state: State, selected: CouncilView | undefined, file: WardsState | undefined): void {
    const side = this.#home.root.querySelector<HTMLElement>('.side')!;
    const beside = this.#beside;
    const open = selected && !side.hidden && renderCouncilPanel(selected, this.#toWards(state, file), en, this);
    side.classList.toggle('open', beside && Boolean(open));
    render(beside && open ? open : this.#toChanges(!beside), side);
    render(!beside && open ? open : nothing, this.#home.root.querySelector<HTMLElement>('.sheet')!);
    this.#sheet.open = !beside && Boolean(open);
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
    return (folded ? renderFoldedChanges : renderChanges)(changed, this.#isUnfolded, unfold, en, this);
  }

  /** The list of wards of the open council, or how far it has come. */
  #toWards({ config, scheme, results, ward }: State, file: WardsState | undefined): PanelWards {
    const room = this.#wardRoom;
    const book = toPartyBook([...(results?.parties ?? []), ...(file?.value?.parties ?? [])], scheme, en);
    const list = file?.value && room?.toWardRoom(results!, file.value, book, ward, this);
    const partly = Boolean(file?.value && file.problems.some(({ level }) => level === 'error'));
    return { phase: file?.phase ?? (config.wards ? 'loading' : 'none'), list, partly };
  }

  async #fetchWards(url: string, code: string): Promise<void> {
    const { store, root } = this.#home;
    const put = (wards: WardsState): void =>
      store.set({
        wards: { ...store.state.wards, [url]: wards },
        problems: { ...store.state.problems, wards: wards.problems },
      });
    put({ phase: 'loading', problems: [] });
    const { value, problems } = await this.#loadWards(url, code);
    if (this.#wardRoom) adopt(root, [this.#wardRoom.wardsStyles]);
    put({ phase: value ? 'ready' : 'failed', problems, ...(value && { value }) });
  }

  /** The file, and the code that reads it, at the same time. Never rejects. */
  async #loadWards(url: string, council: string): Promise<Parsed<CouncilWards>> {
    const [room, { value, fault }] = await Promise.all([import('./ward-room').catch(() => undefined), loadJson(url)]);
    this.#wardRoom = room;
    if (!fault && room) return room.parseCouncilWards(value, { file: url, council });
    const words = await import('../problem-words').catch(() => undefined);
    return { problems: words ? [words.toLoadProblem('wards', fault ?? { url, reason: 'unreachable' })] : [] };
  }

  /** A ward that the page named is brought into the panel's sight; one that the reader opened is there already. */
  #showWard(ward: string | undefined): void {
    if (ward === this.#shownWard) return;
    const row = ward && this.#home.root.querySelector<HTMLElement>(`[data-ward="${CSS.escape(ward)}"]`);
    const box = row && row.closest<HTMLElement>('.side, .sheet');
    if (ward && !box) return;
    this.#shownWard = ward;
    if (box && row) box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - HEAD;
  }

  /** Focus goes to the panel's head when a council opens, and back to where it came from when it closes. */
  #moveFocus(code: string | undefined, closed: string | undefined, focused: Element | null, wasInside: boolean): void {
    const { root } = this.#home;
    if (focused instanceof HTMLElement && !wasInside) this.#opener = focused;
    if (!focused && !this.#opener) return;
    if (code) {
      const head = root.querySelector<HTMLElement>('.open .name, .sheet .name');
      // The map may be higher than the window: whoever opens a council by keys sees where focus has gone.
      const isByKeys = focused?.matches('.map:focus-visible');
      head?.focus({ preventScroll: true });
      if (isByKeys) head?.scrollIntoView({ block: 'nearest' });
      return;
    }
    // The map's own keys bring into sight what they had reached.
    const opener = this.#toOpener(closed);
    if (!focused || wasInside) opener?.focus({ preventScroll: opener.matches('.map') });
    this.#opener = undefined;
  }

  /** The list of changes is drawn anew when the panel closes: its button for the same council takes the opener's place. */
  #toOpener(closed = ''): HTMLElement | null | undefined {
    if (this.#opener?.isConnected) return this.#opener;
    const { root } = this.#home;
    const button =
      root.querySelectorAll<HTMLElement>('.changes button')[
        this.#facts.changed.findIndex(({ code }) => code === closed)
      ];
    return button ?? root.querySelector<HTMLElement>('.map');
  }

  #toStrangers({ config, results, shapes, selected, ward }: State, file: WardsState | undefined): Stranger[] {
    if (!results || !shapes) return [];
    const councils = this.#facts.voters.map(({ name }) => name);
    const wards = file?.value?.wards.map(({ name }) => name) ?? [];
    const baselines = results.baselines.map(({ id }) => id);
    const places = [...councils, ...Object.values(shapes.regions)];
    const named: [attribute: string, found: string, isKnown: boolean, names: string[]][] = [
      ['council', config.council, selected !== undefined, councils],
      ['ward', config.ward, ward !== undefined || !wards.length, wards],
      ['focus', config.focusArea, toFocusBounds(config.focusArea, shapes) !== undefined, places],
      ['baseline', config.baseline, baselines.includes(config.baseline), baselines],
    ];
    return named
      .filter(([, found, isKnown]) => found && !isKnown)
      .map(([attribute, found, , names]) => ({ attribute, found, names }));
  }
}
