/** Areas of a TopoJSON object: codes, names and rings, each checked; the good ones are kept. */
import type { PlaneArc } from './topology-arcs';
import { isRecord, withoutHidden, type ProblemList } from './topology-problems';

export interface Geometry {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Rings of signed arc numbers, all known to exist and to close. */
  readonly rings: readonly (readonly number[])[];
}

type Arcs = readonly (PlaneArc | undefined)[];

const WRITE_AGAIN = 'Write the file again from its source with a tool that keeps topology, such as mapshaper.';

/** `anonymous`: land that needs no code. */
export function readGeometries(
  object: unknown,
  name: string,
  arcs: Arcs,
  list: ProblemList,
  anonymous = false,
): Geometry[] {
  const windings: { place: string; isClockwise: boolean }[] = [];
  const codes = new Set<string>();
  const geometries = toList(object).flatMap(({ value, path }): Geometry[] => {
    const place = `boundaries.objects.${name}${path}`;
    const area = readGeometry(value, place, arcs, list, anonymous);
    if (!area) return [];
    const named = toNamedPlace(place, area);
    if (!anonymous && codes.has(area.code)) {
      const message = `The code ${area.code} is there twice; the first is kept.`;
      list.add('error', 'duplicate-code', named, message, 'Join the pieces of one council into one MultiPolygon.');
      return [];
    }
    codes.add(area.code);
    windings.push({ place: named, isClockwise: signedArea(area.outer, arcs) < 0 });
    return [area];
  });
  if (!anonymous) tellWinding(windings, list);
  return geometries;
}

function toList(object: unknown): { value: unknown; path: string }[] {
  if (!isRecord(object)) return [];
  if (!Array.isArray(object.geometries)) return [{ value: object, path: '' }];
  return object.geometries.map((value: unknown, index) => ({ value, path: `.geometries[${index}]` }));
}

type Outlined = Geometry & { readonly outer: readonly number[] };

function readGeometry(
  value: unknown,
  place: string,
  arcs: Arcs,
  list: ProblemList,
  anonymous: boolean,
): Outlined | undefined {
  const properties = isRecord(value) && isRecord(value.properties) ? value.properties : {};
  const code = anonymous ? '' : readCode(value, properties, place, list);
  if (code === undefined || !isRecord(value)) return undefined;
  const name = withoutHidden(findProperty(properties, /^(name|.+nm)$/i) ?? '').trim() || code;
  const named = toNamedPlace(place, { code, name });
  const polygons = toPolygons(value);
  if (!polygons) {
    const isArea = value.type === 'Polygon' || value.type === 'MultiPolygon';
    const message = `A geometry of type “${String(value.type).slice(0, 40)}” ${isArea ? 'has no list of arcs' : 'is not an area'}.`;
    list.add(
      'error',
      'unknown-geometry',
      named,
      message,
      `Bring Polygon or MultiPolygon${isArea ? ' with arcs' : ''}.`,
    );
    return undefined;
  }
  const fault = polygons.length === 0 ? 'It has no rings.' : findFault(polygons, arcs);
  if (fault) {
    list.add('error', 'broken-area', named, fault, WRITE_AGAIN);
    return undefined;
  }
  const rings = polygons.flat() as number[][];
  const region = withoutHidden(findProperty(properties, /^(region|rgn\d*cd)$/i) ?? '');
  return { code, name, region, rings, outer: rings[0]! };
}

function readCode(
  value: unknown,
  properties: Record<string, unknown>,
  place: string,
  list: ProblemList,
): string | undefined {
  const id = isRecord(value) ? value.id : undefined;
  const own = typeof id === 'number' ? String(id) : id;
  const code = own ?? findProperty(properties, /^(code|lad\d*cd|wd\d*cd|.+cd)$/i);
  if (typeof code !== 'string' || code === '') {
    const remedy = 'Give every area its GSS code as `id`, or as a property such as `code` or `LAD18CD`.';
    list.add('error', 'no-code', place, 'An area has no code.', remedy);
    return undefined;
  }
  // Codes become keys and attribute values; a name that every object has already is no code.
  if (/^[\w.:-]{1,40}$/.test(code) && !(code in Object.prototype)) return code;
  const message = `“${code.slice(0, 40)}” cannot be the code of an area.`;
  list.add('error', 'bad-code', place, message, 'Use the GSS code, such as E09000032.');
  return undefined;
}

