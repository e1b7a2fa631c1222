/**
 * About how wide a text is, where no browser can be asked. Which font a picture is shown in is not known when it is made,
 * so it is rather too wide than too narrow: nothing may run over its edge.
 */

export type Face = 'regular' | 'bold' | 'serif';

/** Of common sans serif faces: thousandths of the size, by the letters that have it. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl|'’‘", 230],
  ['fIt.,:;!/()[] -–·', 290],
  ['r"*“”', 350],
  ['csvxyzJk', 510],
  ['abdeghnopquL0123456789#$?_T', 565],
  ['FZ+−=<>~', 620],
  ['ABEKPSVXY&', 670],
  ['CDHNRUw', 730],
  ['GOQ', 785],
  ['mMW%@—…', 910],
];

const BY_LETTER = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
/** Of letters that are not listed; of those that take a square each. */
const OTHER = 640;
const SQUARE = 1000;
const FIRST_SQUARE = 0x2e80;

/** How much wider than that the face may be. */
const FACES: Readonly<Record<Face, number>> = { regular: 1.07, bold: 1.14, serif: 1.1 };

/** @param size of the text @returns in the same unit */
export function toTextWidth(text: string, size: number, face: Face): number {
  const sum = [...text].reduce((width, letter) => width + toLetterWidth(letter), 0);
  return (sum / 1000) * size * FACES[face];
}

const toLetterWidth = (letter: string): number =>
  BY_LETTER.get(letter) ??
  ((letter.codePointAt(0) ?? 0) >= FIRST_SQUARE ? SQUARE : (BY_LETTER.get(letter.normalize('NFD')[0] ?? '') ?? OTHER));

/** A no-break space is none. */
const BREAK = /[ \t\r\n]+/;

/** Lines no wider than that; a word that is wider by itself is broken. At least one line for any text. */
export function toLines(text: string, width: number, size: number, face: Face): string[] {
  const lines: string[] = [];
  for (const word of text
    .split(BREAK)
    .filter(Boolean)
    .flatMap((each) => toPieces(each, width, size, face))) {
    const before = lines.at(-1);
    const longer = `${before} ${word}`;
    if (before !== undefined && toTextWidth(longer, size, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length ? lines : [''];
}

function toPieces(word: string, width: number, size: number, face: Face): string[] {
  if (toTextWidth(word, size, face) <= width) return [word];
  const pieces: string[] = [''];
  for (const letter of word) {
    const last = pieces.length - 1;
    const longer = `${pieces[last]}${letter}`;
    if (pieces[last] && toTextWidth(longer, size, face) > width) pieces.push(letter);
    else pieces[last] = longer;
  }
  return pieces;
}

/** The first lines of a text; what does not fit into them ends in an ellipsis. */
export function toFewLines(text: string, most: number, width: number, size: number, face: Face): string[] {
  const lines = toLines(text, width, size, face);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last && toTextWidth(`${last}…`, size, face) > width) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
