/**
 * The frame of a table: where its headings are, which column is what, and which rows hold no data: blank lines, headings
 * that stand again, lines of words under the table.
 */
import type { CsvRow } from './csv/csv-reader';
import { quote, type Ledger } from './ledger';
import { guessPlaces, toPlaces, type Mapping, type Places } from './mapping';

/** Above the headings stand at most so many lines of words. */
const LINES_ABOVE = 20;

export interface TableKind<Field extends string> {
  readonly usual: Readonly<Record<Field, readonly string[]>>;
  readonly fields: readonly Field[];
  /** What cannot be done without, in words. */
  readonly toMissing: (has: (field: Field) => boolean) => readonly string[];
  /** Places in spite of unknown headings, for tables with a column a party. */
  readonly isLoose?: boolean;
}

export class TableFrame<Field extends string> {
  /** Set when the headings are found, or given. */
  places: Places<Field> | undefined;
  headings: readonly string[] = [];
  #isLost = false;
  readonly #above: CsvRow[] = [];
  readonly #words: CsvRow[] = [];
  readonly #kind: TableKind<Field>;
  readonly #mapping: Mapping | undefined;
  readonly #ledger: Ledger;
  readonly #take: (row: CsvRow) => void;

  constructor(kind: TableKind<Field>, mapping: Mapping | undefined, ledger: Ledger, take: (row: CsvRow) => void) {
    this.#kind = kind;
    this.#mapping = mapping;
    this.#ledger = ledger;
    this.#take = take;
    if (mapping && !mapping.header) this.places = toPlaces(mapping, [], kind.fields).places;
  }

  row(row: CsvRow): void {
    this.#ledger.count.read += 1;
    if (row.cells.every((cell) => cell.trim() === '')) this.#ledger.count.blank += 1;
    else if (this.#isLost) this.#ledger.count.refused += 1;
    else if (!this.places) this.#lookForHeadings(row);
    else if (this.#isHeadings(row)) this.#ledger.count.headings += 1;
    else if (isWords(row)) this.#words.push(row);
    else {
      this.#refuseWords();
      this.#take(row);
    }
  }

  end(): void {
    if (!this.places && !this.#isLost) this.#lose();
    for (const row of this.#words) {
      this.#ledger.leaveOut(row, {
        rule: 'line-under-table',
        found: toWords(row),
        message: `${quote(toWords(row))} stands under the table and is left out`,
        remedy: 'Nothing, where it is a footnote.',
      });
    }
  }

  #lookForHeadings(row: CsvRow): void {
    const mapped = this.#mapping && toPlaces(this.#mapping, row.cells, this.#kind.fields);
    const places = mapped?.places ?? guessPlaces(row.cells, this.#kind.usual);
    const lacking = [...(mapped?.missing ?? []), ...this.#kind.toMissing((field) => places[field] !== undefined)];
    if (lacking.length) {
      this.#above.push(row);
      if (this.#above.length >= LINES_ABOVE) this.#lose();
      return;
    }
    this.places = places;
    this.headings = row.cells;
    this.#ledger.count.headings += 1;
    for (const each of this.#above) {
      this.#ledger.leaveOut(each, {
        rule: 'line-above-table',
        message: `${quote(toWords(each))} stands above the headings and is left out`,
        remedy: 'Nothing, where it is a title.',
      });
    }
  }

  /** The headings are not there: the row that comes nearest says what is missing. */
  #lose(): void {
    this.#isLost = true;
    const rows = this.#above;
    const toLacking = (row: CsvRow): readonly string[] => {
      const mapped = this.#mapping && toPlaces(this.#mapping, row.cells, this.#kind.fields);
      const places = mapped?.places ?? guessPlaces(row.cells, this.#kind.usual);
      const missing = (mapped?.missing ?? []).map((heading) => `a column called ${quote(heading)}`);
      return [...missing, ...this.#kind.toMissing((field) => places[field] !== undefined)];
    };
    const [best] = rows.toSorted((a, b) => toLacking(a).length - toLacking(b).length || a.line - b.line);
    this.headings = best?.cells ?? [];
    this.#ledger.count.refused += rows.length;
    this.#ledger.tell(best, {
      level: 'error',
      rule: 'headings',
      ...(best && { found: best.cells.join(', ') }),
      message: best
        ? `no row of headings is found; the nearest to one, ${quote(best.cells.join(', '))}, lacks ${toLacking(best).join('; ')}`
        : 'the table is empty',
      remedy: 'Name the columns in a mapping file (--mapping), by heading or by number; see the templates.',
    });
  }

  #isHeadings({ cells }: CsvRow): boolean {
    const { headings } = this;
    return headings.length > 0 && headings.every((heading, at) => heading.trim() === (cells[at] ?? '').trim());
  }

  /** A line of words with data under it is no footnote: it may be a row that lost its cells. */
  #refuseWords(): void {
    for (const row of this.#words.splice(0)) {
      this.#ledger.refuse(row, {
        rule: 'line-in-table',
        found: toWords(row),
        message: `${quote(toWords(row))} stands alone in the middle of the table`,
        remedy: 'Take the line out, or give the row its other cells.',
      });
    }
  }
}

const toWords = ({ cells }: CsvRow): string =>
  cells
    .filter((cell) => cell.trim())
    .join(' ')
    .trim();

/** One cell with words in it, as a footnote is: a code or a number alone is a row that was cut. */
function isWords({ cells }: CsvRow): boolean {
  const filled = cells.filter((cell) => cell.trim());
  return filled.length === 1 && /\s|^[*†‡]/.test(filled[0]!.trim()) && cells.findIndex((cell) => cell.trim()) === 0;
}
