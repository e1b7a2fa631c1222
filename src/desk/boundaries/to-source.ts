/** Clean areas to a topology: each border once, pieces of one code joined to one area. */
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { DeskProblem } from '../report/problem';
import { windFace, type Face, type Line } from '../geodata/source';
import { arcNumber } from '../geodata/network';
import type { Cleaned, CleanArea } from './clean-areas';
import { toRingKey } from './nest-rings';
import { splitRings } from './split-rings';

export interface MadeSource {
  /** Arcs in Mercator metres. */
  readonly arcs: readonly Line[];
  /** With the properties `name` and `group`. */
  readonly faces: readonly Face[];
  readonly problems: DeskProblem[];
}

type Position = [number, number];

export function toSource({ points, areas: rows }: Cleaned, file: string): MadeSource {
  const problems: DeskProblem[] = [];
  const positions = points.xs.map((x, number): Position => [x, points.ys[number]!]);
  const codes = groupByCode(rows);
  const geometries = [...codes.values()].map((ofCode) => toGeometry(ofCode, positions));
  const areas: GeoJSON.GeometryCollection = { type: 'GeometryCollection', geometries };
  const made = topology({ areas });
  const arcs = made.arcs.map((arc): Line => Float64Array.from(arc.flat()));
  const shapes = (made.objects['areas'] as { geometries: MultiPolygon[] }).geometries;
  const faces = [...codes.values()].map((ofCode, index) => {
    const joined = toJoined(made, shapes[index]!, ofCode);
    const { code, name, group } = ofCode[0]!.area;
    if (ofCode.length > 1) problems.push(toJoinNote(ofCode, file));
    return splitRings(windFace({ code, properties: { name, group }, polygons: joined }, arcs), arcs);
  });
  return { faces: withoutDoubles(faces, arcs), arcs, problems };
}

function groupByCode(areas: readonly CleanArea[]): Map<string, CleanArea[]> {
  const codes = new Map<string, CleanArea[]>();
  for (const area of areas) {
    const known = codes.get(area.area.code);
    if (known) known.push(area);
    else codes.set(area.area.code, [area]);
  }
  return codes;
}

/** The same piece in two rows is one piece. */
function toGeometry(rows: readonly CleanArea[], positions: readonly Position[]): GeoJSON.MultiPolygon {
  const pieces = new Map(
    rows.flatMap(({ polygons }) => polygons).map((polygon) => [polygon.map(toRingKey).join(), polygon]),
  );
  const close = (ring: readonly number[]): Position[] => [...ring, ring[0]!].map((number) => positions[number]!);
  return { type: 'MultiPolygon', coordinates: [...pieces.values()].map((polygon) => polygon.map(close)) };
}

/** Borders between two pieces of one area go, as do corridors of no width. */
function toJoined(made: Topology, shape: MultiPolygon, rows: readonly CleanArea[]): Face['polygons'] {
  const walked = shape.arcs.flat(2).map(arcNumber);
  if (new Set(walked).size === walked.length) return shape.arcs;
  if (rows.length === 1 && !hasCorridor(shape.arcs.flat(2))) return shape.arcs;
  const parts = shape.arcs.map((arcs): Polygon => ({ type: 'Polygon', arcs }));
  return mergeArcs(made, parts).arcs;
}

function hasCorridor(walked: readonly number[]): boolean {
  const seen = new Set(walked);
  return walked.some((arc) => seen.has(~arc));
}

function toJoinNote(rows: readonly CleanArea[], file: string): DeskProblem {
  const { code, name } = rows[0]!.area;
  const names = [...new Set(rows.map(({ area }) => area.name))];
  const list = rows.map(({ area }) => area.row);
  const shown = list.length > 6 ? `${list.slice(0, 6).join(', ')} …` : list.join(', ');
  const isNamed = names.length > 1;
  return {
    level: isNamed ? 'error' : 'note',
    file,
    message: `${code} ${name} has ${rows.length} rows (${shown}), which are joined to one area${isNamed ? `; their names differ (${names.slice(0, 4).join(', ')}), the first is taken` : ''}.`,
    remedy: isNamed
      ? 'Correct the code of the row that is another place, or give all the same name.'
      : 'Nothing to do where these are pieces of one place.',
    rule: 'duplicate-code',
  };
}

/** Where two areas lie on each other a border is walked twice the same way; each then has its own copy. */
function withoutDoubles(faces: readonly Face[], arcs: Line[]): Face[] {
  const walked = new Set<number>();
  const toOwn = (arc: number): number => {
    if (!walked.has(arc)) {
      walked.add(arc);
      return arc;
    }
    const copy = arcs.push(arcs[arcNumber(arc)]!) - 1;
    return arc < 0 ? ~copy : copy;
  };
  return faces.map((face) => ({
    ...face,
    polygons: face.polygons.map((rings) => rings.map((ring) => ring.map(toOwn))),
  }));
}
