/** Measures a level against its source, and says where it is not as it should be. */
import { measureDistances } from '../geodata/measure';
import { findCrossings } from '../geodata/repair';
import type { DeskProblem } from '../report/problem';
import { toPixel, type Frame } from './frame';
import type { MadeLevel } from './make-level';
import type { BoundariesCommand } from './options';
import type { LevelReport } from './report';

export interface PlacedLevel {
  readonly level: MadeLevel;
  readonly file: string;
  readonly width: number;
  readonly frame: Frame;
}

export function toLevelReport({ level, file, width, frame }: PlacedLevel): LevelReport {
  const { ground, plane } = measureDistances(level.network, level.simple, level.grid);
  const pixel = toPixel(frame, width).plane;
  const at = (share: number) => ({ metres: toQuantile(ground, share), pixels: toQuantile(plane, share) / pixel });
  const nameOf = new Map(level.shapes.areas.map(({ code, name }) => [code, name]));
  const dropped = [...level.islands].map(([code, { islands }]) => ({ code, name: nameOf.get(code) ?? code, islands }));
  const sum = (pick: (entry: { islands: number; lakes: number }) => number): number =>
    [...level.islands.values()].reduce((total, entry) => total + pick(entry), 0);
  return {
    ...{ file, width, vertices: countVertices(level), largest: at(1), percentile95: at(0.95) },
    islands: {
      dropped: sum(({ islands }) => islands),
      smallest: level.tolerance ** 2,
      lakes: sum(({ lakes }) => lakes),
      of: dropped.filter(({ islands }) => islands > 0).sort((a, b) => b.islands - a.islands),
    },
  };
}

function toQuantile(values: Float64Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted.length ? sorted[Math.ceil(share * sorted.length) - 1]! : 0;
}

/** Each border counts once. */
function countVertices({ shapes }: MadeLevel): number {
  const used = new Set(shapes.areas.flatMap(({ polygons }) => polygons.flat(2)).map((arc) => (arc < 0 ? ~arc : arc)));
  return [...used].reduce((total, arc) => total + shapes.arcs[arc]!.points.length, 0);
}

/** More than rounding. */
const SLACK = 1.001;

export function findLevelProblems(
  { level, file, width }: PlacedLevel,
  { largest }: LevelReport,
  { error, areas }: BoundariesCommand,
): DeskProblem[] {
  const problems: DeskProblem[] = [];
  const tell = (kind: DeskProblem['level'], rule: string, message: string, remedy: string): void => {
    problems.push({ level: kind, file: areas.file, message, remedy, rule });
  };
  if (largest.pixels > error * SLACK)
    tell(
      'error',
      'error-kept',
      `${file}: a border is ${largest.pixels.toFixed(2)} px off, more than ${error}.`,
      'This should not be: report it with the file.',
    );
  const crossings = findCrossings(level.simple);
  if (crossings.length)
    tell(
      'warning',
      'crossing-made',
      `${file}: simplified borders cross at ${crossings.length === 1 ? 'one place' : `${crossings.length} places`}.`,
      'Where borders cross in the source, mend that first; else choose a smaller --error.',
    );
  if (level.marks.length) {
    const named = level.marks.slice(0, 8).join(', ');
    const more = level.marks.length > 8 ? ` and ${level.marks.length - 8} more` : '';
    tell(
      'warning',
      'too-small',
      `${file}: too small to be seen at ${width} px, and so a small square: ${named}${more}.`,
      'Show them larger in an inset (--inset), or choose a larger --width.',
    );
  }
  return problems;
}
