/** What is needed only once a council is open: its ward file read, and drawn as a list. Fetched at that moment. */
import type { TemplateResult } from 'lit';
import { enWards } from '../i18n/en-wards';
import type { CouncilWards } from '../model/contract';
import { renderWards, type WardsActions } from '../parts/wards';
import type { PartyBook } from '../view/parties';
import { deriveWards } from '../view/wards-view';

export { parseCouncilWards } from '../model/parse-wards';
export { wardsStyles } from '../parts/wards.styles';

/** @param open code of the ward whose candidates show */
export const toWardList = (
  file: CouncilWards,
  book: PartyBook,
  open: string | undefined,
  actions: WardsActions,
): TemplateResult => renderWards(deriveWards(file, book, enWards), open, enWards, actions);
