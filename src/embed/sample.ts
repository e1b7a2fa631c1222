/** What the iframe page shows that is asked for nothing: the sample beside it, so that it can be tried as it is. */
import type { Attributes } from './query';

const SAMPLE: Attributes = new Map([
  ['heading', 'Who controls your council'],
  ['results', 'elections/2018-05-03/results.json'],
  ['boundaries', 'geodata/overview.json'],
  ['boundaries-detail', 'geodata/councils-detail.topo.json'],
  ['wards', 'elections/2018-05-03/wards/{code}.json'],
  ['ward-boundaries', 'geodata/wards/{code}.topo.json'],
  ['hexes', 'geodata/hexes.json'],
]);

/** Names that say whose map it is. */
const OWN = ['results', 'boundaries', 'wards'];

/**
 * The attributes, and the sample's files where the query has none of its own.
 * @param isNamed whether the query has this name, with whatever value: an address that is refused must not become the
 *   map of another election
 */
export const withSample = (attributes: Attributes, isNamed: (name: string) => boolean): Attributes =>
  OWN.some(isNamed) ? attributes : new Map([...SAMPLE, ...attributes]);
