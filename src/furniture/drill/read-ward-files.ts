/** Reads the two files of an open council as they come: results for the panel, then shapes for the map. */
import { decodeBoundaries } from '../../feed/boundaries';
import type { Loaded } from '../../feed/load';
import type { Shapes } from '../../model/boundaries';
import type { CouncilWards } from '../../model/contract';
import { parseCouncilWards } from '../../model/parse-wards';
import type { Parsed, Problem } from '../../model/problems';
import type { FileKind } from '../../problem-words';
import type { WardsState } from '../../store';
import { joinWards } from './join-shapes';

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
 * Milliseconds that results wait for the shapes. Mostly both come together, and to draw panel and map in one frame takes
 * much less than to draw the panel twice.
 */
const GRACE = 50;

/**
 * Never rejects.
 * @param put is told how far they have come; undefined once nobody wants them any more
 * @param painted until what was put is on the screen: where it is named, the map comes first, and then the list
 */
export async function readWardFiles(
  { council, wards, shapes, end }: WardFiles,
  put: (state: WardsState | undefined) => void,
  painted?: () => Promise<unknown>,
): Promise<void> {
  const draw = async (state: Omit<WardsState, 'phase'>): Promise<void> => {
    if (!painted) return;
    put({ phase: 'drawn', ...state });
    await painted();
  };
  // Read as they come: neither has to wait for the other, nor for the part of the code that reads it.
  const drawn = shapes && readShapes(shapes);
  const { value, problems } = await read('wards', wards, (json) =>
    parseCouncilWards(json, { file: wards.url, council }),
  );
  const soon = value && (await Promise.race([drawn, new Promise<undefined>((late) => setTimeout(late, GRACE))]));
  if (end.aborted) return put(undefined);
  if (!soon) put({ phase: value ? 'ready' : 'failed', problems, ...(value && { value }) });
  if (!value || !drawn) return;
  const joined = join(value, soon ?? (await drawn), shapes.url);
  if (end.aborted) return put(undefined);
  const found = joined.shapes ? { shapes: joined.shapes } : { hasNoShapes: true };
  const state = { value, ...found, problems: [...problems, ...joined.problems] };
  if (soon && joined.shapes) await draw(state);
  put(end.aborted ? undefined : { phase: 'ready', ...state });
}

const readShapes = (shapes: Coming): Promise<Parsed<Shapes>> =>
  read('wardBoundaries', shapes, (json) => decodeBoundaries(json, shapes.url));

function join(
  file: CouncilWards,
  { value, problems }: Parsed<Shapes>,
  place: string,
): { shapes: Shapes | undefined; problems: readonly Problem[] } {
  if (!value) return { shapes: undefined, problems };
  const joined = joinWards(file, value, place);
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
