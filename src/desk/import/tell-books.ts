/** Aliases that lead nowhere are said: nobody would look for them. */
import { quote, type Ledger } from './ledger';

type Broken = readonly (readonly [string, string])[];

export function tellBroken(councils: Broken, parties: Broken, ledger: Ledger): void {
  const told = [
    ...councils.map(([name, code]) => [name, `${code}, which is not in the file of councils`]),
    ...parties.map(([name, id]) => [name, `${id}, which is no party that is known`]),
  ];
  for (const [name, end] of told) {
    const message = `the alias ${quote(name!)} leads to ${end}`;
    const remedy = 'Correct it; a party of your own is { "id", "name", "short", "colour" }.';
    ledger.tell(undefined, { level: 'warning', rule: 'alias', message, remedy });
  }
}
