/** What the pipeline asserts of its own work: a file that fails is not written. */
import type { PackedBoundaries, Shapes } from '../../model/boundaries';
import { parseTopology } from '../../model/topology';
import { unpackBoundaries } from '../../model/unpack';
import type { Level } from './districts';
import { LONDON } from './districts';
import { measureError } from './measure';
import { findCrossings } from './repair';
import { toPathArea } from './path-area';
import { arcNumber } from './network';
import { groundScale } from './plane';
import { signedArea } from './shape-set';
import { ringArea } from './small-islands';
import type { Ring, SourceTopology } from './source';
import type { CouncilWards } from './wards';

const DISTRICTS = 326;
const LONDON_COUNCILS = 33;
const VOTING_COUNCILS = 150;
const WARDS = 2904;
/** Metres on the ground: a pixel of England at 800 and at 1600 px. */
const OVERVIEW_PIXEL = 716;
const DETAIL_PIXEL = 358;
const LONDON_ERROR = 200;
/** A pixel all round is this much of the smallest councils. */
const SIZE_SLACK = 0.1;

export function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(`Boundaries: ${message}`);
}

export interface MadeCouncils {
  readonly overview: Level;
  readonly detail: Level;
  readonly packed: PackedBoundaries;
  readonly councils: unknown;
  readonly councilsDetail: unknown;
  readonly source: SourceTopology;
}

export function checkCouncils(made: MadeCouncils): void {
  assert(made.source.objects.lad!.length === DISTRICTS, `expected ${DISTRICTS} districts in the source`);
  checkLevel('overview', made.overview, OVERVIEW_PIXEL);
  checkLevel('detail', made.detail, DETAIL_PIXEL);
  checkSizes(made.overview, made.source);
  const overview = unpackBoundaries(made.packed);
  const inset = overview.insets[0]!;
  assert(inset.codes.length === LONDON_COUNCILS, `expected ${LONDON_COUNCILS} councils in London, found ${inset.codes.length}`);
  checkSame('councils.topo.json', overview, toShapes('councils.topo.json', made.councils), 0.001);
  checkSame('councils-detail.topo.json', overview, toShapes('councils-detail.topo.json', made.councilsDetail), 0.15);
}

function checkLevel(name: string, level: Level, pixel: number): void {
  const { network, simple, grid, demands, shapes } = level;
  const areas = shapes.areas.filter((area) => !area.isContext);
  const empty = areas.filter((area) => area.polygons.length === 0).map((area) => area.code);
  assert(areas.length === DISTRICTS && empty.length === 0, `${name}: councils vanished: ${empty.join(', ')}`);
  const crossings = findCrossings(simple);
  assert(crossings.length === 0, `${name}: ${crossings.length} borders cross, first ${JSON.stringify(crossings[0])}`);
  const home = measureError(network, simple, grid, (arc) => demands[arc]!.tolerance <= pixel);
  assert(home <= pixel, `${name}: ${home} m off its source, allowed are ${pixel}`);
  const councils = network.faces.filter((face) => face.properties.region === LONDON);
  const london = new Set(councils.flatMap((face) => face.polygons.flat(2)).map(arcNumber));
  const fine = measureError(network, simple, grid, (arc) => london.has(arc));
  assert(fine <= LONDON_ERROR, `${name}: London is ${fine} m off its source, allowed are ${LONDON_ERROR}`);
}

/** A border drawn on the wrong side of something would show as a council of the wrong size. */
function checkSizes({ shapes, grid }: Level, { arcs, objects }: SourceTopology): void {
  const drawn = new Map(shapes.areas.map((area) => [area.code, area.polygons]));
  for (const { code, polygons } of objects.lad!) {
    const size = sumRings(polygons, (ring) => ringArea(arcs, ring));
    const found = sumRings(drawn.get(code)!, (ring) => Math.abs(signedArea(shapes.arcs, ring)) * grid.unit ** 2);
    const scale = groundScale(arcs[arcNumber(polygons[0]![0]![0]!)]![1]!) ** 2;
    const off = (found * scale) / size - 1;
    assert(Math.abs(off) <= SIZE_SLACK, `overview: ${code} is drawn ${Math.round(off * 100)} % larger than it is`);
  }
}

function sumRings(polygons: readonly (readonly Ring[])[], sizeOf: (ring: Ring) => number): number {
  const sizes = polygons.map((rings) => rings.map((ring, index) => (index === 0 ? sizeOf(ring) : -sizeOf(ring))));
  return sizes.flat().reduce((a, b) => a + b, 0);
}

function toShapes(name: string, file: unknown): Shapes {
  const { value, problems } = parseTopology(JSON.parse(JSON.stringify(file)));
  const amiss = problems.map((problem) => `${problem.place}: ${problem.message}`);
  assert(value !== undefined && amiss.length === 0, `${name} is not read cleanly: ${amiss.join('; ')}`);
  return value;
}

/** The same codes, and areas of the same size within `slack`. */
function checkSame(name: string, expected: Shapes, found: Shapes, slack: number): void {
  assert(found.areas.length === expected.areas.length, `${name} has ${found.areas.length} areas`);
  const sizes = new Map(found.areas.map((area) => [area.code, toPathArea(area.path) * found.unit ** 2]));
  for (const area of expected.areas) {
    const size = toPathArea(area.path) * expected.unit ** 2;
    const other = sizes.get(area.code) ?? 0;
    assert(size > 0 && Math.abs(other / size - 1) <= slack, `${name}: ${area.code} ${area.name} has size ${other}, not ${size}`);
  }
}

export function checkWards(councils: readonly CouncilWards[]): void {
  assert(councils.length === VOTING_COUNCILS, `expected wards of ${VOTING_COUNCILS} councils, found ${councils.length}`);
  const codes = new Set(councils.flatMap(({ shapes }) => shapes.areas.map((area) => area.code)));
  assert(codes.size === WARDS, `expected ${WARDS} wards, found ${codes.size}`);
  for (const { council, crossings, error, pixel, shapes } of councils) {
    assert(crossings === 0, `wards of ${council}: ${crossings} borders cross`);
    assert(error <= pixel / 4, `wards of ${council}: ${error} m off, a quarter of a pixel is ${pixel / 4}`);
    for (const area of shapes.areas) assert(area.polygons.length > 0, `ward ${area.code} vanished`);
  }
}

