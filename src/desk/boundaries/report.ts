/** What was made of a file of boundaries, in numbers. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { DeskProblem } from '../report/problem';

/** Of one distance in two measures: on the ground, and of a pixel at the level's width. */
export interface Off {
  readonly metres: number;
  readonly pixels: number;
}

export interface LevelReport {
  readonly file: string;
  /** Pixels, at which the error is counted. */
  readonly width: number;
  readonly vertices: number;
  /** How far the source's points lie from what is drawn: none farther, and 95 in 100 nearer. */
  readonly largest: Off;
  readonly percentile95: Off;
  readonly islands: {
    readonly dropped: number;
    /** Square metres of the smallest that is drawn. */
    readonly smallest: number;
    readonly lakes: number;
    readonly of: readonly { readonly code: string; readonly name: string; readonly islands: number }[];
  };
}

export interface FileSize {
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
  readonly gzip: number;
  /** Of the files that a page needs before it is drawn. */
  readonly brotli?: number;
}

export interface BoundariesReport {
  readonly file: string;
  readonly isWritten: boolean;
  readonly problems: readonly DeskProblem[];
  readonly areas?: number;
  readonly projection?: string;
  /** Positions in the source. */
  readonly vertices?: number;
  /** Positions moved to a neighbour's, and corners put into a neighbour's side. */
  readonly mended?: { readonly moved: number; readonly inserted: number; readonly within: number };
  /** Width over height of what the map shows. */
  readonly aspect?: number;
  readonly levels?: readonly LevelReport[];
  readonly wards?: { readonly councils: number; readonly wards: number; readonly metres: number };
  readonly hexes?: number;
  readonly sizes?: readonly FileSize[];
}

/** Files of one folder count together. */
export function toFileSizes(texts: ReadonlyMap<string, string>): FileSize[] {
  const sizes = new Map<string, FileSize>();
  for (const [path, text] of texts) {
    const isInFolder = path.includes('/');
    const key = isInFolder ? `${path.slice(0, path.lastIndexOf('/'))}/` : path;
    const raw = Buffer.from(text);
    const known = sizes.get(key) ?? { path: key, files: 0, bytes: 0, gzip: 0 };
    sizes.set(key, {
      path: key,
      files: known.files + 1,
      bytes: known.bytes + raw.length,
      gzip: known.gzip + gzipSync(raw, { level: 9 }).length,
      ...(!isInFolder && { brotli: brotliCompressSync(raw).length }),
    });
  }
  return [...sizes.values()];
}
