/**
 * What is needed only once a council is open: its ward files read, drawn on the map and as a list, and asked how close it
 * was. Fetched at that moment.
 */
// The core renderer asks for it when it has wards to draw: it is to be here by then.
import '../../map/svg/ward-leaf';
import { css } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { toWardsUrl } from '../../feed/ward-files';
import { enCloseness, type ClosenessMessages } from '../../i18n/en-closeness';
import { enDrill } from '../../i18n/en-drill';
import { enWards } from '../../i18n/en-wards';
import { toStanding } from '../../model/closeness';
import type { Council, CouncilWards, Results } from '../../model/contract';
import type { Problem } from '../../model/problems';
import { renderCloseness } from '../../parts/closeness';
import { closenessStyles } from '../../parts/closeness.styles';
import { renderWardTable } from '../../parts/ward-table';
import { renderWards, type WardsActions } from '../../parts/wards';
import { wardsStyles as listStyles } from '../../parts/wards.styles';
import type { State, WardsState } from '../../store';
import { deriveClosenessView, type ClosenessView } from '../../view/closeness-view';
import { toPartyBook, type PartyBook } from '../../view/parties';
import { deriveWards, type WardView } from '../../view/wards-view';
import { adopt } from '../adopt';
import { Drill } from './drill';
import { withoutShapes } from './join-shapes';
import { readWardFiles, type WardFiles } from './read-ward-files';
import type { Home } from '../home';
import { toTold } from '../told';

export { toDrawn } from './drill';
export { joinShown } from './shown-wards';
export { readWardFiles };

const wardsStyles = css`
  ${listStyles}${closenessStyles}
`;

/** Height of the panel's fixed head, in pixels. */
const HEAD = 64;

export class WardRoom implements WardsActions {
  readonly #home: Home;
  readonly #drill: Drill;
  /** What the list was last made from, and what that made. */
  #told: { readonly from: readonly unknown[]; readonly wards: readonly WardView[] } | undefined;

  /** The ward files that were last whole, and what they are of. */
  #good: { readonly of: string; readonly file: WardsState } | undefined;
  /** The ward that was last brought into sight. */
  #shownWard: string | undefined;

  constructor(home: Home) {
    this.#home = home;
    adopt(home.root, [wardsStyles]);
    this.#drill = new Drill(home);
  }

  /** @param file of the open council, as far as it has come */
  update(state: State, file: WardsState | undefined): void {
    this.#drill.update(state, file);
    if (file?.value) return;
    this.#told = this.#home.wardTable = undefined;
  }

  leave(): void {
    this.#drill.leave();
  }

  readonly toggleWard = (code: string, isOpen: boolean): void => {
    const { ward } = this.#home.store.state;
    if (isOpen && code !== ward) this.#home.element.ward = this.#shownWard = code;
    if (!isOpen && code === ward) this.#home.element.ward = null;
  };

