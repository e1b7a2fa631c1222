/** A table from bytes or text to its rows, with what is wrong with it as a table. */
import type { DeskProblem } from '../../report/problem';
import { CsvReader, LONGEST_CELL, guessSeparator, type CsvFault, type CsvRow } from './csv-reader';
import { decode, detectEncoding, type ReadPieces } from './decode';

/** What takes the rows, one by one, in their order. */
export type TakeRow = (row: CsvRow) => void;

export interface TableSource {
  /** The file's name as problems give it. */
  readonly file: string;
  readonly read: ReadPieces;
  /** Told after every piece: bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** The bytes of a text, as a file that is read. */
export const piecesOf = (content: string | Uint8Array): ReadPieces => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return () => [bytes];
};

/** Rejects only where the file cannot be read. */
export async function readTable({ file, read, onProgress }: TableSource, take: TakeRow): Promise<DeskProblem[]> {
  const problems: DeskProblem[] = [];
  const encoding = await detectEncoding(read);
  if (encoding === 'windows-1252') problems.push(toEncodingNote(file));
  let reader: CsvReader | undefined;
  let head = '';
  let bytes = 0;
  const begin = (): CsvReader =>
    new CsvReader(guessSeparator(head), take, (fault) => problems.push(toFaultProblem(file, fault)));
  const counted: ReadPieces = async function* () {
    for await (const piece of read()) {
      bytes += piece.length;
      yield piece;
    }
  };
  for await (const text of decode(counted, encoding)) {
    if (reader) reader.write(text);
    else {
      head += text;
      if (head.length < LONGEST_CELL) continue;
      reader = begin();
      reader.write(head);
    }
    onProgress?.(bytes);
    if (reader.isStopped) break;
  }
  if (!reader) {
    reader = begin();
    reader.write(head);
  }
  reader.end();
  return problems;
}

const toEncodingNote = (file: string): DeskProblem => ({
  level: 'note',
  file,
  rule: 'csv-encoding',
  found: 'Windows-1252',
  expected: 'UTF-8',
  message: 'the bytes are not UTF-8, so it is read as Windows-1252',
  remedy: 'Look at a name with an accent; where it is wrong, save the table as “CSV UTF-8”.',
});

function toFaultProblem(file: string, { kind, line, column, until }: CsvFault): DeskProblem {
  const place = { level: 'error', file, line, column, rule: `csv-${kind}` } as const;
  if (kind === 'unclosed-quote') {
    return {
      ...place,
      message: `a quote is opened here and not closed: nothing from line ${line} on was read`,
      remedy: 'Close it, or write a quote that belongs to the text twice.',
    };
  }
  return {
    ...place,
    message: `a quote opened here is closed on line ${until} in the middle of a cell`,
    remedy: 'Write a quote that belongs to the text twice, and put the whole cell in quotes.',
  };
}
