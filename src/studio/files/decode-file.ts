/**
 * The bytes of a file to text, as the desk's reader of tables has it: a mark at the start says what it is; without one
 * UTF-8, where the bytes are; else what Windows writes in Britain. The map on a page reads UTF-8 alone. Pure.
 */
import type { Problem } from '../../model/problems';
import { withWindowsLetters } from '../../model/windows-1252';

export interface DecodedFile {
  readonly text: string;
  /** What readers would meet if the file were published as it is. */
  readonly problems: readonly Problem[];
}

const MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;
type Marked = keyof typeof MARKS;

const findMark = (bytes: Uint8Array): Marked | undefined =>
  (Object.keys(MARKS) as Marked[]).find((name) => MARKS[name].every((mark, at) => bytes[at] === mark));

const toNote = (encoding: string, remedy: string): Problem => ({
  level: 'warning',
  code: 'file-encoding',
  place: '',
  message: `It is not written in UTF-8, and was read as ${encoding}.`,
  remedy,
});

/** Undefined where the bytes are no UTF-8. A character that is cut at the very end belongs to a file that is cut short. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

export function decodeFile(bytes: Uint8Array): DecodedFile {
  const marked = findMark(bytes);
  if (marked) {
    const remedy = 'Save it as UTF-8 before you publish it: from an address the map reads nothing else.';
    return { text: new TextDecoder(marked).decode(bytes), problems: [toNote('UTF-16', remedy)] };
  }
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { text, problems: [] };
  const remedy =
    'Look at a name with an accent, and save the file as UTF-8 before you publish it: from an address the map would show such letters as �.';
  return {
    text: withWindowsLetters(new TextDecoder('windows-1252').decode(bytes)),
    problems: [toNote('Windows-1252', remedy)],
  };
}

/** Letters that were lost before the text came here: the bytes at an address were no UTF-8. */
export const toLostLetters = (text: string): Problem[] =>
  text.includes('\ufffd')
    ? [
        {
          level: 'warning',
          code: 'file-encoding',
          place: '',
          message: 'It has letters that cannot be read and are shown as �.',
          remedy: 'Save the file as UTF-8, and publish it again.',
        },
      ]
    : [];
