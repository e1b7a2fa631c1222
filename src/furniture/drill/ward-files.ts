/** Reads the two files of an open council as they come: results for the panel, then shapes for the map. */
import { decodeBoundaries } from '../../feed/boundaries';
import type { Loaded } from '../../feed/load';
import type { Shapes } from '../../model/boundaries';
import type { CouncilWards } from '../../model/contract';
import { parseCouncilWards } from '../../model/parse-wards';
import type { Parsed, Problem } from '../../model/problems';
import type { FileKind } from '../../problem-words';
import type { WardsState } from '../../store';
import { joinWards } from './join-wards';

/** A file on its way. */
export interface Coming {
  readonly url: string;
  readonly loaded: Promise<Loaded>;
}

export interface WardFiles {
  readonly council: string;
  readonly wards: Coming;
  /** Undefined where the page names none. */
  readonly shapes: Coming | undefined;
  /** Of the wish for them. */
  readonly end: AbortSignal;
}

/**
 * Never rejects.
 * @param put is told how far they have come; undefined once nobody wants them any more
 */
export async function readWardFiles(
  { council, wards, shapes, end }: WardFiles,
  put: (state: WardsState | undefined) => void,
): Promise<void> {
  const { value, problems } = await read('wards', wards, (json) =>
    parseCouncilWards(json, { file: wards.url, council }),
  );
  if (end.aborted) return put(undefined);
  put({ phase: value ? 'ready' : 'failed', problems, ...(value && { value }) });
  if (!value || !shapes) return;
  const joined = await readShapes(value, shapes);
  if (end.aborted) return put(undefined);
  const found = joined.shapes ? { shapes: joined.shapes } : { hasNoShapes: true };
  put({ phase: 'ready', value, ...found, problems: [...problems, ...joined.problems] });
}

async function readShapes(
  file: CouncilWards,
  shapes: Coming,
): Promise<{ shapes: Shapes | undefined; problems: readonly Problem[] }> {
  const { value, problems } = await read('wardBoundaries', shapes, (json) => decodeBoundaries(json, shapes.url));
  if (!value) return { shapes: undefined, problems };
  const joined = joinWards(file, value, shapes.url);
  return { shapes: joined.shapes, problems: [...problems, ...joined.problems] };
}

async function read<T>(
  kind: FileKind,
  { loaded }: Coming,
  parse: (json: unknown) => Parsed<T> | Promise<Parsed<T>>,
): Promise<Parsed<T>> {
  const { value, fault } = await loaded;
  if (!fault) return parse(value);
  const words = await import('../../problem-words').catch(() => undefined);
  return { problems: words ? [words.toLoadProblem(kind, fault)] : [] };
}
