/**
 * Maps of many areas, made of the real wards and results of 3 May 2018 as they are committed: each ward stands for a
 * council of its own. There are 2,904 wards; a map of more shows the country again beside itself.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CouncilFile, ResultsFile, Seats } from '../../src/model/contract';
import { thinLine } from '../../src/desk/geodata/thin';

/** As a page fetches them. */
export interface WardMap {
  readonly boundaries: object;
  readonly results: ResultsFile;
}

type Point = [x: number, y: number];

interface WardTopology {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly objects: { readonly wards: { readonly geometries: readonly WardShape[] } };
  readonly arcs: readonly (readonly Point[])[];
}

interface WardShape {
  readonly type: 'MultiPolygon';
  readonly id: string;
  readonly properties: { readonly name: string };
  readonly arcs: number[][][];
}

type PartyFile = ResultsFile['parties'][number];

interface WardFile {
  /** Those that stood only here. */
  readonly parties?: readonly PartyFile[];
  readonly wards: readonly {
    readonly code: string;
    readonly name: string;
    readonly seats: number;
    readonly status: string;
    readonly candidates: readonly { readonly party: string; readonly elected?: boolean }[];
  }[];
}

/** Metres of Web Mercator: a seventh of a pixel of a country 800 pixels wide, which readers zoom into. */
const UNIT = 100;
const TOLERANCE = 150;
/** So far to the east the country begins again. */
const BESIDE = 9000;

const read = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

/** From the file's grid to the map's, with fewer points where they are not seen. */
function toArc(deltas: readonly Point[], { scale, translate }: WardTopology['transform']): Point[] {
  const line = new Float64Array(deltas.length * 2);
  let [x, y] = [0, 0];
  deltas.forEach(([dx, dy], i) => {
    [x, y] = [x + dx, y + dy];
    line.set([x * scale[0] + translate[0], y * scale[1] + translate[1]], i * 2);
  });
  const thin = thinLine(line, TOLERANCE);
  const points: Point[] = [];
  for (let i = 0; i < thin.length; i += 2) points.push([Math.round(thin[i]! / UNIT), Math.round(thin[i + 1]! / UNIT)]);
  return points;
}

const toDeltas = (points: readonly Point[], shift: number): Point[] =>
  points.map(([x, y], i) => (i === 0 ? [x + shift, y] : [x - points[i - 1]![0], y - points[i - 1]![1]]));

/** Twice the area inside, in the map's grid. */
function toTwiceArea(ring: readonly number[], arcs: readonly (readonly Point[])[]): number {
  let sum = 0;
  for (const arc of ring) {
    const points = arcs[arc < 0 ? ~arc : arc]!;
    let part = 0;
    points.slice(1).forEach(([x, y], i) => (part += points[i]![0] * y - x * points[i]![1]));
    sum += arc < 0 ? -part : part;
  }
  return sum;
}

/** Without the rings that enclose nothing on a grid so coarse. */
function toShape(shape: WardShape, arcs: readonly (readonly Point[])[], first: number): WardShape {
  const rings = toOwnArcs(shape.arcs, first).map((polygon) => polygon.filter((ring) => toTwiceArea(ring, arcs) !== 0));
  return { ...shape, arcs: rings.filter((polygon) => polygon.length > 0) };
}

const toOwnArcs = (arcs: WardShape['arcs'], first: number): number[][][] =>
  arcs.map((rings) => rings.map((ring) => ring.map((arc) => (arc < 0 ? arc - first : arc + first))));

/** Control as if the ward were a council: more than half of its seats. */
function toCouncil(ward: WardFile['wards'][number], groups: ReadonlyMap<string, string>): CouncilFile {
  const seats: Seats = {};
  for (const { party, elected } of ward.candidates) {
    const group = groups.get(party) ?? party;
    if (elected) seats[group] = (seats[group] ?? 0) + 1;
  }
  const { code, name, seats: total } = ward;
  const after = Object.entries(seats).find(([, count]) => count > total / 2)?.[0] ?? 'noc';
  const base = { code, name, elects: 'all', total, up: total } as const;
  if (ward.status !== 'declared') return { ...base, status: 'awaiting' };
  return { ...base, status: 'declared', control: { after }, seats, composition: seats };
}

const toGroups = (parties: readonly PartyFile[]): [id: string, group: string][] =>
  parties.map(({ id, group }) => [id, group ?? id]);

interface Country {
  readonly arcs: readonly (readonly Point[])[];
  readonly shapes: readonly WardShape[];
  readonly councils: ReadonlyMap<string, CouncilFile>;
}

async function readCountry(root: string, national: readonly PartyFile[]): Promise<Country> {
  const folder = join(root, 'geodata/wards');
  const [arcs, shapes, councils] = [[] as Point[][], [] as WardShape[], new Map<string, CouncilFile>()];
  for (const file of (await readdir(folder)).sort()) {
    const topology = await read<WardTopology>(join(folder, file));
    const first = arcs.length;
    arcs.push(...topology.arcs.map((arc) => toArc(arc, topology.transform)));
    shapes.push(...topology.objects.wards.geometries.map((shape) => toShape(shape, arcs, first)));
    const results = join(root, 'public/elections/2018-05-03/wards', file.replace('.topo', ''));
    const { parties = [], wards } = await read<WardFile>(results);
    const groups = new Map(toGroups([...national, ...parties]));
    for (const ward of wards) councils.set(ward.code, toCouncil(ward, groups));
  }
  return { arcs, shapes, councils };
}

/** The codes of the areas of the country's `copy`: the first has its own. */
const toCode = (code: string, copy: number): string => (copy === 0 ? code : `${code}-${copy + 1}`);

const lastArc = (shapes: readonly WardShape[]): number =>
  shapes.reduce((last, { arcs }) => Math.max(last, ...arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))), 0);

/** So many wards: with few, those of the first councils; with more than there are, the country again beside itself. */
export async function makeWardMap(root: string, count: number): Promise<WardMap> {
  const results = await read<ResultsFile>(join(root, 'public/elections/2018-05-03/results.json'));
  const { arcs, shapes, councils } = await readCountry(root, results.parties);
  const copies = Array.from({ length: Math.ceil(count / shapes.length) }, (_, i) => i);
  const geometries = copies.flatMap((copy) => {
    const arcsOf = (shape: WardShape): number[][][] => toOwnArcs(shape.arcs, copy * arcs.length);
    return shapes.map((shape) => ({ ...shape, id: toCode(shape.id, copy), arcs: arcsOf(shape) }));
  });
  const drawn = geometries.slice(0, count);
  const voting = drawn.flatMap(({ id }) => {
    const [code = '', copy = '1'] = id.split('-');
    const council = councils.get(code);
    return council ? [{ ...council, code: toCode(code, Number(copy) - 1) }] : [];
  });
  return {
    boundaries: {
      type: 'Topology',
      projection: 'EPSG:3857',
      transform: { scale: [UNIT, UNIT], translate: [0, 0] },
      objects: { councils: { type: 'GeometryCollection', geometries: drawn } },
      arcs: copies.flatMap((copy) => arcs.map((arc) => toDeltas(arc, copy * BESIDE))).slice(0, lastArc(drawn) + 1),
    },
    results: { ...results, contested: voting.map(({ code }) => code), councils: voting, baselines: [], targets: [] },
  };
}
