/**
 * What is needed only once a council is open: its ward file read, drawn as a list, and asked how close it was. Fetched
 * at that moment.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { enCloseness } from '../i18n/en-closeness';
import { enWards } from '../i18n/en-wards';
import { toStanding } from '../model/closeness';
import type { Council, CouncilWards, Results } from '../model/contract';
import { renderCloseness } from '../parts/closeness';
import { closenessStyles } from '../parts/closeness.styles';
import { renderWards, type WardsActions } from '../parts/wards';
import { wardsStyles as listStyles } from '../parts/wards.styles';
import { deriveClosenessView, type ClosenessView } from '../view/closeness-view';
import type { PartyBook } from '../view/parties';
import { deriveWards } from '../view/wards-view';

export { parseCouncilWards } from '../model/parse-wards';

export const wardsStyles = css`
  ${listStyles}${closenessStyles}
`;

/**
 * How close the council was, and every ward.
 * @param open code of the ward whose candidates show
 */
export function toWardRoom(
  results: Results,
  file: CouncilWards,
  book: PartyBook,
  open: string | undefined,
  actions: WardsActions,
): TemplateResult {
  const council = results.councils.find(({ code }) => code === file.council);
  const closeness = council && toCloseness(council, file, results, book);
  return html`${closeness ? renderCloseness(closeness, enCloseness, enWards.number) : nothing}
  ${renderWards(deriveWards(file, book, enWards), open, enWards, actions)}`;
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
