/** A file from the disk as text, or what it is instead. Never rejects. */
import { readFile, stat } from 'node:fs/promises';
import { toSpot } from '../../model/locate-json';
import type { DeskProblem } from '../report/problem';

export interface SourceText {
  /** As it was named, for problems. */
  readonly file: string;
  /** Without the mark of the byte order. */
  readonly text: string;
}

export interface ReadSource {
  readonly source?: SourceText;
  readonly problems: readonly DeskProblem[];
}

/** No file of an election is larger, in bytes. */
const LARGEST = 64 * 1024 * 1024;

const EXPORT = 'Give the JSON that is published, or make it with council-map import.';

/** First bytes, what they are the mark of, and what to do. */
const MARKS: readonly (readonly [marks: readonly number[], what: string, remedy: string])[] = [
  [
    [0x50, 0x4b],
    'it is a zipped file: an archive, or a spreadsheet of Excel or LibreOffice',
    'Unpack an archive. Save a spreadsheet as CSV, and bring it in with council-map import.',
  ],
  [[0x1f, 0x8b], 'it is packed with gzip', 'Unpack it first: gunzip does.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is a document of an older Office, such as an .xls spreadsheet', EXPORT],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF', EXPORT],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture (PNG)', EXPORT],
  [[0xff, 0xd8, 0xff], 'it is a picture (JPEG)', EXPORT],
  [[0xff, 0xfe], 'it is written in UTF-16', 'Save it as UTF-8.'],
  [[0xfe, 0xff], 'it is written in UTF-16', 'Save it as UTF-8.'],
];

const UNREADABLE: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['there is no file of that name', 'Check the path: it starts from where the command is called.'],
  EISDIR: ['it is a folder', 'Name its files, as in wards/*.json.'],
  EACCES: ['this user may not read it', 'Give it another owner or other rights.'],
};

export async function readSource(file: string): Promise<ReadSource> {
  try {
    const { size } = await stat(file);
    if (size <= LARGEST) return parseSource(file, await readFile(file));
    const megabytes = (size / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: 0 });
    return refuse(
      file,
      'too-large',
      `it has ${megabytes} MB`,
      'No file of an election has more than 64: check what it is.',
    );
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const [what, remedy] = UNREADABLE[code] ?? [`it cannot be read: ${message}`, 'Check the file and its disk.'];
    return refuse(file, 'unreadable', what, remedy);
  }
}

const refuse = (file: string, rule: string, message: string, remedy: string, spot = {}): ReadSource => ({
  problems: [{ level: 'error', file, ...spot, message, remedy, rule }],
});

/** The text of a file's bytes, or what they are. Never throws. */
export function parseSource(file: string, bytes: Uint8Array): ReadSource {
  if (!bytes.length) return refuse(file, 'empty', 'it is empty', 'Export it again.');
  const known = MARKS.find(([marks]) => marks.every((mark, at) => bytes[at] === mark));
  if (known) return refuse(file, 'other-format', known[1], known[2]);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const message = 'it is not text: it holds zero bytes, which no text has';
    const before = decode(bytes.subarray(0, zero));
    return refuse(file, 'not-text', message, EXPORT, toSpot(before, before.length));
  }
  const text = decode(bytes);
  const bad = text.indexOf('\ufffd');
  if (bad < 0 || isUtf8(bytes)) return { source: { file, text }, problems: [] };
  const remedy = 'Save it as UTF-8; it may be in Windows-1252, as Excel saves.';
  return refuse(file, 'not-utf8', 'here is a byte that UTF-8 does not have', remedy, toSpot(text, bad));
}

/** With a mark in place of what is not UTF-8. The mark of the byte order is left out. */
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
