/** What the words of a choice are called in a form, and what the table's sentence says of each. Pure. */

const NAMES: Readonly<Record<string, string>> = {
  'change-seats': 'Change in seats',
  change: 'Change of control',
  seats: 'Share of seats',
  map: 'Places',
  hex: 'Hexagons',
  auto: 'Automatic',
  svg: 'Never',
  maplibre: 'At once',
  feed: 'Declarations',
  legend: 'Key',
  panel: 'Panel',
};

/** `scoreboard` → "Scoreboard". */
export const toOptionName = (word: string): string =>
  NAMES[word] ?? word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');

/** What a sentence such as "`map` shows places, `hex` one hexagon a council." says of each word. */
export function toOptionWords(sentence: string, values: readonly string[]): ReadonlyMap<string, string> {
  const told = sentence.split(/[;,:.]\s+(?=`)|^(?=`)/).flatMap((part): [string, string][] => {
    const [, word, said] = /^`([\w-]+)`,?\s+([^]*?)[.;]?$/.exec(part) ?? [];
    return word && said && values.includes(word) ? [[word, said]] : [];
  });
  return new Map(told);
}

/** A sentence in pieces: those between back ticks are code. */
export const toCodeParts = (sentence: string): readonly { text: string; isCode: boolean }[] =>
  sentence
    .split('`')
    .map((text, at) => ({ text, isCode: at % 2 === 1 }))
    .filter(({ text }) => text);
