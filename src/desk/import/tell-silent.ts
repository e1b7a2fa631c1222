/** Councils that vote and of which the table has nothing: awaiting, unless they were forgotten. */
import type { CouncilList } from './councils/council-entry';
import type { Ledger } from './ledger';
import { toVoting } from './make-election';

/** @param isThere whether the table says anything of the council with that code */
export function tellSilent(
  { list, councilsFile }: { readonly list: CouncilList; readonly councilsFile: string },
  isThere: (code: string) => boolean,
  ledger: Ledger,
): void {
  const voting = toVoting(list);
  const silent = voting.filter(({ code }) => !isThere(code));
  if (!silent.length) return;
  const named = silent.map(({ name }) => name).join(', ');
  const message = `the table has nothing of ${silent.length} of the ${voting.length} councils in ${councilsFile}: ${named}; shown as awaiting`;
  const remedy = 'Add their rows when they are known, or say elects “none” where they do not vote.';
  ledger.tell(undefined, { level: 'warning', rule: 'council-silent', message, remedy });
}
