/** Which projection a layer is in: what the line says, else what the file says, and never a guess. */
import type { Point } from '../geodata/plane';
import type { DeskProblem } from '../report/problem';
import { toExtent, toLook, toRangeWords, type Extent, type Look } from './coordinates';
import { findOddRows } from './find-strays';
import type { Layer } from './layer';
import { loadProj4, type Converter, type Proj4 } from './optional-packages';
import {
  CODE_NAMES,
  fromDegrees,
  fromPlane,
  hasKnownDatum,
  NATIONAL_GRID,
  NATIONAL_GRID_ACCURACY,
  toMeaning,
  type Code,
  type Meaning,
  type ToPlane,
} from './projections';

export interface SettledProjection {
  /** As the report says it, with its accuracy where that matters. */
  readonly words: string;
  readonly toPlane: ToPlane;
}

export interface ProjectionAnswer {
  readonly value?: SettledProjection;
  readonly problems: DeskProblem[];
}

type Level = DeskProblem['level'];

/** @param given with `--crs` */
export async function settleProjection(layer: Layer, given: Code | undefined, file: string): Promise<ProjectionAnswer> {
  const problems: DeskProblem[] = [];
  const tell = (level: Level, message: string, remedy: string): ProjectionAnswer => {
    problems.push({ level, file, message, remedy, rule: 'projection' });
    return { problems };
  };
  const extent = toExtent(layer.rows);
  if (!extent) return tell('error', 'No row has a shape with coordinates.', 'Bring the file of the shapes.');
  const look = toLook(extent);
  const odd = toOdd(layer, look, extent);
  if (odd) return tell('error', ...odd);
  const meaning = toChoice(layer, given);
  if (!meaning) return tell('error', ...toUndeclared(layer, look, extent));
  const fault = 'code' in meaning ? toContradiction(meaning.code, look, extent) : undefined;
  if (fault) return tell('error', ...fault);
  const declared = layer.declared && toMeaning(layer.declared.words);
  if (given && declared && !('code' in declared && declared.code === given))
    tell(
      'warning',
      `The file declares ${toName(declared)}; the line says ${given}, which is taken.`,
      'Leave out --crs if the file is right.',
    );
  const toPlane = await toTransform(meaning);
  if (toPlane === 'missing') return tell('error', ...MISSING);
  if (!toPlane) return tell('error', `The projection in ${layer.declared!.place} is not understood.`, SAY_IT);
  if ('wkt' in meaning && !hasKnownDatum(meaning.wkt))
    tell(
      'warning',
      `${toName(meaning)} does not say how its datum lies to WGS84: shapes may be 100 metres off.`,
      'Bring the file in EPSG:4326 if that matters.',
    );
  return { value: { words: toWords(meaning), toPlane }, problems };
}

const SAY_IT = 'Say it (--crs EPSG:27700, EPSG:4326 or EPSG:3857), or bring the file in one of these.';

const MISSING = [
  'What projects coordinates, proj4, is not installed.',
  'Install it (npm install proj4), or bring the file in longitude and latitude (EPSG:4326).',
] as const;

function toChoice({ declared, isDegreesByDefault }: Layer, given: Code | undefined): Meaning {
  if (given) return { code: given };
  if (declared) return toMeaning(declared.words);
  return undefined === declared && isDegreesByDefault ? { code: 'EPSG:4326' } : undefined;
}

const toOdd = ({ rows }: Layer, look: Look, extent: Extent): [string, string] | undefined =>
  look === 'swapped' ? toSwapped(extent) : findOddRows(rows);

const toSwapped = (extent: Extent): [string, string] => [
  `Longitude and latitude are swapped: x and y are ${toRangeWords(extent)}, and Britain lies between −9 and 2 degrees east and 49 and 61 north.`,
  'Write each position as [longitude, latitude], as GeoJSON has it.',
];

const LOOKS: Readonly<Record<Look, string>> = {
  degrees: 'looks like longitude and latitude: say --crs EPSG:4326',
  swapped: 'looks like swapped longitude and latitude',
  'national-grid': 'looks like British National Grid: say --crs EPSG:27700',
  mercator: 'looks like Web Mercator or another plane: say --crs EPSG:3857 if it is that',
  unknown: 'is beyond every projection that is known here',
};

function toUndeclared({ declared }: Layer, look: Look, extent: Extent): [string, string] {
  const what = declared
    ? `What ${declared.place} says of its projection is not understood ("${declared.words.slice(0, 60)}")`
    : 'The file does not say its projection';
  return [`${what}; x and y are ${toRangeWords(extent)}, which ${LOOKS[look]}.`, SAY_IT];
}

/** What cannot be meant: where the coordinates are of another kind than what is said of them. */
function toContradiction(code: Code, look: Look, extent: Extent): [string, string] | undefined {
  const fitting: Readonly<Record<Code, Look>> = {
    'EPSG:4326': 'degrees',
    'EPSG:27700': 'national-grid',
    'EPSG:3857': 'mercator',
  };
  if (fitting[code] === look) return undefined;
  return [`It is read as ${CODE_NAMES[code]}, but x and y are ${toRangeWords(extent)}, which ${LOOKS[look]}.`, SAY_IT];
}

async function toTransform(meaning: NonNullable<Meaning>): Promise<ToPlane | 'missing' | undefined> {
  if ('code' in meaning && meaning.code === 'EPSG:4326') return fromDegrees;
  if ('code' in meaning && meaning.code === 'EPSG:3857') return fromPlane;
  const proj4 = await loadProj4();
  if (!proj4) return 'missing';
  return throughDegrees(proj4, 'code' in meaning ? NATIONAL_GRID : meaning.wkt);
}

function throughDegrees(proj4: Proj4, definition: string): ToPlane | undefined {
  try {
    const converter = proj4(definition);
    return (x, y) => toInverse(converter, x, y);
  } catch {
    return undefined;
  }
}

/** It throws for places that it cannot have. */
function toInverse(converter: Pick<Converter, 'inverse'>, x: number, y: number): Point {
  try {
    const [longitude, latitude] = converter.inverse([x, y]);
    return fromDegrees(longitude, latitude);
  } catch {
    return [NaN, NaN];
  }
}

const toName = (meaning: NonNullable<Meaning>): string =>
  'code' in meaning
    ? CODE_NAMES[meaning.code]
    : `"${(/"([^"]*)"/.exec(meaning.wkt)?.[1] ?? 'a projection').slice(0, 60)}"`;

const toWords = (meaning: NonNullable<Meaning>): string =>
  'code' in meaning && meaning.code === 'EPSG:27700'
    ? `${CODE_NAMES['EPSG:27700']}, ${NATIONAL_GRID_ACCURACY}`
    : toName(meaning);
