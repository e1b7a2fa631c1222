/** One level of the council boundaries: districts and backdrop, simplified together. */
import type { Box } from './clip';
import { clipBackdrop } from './context';
import { arcNumber, buildNetwork, isClosed, type Network } from './network';
import { toMercator } from './plane';
import { toSharedArcs, withoutVanished, type ShapeSet, type SharedArea } from './shape-set';
import type { Grid } from './grid-line';
import { simplifyNetwork, type Demand, type SimpleArc } from './simplify-network';
import { withoutSmallIslands } from './small-islands';
import type { Face, SourceTopology } from './source';
import { toDisplayName } from '../display-names';

export const LONDON = 'E12000007';
/** Councils of little land that would be a triangle at the general tolerance. */
const SMALL_COUNCILS = ['E06000053'];

export interface LevelOptions {
  readonly unit: number;
  /** Grid units a step outside the finely drawn areas. */
  readonly step: number;
  /** Metres on the ground: in general, around London and the smallest councils, on the coast of the backdrop. */
  readonly tolerance: number;
  readonly fineTolerance: number;
  readonly contextTolerance: number;
  /** Square metres of the smallest island shown. */
  readonly leastIsland: number;
  readonly leastContextIsland: number;
  readonly straying: number;
  readonly price: (dx: number, dy: number) => number;
}

export interface Level {
  readonly grid: Grid;
  readonly network: Network;
  readonly simple: readonly SimpleArc[];
  readonly shapes: ShapeSet;
  readonly demands: readonly Demand[];
}

/** South-west and north-east corners of England with its margin, in degrees; the map's frame. */
const FRAME = { southWest: [-6.46, 49.8], northEast: [1.9, 55.88] } as const;
/** How far the backdrop goes on beyond the frame, in Mercator metres. */
const OVERHANG = 40_000;

export function frameBox(): Box {
  return [...toMercator(FRAME.southWest), ...toMercator(FRAME.northEast)] as unknown as Box;
}

export function makeLevel(source: SourceTopology, options: LevelOptions): Level {
  const network = toNetwork(source, options);
  const [west, , , north] = overhang(frameBox());
  const grid = { unit: options.unit, origin: [Math.floor(west), Math.ceil(north)] as const };
  const demands = toDemands(network, options);
  const { straying, price } = options;
  const simple = simplifyNetwork(network, { grid, demands, candidates: 4, straying, price });
  const areas = network.faces.map(toArea);
  return { grid, network, simple, demands, shapes: withoutVanished({ arcs: toSharedArcs(simple), areas }) };
}

const overhang = ([west, south, east, north]: Box): Box => [
  west - OVERHANG,
  south - OVERHANG,
  east + OVERHANG,
  north + OVERHANG,
];

function toNetwork({ arcs, objects }: SourceTopology, options: LevelOptions): Network {
  const england = objects.lad!;
  const abroad = objects.country!.filter((face) => !face.code.startsWith('E'));
  const backdrop = clipBackdrop(arcs, abroad, england, overhang(frameBox()));
  const leastArea = (face: Face): number => (isContext(face) ? options.leastContextIsland : options.leastIsland);
  return buildNetwork(backdrop.arcs, withoutSmallIslands(backdrop.arcs, [...england, ...backdrop.faces], leastArea));
}

const isContext = (face: Face): boolean => !face.code.startsWith('E');

function toArea(face: Face): SharedArea {
  const { name, region } = face.properties as { name: string; region?: string };
  const place = isContext(face) ? { name: '', region: '' } : { name: toDisplayName(name), region: region ?? '' };
  return { code: face.code, ...place, isContext: isContext(face), polygons: face.polygons };
}

/** What is asked of every arc: London's are drawn finely, and arcs that end at London's nodes share its fine grid. */
function toDemands({ arcs, faces }: Network, options: LevelOptions): Demand[] {
  const arcsOf = (filter: (face: Face) => boolean): Set<number> =>
    new Set(faces.filter(filter).flatMap((face) => face.polygons.flat(2)).map(arcNumber));
  const fine = arcsOf((face) => face.properties.region === LONDON || SMALL_COUNCILS.includes(face.code));
  const home = arcsOf((face) => !isContext(face));
  const ends = (index: number): string[] => {
    const line = arcs[index]!;
    return [`${line[0]},${line[1]}`, `${line.at(-2)},${line.at(-1)}`];
  };
  const fineNodes = new Set([...fine].filter((index) => !isClosed(arcs[index]!)).flatMap(ends));
  return arcs.map((_, index) => {
    if (fine.has(index)) return { tolerance: options.fineTolerance, step: 1 };
    const tolerance = home.has(index) ? options.tolerance : options.contextTolerance;
    return { tolerance, step: ends(index).some((end) => fineNodes.has(end)) ? 1 : options.step };
  });
}
