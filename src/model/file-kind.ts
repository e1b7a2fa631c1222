/** Which file of the project something is, from what is in it: its name may say anything. Pure. */

/** What the project makes or reads, and what is brought in its place. */
export type FileKind =
  'results' | 'boundaries' | 'hexes' | 'wards' | 'ward-index' | 'overrides' | 'log' | 'geojson' | 'other';

/** A line of JSON each: the first lines of a text tell. */
export function isLog(lines: readonly string[]): boolean {
  try {
    return lines.length > 1 && 'sequence' in (JSON.parse(lines[0]!) as object) && lines[1]!.startsWith('{');
  } catch {
    return false;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const GEOJSON = new Set(['FeatureCollection', 'Feature', 'GeometryCollection', 'Polygon', 'MultiPolygon']);

/** Which file of the project a parsed JSON value is. */
export function recogniseJson(json: unknown): FileKind {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'other';
  const file = json as Fields;
  const { type } = file;
  if (type === 'Topology' || type === 'council-map-boundaries') return 'boundaries';
  if (typeof type === 'string' && GEOJSON.has(type)) return 'geojson';
  // Both have councils and may have parties; the index names its election, the results say all about it.
  if ('councils' in file && !('contested' in file) && typeof file['election'] === 'string') return 'ward-index';
  return SIGNS.find(([, fields]) => fields.every((field) => field in file))?.[0] ?? 'other';
}

/** Fields that tell a file, in this order: a log's line has councils, too, and results have stories. */
const SIGNS: readonly (readonly [kind: FileKind, fields: readonly string[]])[] = [
  ['hexes', ['hexes']],
  ['log', ['parts', 'sequence']],
  ['results', ['contested']],
  ['results', ['parties', 'councils']],
  ['ward-index', ['councils']],
  ['wards', ['wards']],
  ['overrides', ['stories']],
  ['overrides', ['targets']],
];
