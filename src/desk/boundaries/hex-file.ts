/** The hexagon file: a layout that the desk brings, for the areas that are drawn. */
import { readFile } from 'node:fs/promises';
import type { Shapes } from '../../model/boundaries';
import { parseHexes } from '../../model/hexes';
import type { DeskProblem } from '../report/problem';
import { isFields } from './parse-geojson';

export interface HexFile {
  readonly value?: Record<string, unknown>;
  readonly problems: DeskProblem[];
}

/** Never rejects. The layout is the map's own form or HexJSON, rows of pointed hexagons (`odd-r`). */
export async function readHexFile(file: string, shapes: Shapes, vintage: string): Promise<HexFile> {
  const json = await readFile(file, 'utf8').then(parse, () => undefined);
  if (json === undefined) {
    const message = 'It is not there, or no JSON.';
    return { problems: [{ level: 'error', file, message, remedy: 'Name a hexagon file (HexJSON).', rule: 'hexes' }] };
  }
  const parsed = parseHexes(json, shapes, file);
  const strangers = parsed.problems.filter(({ code }) => code === STRANGER).length;
  const problems = parsed.problems
    .filter(({ code }) => code !== STRANGER)
    .map(({ level, message, remedy, code }): DeskProblem => ({ level, file, message, remedy, rule: code }));
  if (strangers) problems.push(toStrangers(strangers, file));
  if (!parsed.value || !isFields(json) || !isFields(json['hexes'])) return { problems };
  const cells = json['hexes'];
  const codes = parsed.value.areas.map(({ code }) => code).sort();
  const hexes = Object.fromEntries(codes.map((code) => [code, toCell(cells[code])]));
  const attribution = [json['attribution'], json['source']].find((words) => typeof words === 'string') ?? '';
  return { value: { layout: 'odd-r', vintage, attribution, hexes }, problems };
}

const STRANGER = 'hex-stranger';

/** A layout of a whole country is no fault where a part of it is drawn. */
const toStrangers = (count: number, file: string): DeskProblem => ({
  level: 'note',
  file,
  message: `${count} of its hexagons are of areas that are not on the map; they are left out.`,
  remedy: 'Nothing to do where the map is of a part of them.',
  rule: STRANGER,
});

const toCell = (cell: unknown): unknown => (isFields(cell) ? [cell['q'], cell['r']] : cell);

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
