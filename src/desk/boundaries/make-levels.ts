/** The two levels of areas: the overview for the first paint and the finer file for what is looked at closely. */
import type { PackedBoundaries, Shapes } from '../../model/boundaries';
import { parseTopology } from '../../model/topology';
import { unpackBoundaries } from '../../model/unpack';
import { toPackedPrice } from '../geodata/pack';
import type { DeskProblem } from '../report/problem';
import type { Frame } from './frame';
import { toOverview, toTopologyFile, type FileFacts } from './level-files';
import { findLevelProblems, toLevelReport } from './level-report';
import { makeLevel, toGrain, type LevelOrder, type MadeLevel } from './make-level';
import type { BoundariesCommand } from './options';
import type { PreparedLayer } from './prepare-layer';
import { toText } from './raw-area';
import type { LevelReport } from './report';
import type { Steps } from './steps';

export interface MadeLevels {
  readonly files: readonly (readonly [string, unknown])[];
  readonly reports: LevelReport[];
  readonly problems: DeskProblem[];
  readonly shapes: Shapes;
}

export async function makeLevels(
  command: BoundariesCommand,
  prepared: PreparedLayer,
  frame: Frame,
  steps: Steps,
): Promise<MadeLevels> {
  const { arcs, faces } = prepared;
  const grain = toGrain(frame, command.width, command.error);
  const mayRetry = !prepared.isCrossed;
  const shared = { grain, error: command.error, mayRetry, onProgress: steps.progress('borders') };
  const make = (width: number, order: Pick<LevelOrder, 'step' | 'price'>): Promise<MadeLevel> =>
    steps.run(`Simplifying for ${width} px`, () => makeLevel(arcs, faces, frame, { ...shared, ...order, width }));
  const [width, finer] = [command.width, command.width * 2];
  const overview = await make(width, { step: grain, price: toPackedPrice });
  const detail = await make(finer, { step: 1, price: toTextPrice });
  const places = [
    { level: overview, file: 'overview.json', width, frame },
    { level: detail, file: 'boundaries.topo.json', width: finer, frame },
  ];
  const reports = await steps.run('Measuring', () => places.map(toLevelReport));
  const problems = places.flatMap((place, index) => findLevelProblems(place, reports[index]!, command));
  const facts = (report: LevelReport): FileFacts => ({
    ...{ vintage: command.vintage, attribution: command.attribution, frame, error: report.largest.metres },
    regions: toRegions(command, prepared),
  });
  const packed = toOverview(overview, facts(reports[0]!));
  if (!packed) problems.push(toUnpacked(command.areas.file));
  const files = [
    ['overview.json', packed ?? toTopologyFile(overview, facts(reports[0]!))],
    ['boundaries.topo.json', toTopologyFile(detail, facts(reports[1]!))],
  ] as const;
  const read = files.map(([file, value]) => readBack(value, file, command.areas.file));
  return { files, reports, problems: [...problems, ...read.flatMap((each) => each.problems)], shapes: read[0]!.shapes };
}

const toUnpacked = (file: string): DeskProblem => ({
  level: 'warning',
  file,
  message:
    'Shapes touch themselves so that they cannot be packed: overview.json is TopoJSON, which works but is larger.',
  remedy: 'Clean the file first, as with mapshaper (mapshaper in.shp -clean -o out.json), to have the small form.',
  rule: 'not-packed',
});

/** By the very code with which a page reads it. */
function readBack(value: unknown, made: string, file: string): { shapes: Shapes; problems: DeskProblem[] } {
  const packed = value as PackedBoundaries;
  if (packed.type === 'council-map-boundaries') return { shapes: unpackBoundaries(packed), problems: [] };
  const { value: shapes, problems } = parseTopology(value);
  const told = problems.map(({ level, place, message }): DeskProblem => ({
    level,
    file,
    message: `${made}, ${place}: ${message}`,
    remedy: 'This should not be: report it with the file.',
    rule: 'read-back',
  }));
  if (!shapes) throw new Error(told[0]?.message ?? `${made} cannot be read back.`);
  return { shapes, problems: told };
}

/** About the characters that a delta takes in TopoJSON. */
const toTextPrice = (dx: number, dy: number): number =>
  dx === 0 && dy === 0 ? 0 : 6 + Math.log2(1 + Math.abs(dx)) + Math.log2(1 + Math.abs(dy));

/** Names by code; where there is no column of names the codes stand for themselves. */
function toRegions({ areas, regionName }: BoundariesCommand, { layer, faces }: PreparedLayer): Record<string, string> {
  const column = areas.columns.group;
  if (column === undefined) return {};
  const used = new Set(faces.map(({ properties }) => String(properties['group'])).filter(Boolean));
  const names = layer.rows.map(({ properties }): [string, string] => [
    toText(properties[column]),
    regionName === undefined ? '' : toText(properties[regionName]),
  ]);
  const named = new Map(names.filter(([, name]) => name));
  return Object.fromEntries([...used].sort().map((code) => [code, named.get(code) ?? code]));
}
