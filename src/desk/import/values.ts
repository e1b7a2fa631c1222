/** What people write in the cells of a table, as numbers, flags and dates. `undefined`: it cannot be read as one. */

/** A count, `null` where the cell says that there is none to give. */
export type CountCell = number | null | undefined;

/** No ward has as many voters. */
export const MOST_VOTES = 10_000_000;

const GROUPED = /^\d{1,3}([,   ]\d{3})+$/;
const PLAIN = /^\d{1,9}(\.0+)?$/;
const NONE = /^(|-|–|—|n\/?a|null|none|unopposed|uncontested|elected unopposed|returned unopposed|not known|\.\.)$/i;

/** `1,234` and `1 234` are 1234, as is `1234.0`; empty, a dash and “unopposed” are none. Words, dates and formulas are no count. */
export function parseCount(text: string): CountCell {
  const tidy = text.trim();
  if (NONE.test(tidy)) return null;
  if (GROUPED.test(tidy)) return Number(tidy.replace(/\D/g, ''));
  return PLAIN.test(tidy) ? Number(tidy) : undefined;
}

const YES =
  /^(1|1\.0|t|true|y|yes|e|(re-?)?elected|(re-?)?elected (unopposed|\(?by lot\)?|\(?unopposed\)?)|returned unopposed|unopposed|won|w|winner|✓|✔|x|\*)$/i;
const NO = /^(0|0\.0|f|false|n|no|not elected|lost|-|–)$/i;

/** `null` where the cell is empty. */
export function parseFlag(text: string): boolean | null | undefined {
  const tidy = text.trim();
  if (tidy === '') return null;
  if (YES.test(tidy)) return true;
  return NO.test(tidy) ? false : undefined;
}

/** `36.5%`, `36.5`; `null` where the cell is empty. */
export function parsePercentage(text: string): CountCell {
  const tidy = text.trim().replace(/\s*%$/, '');
  if (NONE.test(tidy)) return null;
  const value = /^\d{1,3}(\.\d+)?$/.test(tidy) ? Number(tidy) : NaN;
  return value <= 100 ? value : undefined;
}

/** `2018-05-03` and `03/05/2018` (day first, as in Britain) → `2018-05-03`; only days that there are. */
export function parseDay(text: string): string | undefined {
  const tidy = text.trim();
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(tidy);
  const iso = british
    ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`
    : tidy.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** Control codes, and marks that turn the direction of what stands around them: no text of a result holds them. */
export const UNSEEN = /[\0-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/;

/** A cell as text: spaces at its ends gone, several of them one. */
export const toTidy = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
