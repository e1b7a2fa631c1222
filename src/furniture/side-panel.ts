/**
 * The open council: found by code or name, its wards fetched, shown beside the map where there is room and in a sheet
 * where there is not. While none is open the panel holds the councils that changed hands.
 */
import { nothing, render } from 'lit';
import { loadJson } from '../feed/load';
import { toWardsUrl } from '../feed/ward-files';
import { en } from '../i18n/en';
import type { Council, CouncilWards } from '../model/contract';
import type { Parsed } from '../model/problems';
import { renderChanges, renderCouncilPanel, type PanelActions, type PanelWards } from '../parts/panel';
import { Sheet } from '../parts/sheet';
import type { Stranger } from '../problem-words';
import type { State } from '../store';
import { deriveCouncil } from '../view/council-view';
import { findArea, toFocusBounds } from '../view/focus';
import { toPartyBook, type PartyBook } from '../view/parties';
import { adopt } from './adopt';
import type { Home } from './furniture';

/** From this width of the element on, in pixels, the panel stands beside the map. */
const BESIDE = 720;

export class SidePanel implements PanelActions {
  readonly #home: Home;
  readonly #sheet: Sheet;
  #shown: unknown[] = [];
  #opener: HTMLElement | undefined;
  /** The part of the code that knows wards, once a council has been opened. */
  #wardRoom: typeof import('./ward-room') | undefined;
  /** What attributes name and these files do not have. */
  strangers: Stranger[] = [];

  constructor(home: Home) {
    this.#home = home;
    this.#sheet = new Sheet(home.root.querySelector<HTMLElement>('.sheet')!, () => this.close());
    if (typeof ResizeObserver === 'function')
      new ResizeObserver(() => this.update(home.store.state)).observe(home.element);
  }

  readonly open = (code: string): void => this.#home.element.choose(code);

  readonly close = (): void => this.#home.element.choose('');

  readonly retryWards = (): void => {
    const { selected, wards } = this.#home.store.state;
    if (selected) this.#home.store.set({ wards: { ...wards, [selected]: { phase: 'loading', problems: [] } } });
    void this.#fetchWards(selected);
  };

  readonly toggleWard = (code: string, isOpen: boolean): void => {
    const { ward } = this.#home.store.state;
    if (isOpen && code !== ward) this.#home.element.ward = code;
    if (!isOpen && code === ward) this.#home.element.ward = null;
  };

