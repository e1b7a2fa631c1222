/** A file that is JSON, or lines of it, and which of the project's it is; or why it is none. Pure. */
import { isLog, recogniseJson, type FileKind } from '../../model/file-kind';
import { findFault, isCutShort, type Spot } from '../../model/locate-json';
import type { DeskProblem } from '../report/problem';
import type { SourceText } from './source-file';

export interface OpenedFile extends SourceText {
  readonly kind: CheckedKind;
  /** Undefined for a log, which is many. */
  readonly json: unknown;
}

/** What is checked here. */
export type CheckedKind = Extract<FileKind, 'results' | 'boundaries' | 'hexes' | 'wards' | 'ward-index' | 'log'>;

export type Opened = { readonly opened: OpenedFile } | { readonly problem: DeskProblem };

/** What is known by sight and not checked here, and what to do with it. */
const ELSEWHERE: Readonly<Record<Exclude<FileKind, CheckedKind>, readonly [message: string, remedy: string]>> = {
  geojson: [
    'it is GeoJSON; the map reads TopoJSON, in which neighbours share their border',
    'Make boundaries of it with council-map boundaries.',
  ],
  overrides: ['it is a file of overrides', 'Lay it over an import with council-map merge, and check what comes of it.'],
  other: [
    'it is JSON, but no file of an election that is known here',
    'Give results, ward files, a ward index, a night’s log, boundaries or hexagons.',
  ],
};

const toProblem = (file: string, rule: string, message: string, remedy: string, spot?: Spot): Opened => ({
  problem: { level: 'error', file, ...spot, message, remedy, rule },
});

export function openFile({ file, text }: SourceText): Opened {
  const start = text.trimStart();
  if (!start) return toProblem(file, 'empty', 'it holds nothing but blanks', 'Export it again.');
  if (start.startsWith('{') && isLog(start.split('\n', 3)))
    return { opened: { file, text, kind: 'log', json: undefined } };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuseText(file, text);
  }
  const kind = recogniseJson(json);
  // A log of one line is JSON as a whole.
  if (kind !== 'geojson' && kind !== 'overrides' && kind !== 'other') return { opened: { file, text, kind, json } };
  return toProblem(file, `kind-${kind}`, ...ELSEWHERE[kind]);
}

function refuseText(file: string, text: string): Opened {
  const start = text.trimStart();
  if (start.startsWith('<')) {
    const what = /^<\?xml|^<kml|^<gml|^<svg/i.test(start) ? 'it is XML, such as KML or SVG' : 'it is a web page (HTML)';
    const remedy = 'The address from which it was saved may need a sign-in, or the file may be gone: fetch it again.';
    return toProblem(file, 'other-format', `${what}, not data`, remedy, { line: 1, column: 1 });
  }
  const lines = start.split('\n', 2);
  if (!/^["[{]/.test(start) && lines.every((line) => /[,;\t]/.test(line))) {
    const remedy = 'Make results of it with council-map import, which checks every row.';
    return toProblem(file, 'other-format', 'it is a table (CSV), not results', remedy);
  }
  const fault = findFault(text);
  if (fault && isCutShort(text, fault))
    return toProblem(file, 'cut', 'it ends here, in the middle: it is cut', 'Fetch or export it again, whole.', fault);
  const remedy = 'Look here for a comma, bracket or quotation mark too many or too few.';
  return toProblem(file, 'not-json', 'here it stops being JSON', remedy, fault);
}
