/** A file of shapes as it was read: rows of columns with rings, in whatever coordinates the file has. */
import type { DeskProblem } from '../report/problem';

/** x and y of each position in turn; the first stands again at the end, or not. */
export type RawRing = Float64Array;

export interface LayerRow {
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Rings without roles: which is a hole is found by what lies in what. */
  readonly rings: readonly RawRing[];
  /** Why there is no shape, or not the whole of it. */
  readonly fault?: string;
}

/** What the file says of its coordinates. */
export interface Declared {
  /** A name such as `EPSG:27700`, or the text of a .prj file. */
  readonly words: string;
  /** Where it stands: `its .prj file`. */
  readonly place: string;
}

export interface Layer {
  readonly rows: readonly LayerRow[];
  /** Every column that a row has, in the order in which they come. `id` where rows have one beside their columns. */
  readonly columns: readonly string[];
  readonly declared: Declared | undefined;
  /** Whether no declaration means degrees, as the standard of the format has it. */
  readonly isDegreesByDefault: boolean;
}

export interface ParsedLayer {
  readonly value?: Layer;
  readonly problems: DeskProblem[];
}

export const toColumns = (rows: readonly LayerRow[]): string[] => [
  ...new Set(rows.flatMap(({ properties }) => Object.keys(properties))),
];

export function refuseFile(file: string, message: string, remedy: string, rule = 'boundaries-file'): ParsedLayer {
  return { problems: [{ level: 'error', file, message, remedy, rule }] };
}
