/** Why a row's council is not known, and what to do about it: the same for every kind of table. */
import { quote, type Finding } from '../ledger';
import type { CouncilEntry } from './council-entry';
import type { PlacedCouncil } from './council-book';

const toNames = (near: readonly CouncilEntry[]): string => near.map(({ code, name }) => `${name} (${code})`).join(', ');

/** @param code and `name` as the row has them, empty where it has none */
export function toCouncilWords(
  { code, name }: { readonly code: string; readonly name: string },
  placed: PlacedCouncil,
): Omit<Finding, 'level'> {
  const near = 'near' in placed ? placed.near : [];
  const found = [code, name].filter(Boolean).join(' ');
  if (!found) {
    const remedy = 'Fill in the name or the code of the council.';
    return { rule: 'council', found, message: 'the row names no council', remedy };
  }
  if ('near' in placed && placed.isContradicted) {
    const message = `the code and the name are not of one council: ${quote(found)}; the code is of ${toNames(near)}`;
    const remedy = 'Correct one of them, or add the name to the aliases.';
    return { rule: 'council-contradicted', found, message, remedy };
  }
  if (code) {
    const meant = near.length ? `; by its name it may be ${toNames(near)}` : '';
    const message = `the code ${quote(code)}${name && ` of ${quote(name)}`} is not in the file of councils${meant}`;
    const remedy = near.length
      ? 'Correct the code in the row; or, if it is right, add the council to the file of councils.'
      : 'Correct the code, or add the council to the file of councils; one that only has a by-election gets elects “none”.';
    return { rule: 'council', found, message, remedy };
  }
  const message = `the council ${quote(name)} is not in the file of councils${near.length ? `; it may be ${toNames(near)}` : ''}`;
  const remedy = near.length
    ? `Say which it is in the aliases: { "councils": { ${JSON.stringify(name)}: "${near[0]!.code}" } }.`
    : 'Add it to the file of councils; one that only has a by-election gets elects “none”.';
  return { rule: 'council', found, message, remedy };
}
