/**
 * What the three bare pages share: the two files they load and the colour of each council. Nothing here is heavier
 * than an author who knows the libraries would write by hand.
 */
import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type CouncilFeature = Feature<Polygon | MultiPolygon, { code: string }>;
export type CouncilCollection = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

/** The part of a results file that a bare page reads. */
export interface PlainResults {
  parties: { id: string; name: string; short: string; colour: string }[];
  councils: {
    code: string;
    name: string;
    total: number;
    up: number;
    control?: { before?: string; after?: string };
    seats?: Record<string, number>;
    composition?: Record<string, number>;
  }[];
}

export const NO_OVERALL_CONTROL_COLOUR = '#8a8f98';
export const NO_ELECTION_COLOUR = '#ececec';

async function fetchJson<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>;
}

/** Loads both files at once, each from the very URL that the page's preload hint names. */
export async function loadCouncils(): Promise<{ shapes: CouncilCollection; results: PlainResults }> {
  const [topology, results] = await Promise.all([
    fetchJson<Topology<{ councils: GeometryCollection }>>('/data/councils.topo.json'),
    fetchJson<PlainResults>('/data/results.json'),
  ]);
  const shapes = feature(topology, topology.objects.councils) as unknown as CouncilCollection;
  for (const shape of shapes.features) shape.properties = { code: String(shape.id) };
  return { shapes, results };
}

/** Fill by council code, for the councils that vote. */
export function toColours(results: PlainResults): Map<string, string> {
  const byParty = new Map(results.parties.map((party) => [party.id, party.colour]));
  const fill = (control: string | undefined) => byParty.get(control ?? '') ?? NO_OVERALL_CONTROL_COLOUR;
  return new Map(results.councils.map((council) => [council.code, fill(council.control?.after)]));
}
