/** Rows to areas: the code and the name of each, its rings in Web Mercator. */
import { toNearest } from '../../view/nearest';
import type { DeskProblem } from '../report/problem';
import type { Layer, LayerRow } from './layer';
import type { ToPlane } from './projections';

/** One row of the file. Several may be of one code. */
export interface RawArea {
  readonly code: string;
  readonly name: string;
  /** Region as the column has it, else empty. For wards the code of their council. */
  readonly group: string;
  readonly row: number;
  /** x and y of each position in turn, in Mercator metres. */
  readonly rings: readonly Float64Array[];
}

export interface Columns {
  readonly code: string;
  readonly name: string;
  /** Column of the region or, for wards, of the council. */
  readonly group?: string | undefined;
}

export interface AreaOrder {
  readonly file: string;
  readonly columns: Columns;
  /** By option, for messages: `{ code: '--ward-code' }`. */
  readonly options: Readonly<Record<keyof Columns, string>>;
  readonly keeps: (code: string) => boolean;
  readonly toPlane: ToPlane;
}

export interface ParsedAreas {
  readonly areas: RawArea[];
  readonly problems: DeskProblem[];
}

/** Columns that are not there, each with those that are and the nearest. */
export function findColumnFaults(
  layer: Layer,
  columns: Columns,
  options: AreaOrder['options'],
  file: string,
): DeskProblem[] {
  const keys = ['code', 'name', 'group'] as const;
  return keys.flatMap((key): DeskProblem[] => {
    const wanted = columns[key];
    if (wanted === undefined || layer.columns.includes(wanted)) return [];
    const near = toNearest(wanted, layer.columns);
    const list = layer.columns.join(', ') || 'none';
    const remedy =
      near === undefined ? `Name one of them with ${options[key]}.` : `Did you mean ${options[key]} ${near}?`;
    return [
      {
        level: 'error',
        file,
        found: wanted,
        message: `There is no column "${wanted}"; the columns are ${list}.`,
        remedy,
        rule: 'column',
      },
    ];
  });
}

const CODE = /^[\w.:-]{1,40}$/;

/** Never throws: a row that is of no use is a problem, and the others are kept. */
export function parseAreas({ rows }: Layer, order: AreaOrder): ParsedAreas {
  const problems: DeskProblem[] = [];
  const areas = rows.flatMap((row): RawArea[] => {
    const tell = (level: DeskProblem['level'], message: string, remedy: string, rule: string): void => {
      problems.push({ level, file: order.file, message, remedy, rule });
    };
    const area = toArea(row, order, tell);
    return area ? [area] : [];
  });
  return { areas, problems };
}

type Tell = (level: DeskProblem['level'], message: string, remedy: string, rule: string) => void;

function toArea(row: LayerRow, { columns, keeps, toPlane }: AreaOrder, tell: Tell): RawArea | undefined {
  const code = toText(row.properties[columns.code]);
  const name = toText(row.properties[columns.name]);
  if (code !== '' && !keeps(code)) return undefined;
  const codeFault = findCodeFault(code, columns.code);
  if (codeFault) return void tell('error', `Row ${row.number}${name ? ` (${name})` : ''}${codeFault}`, CODES, 'code');
  const rings = row.rings.map((ring) => toPlaneRing(ring, toPlane));
  const place = `${code}${name ? ` ${name}` : ''} (row ${row.number})`;
  const fault = row.fault ?? findRingFault(rings);
  if (fault) return void tell('error', `${place}: ${fault}`, MEND, 'bad-shape');
  const unnamed = `${place} has no name in the column ${columns.name}; its code stands in for it.`;
  if (name === '') tell('warning', unnamed, 'Give it a name.', 'no-name');
  const group = columns.group === undefined ? '' : toText(row.properties[columns.group]);
  return { code, name: name || code, group, row: row.number, rings };
}

const CODES =
  'Codes are as E09000032: letters, digits, full stops, colons and hyphens. Check the column, too (--code).';

function findCodeFault(code: string, column: string): string | undefined {
  if (code === '') return ` has no code in the column ${column}.`;
  return CODE.test(code) && !(code in Object.prototype) ? undefined : `: "${code.slice(0, 40)}" cannot be a code.`;
}

const findRingFault = (rings: readonly Float64Array[]): string | undefined =>
  rings.every((ring) => ring.every(Number.isFinite)) ? undefined : 'One of its positions lies outside the projection.';

const MEND = 'Mend it at its source, or leave the area out (--keep); with --partial the others are written.';

/** A value of any kind as one line without what cannot be seen. */
export const toText = (value: unknown): string =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value)
        .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, ' ')
        .trim()
        .slice(0, 200)
    : '';

function toPlaneRing(ring: Float64Array, toPlane: ToPlane): Float64Array {
  const plane = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = toPlane(ring[i]!, ring[i + 1]!);
    plane[i] = x;
    plane[i + 1] = y;
  }
  return plane;
}
