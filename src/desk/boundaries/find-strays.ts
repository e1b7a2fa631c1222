/** Areas that cannot be where they are: one far from the others leaves nothing of the map for them. */
import { groundScale } from '../geodata/plane';
import type { DeskProblem } from '../report/problem';
import { toExtent, toLook, toRangeWords, type Look } from './coordinates';
import type { LayerRow } from './layer';
import type { RawArea } from './raw-area';

/** Farther than so many times what three quarters of the areas are from their middle, and than so many kilometres. */
const FAR = { times: 10, kilometres: 400 };
/** Of fewer areas it cannot be told which is astray. */
const FEWEST = 4;
const NAMED = 5;

const toMedian = (values: readonly number[], share = 0.5): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

/** @param areas in Mercator metres */
export function findStrays(areas: readonly RawArea[], file: string): DeskProblem[] {
  if (areas.length < FEWEST) return [];
  const middles = areas.map(toMiddle);
  const [x, y] = [toMedian(middles.map(([east]) => east)), toMedian(middles.map(([, north]) => north))];
  const toKilometres = ([east, north]: readonly [number, number]): number =>
    (Math.hypot(east - x, north - y) * groundScale(y)) / 1000;
  const limit = Math.max(toMedian(middles.map(toKilometres), 0.75) * FAR.times, FAR.kilometres);
  return areas.flatMap(({ code, name }, at): DeskProblem[] => {
    const distance = toKilometres(middles[at]!);
    if (distance <= limit) return [];
    const message = `${code} ${name} lies some ${Number(distance.toPrecision(2)).toLocaleString('en-GB')} km from the others, which will be small on the map.`;
    const remedy = 'Check its coordinates; or leave it out with --keep, or show it in a corner with --inset.';
    return [{ level: 'warning', file, message, remedy, rule: 'stray' }];
  });
}

function toMiddle({ rings }: RawArea): readonly [number, number] {
  const [west = 0, south = 0, east = 0, north = 0] = toExtent([{ number: 0, properties: {}, rings }]) ?? [];
  return [(west + east) / 2, (south + north) / 2];
}

const KINDS: Partial<Record<Look, string>> = {
  degrees: 'longitude and latitude',
  swapped: 'longitude and latitude, swapped',
  'national-grid': 'the British National Grid',
};

/**
 * Rows in other coordinates than nearly all the rest: they, and not the file, are what is wrong.
 * @returns what is wrong and what to do, or undefined where no few rows stand out
 */
export function findOddRows(rows: readonly LayerRow[]): [message: string, remedy: string] | undefined {
  const looks = rows.flatMap((row) => {
    const extent = toExtent([row]);
    return extent ? [{ row, extent, look: toLook(extent) }] : [];
  });
  const usual = toMedian(looks.map(({ look }) => Object.keys(KINDS).indexOf(look)));
  const kind = Object.keys(KINDS)[usual];
  const odd = looks.filter(({ look }) => look !== kind);
  if (kind === undefined || odd.length === 0 || odd.length > looks.length / FEWEST) return undefined;
  const named = odd.slice(0, NAMED).map(({ row, extent }) => `row ${row.number} (${toRangeWords(extent)})`);
  const more = odd.length > NAMED ? ` and ${odd.length - NAMED} more` : '';
  return [
    `The file is in ${KINDS[kind as Look]}, but for ${named.join(', ')}${more}.`,
    'Correct the coordinates of these rows, or leave the rows out.',
  ];
}
