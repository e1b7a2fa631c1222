/**
 * A table as text, taken piece by piece: RFC 4180, with the line and the column of every cell. Only the row that is
 * being read is held. What the rules do not allow is a fault with its place, never a guess.
 */

export interface CsvRow {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  /** The line on which it ends: another where a quoted cell has line breaks. */
  readonly lastLine: number;
  readonly cells: readonly string[];
  /** Where each cell begins, in characters from 1, on its own line. */
  readonly columns: readonly number[];
  /** The line of each cell; absent where all are on `line`. */
  readonly lines?: readonly number[];
}

export interface CsvFault {
  /**
   * `unclosed-quote`: a quote that nothing closes; nothing from there on was read. `text-after-quote`: a quoted cell
   * goes on behind its closing quote, which happens where a quote is missing or not doubled.
   */
  readonly kind: 'unclosed-quote' | 'text-after-quote';
  /** Where the quote was opened. */
  readonly line: number;
  readonly column: number;
  /** The line on which it came to light. */
  readonly until: number;
}

/** A quoted cell longer than this is a quote that nobody closed. Characters. */
export const LONGEST_CELL = 65_536;

const [QUOTE, RETURN, NEWLINE] = [34, 13, 10];

type State = 'start' | 'plain' | 'quoted' | 'closed';

export class CsvReader {
  /** Set where nothing more is read. */
  isStopped = false;
  #state: State = 'start';
  #line = 1;
  /** Characters of the line that came in earlier pieces. */
  #before = 0;
  #cell = '';
  #row: { line: number; cells: string[]; columns: number[]; lines: number[] };
  #begun = { line: 1, column: 1 };
  #wasReturn = false;
  readonly #separator: number;
  readonly #take: (row: CsvRow) => void;
  readonly #tell: (fault: CsvFault) => void;

  constructor(separator: string, take: (row: CsvRow) => void, tell: (fault: CsvFault) => void) {
    this.#separator = separator.charCodeAt(0);
    this.#take = take;
    this.#tell = tell;
    this.#row = { line: 1, cells: [], columns: [], lines: [] };
  }

  /** A piece of the text, cut wherever it was cut. */
  write(text: string): void {
    let from = 0;
    let lineStart = -this.#before;
    for (let at = 0; at < text.length && !this.isStopped; at += 1) {
      const code = text.charCodeAt(at);
      const isSecondHalf = code === NEWLINE && this.#wasReturn;
      const isBreak = code === NEWLINE || code === RETURN;
      this.#wasReturn = code === RETURN;
      if (this.#state === 'start' && !isSecondHalf) {
        this.#begun = { line: this.#line, column: at - lineStart + 1 };
        from = at;
      }
      from = isSecondHalf && this.#state !== 'quoted' ? at + 1 : this.#step(code, isBreak, text, from, at);
      if (!isBreak) continue;
      lineStart = at + 1;
      this.#endLine(isSecondHalf);
    }
    if (this.#state !== 'start' && from < text.length) this.#append(text.slice(from));
    this.#before = text.length - lineStart;
  }

  #endLine(isSecondHalf: boolean): void {
    if (!isSecondHalf) this.#line += 1;
    if (this.#state === 'start' && !this.#row.cells.length) this.#row.line = this.#line;
  }

  end(): void {
    if (this.isStopped) return;
    if (this.#state === 'quoted') return this.#stop();
    const isEmpty = this.#state === 'start' && !this.#row.cells.length;
    if (this.#state === 'start') this.#begun = { line: this.#line, column: this.#before + 1 };
    if (!isEmpty) {
      this.#endCell();
      this.#endRow();
    }
  }

  /** @returns where the next piece of the cell begins in the text */
  #step(code: number, isBreak: boolean, text: string, from: number, at: number): number {
    if (this.#state === 'quoted') return this.#stepQuoted(code, text, from, at);
    if (this.#state === 'closed' && code === QUOTE) {
      this.#state = 'quoted';
      return at;
    }
    if (code === this.#separator || isBreak) {
      if (this.#state === 'plain') this.#cell += text.slice(from, at);
      this.#endCell();
      if (isBreak) this.#endRow();
      return at + 1;
    }
    if (this.#state === 'closed') {
      this.#tell({ kind: 'text-after-quote', ...this.#begun, until: this.#line });
      this.#state = 'plain';
      return at;
    }
    if (this.#state === 'start') {
      this.#state = code === QUOTE ? 'quoted' : 'plain';
      return code === QUOTE ? at + 1 : at;
    }
    return from;
  }

  #stepQuoted(code: number, text: string, from: number, at: number): number {
    if (code !== QUOTE) {
      if (at - from + this.#cell.length > LONGEST_CELL) this.#stop();
      return from;
    }
    this.#append(text.slice(from, at));
    this.#state = 'closed';
    return at + 1;
  }

  #append(text: string): void {
    if (this.#state === 'plain' || this.#state === 'quoted') this.#cell += text;
  }

  #stop(): void {
    this.isStopped = true;
    this.#tell({ kind: 'unclosed-quote', ...this.#begun, until: this.#line });
  }

  #endCell(): void {
    this.#row.cells.push(this.#cell);
    this.#row.columns.push(this.#begun.column);
    this.#row.lines.push(this.#begun.line);
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(): void {
    const { line, lines, ...row } = this.#row;
    const isSpread = lines.some((each) => each !== line);
    this.#take({ ...row, line, lastLine: this.#line, ...(isSpread && { lines }) });
    this.#row = { line: this.#line, cells: [], columns: [], lines: [] };
  }
}

/** Of the separators that spreadsheets write, the one that the first lines have most of. */
export function guessSeparator(text: string): string {
  const head = text.slice(0, LONGEST_CELL).split(/\r\n|\r|\n/, 20);
  const count = (separator: string): number => Math.max(0, ...head.map((line) => line.split(separator).length - 1));
  const [best = ','] = [',', ';', '\t', '|'].sort((a, b) => count(b) - count(a));
  return best;
}