const toNamedPlace = (place: string, { code, name }: Pick<Geometry, 'code' | 'name'>): string =>
  `${place} (${`${code} ${name}`.trim().slice(0, 60)})`;

/** The first property, in the pattern's own order of words, that holds some text. */
function findProperty(properties: Record<string, unknown>, pattern: RegExp): string | undefined {
  const found = Object.entries(properties).find(
    ([key, value]) => pattern.test(key) && typeof value === 'string' && value !== '',
  );
  return found?.[1] as string | undefined;
}

function toPolygons(value: Record<string, unknown>): unknown[][] | undefined {
  if (!Array.isArray(value.arcs)) return undefined;
  if (value.type === 'Polygon') return value.arcs.length > 0 ? [value.arcs] : [];
  if (value.type !== 'MultiPolygon') return undefined;
  return value.arcs.map((polygon: unknown) => (Array.isArray(polygon) ? (polygon as unknown[]) : [polygon]));
}

function findFault(polygons: readonly (readonly unknown[])[], arcs: Arcs): string | undefined {
  for (const polygon of polygons) {
    if (polygon.length === 0) return 'One of its polygons has no rings.';
    for (const ring of polygon) {
      const fault = findRingFault(ring, arcs);
      if (fault) return fault;
    }
  }
  return undefined;
}

function findRingFault(ring: unknown, arcs: Arcs): string | undefined {
  if (!Array.isArray(ring) || ring.length === 0) return 'One of its rings is empty.';
  for (const arc of ring as unknown[]) {
    if (!Number.isInteger(arc)) return `A ring names ${toQuote(arc)} where an arc number should be.`;
    // Not `~`, which folds numbers beyond 32 bits onto arcs that are there.
    const number = (arc as number) < 0 ? -1 - (arc as number) : (arc as number);
    if (number >= arcs.length) return `A ring names arc ${number}, and the file has ${arcs.length}.`;
    if (!arcs[number]) return `Arc ${number} has a position that is missing, not a number or off the map.`;
  }
  const walk = ring as number[];
  const meets = (index: number): boolean => {
    const [endX, endY] = endOf(walk[index]!, arcs);
    const [startX, startY] = endOf(~walk[(index + 1) % walk.length]!, arcs);
    return Math.abs(endX - startX) < 1e-3 && Math.abs(endY - startY) < 1e-3;
  };
  if (!walk.every((_, index) => meets(index))) return 'The arcs of one of its rings do not meet end to end.';
  return signedArea(walk, arcs) === 0 ? 'One of its rings encloses nothing.' : undefined;
}

/** What is not a number, in a few characters. */
const toQuote = (value: unknown): string =>
  typeof value === 'object' ? 'a list or nothing' : `${JSON.stringify(value)}`.slice(0, 40);

function endOf(arc: number, arcs: Arcs): [number, number] {
  const line = arcs[arc < 0 ? ~arc : arc]!;
  return arc < 0 ? [line[0]!, line[1]!] : [line.at(-2)!, line.at(-1)!];
}

/** Square Mercator metres, positive where the ring runs anticlockwise. */
function signedArea(ring: readonly number[], arcs: Arcs): number {
  const [originX, originY] = endOf(~ring[0]!, arcs);
  let sum = 0;
  for (const arc of ring) {
    const line = arcs[arc < 0 ? ~arc : arc]!;
    let part = 0;
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay] = [line[i - 2]! - originX, line[i - 1]! - originY];
      part += ax * (line[i + 1]! - originY) - (line[i]! - originX) * ay;
    }
    sum += arc < 0 ? -part : part;
  }
  return sum / 2;
}

/** Even-odd filling draws either way round; other tools do not, and one area that differs from the rest is a slip. */
function tellWinding(windings: readonly { place: string; isClockwise: boolean }[], list: ProblemList): void {
  const others = windings.filter(({ isClockwise }) => !isClockwise);
  if (others.length === 0) return;
  const remedy = 'Nothing to do for this map; for d3-geo, rewind the file so that outer rings run clockwise.';
  if (others.length === windings.length) {
    list.add('note', 'winding', others[0]!.place, 'Outer rings run anticlockwise, as GeoJSON has them.', remedy);
    return;
  }
  const odd = others.length * 2 <= windings.length ? others : windings.filter(({ isClockwise }) => isClockwise);
  for (const { place } of odd) {
    list.add('warning', 'winding', place, 'Its outer ring runs the other way round from the rest.', remedy);
  }
}
