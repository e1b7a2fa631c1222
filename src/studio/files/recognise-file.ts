/** What a file is of no use here for, and what to do with it instead. Pure. */
import { ATTRIBUTE_DOCS } from '../../attribute-docs';
import type { AttributeProperty } from '../../attributes';
import { isLog, type FileKind } from '../../model/file-kind';

/** Why a file is of no use here, in words for whoever brought it. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}

/** No file of the contract is near it. In bytes. */
export const LARGEST = 20_000_000;

const RESULTS = 'Drop the results file or the boundaries from your data desk: their names end in .json.';
const BOUNDARIES =
  'Your data desk makes boundaries for the map of it (the command council-map boundaries): drop those.';
const IMPORT = 'Your data desk makes a results file of it (the command council-map import): drop that one.';

const startsWith = (bytes: Uint8Array, marks: readonly number[]): boolean =>
  marks.every((mark, i) => bytes[i] === mark);

/** First bytes, and what they are the mark of. */
const MARKS: readonly (readonly [marks: readonly number[], what: string, remedy: string])[] = [
  [[0x50, 0x4b], 'It is a zipped archive.', 'Unpack it, and drop the files that are in it.'],
  [[0x1f, 0x8b], 'It is packed (gzip).', 'Unpack it, and drop the file that is in it.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'It is a document of an older Office, such as an Excel spreadsheet (.xls).', IMPORT],
  [[0x25, 0x50, 0x44, 0x46], 'It is a PDF.', RESULTS],
  [[0x89, 0x50, 0x4e, 0x47], 'It is a picture (PNG).', RESULTS],
  [[0xff, 0xd8, 0xff], 'It is a picture (JPEG).', RESULTS],
];

/** Spreadsheets of today are archives, and say so in the name of their first parts. */
function toSpreadsheet(head: Uint8Array): Refusal | undefined {
  const text = String.fromCharCode(...head.subarray(0, 2000));
  const isExcel = /\[Content_Types\]\.xml|_rels\/|xl\/|docProps\//.test(text);
  const isOpen = text.includes('application/vnd.oasis.opendocument.spreadsheet');
  if (!startsWith(head, [0x50, 0x4b]) || !(isExcel || isOpen)) return undefined;
  return { message: `It is a spreadsheet (${isOpen ? 'LibreOffice' : 'Excel'}).`, remedy: IMPORT };
}

/**
 * Whether a file can be read as text at all.
 * @param head its first bytes, a few thousand
 * @param size of all of it, in bytes
 */
export function refuseBytes(head: Uint8Array, size: number): Refusal | undefined {
  if (!size) return { message: 'It is empty.', remedy: 'Write it again, and drop it then.' };
  if (size > LARGEST) {
    const millions = Math.round(size / 100_000) / 10;
    const remedy =
      'Boundaries have to be simplified first: your data desk does it with the command council-map boundaries.';
    return { message: `It has ${millions} MB, and a map can do with no more than ${LARGEST / 1e6} MB.`, remedy };
  }
  const spreadsheet = toSpreadsheet(head);
  if (spreadsheet) return spreadsheet;
  const known = MARKS.find(([marks]) => startsWith(head, marks));
  if (known) return { message: known[1], remedy: known[2] };
  // Text of two bytes a letter, which says so at its start, is full of zeros.
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return undefined;
  if (head.includes(0)) return { message: 'It is not text: it holds bytes that no text has.', remedy: RESULTS };
  return undefined;
}

/** What a text is that is no JSON, as far as its first lines tell. */
export function describeText(text: string): Refusal | 'log' | undefined {
  const start = text.trimStart();
  if (!start) return { message: 'It holds nothing but blanks.', remedy: 'Write it again, and drop it then.' };
  if (/^<svg|^<\?xml[^>]*>\s*(<!--[^>]*>\s*)?<svg/i.test(start))
    return { message: 'It is a picture (SVG).', remedy: RESULTS };
  if (/^<\?xml|^<kml|^<gml/i.test(start))
    return { message: 'It is another kind of map file (XML, such as KML or GML).', remedy: BOUNDARIES };
  if (start.startsWith('<'))
    return {
      message: 'It is a web page, not a file of data.',
      remedy: 'The address from which it was saved may need a sign-in, or the file may be gone.',
    };
  const lines = start.split('\n', 3);
  if (start.startsWith('{') || start.startsWith('[')) return isLog(lines) ? 'log' : undefined;
  if (lines.length > 1 && lines.slice(0, 2).every((line) => /[,;\t]/.test(line)))
    return {
      message: 'It is a table (CSV), such as a spreadsheet saves.',
      remedy: IMPORT,
    };
  return { message: 'It is a text, not a file of data.', remedy: RESULTS };
}

const toPublish = (property: AttributeProperty): string =>
  `Publish it, and give its address under “${ATTRIBUTE_DOCS[property].label}”.`;

/** What to do with a file that is known and cannot be dropped here. */
export const ELSEWHERE: Readonly<Partial<Record<FileKind, Refusal>>> = {
  geojson: {
    message: 'It has boundaries, but as GeoJSON; the map reads TopoJSON, in which neighbours share their border.',
    remedy: BOUNDARIES,
  },
  hexes: { message: 'It is a layout of hexagons.', remedy: toPublish('hexes') },
  wards: {
    message: 'It is the ward file of one council.',
    remedy: `Publish all ward files, and give their address under “${ATTRIBUTE_DOCS.wards.label}”, with {code} for the council.`,
  },
  'ward-index': {
    message: 'It is the index of all wards.',
    remedy: 'Publish it as index.json beside the ward files; the map finds it there.',
  },
  log: { message: 'It is the log of a night.', remedy: toPublish('replay') },
  other: { message: 'It holds data, but neither results nor boundaries.', remedy: RESULTS },
};
