/** Where in a file a problem is, in words: `councils[12] (E09000032 Wandsworth).seats.lab` → "Wandsworth: seats, lab". Pure. */
const NAMED = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)/;

/** What names a thing before its name: the code of a place, or a party’s id. */
const CODE = /^(?:[A-Z]\d{8}|[a-z][\w-]*(?=\s+\p{Lu}))\s+/u;

/** `boundaryChange` → "boundary change"; `parties[12]` → "party 13". */
const toWord = (step: string): string =>
  step
    .replace(/(\w*?)(ies|s)?\[(\d+)\]/g, toOne)
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);

/** Things are counted from one. */
const toOne = (_: string, stem: string, end: string | undefined, index: string): string =>
  `${stem}${end === 'ies' ? 'y' : ''} ${Number(index) + 1}`;

const toWords = (path: string): string => path.split('.').filter(Boolean).map(toWord).join(', ');

export function toPlaceWords(place: string): string {
  const named = NAMED.exec(place);
  const name = named?.[1]?.trim().replace(CODE, '');
  if (!named || !name) return toWords(place);
  const rest = toWords(place.slice(named.index + named[0].length));
  return rest ? `${name}: ${rest}` : name;
}