  /** Reads the files of a council as they come, and puts them into the state. Never rejects. */
  read(files: WardFiles): Promise<void> {
    const painted = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return readWardFiles(files, (file) => this.#put(files.wards.url, file), painted);
  }

  /** A council keeps its wards until those of its correction are here, or for good where they do not come. */
  toFile({ config, wards }: State, url: string, code: string | undefined): WardsState | undefined {
    const of = `${config.wards} ${code}`;
    const file = wards[url];
    const isWhole =
      file?.phase === 'ready' && file.value && (file.shapes || file.hasNoShapes || !config.wardBoundaries);
    if (isWhole) this.#good = { of, file };
    return isWhole || !url || this.#good?.of !== of ? file : this.#good.file;
  }

  /** A reader asks again: what was good is not kept in place of what comes. */
  forget(): void {
    this.#good = undefined;
  }

  /** A ward that the page named is brought into the panel's sight; one that the reader opened is there already. */
  showWard(ward: string | undefined): void {
    if (ward === this.#shownWard) return;
    const row = ward && this.#home.root.querySelector<HTMLElement>(`[data-ward="${CSS.escape(ward)}"]`);
    const box = row && row.closest<HTMLElement>('.side, .sheet');
    if (ward && !box) return;
    this.#shownWard = ward;
    if (box && row) box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - HEAD;
  }

  /** How close the council was, and every ward. @param file whose results are here */
  list({ config, results, scheme, ward }: State, file: WardsState, retry: () => void): TemplateResult {
    const { shapes, hasNoShapes, problems } = file;
    const { say } = this.#home;
    const [words, drillWords] = [say('wards', enWards), say('wardMap', enDrill)];
    const value = file.value!;
    const book = toPartyBook([...results!.parties, ...value.parties], scheme, this.#home.words);
    const drawing = config.wardBoundaries && toWardsUrl(config.wardBoundaries, value.council, 0);
    const isPartly = problems.some((problem) => isOfResults(problem, drawing));
    const council = results!.councils.find(({ code }) => code === value.council);
    const distanceWords = say('closeness', enCloseness);
    const closeness = council && toCloseness(council, value, results!, book, distanceWords);
    const missing = shapes ? withoutShapes(value, shapes) : [];
    const wards = this.#tell(results!, value, book);
    return html`${isPartly ? html`<p class="small">${words.wardsPartly}</p>` : nothing}
    ${
      hasNoShapes
        ? html`<p class="small">
            ${drillWords.failed}
            <button type="button" class="plain" @click=${retry}>${drillWords.retry}</button>
          </p>`
        : nothing
    }
    ${missing.length ? html`<p class="small">${drillWords.without(missing)}</p>` : nothing}
    ${closeness ? renderCloseness(closeness, distanceWords, words.number) : nothing}
    ${renderWards(wards, ward, words, this)}`;
  }

  /** A corrected file takes the place of the one before it. */
  #put(url: string, file: WardsState | undefined): void {
    const { store } = this.#home;
    const wards = { ...store.state.wards };
    const { council } = file?.value ?? {};
    for (const [address, { value }] of Object.entries(wards))
      if (council && value?.council === council) delete wards[address];
    if (file) wards[url] = file;
    else delete wards[url];
    store.set({ wards, ...(file && toTold(store, 'wards', file.problems)) });
  }

  /** The wards for list and table, derived once of a file; the table is told of them by the way. */
  #tell(results: Results, file: CouncilWards, book: PartyBook): readonly WardView[] {
    const from = [results, file, this.#home.store.state.scheme, this.#home.words];
    const told = this.#told;
    if (told && from.every((part, i) => part === told.from[i])) return told.wards;
    const { say } = this.#home;
    const [words, drillWords] = [say('wards', enWards), say('wardMap', enDrill)];
    const wards = deriveWards(file, book, words);
    const { name = '' } = results.councils.find(({ code }) => code === file.council) ?? {};
    const open = (code: string): void => void (this.#home.element.ward = code);
    this.#told = { from, wards };
    this.#home.wardTable = renderWardTable(wards, name, { words, drillWords, open });
    return wards;
  }
}

/** @param drawing where the boundaries are; empty where none are named */
const isOfResults = ({ level, place }: Problem, drawing: string): boolean =>
  level === 'error' && !(drawing && place.startsWith(drawing));

interface Answer {
  readonly council: Council;
  readonly words: ClosenessMessages;
  readonly view: ClosenessView | undefined;
}

/** Asked once of each pair of files: the panel is drawn anew with every ward that is opened. */
const answers = new WeakMap<CouncilWards, Answer>();

function toCloseness(
  council: Council,
  file: CouncilWards,
  { parties }: Results,
  book: PartyBook,
  words: ClosenessMessages,
): ClosenessView | undefined {
  const known = answers.get(file);
  if (known?.council === council && known.words === words) return known.view;
  const view = deriveClosenessView(toStanding(council, file, parties), book, words);
  answers.set(file, { council, words, view });
  return view;
}
