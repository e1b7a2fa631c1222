/**
 * What is needed only once a council is open: its ward files read, drawn on the map and as a list, and asked how close it
 * was. Fetched at that moment.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { enCloseness } from '../i18n/en-closeness';
import { enDrill } from '../i18n/en-drill';
import { enWards } from '../i18n/en-wards';
import { toStanding } from '../model/closeness';
import type { Council, CouncilWards, Results } from '../model/contract';
import { renderCloseness } from '../parts/closeness';
import { closenessStyles } from '../parts/closeness.styles';
import { renderWards, type WardsActions } from '../parts/wards';
import { wardsStyles as listStyles } from '../parts/wards.styles';
import type { State, WardsState } from '../store';
import { deriveClosenessView, type ClosenessView } from '../view/closeness-view';
import type { PartyBook } from '../view/parties';
import { deriveWards } from '../view/wards-view';
import { adopt } from './adopt';
import { Drill } from './drill/drill';
import { withoutShapes } from './drill/join-wards';
import type { Home } from './furniture';

export { toLayer, toShown } from './drill/drill';
export { joinShown } from './drill/shown-wards';
export { readWardFiles } from './drill/ward-files';

const wardsStyles = css`
  ${listStyles}${closenessStyles}
`;

/** What the list can do besides opening a ward. */
export interface ListActions extends WardsActions {
  readonly retryWards: () => void;
}

export class WardRoom {
  readonly #drill: Drill;

  constructor(home: Home) {
    adopt(home.root, [wardsStyles]);
    this.#drill = new Drill(home);
  }

  /** @param file of the open council, as far as it has come */
  update(state: State, file: WardsState | undefined): void {
    this.#drill.update(state, file);
  }

  leave(): void {
    this.#drill.leave();
  }

  /**
   * How close the council was, and every ward.
   * @param open code of the ward whose candidates show
   */
  list(
    results: Results,
    { value, shapes, hasNoShapes }: WardsState,
    book: PartyBook,
    open: string | undefined,
    actions: ListActions,
  ): TemplateResult {
    const council = results.councils.find(({ code }) => code === value!.council);
    const closeness = council && toCloseness(council, value!, results, book);
    const missing = shapes ? withoutShapes(value!, shapes) : [];
    return html`${
      hasNoShapes
        ? html`<p class="small">
            ${enDrill.failed}
            <button type="button" class="plain" @click=${actions.retryWards}>${enDrill.retry}</button>
          </p>`
        : nothing
    }
    ${missing.length ? html`<p class="small">${enDrill.without(missing)}</p>` : nothing}
    ${closeness ? renderCloseness(closeness, enCloseness, enWards.number) : nothing}
    ${renderWards(deriveWards(value!, book, enWards), open, enWards, actions)}`;
  }
}

/** Asked once of each pair of files: the panel is drawn anew with every ward that is opened. */
const answers = new WeakMap<CouncilWards, { council: Council; view: ClosenessView | undefined }>();

function toCloseness(
  council: Council,
  file: CouncilWards,
  { parties }: Results,
  book: PartyBook,
): ClosenessView | undefined {
  const known = answers.get(file);
  if (known?.council === council) return known.view;
  const view = deriveClosenessView(toStanding(council, file, parties), book, enCloseness);
  answers.set(file, { council, view });
  return view;
}
