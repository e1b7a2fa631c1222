/** From a file to faces on shared arcs: read, projected, cleaned, joined. */
import type { Face, Line } from '../geodata/source';
import type { DeskProblem } from '../report/problem';
import { cleanAreas } from './clean-areas';
import { findStrays } from './find-strays';
import type { Layer } from './layer';
import type { Code } from './projections';
import { findColumnFaults, parseAreas, type Columns } from './raw-area';
import { readLayer } from './read-layer';
import { settleProjection } from './settle-projection';
import type { Steps } from './steps';
import { toSource } from './to-source';

export interface PrepareOrder {
  readonly file: string;
  readonly columns: Columns;
  /** The options that name the columns, for messages. */
  readonly options: Readonly<Record<keyof Columns, string>>;
  readonly extraColumn?: { readonly name: string; readonly option: string } | undefined;
  readonly layer: string | undefined;
  readonly crs: Code | undefined;
  readonly keeps: (code: string) => boolean;
  /** Metres. */
  readonly snap: number;
}

export interface PreparedLayer {
  readonly layer: Layer;
  readonly arcs: readonly Line[];
  /** With the properties `name` and `group`. */
  readonly faces: readonly Face[];
  /** As the report says it. */
  readonly projection: string;
  /** Positions in the file. */
  readonly vertices: number;
  readonly moved: number;
  readonly inserted: number;
  /** Whether borders cross in the source. */
  readonly isCrossed: boolean;
}

export interface Preparation {
  readonly value?: PreparedLayer;
  readonly problems: DeskProblem[];
}

/** Never rejects for what is in the file. Problems of level error may stand beside a value: the rest is sound. */
export async function prepareLayer(order: PrepareOrder, steps: Steps): Promise<Preparation> {
  const { file, columns, options } = order;
  const read = await steps.run(`Reading ${file}`, () => readLayer(file, order.layer));
  const layer = read.value;
  if (!layer) return { problems: read.problems };
  const faults = [...findColumnFaults(layer, columns, options, file), ...findExtraFault(layer, order)];
  const projection = await settleProjection(layer, order.crs, file);
  const problems = [...read.problems, ...faults, ...projection.problems];
  if (faults.length || !projection.value) return { problems };
  const { toPlane, words } = projection.value;
  const parsed = await steps.run('Projecting', () => parseAreas(layer, { ...order, toPlane }));
  problems.push(...parsed.problems, ...findStrays(parsed.areas, file));
  if (parsed.areas.length === 0) return { problems: [...problems, toNothing(file)] };
  const cleaned = await steps.run('Looking for what does not fit together', () =>
    cleanAreas(parsed.areas, order.snap, file),
  );
  problems.push(...cleaned.problems);
  if (cleaned.areas.length === 0) return { problems };
  const made = await steps.run('Finding borders', () => toSource(cleaned, file));
  problems.push(...made.problems);
  const vertices = parsed.areas.reduce((sum, { rings }) => sum + rings.reduce((a, ring) => a + ring.length / 2, 0), 0);
  const { moved, inserted } = cleaned;
  const faces = made.faces.filter(({ polygons }) => polygons.length > 0);
  const isCrossed = cleaned.problems.some(({ rule }) => CROSSED.has(rule ?? ''));
  const value = { layer, arcs: made.arcs, faces, projection: words, vertices, moved, inserted, isCrossed };
  return { value, problems };
}

const CROSSED: ReadonlySet<string> = new Set(['crossing', 'self-crossing', 'overlap']);

function findExtraFault(layer: Layer, { extraColumn, file, columns, options }: PrepareOrder): DeskProblem[] {
  if (!extraColumn) return [];
  const { name, option } = extraColumn;
  return findColumnFaults(layer, { ...columns, group: name }, { ...options, group: option }, file).filter(
    ({ found }) => found === name,
  );
}

const toNothing = (file: string): DeskProblem => ({
  level: 'error',
  file,
  message: 'No area is left to be drawn.',
  remedy: 'Check --keep and the column of codes.',
  rule: 'no-areas',
});