  /** Scrolls a tapped council out from under the sheet, into the upper part of the window. */
  reveal(at: { x: number; y: number } | undefined): void {
    if (!at || this.#isBeside() || at.y < window.innerHeight * 0.4) return;
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
    const selected = this.#toSelected(state);
    const file = selected && wards[selected.code];
    const ward = findArea(file?.value?.wards ?? [], config.ward)?.code;
    this.#home.store.set({ selected: selected?.code, ward });
    if (selected && !file && config.wards) void this.#fetchWards(selected.code);
    const shown = [results, selected, file, ward, scheme, config, this.#isBeside()];
    if (shown.every((part, i) => part === this.#shown[i])) return;
    const before = this.#shown[1];
    this.#shown = shown;
    this.strangers = this.#toStrangers(state, selected, ward);
    this.#draw(state, selected, ward);
    if (selected !== before) this.#moveFocus(selected, before as Council | undefined);
  }

  #isBeside = (): boolean => this.#home.element.clientWidth >= BESIDE;

  #toSelected({ results, shapes, config }: State): Council | undefined {
    if (!config.council || !results || !shapes) return undefined;
    const councils = results.councils.filter(({ code }) => results.contested.includes(code));
    const found = findArea(councils, config.council);
    if (found) return found;
    const area = findArea(shapes.areas, config.council);
    return councils.find(({ code }) => code === area?.code);
  }

  #draw(state: State, selected: Council | undefined, ward: string | undefined): void {
    const { results, config, scheme } = state;
    const side = this.#home.root.querySelector<HTMLElement>('.side');
    const sheet = this.#home.root.querySelector<HTMLElement>('.sheet')!;
    if (!side || side.hidden || !results) {
      this.#sheet.open = false;
      return;
    }
    const book = toPartyBook(results.parties, scheme, en);
    const wards = this.#toWards(selected && state.wards[selected.code], state, ward);
    const council = selected && deriveCouncil(selected, results, book, en, config.baseline);
    const open = council && renderCouncilPanel(council, wards, en, this);
    const beside = this.#isBeside();
    side.classList.toggle('open', beside && Boolean(open));
    render(
      beside && open ? open : renderChanges(this.#toChanged(results, book, config.baseline), !beside, en, this),
      side,
    );
    render(!beside && open ? open : nothing, sheet);
    this.#sheet.open = !beside && Boolean(open);
  }

  #toChanged(results: NonNullable<State['results']>, book: PartyBook, baseline: string) {
    return results.councils
      .filter(({ code }) => results.contested.includes(code))
      .map((council) => deriveCouncil(council, results, book, en, baseline))
      .filter(({ changed }) => changed)
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** The list of wards of the open council, or how far it has come. */
  #toWards(
    file: State['wards'][string] | undefined,
    { config, scheme, results }: State,
    ward: string | undefined,
  ): PanelWards {
    const room = this.#wardRoom;
    const book = toPartyBook([...(results?.parties ?? []), ...(file?.value?.parties ?? [])], scheme, en);
    const list = file?.value && room?.renderWards(room.deriveWards(file.value, book, en), ward, en, this);
    const partly = Boolean(file?.value && file.problems.some(({ level }) => level === 'error'));
    return { phase: file?.phase ?? (config.wards ? 'loading' : 'none'), list, partly };
  }

  async #fetchWards(code: string | undefined): Promise<void> {
    const { store, root } = this.#home;
    const { config, results } = store.state;
    if (code === undefined) return;
    store.set({ wards: { ...store.state.wards, [code]: { phase: 'loading', problems: [] } } });
    const revision = results?.councils.find((council) => council.code === code)?.revision ?? 0;
    const { value, problems } = await this.#loadWards(toWardsUrl(config.wards, code, revision), code);
    if (this.#wardRoom) adopt(root, [this.#wardRoom.wardsStyles]);
    store.set({
      wards: { ...store.state.wards, [code]: { phase: value ? 'ready' : 'failed', problems, ...(value && { value }) } },
      problems: { ...store.state.problems, [`wards ${code}`]: problems },
    });
  }

  /** The file, and the code that reads it, at the same time. Never rejects. */
  async #loadWards(url: string, council: string): Promise<Parsed<CouncilWards>> {
    const [room, { value, fault }] = await Promise.all([import('./ward-room').catch(() => undefined), loadJson(url)]);
    this.#wardRoom = room;
    if (!fault && room) return room.parseCouncilWards(value, { file: url, council });
    const { toLoadProblem } = await import('../problem-words');
    return { problems: [toLoadProblem('wards', fault ?? { url: 'ward-room', reason: 'unreachable' })] };
  }

  /** Focus goes to the panel's head when a council opens, and back to where it came from when it closes. */
  #moveFocus(selected: Council | undefined, before: Council | undefined): void {
    const { root } = this.#home;
    const focused = root.activeElement;
    if (!before && selected && focused instanceof HTMLElement) this.#opener = focused;
    if (!focused && !this.#opener) return;
    const head = root.querySelector<HTMLElement>('.open .name, .sheet .name');
    if (selected) head?.focus({ preventScroll: true });
    else if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    if (!selected) this.#opener = undefined;
  }

  #toStrangers(
    { config, results, shapes, wards }: State,
    selected: Council | undefined,
    ward: string | undefined,
  ): Stranger[] {
    if (!results || !shapes) return [];
    const councils = results.councils.map(({ name }) => name);
    const wardNames = (selected && wards[selected.code]?.value?.wards.map(({ name }) => name)) ?? [];
    const isKnownBaseline = results.baselines.some(({ id }) => id === config.baseline);
    const named: [string, string, boolean, string[]][] = [
      ['council', config.council, Boolean(selected), councils],
      ['ward', config.ward, Boolean(ward) || !wardNames.length, wardNames],
      [
        'focus',
        config.focusArea,
        Boolean(toFocusBounds(config.focusArea, shapes)),
        [...councils, ...Object.values(shapes.regions)],
      ],
      ['baseline', config.baseline, isKnownBaseline, results.baselines.map(({ id }) => id)],
    ];
    return named
      .filter(([, found, isKnown]) => found && !isKnown)
      .map(([attribute, found, , names]) => ({ attribute, found, names }));
  }
}
