/** What a file is of no use here for, and what to do with it instead. Pure. */
import { isLog, type FileKind } from '../../model/file-kind';

/** Why a file is of no use here, in words for whoever brought it. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}

/** No file of the contract is near it. In bytes. */
export const LARGEST = 20_000_000;

const RESULTS = 'Drop a results file (JSON) or council boundaries (TopoJSON).';

const startsWith = (bytes: Uint8Array, marks: readonly number[]): boolean =>
  marks.every((mark, i) => bytes[i] === mark);

/** First bytes, and what they are the mark of. */
const MARKS: readonly (readonly [marks: readonly number[], what: string, remedy: string])[] = [
  [
    [0x50, 0x4b],
    'It is a zipped file: an archive, or a spreadsheet of Excel or LibreOffice.',
    'Unpack an archive first. From a spreadsheet, make a results file as the README says for the data desk.',
  ],
  [[0x1f, 0x8b], 'It is packed with gzip.', 'Unpack it first: gunzip does.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'It is a document of an older Office, such as an .xls spreadsheet.', RESULTS],
  [[0x25, 0x50, 0x44, 0x46], 'It is a PDF.', RESULTS],
  [[0x89, 0x50, 0x4e, 0x47], 'It is a picture (PNG).', RESULTS],
  [[0xff, 0xd8, 0xff], 'It is a picture (JPEG).', RESULTS],
];

/**
 * Whether a file can be read as text at all.
 * @param head its first bytes, a few thousand
 * @param size of all of it, in bytes
 */
export function refuseBytes(head: Uint8Array, size: number): Refusal | undefined {
  if (!size) return { message: 'It is empty.', remedy: 'Write it again, and drop it then.' };
  if (size > LARGEST) {
    const millions = Math.round(size / 100_000) / 10;
    const remedy = 'Simplify boundaries with mapshaper, as in -simplify 10% -o format=topojson.';
    return { message: `It has ${millions} MB, and no file of a map has more than ${LARGEST / 1e6}.`, remedy };
  }
  const known = MARKS.find(([marks]) => startsWith(head, marks));
  if (known) return { message: known[1], remedy: known[2] };
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]))
    return { message: 'It is written in UTF-16.', remedy: 'Save it as UTF-8, and drop it again.' };
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
    return { message: 'It is XML, such as KML or GML.', remedy: 'Make TopoJSON of boundaries with mapshaper.' };
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
      remedy: 'Make a results file of it, as the README says for the data desk.',
    };
  return { message: 'It is text, but not JSON.', remedy: RESULTS };
}

/** What to do with a file that is known and cannot be dropped here. */
export const ELSEWHERE: Readonly<Partial<Record<FileKind, Refusal>>> = {
  geojson: {
    message: 'It is GeoJSON; the map reads TopoJSON, in which neighbours share their border.',
    remedy: 'Convert it with mapshaper: mapshaper councils.geojson -o format=topojson councils.topo.json',
  },
  hexes: { message: 'It is a layout of hexagons.', remedy: 'Publish it, and give its address under "Hexagon layout".' },
  wards: {
    message: 'It is the ward file of one council.',
    remedy: 'Publish the ward files, and give their address with {code} under "Ward results".',
  },
  'ward-index': {
    message: 'It is the index of all wards.',
    remedy: 'Publish it as index.json beside the ward files; the map finds it there.',
  },
  log: { message: 'It is the log of a night.', remedy: 'Publish it, and give its address under "Log of the night".' },
  other: { message: 'It is JSON, but no file of a map that is known here.', remedy: RESULTS },
};
