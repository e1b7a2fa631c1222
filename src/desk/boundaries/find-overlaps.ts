/** Areas of which one lies in another: the same shape under two codes, or an enclave that was not cut out. */
import type { NumberedPolygon } from './nest-rings';
import type { PointBook } from './point-book';
import { boxHolds, ringHolds, signedRingArea, toInnerPoint, toRingBox, type RingBox } from './ring-shape';

export interface Overlap {
  /** Numbers of the area that lies in another, and of that other. */
  readonly areas: readonly [number, number];
  /** How much of the first lies there, of all its pieces. */
  readonly share: number;
  readonly x: number;
  readonly y: number;
}

interface Piece {
  readonly owner: number;
  readonly polygon: NumberedPolygon;
  readonly box: RingBox;
}

/** @param polygons by area. Only whole pieces are found here; where borders cross is found elsewhere. */
export function findOverlaps(polygons: readonly (readonly NumberedPolygon[])[], points: PointBook): Overlap[] {
  const sizeOf = (polygon: NumberedPolygon): number => Math.abs(signedRingArea(points, polygon[0]!));
  const pieces = polygons.flatMap((own, owner) =>
    own.map((polygon): Piece => ({ owner, polygon, box: toRingBox(points, polygon[0]!) })),
  );
  pieces.sort((a, b) => a.box.west - b.box.west);
  const found = new Map<string, Overlap>();
  for (const { owner, polygon } of pieces) {
    const place = toInnerPoint(points, polygon);
    for (const other of place ? findAround(pieces, owner, place, points) : []) {
      const key = `${owner},${other}`;
      const total = polygons[owner]!.reduce((sum, each) => sum + sizeOf(each), 0);
      const share = (found.get(key)?.share ?? 0) + sizeOf(polygon) / total;
      found.set(key, { areas: [owner, other], share, x: place![0], y: place![1] });
    }
  }
  return withoutReturns(found);
}

/** Numbers of other areas that hold a place. */
function findAround(
  pieces: readonly Piece[],
  owner: number,
  place: readonly [number, number],
  points: PointBook,
): number[] {
  const around: number[] = [];
  for (const other of pieces) {
    if (other.box.west > place[0]) break;
    if (other.owner !== owner && boxHolds(other.box, ...place) && holds(other.polygon, place, points))
      around.push(other.owner);
  }
  return around;
}

/** Of two areas that lie on each other the one of which more does. */
const withoutReturns = (found: ReadonlyMap<string, Overlap>): Overlap[] =>
  [...found.values()].filter(({ areas: [inner, outer], share }) => {
    const back = found.get(`${outer},${inner}`);
    return !back || share > back.share || (share === back.share && inner > outer);
  });

const holds = (polygon: NumberedPolygon, [x, y]: readonly [number, number], points: PointBook): boolean =>
  polygon.filter((ring) => ringHolds(points, ring, x, y)).length % 2 === 1;
