/** The whole of `council-map boundaries` but for the words around it: a command in, texts of files and a report out. */
import { toNearest } from '../../view/nearest';
import type { Shapes } from '../../model/boundaries';
import type { DeskProblem } from '../report/problem';
import { planFrame, type Frame } from './frame';
import { readHexFile } from './hex-file';
import { toGrain } from './make-level';
import { makeLevels, type MadeLevels } from './make-levels';
import type { BoundariesCommand } from './options';
import { prepareLayer, type PreparedLayer } from './prepare-layer';
import { toFileSizes, type BoundariesReport } from './report';
import type { Steps } from './steps';
import { makeWardFiles, type MadeWards } from './ward-files';

export interface MadeBoundaries {
  /** Absent where nothing must be written. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly report: Omit<BoundariesReport, 'isWritten'>;
}

/** Rejects where the machine fails, not for what is in the files. */
export async function makeBoundaries(command: BoundariesCommand, steps: Steps): Promise<MadeBoundaries> {
  const { value: prepared, problems } = await prepareAreas(command, steps);
  const report = { file: command.areas.file, problems };
  if (!prepared) return { report };
  const frame = planFrame(prepared.arcs, prepared.faces, toInsetOrders(command, prepared));
  const tooFine = findTooFine(command, frame);
  problems.push(...findLineProblems(command, prepared), ...tooFine, ...findSmallInsets(command, frame));
  const isRefused = (): boolean => !command.isPartial && problems.some(({ level }) => level === 'error');
  const soundReport = { ...report, areas: prepared.faces.length };
  if (tooFine.length) return { report };
  if (isRefused()) return { report: soundReport };
  const levels = await makeLevels(command, prepared, frame, steps);
  const hexes = await makeHexes(command, levels.shapes);
  const wards = await makeWards(command, prepared, steps);
  problems.push(...levels.problems, ...hexes.problems, ...wards.problems);
  if (isRefused()) return { report: soundReport };
  const files = new Map([...levels.files, ...hexes.files, ...wards.files]);
  const texts = new Map([...files].map(([path, value]) => [path, `${JSON.stringify(value)}\n`]));
  return {
    texts,
    report: {
      ...toWholeReport(command, prepared, levels, wards),
      aspect: toAspect(frame),
      hexes: hexes.count,
      problems,
      sizes: toFileSizes(texts),
    },
  };
}

function toAspect({ box: [west, south, east, north] }: Frame): number {
  return Number(((east - west) / (north - south)).toPrecision(2));
}

function toWholeReport(
  { areas, snap }: BoundariesCommand,
  prepared: PreparedLayer,
  levels: MadeLevels,
  wards: MadeWards,
) {
  const { projection, vertices, moved, inserted, faces } = prepared;
  return {
    ...{ file: areas.file, areas: faces.length, projection, vertices },
    mended: { moved, inserted, within: snap },
    levels: levels.reports,
    wards: { councils: wards.files.size, wards: wards.wards, metres: wards.error },
  };
}

const AREA_OPTIONS = { code: '--code', name: '--name', group: '--region' } as const;
const WARD_OPTIONS = { code: '--ward-code', name: '--ward-name', group: '--ward-council' } as const;

function prepareAreas(command: BoundariesCommand, steps: Steps) {
  const { areas, regionName, keep } = command;
  const extraColumn = regionName === undefined ? undefined : { name: regionName, option: '--region-name' };
  const keeps = (code: string): boolean => keep.length === 0 || keep.some(({ holds }) => holds(code));
  return prepareLayer({ ...command, ...areas, options: AREA_OPTIONS, extraColumn, keeps }, steps);
}

/** What the line asks for and the file does not have, and what it had better say. */
function findLineProblems(command: BoundariesCommand, { faces }: PreparedLayer): DeskProblem[] {
  const { file } = command.areas;
  const codes = faces.map(({ code }) => code);
  const problems: DeskProblem[] = [];
  const expect = (patterns: BoundariesCommand['keep'], option: string, level: DeskProblem['level']): void => {
    for (const { words, holds } of patterns) {
      if (codes.some(holds)) continue;
      const near = toNearest(words, codes);
      const remedy = near === undefined ? 'Check the column of codes (--code).' : `Did you mean ${near}?`;
      problems.push({
        level,
        file,
        found: words,
        message: `${option} ${words}: no area has such a code.`,
        remedy,
        rule: 'code',
      });
    }
  };
  expect(command.keep, '--keep', 'warning');
  for (const { name, patterns } of command.insets) expect(patterns, `--inset ${name}:`, 'error');
  const note = (message: string, remedy: string, rule: string): void => {
    problems.push({ level: 'note', file, message, remedy, rule });
  };
  if (!command.attribution)
    note(
      'Nothing will stand under the map about its source.',
      'Most licences ask for it: --attribution "Source: Office for National Statistics …".',
      'attribution',
    );
  if (!command.vintage)
    note(
      'The files will not say what year their codes are of.',
      'Say it (--vintage lad-2018), and check can compare it with results.',
      'vintage',
    );
  return problems;
}

const toInsetOrders = ({ insets }: BoundariesCommand, { faces }: PreparedLayer) =>
  insets
    .map(({ name, patterns }) => ({ name, holds: (code: string) => patterns.some(({ holds }) => holds(code)) }))
    .filter(({ holds }) => faces.some(({ code }) => holds(code)));

function findTooFine(command: BoundariesCommand, frame: Frame): DeskProblem[] {
  const { areas, width, error } = command;
  if (toGrain(frame, width, error) > 0) return [];
  const message = `An error of ${error} px at ${width} px is finer than the packed overview can be.`;
  const remedy = 'Choose a larger --error or a smaller --width: boundaries.topo.json is twice as fine anyway.';
  return [{ level: 'error', file: areas.file, message, remedy, rule: 'too-fine' }];
}

function findSmallInsets({ areas }: BoundariesCommand, { insets }: Frame): DeskProblem[] {
  return insets
    .filter(({ magnification }) => magnification < 1)
    .map(({ name }) => ({
      level: 'warning',
      file: areas.file,
      message: `The inset ${name} is smaller than its place on the map.`,
      remedy: 'Name fewer areas in --inset, or leave it out.',
      rule: 'inset',
    }));
}

interface MadeHexes {
  readonly files: readonly (readonly [string, unknown])[];
  readonly count: number;
  readonly problems: readonly DeskProblem[];
}

async function makeHexes({ hexes, vintage }: BoundariesCommand, shapes: Shapes): Promise<MadeHexes> {
  if (hexes === undefined) return { files: [], count: 0, problems: [] };
  const { value, problems } = await readHexFile(hexes, shapes, vintage);
  if (!value) return { files: [], count: 0, problems };
  return { files: [['hexes.json', value]], count: Object.keys(value['hexes'] as object).length, problems };
}

const NO_WARDS: MadeWards = { files: new Map(), wards: 0, error: 0, problems: [] };

async function makeWards(command: BoundariesCommand, { faces }: PreparedLayer, steps: Steps): Promise<MadeWards> {
  const { wards, vintage, attribution } = command;
  if (!wards) return NO_WARDS;
  const order = { ...command, ...wards, layer: undefined, options: WARD_OPTIONS, keeps: () => true };
  const prepared = await prepareLayer(order, steps);
  if (!prepared.value) return { ...NO_WARDS, problems: prepared.problems };
  const { arcs, faces: own } = prepared.value;
  const councils = new Set(faces.map(({ code }) => code));
  const made = await steps.run('Simplifying wards', () =>
    makeWardFiles({
      file: wards.file,
      arcs,
      wards: own,
      councils,
      vintage,
      attribution,
      onProgress: steps.progress('councils'),
    }),
  );
  return { ...made, problems: [...prepared.problems, ...made.problems] };
}
