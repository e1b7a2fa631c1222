/** What the pages of many areas load: the same two files, from the folder that the address names. */
import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { NO_ELECTION_COLOUR, toColours, type PlainResults } from './councils';

export type AreaCollection = FeatureCollection<MultiPolygon, { code: string }>;

export interface ScaleFiles {
  readonly topology: unknown;
  readonly results: PlainResults & object;
}

const fetchJson = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;

export async function loadScale(): Promise<ScaleFiles> {
  const folder = new URLSearchParams(location.search).get('data') ?? '';
  const [topology, results] = await Promise.all([
    fetchJson<unknown>(`${folder}/boundaries.json`),
    fetchJson<PlainResults>(`${folder}/results.json`),
  ]);
  return { topology, results };
}

const RADIUS = 6378137;
const toDegrees = ([x = 0, y = 0]: readonly number[]): [number, number] => [
  (x / RADIUS / Math.PI) * 180,
  (Math.atan(Math.sinh(y / RADIUS)) / Math.PI) * 180,
];

/** The areas in degrees, as an author would have them. */
export function toAreas(input: unknown): AreaCollection {
  const topology = input as Topology<{ councils: GeometryCollection<{ code: string }> }>;
  const areas = feature(topology, topology.objects.councils) as AreaCollection;
  for (const area of areas.features) {
    area.properties = { code: String(area.id) };
    area.geometry.coordinates = area.geometry.coordinates.map((rings) => rings.map((ring) => ring.map(toDegrees)));
  }
  return areas;
}

/** A colour for every area, and another for every area. */
export function toTwoColourings(areas: AreaCollection, results: PlainResults): readonly [string, string][][] {
  const colours = toColours(results);
  const codes = areas.features.map(({ properties }) => properties.code);
  const others = codes.map((_, i) => codes[(i + 1) % codes.length]!);
  const colourOf = (code: string): string => colours.get(code) ?? NO_ELECTION_COLOUR;
  return [codes, others].map((from) => codes.map((code, i) => [code, colourOf(from[i]!)]));
}
