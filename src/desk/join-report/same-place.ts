/** Whether two names are of one place. Pure. */
import { toNameWords } from '../../view/name-words';
import { SAME_PLACES, SIDE_WORDS } from '../../view/other-names';

export interface PlaceOf {
  readonly code: string;
  readonly name: string;
}

/** The words that tell a place from others: `London Borough of Brent` → brent; `St. Helens` → sthelens. */
export function toPlaceKey(name: string): string {
  const words = toNameWords(name).map(({ forms }) => forms[0]);
  const telling = words.filter((word) => !SIDE_WORDS.includes(word));
  return (telling.length ? telling : words).sort().join(' ');
}

const OTHER = new Map(
  SAME_PLACES.flatMap(([first = '', ...more]) => [first, ...more].map((name) => [toPlaceKey(name), toPlaceKey(first)])),
);

const toKnownKey = (name: string): string => OTHER.get(toPlaceKey(name)) ?? toPlaceKey(name);

/** Without a guess: words such as "City of", and the few other names that are known for a place. */
export const isSamePlace = (a: string, b: string): boolean => a === b || toKnownKey(a) === toKnownKey(b);
