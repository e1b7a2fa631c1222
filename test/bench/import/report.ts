/** The figures of an import as rows, and as verdicts. */
import { IMPORT_LIMITS, type Cost, type ImportFigures } from './measure-import';
import type { Verdict } from '../targets';

const ms = (value: number): string => `${value.toFixed(0)} ms`;

const toRow = (what: string, { time, processor, memory }: Cost): string[] => [
  ...[what, ms(time.median), `${time.min.toFixed(0)}–${time.max.toFixed(0)}`],
  ...[ms(processor.median), `${memory.max.toFixed(0)} MB`],
];

export function toImportRows({ origin, packaged, tsx, check, large, equal }: ImportFigures): string[][] {
  return [
    ['', 'median', 'min–max', 'processor', 'most memory'],
    toRow(`16,042 candidates (${origin}), as packaged`, packaged),
    toRow('… through tsx', tsx),
    toRow('check of the files that come of it', check),
    toRow(`a table of ${large.megabytes.toFixed(0)} MB, once`, large),
    [`councils as they were: ${equal[0]} of ${equal[1]}`],
  ];
}

export function toImportVerdicts(figures: ImportFigures | undefined): Verdict[] {
  if (!figures) return [];
  const { packaged, large, equal } = figures;
  const { milliseconds, megabytes, large: most } = IMPORT_LIMITS;
  return [
    { what: 'ms to import and check 16,042 candidates', found: packaged.time.median, limit: milliseconds, digits: 0 },
    { what: 'MB that it takes', found: packaged.memory.max, limit: megabytes, digits: 0 },
    { what: 'MB for a table of 50 MB', found: large.memory.max, limit: most, digits: 0 },
    { what: 'councils that do not come back as they were', found: equal[1] - equal[0], limit: 0, digits: 0 },
  ];
}
