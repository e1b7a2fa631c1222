/** Whether a row is of a contest that is no part of a council's election: told, never counted. */
import type { CouncilEntry } from '../councils/council-entry';
import { toPlainName } from '../near-names';
import type { CandidateRow } from './candidate-row';
import type { Aside } from './ward-draft';

/** “Mayor of Bedford”, “Directly elected mayor”: no ward is called so. */
const MAYOR = /^(the )?(directly )?(elected )?(mayor|mayoral|mayoralty)( of\b| election\b|$)/i;

export function toAsideKind(
  row: CandidateRow,
  council: CouncilEntry | undefined,
  date: string,
): Aside['kind'] | undefined {
  const { ballot, ward, isByElection } = row;
  if (/^mayor\./.test(ballot) || (!row.wardCode && MAYOR.test(ward))) return 'mayor';
  if (isByElection || /\.by\.\d{4}-/.test(ballot) || council?.elects === 'none') return 'by-election';
  const isOther = row.date !== undefined && row.date !== date;
  return isOther && !isPostponed(row, council) ? 'other-day' : undefined;
}

/** By the code or the name that the file of councils gives. */
export function isPostponed(
  { wardCode, ward }: { wardCode: string; ward: string },
  council: CouncilEntry | undefined,
): boolean {
  return council?.postponed.some((poll) => isWard(poll.ward, wardCode, ward)) ?? false;
}

export const isWard = (meant: string, code: string, name: string): boolean =>
  meant === code || toPlainName(meant) === toPlainName(name);
