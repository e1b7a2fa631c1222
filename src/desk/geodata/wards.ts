/** Ward boundaries, one file a council, as fine as that council can be seen when it fills the map. */
import { buildNetwork, arcNumber } from './network';
import { groundScale } from './plane';
import { toSharedArcs, withoutVanished, type SharedArea, type ShapeSet } from './shape-set';
import type { Grid } from './grid-line';
import { simplifyNetwork } from './simplify-network';
import { findCrossings } from './repair';
import { measureError } from './measure';
import { withoutSmallIslands } from './small-islands';
import type { Face, Line, SourceTopology } from './source';

/** The width in pixels at which the error is counted, and how much of a pixel it may be. */
const WIDTH = 800;
const PIXELS = 0.24;
/** Grid units in the tolerance, both in metres on the ground. */
const UNITS = 1.3;

export interface CouncilWards {
  readonly council: string;
  readonly grid: Grid;
  readonly shapes: ShapeSet;
  /** Metres on the ground. */
  readonly error: number;
  readonly pixel: number;
  readonly crossings: number;
}

export function makeWards({ arcs, objects }: SourceTopology): CouncilWards[] {
  const byCouncil = new Map<string, Face[]>();
  for (const ward of objects.ward!) {
    const council = String(ward.properties.lad);
    byCouncil.set(council, [...(byCouncil.get(council) ?? []), ward]);
  }
  const councils = [...byCouncil].sort(([a], [b]) => (a < b ? -1 : 1));
  return councils.map(([council, wards]) => makeCouncil(council, wards, arcs));
}

/** The wards of one council, with `name` among their properties. Throws where they cannot be simplified. */
export function makeCouncil(council: string, wards: readonly Face[], arcs: readonly Line[]): CouncilWards {
  const [west, , east, north] = extent(wards, arcs);
  const pixel = ((east - west) * groundScale(north)) / WIDTH;
  const tolerance = pixel * PIXELS;
  const unit = Number((tolerance / groundScale(north) / UNITS).toPrecision(3));
  const grid: Grid = { unit, origin: [Math.floor(west), Math.ceil(north)] };
  const network = buildNetwork(arcs, withoutSmallIslands(arcs, wards, () => pixel * pixel));
  const demands = network.arcs.map(() => ({ tolerance, step: 1 }));
  const simple = simplifyNetwork(network, { grid, demands, candidates: 2, straying: 0.5, price: toPrice });
  const error = measureError(network, simple, grid, () => true);
  const shapes = withoutVanished({ arcs: toSharedArcs(simple), areas: network.faces.map(toArea) });
  return { council, grid, shapes, error, pixel, crossings: findCrossings(simple).length };
}

/** About the characters that a delta takes in the file. */
const toPrice = (dx: number, dy: number): number =>
  dx === 0 && dy === 0 ? 0 : 6 + Math.log2(1 + Math.abs(dx)) + Math.log2(1 + Math.abs(dy));

function toArea({ code, properties, polygons }: Face): SharedArea {
  return { code, name: String(properties.name), region: '', isContext: false, polygons };
}

function extent(wards: readonly Face[], arcs: readonly Line[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of wards.flatMap((ward) => ward.polygons.flat(2)).map(arcNumber)) {
    arcs[arc]!.forEach((value, i) => {
      const side = i % 2;
      box[side] = Math.min(box[side]!, value);
      box[side + 2] = Math.max(box[side + 2]!, value);
    });
  }
  return box;
}
