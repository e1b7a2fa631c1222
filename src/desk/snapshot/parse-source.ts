/**
 * The files of a snapshot, each read as the widget reads it: the same parsers, the same refusals, the same problems. The
 * files are parsed JSON; whoever has them on disk, or from anywhere else, brings them here.
 */
import { decodeBoundaries } from '../../feed/boundaries';
import type { Shapes } from '../../model/boundaries';
import type { CouncilWards, Results } from '../../model/contract';
import type { WardIndex } from '../../model/contract-index';
import { parseHexes } from '../../model/hexes';
import { joinAreas, joinWards } from '../../model/join-areas';
import { parseResults } from '../../model/parse';
import { parseWardIndex } from '../../model/parse-index';
import { parseCouncilWards } from '../../model/parse-wards';
import type { Parsed, Problem } from '../../model/problems';

/** A file, and what it is called where something is wrong with it. */
export interface SourceFile {
  readonly name: string;
  readonly json: unknown;
}

/** Keyed as the attributes are. The first two are what there is no picture without. */
export interface SnapshotSource {
  readonly results: SourceFile;
  readonly boundaries: SourceFile;
  readonly boundariesDetail?: SourceFile | undefined;
  readonly hexes?: SourceFile | undefined;
  /** Of the council that is opened. */
  readonly wards?: SourceFile | undefined;
  readonly wardBoundaries?: SourceFile | undefined;
  /** The index of all wards, which `view="closest"` is made from. */
  readonly index?: SourceFile | undefined;
}

/** What a snapshot is made from. */
export interface SnapshotFiles {
  readonly results: Results;
  readonly shapes: Shapes;
  readonly detail?: Shapes | undefined;
  readonly hexes?: Shapes | undefined;
  readonly wards?: CouncilWards | undefined;
  readonly wardShapes?: Shapes | undefined;
  readonly index?: WardIndex | undefined;
}

/**
 * Never rejects, and never throws. No value: there is nothing that could be shown. Of every other file the picture does
 * without what cannot be read, and the problems say so.
 * @param allowTest whether results that are marked as a test may be shown
 */
export async function parseSnapshotSource(
  source: SnapshotSource,
  { allowTest = false }: { readonly allowTest?: boolean } = {},
): Promise<Parsed<SnapshotFiles>> {
  const results = parseResults(source.results.json, { file: source.results.name, allowTest });
  const shapes = await decode(source.boundaries);
  if (!results.value || !shapes.value) return { problems: [...results.problems, ...shapes.problems] };
  const joined = joinAreas(
    results.value,
    shapes.value.areas.map(({ code }) => code),
  );
  const problems = [...results.problems, ...shapes.problems, ...joined.problems];
  const rest = await parseRest(source, results.value, shapes.value, problems);
  return { value: { results: results.value, shapes: shapes.value, ...rest }, problems };
}

const decode = ({ json, name }: SourceFile): Promise<Parsed<Shapes>> => decodeBoundaries(json, name);

async function parseRest(
  { boundariesDetail, hexes, wards, wardBoundaries, index }: SnapshotSource,
  results: Results,
  shapes: Shapes,
  problems: Problem[],
): Promise<Omit<SnapshotFiles, 'results' | 'shapes'>> {
  const keep = <T>(parsed: Parsed<T> | undefined): T | undefined => {
    problems.push(...(parsed?.problems ?? []));
    return parsed?.value;
  };
  const file = keep(wards && parseCouncilWards(wards.json, { file: wards.name }));
  const places = keep(wardBoundaries && (await decode(wardBoundaries)));
  const isOfFile = !file || !places || isJoined(file, places, problems);
  return {
    detail: keep(boundariesDetail && (await decode(boundariesDetail))),
    hexes: keep(hexes && parseHexes(hexes.json, shapes, hexes.name)),
    wards: file,
    wardShapes: isOfFile ? places : undefined,
    index: keep(index && parseWardIndex(index.json, { file: index.name, election: results.election.id })),
  };
}

/** Shapes of which none is a ward of this council are of another. */
function isJoined(file: CouncilWards, { areas }: Shapes, problems: Problem[]): boolean {
  const joined = joinWards(
    file,
    areas.map(({ code }) => code),
  );
  problems.push(...joined.problems);
  return file.wards.length === 0 || joined.missingShapes.length < file.wards.length;
}
