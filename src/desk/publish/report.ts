/** What publish says: problems one a line, and what was done. */
import { en } from '../../i18n/en';
import type { Results } from '../../model/contract';
import { diffResults, toSeatDifferences, type CouncilChange } from '../../model/diff-results';
import type { Problem } from '../../model/problems';
import { tally } from '../../model/tally';
import { deriveControl } from '../../view/council-view';
import { toPartyBook, type PartyBook } from '../../view/parties';

/** Of a kind of change no more councils are named. */
const NAMED = 20;

const KINDS: Readonly<Record<CouncilChange['kind'], string>> = {
  declared: 'declared',
  corrected: 'CORRECTED',
  withdrawn: 'WITHDRAWN',
  progress: 'in progress',
};

/** `error results.json: councils[3] (E0… Brent).seats: found 61… What to do.` */
export const toProblemLine = ({ level, place, message, remedy }: Problem): string =>
  [`${level} ${place}: ${message}.`, remedy].filter(Boolean).join(' ');

/** `Sequence 12: English local elections, after 80 of 150 councils, live.` */
export function toHeadline(results: Results): string {
  const { declared, contested } = tally(results);
  const test = results.test ? ', marked as a test' : '';
  return `Sequence ${results.sequence}: ${results.election.name}, ${en.after(declared, contested)}, ${results.status}${test}.`;
}

/** What is new or other than in what was published before, council by council. */
export function toChangeLines(before: Results | undefined, after: Results): string[] {
  const book = toPartyBook(after.parties, 'light', en);
  const changes = diffResults(before ?? { ...after, councils: [] }, after);
  return Object.entries(KINDS).flatMap(([kind, word]) => {
    const lines = changes
      .filter((change) => change.kind === kind)
      .map((change) => `  ${word}: ${toSentence(change, book)}`);
    const more = lines.length - NAMED;
    return more > 0 ? [...lines.slice(0, NAMED), `  and ${en.number(more)} more ${word}`] : lines;
  });
}

function toSentence({ kind, code, before, after }: CouncilChange, book: PartyBook): string {
  const council = after ?? before;
  if (!council) return code;
  const told = after ? deriveControl(after, book, en).short : 'not in the file any more';
  const was = kind === 'corrected' && before ? deriveControl(before, book, en).short : told;
  const seats = kind === 'corrected' ? toSeatDifferences(before?.seats, after?.seats) : [];
  const parts = [
    ...(was === told ? [] : [`was ${was}`]),
    ...seats.map(
      ({ party, is = 0, was: had = 0 }) => `${book.of(party).short} ${en.number(is)}, was ${en.number(had)}`,
    ),
  ];
  return [`${council.name}: ${told}`, parts.join('; ')].filter(Boolean).join('; ');
}
