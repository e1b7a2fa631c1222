/** The boundaries half of the pipeline: source files in, every file under `geodata/` out. Same input, same bytes. */
import { join } from 'node:path';
import { checkCouncils, checkWards } from './checks';
import { makeLevel, type Level, type LevelOptions } from './districts';
import { makeHexes } from './hexes';
import { measureError } from './measure';
import { makeOverview } from './overview';
import { toPackedPrice } from './pack';
import { readSource } from './source';
import { toTopology } from './topojson-file';
import { makeWards, type CouncilWards } from './wards';

const VINTAGE = 'lad-2018';
const ATTRIBUTION =
  'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. ' +
  'Contains OS data © Crown copyright and database right 2018.';
const WARD_ATTRIBUTION = `${ATTRIBUTION} Wards of seven councils through github.com/martinjc/UK-GeoJSON (CC BY 4.0).`;

/** About the characters that a delta takes in TopoJSON. */
const toTextPrice = (dx: number, dy: number): number =>
  dx === 0 && dy === 0 ? 0 : 6 + Math.log2(1 + Math.abs(dx)) + Math.log2(1 + Math.abs(dy));

/** England is 573 km wide: 716 m are a pixel on a map 800 px wide, 358 m on one of 1600 px. */
const OVERVIEW: LevelOptions = {
  unit: 300,
  step: 3,
  tolerance: 710,
  fineTolerance: 180,
  contextTolerance: 1500,
  leastIsland: 512_000,
  leastContextIsland: 3_000_000,
  straying: 1.5,
  price: toPackedPrice,
};
const DETAIL: LevelOptions = {
  unit: 150,
  step: 1,
  tolerance: 350,
  fineTolerance: 120,
  contextTolerance: 700,
  leastIsland: 128_000,
  leastContextIsland: 1_000_000,
  straying: 1.5,
  price: toTextPrice,
};

/**
 * Relative path → text of every boundary file, made of the folder `boundaries/` in the source folder (see
 * `geodata/README.md` for what it holds). Throws where the source, or what was made of it, is not as it must be.
 */
export async function makeGeodata(source: string): Promise<Map<string, string>> {
  const districts = await readSource(join(source, 'boundaries', 'lad2018.topo.json'));
  const overview = makeLevel(districts, OVERVIEW);
  const detail = makeLevel(districts, DETAIL);
  const packed = makeOverview(overview, { ...toFacts(overview, OVERVIEW), step: OVERVIEW.step, regions: districts.objects.region! });
  const { regions, insets } = packed;
  const councils = toTopology(overview.shapes, overview.grid, {
    ...toFacts(overview, OVERVIEW),
    object: 'councils',
    projection: 'EPSG:4326',
    regions,
    insets,
    frame: packed.frame,
  });
  const scale = overview.grid.unit / detail.grid.unit;
  const finer = (bounds: readonly number[]): [number, number, number, number] =>
    bounds.map((side) => side * scale) as [number, number, number, number];
  const councilsDetail = toTopology(detail.shapes, detail.grid, {
    ...toFacts(detail, DETAIL),
    object: 'councils',
    projection: 'EPSG:3857',
    regions,
    insets: insets.map((inset) => ({ ...inset, bounds: finer(inset.bounds), place: finer(inset.place) })),
    frame: finer(packed.frame),
  });
  checkCouncils({ overview, detail, packed, councils, councilsDetail, source: districts });
  const wards = makeWards(await readSource(join(source, 'boundaries', 'wards2018.topo.json')));
  checkWards(wards);
  const codes = districts.objects.lad!.map((face) => face.code).sort();
  const hexes = await makeHexes(join(source, 'boundaries', 'hex.json'), codes, VINTAGE);
  const files: [string, unknown][] = [
    ['overview.json', packed],
    ['councils.topo.json', councils],
    ['councils-detail.topo.json', councilsDetail],
    ['hexes.json', hexes],
    ...wards.map((council): [string, unknown] => [`wards/${council.council}.topo.json`, toWardFile(council)]),
  ];
  return new Map(files.map(([path, value]) => [path, `${JSON.stringify(value)}\n`]));
}

function toFacts({ network, simple, grid, demands }: Level, options: LevelOptions) {
  const counts = (arc: number): boolean => demands[arc]!.tolerance < options.contextTolerance;
  return { vintage: VINTAGE, attribution: ATTRIBUTION, error: measureError(network, simple, grid, counts) };
}

function toWardFile({ shapes, grid, error }: CouncilWards): Record<string, unknown> {
  const facts = { vintage: 'wards-2018', attribution: WARD_ATTRIBUTION, error };
  return toTopology(shapes, grid, { object: 'wards', projection: 'EPSG:3857', ...facts });
}
