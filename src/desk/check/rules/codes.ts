/** Codes as codes are written, and names as names are. Pure. */
import type { Results } from '../../../model/contract';
import { toTidyCode } from '../../../model/join-areas';
import { toNameKey } from '../../../view/focus';
import type { Tell } from '../finding';
import { councilPaths, elementPaths } from './council-paths';

/** The nine characters of the statistical offices: a letter for the country, two digits for the kind of area. */
const GSS = /^[EWSN]\d{8}$/;
const WARD = /^[EWSN](05|13|14|34|36|58)/;

export function checkCodes(results: Results, json: unknown, tell: Tell): void {
  const [councils, contested] = [councilPaths(json), elementPaths(json, 'contested')];
  const codes = results.contested;
  // Elections elsewhere have codes of their own: a rule only where nearly all keep it.
  const isGss = codes.filter((code) => GSS.test(code)).length * 2 > codes.length;
  for (const code of isGss ? codes.filter((each) => !GSS.test(each)) : []) {
    const tidy = toTidyCode(code).replaceAll('O', '0');
    const isNear = GSS.test(tidy);
    const remedy = isNear ? `Did you mean "${tidy}"?` : 'Give its code of nine characters, such as E09000032.';
    tell(
      'warning',
      'code-form',
      contested.of(code),
      `"${code.slice(0, 60)}" is not written as the other codes are`,
      remedy,
      isNear ? tidy : undefined,
    );
  }
  for (const code of codes.filter((each) => GSS.test(each) && WARD.test(each)))
    tell(
      'error',
      'ward-code',
      contested.of(code),
      `"${code}" is the code of a ward, not of a council`,
      'Give the code of its council.',
    );
  const names = new Map<string, string>();
  for (const { code, name } of results.councils) {
    const path = [...councils.of(code), 'name'];
    if (name !== name.trim() || /\s{2}|[\t\n\r]/.test(name))
      tell(
        'warning',
        'name-spaces',
        path,
        `found "${name.slice(0, 60)}", with blanks that do not belong to it`,
        'Leave them out.',
        name.trim().replace(/\s+/g, ' '),
      );
    const twin = names.get(toNameKey(name));
    if (twin !== undefined)
      tell(
        'warning',
        'name-twice',
        path,
        `"${name.slice(0, 60)}" is the name of ${twin} too`,
        'Check which code is whose.',
      );
    names.set(toNameKey(name), code);
  }
}
