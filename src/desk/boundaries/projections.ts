/** The projections that are known by name, and what a declaration means. */
import { toMercator, type Point } from '../geodata/plane';

export const CODES = ['EPSG:27700', 'EPSG:4326', 'EPSG:3857'] as const;
export type Code = (typeof CODES)[number];

export const isCode = (words: string): words is Code => (CODES as readonly string[]).includes(words);

export const CODE_NAMES: Readonly<Record<Code, string>> = {
  'EPSG:27700': 'British National Grid (EPSG:27700)',
  'EPSG:4326': 'longitude and latitude (EPSG:4326)',
  'EPSG:3857': 'Web Mercator (EPSG:3857)',
};

/** As Ordnance Survey gives it with the seven-parameter shift of 1936 to WGS84: good to some 5 metres. */
export const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';
export const NATIONAL_GRID_ACCURACY =
  'turned to Web Mercator with the seven-parameter shift, which is good to some 5 metres (not with OSTN15)';

/** From a file's coordinates to Web Mercator metres; not finite where there is no such place. */
export type ToPlane = (x: number, y: number) => Point;

export const fromDegrees: ToPlane = (longitude, latitude) => toMercator([longitude, latitude]);
export const fromPlane: ToPlane = (x, y) => [x, y];

/** A known projection, another that a .prj file tells in full, or nothing that is understood. */
export type Meaning = { readonly code: Code } | { readonly wkt: string } | undefined;

const DEGREES = new Set([4326, 4258, 4979]);
const MERCATORS = new Set([3857, 3785, 900913, 102100, 102113]);

/** @param words a name such as `urn:ogc:def:crs:EPSG::27700`, or the text of a .prj file */
export function toMeaning(words: string): Meaning {
  const text = words.trim();
  if (/^(GEOGCS|GEOGCRS|GEODCRS|PROJCS|PROJCRS|COMPD_?CS|COMPOUNDCRS|BOUNDCRS)\s*\[/i.test(text))
    return toWktMeaning(text);
  if (/CRS:?84$/i.test(text)) return { code: 'EPSG:4326' };
  const number = Number(/(?:EPSG|ESRI).*?(\d+)$/i.exec(text)?.[1]);
  if (number === 27700) return { code: 'EPSG:27700' };
  if (DEGREES.has(number)) return { code: 'EPSG:4326' };
  return MERCATORS.has(number) ? { code: 'EPSG:3857' } : undefined;
}

/** Most .prj files of the National Grid leave out the shift from its datum, and would land 100 metres off: known by name. */
function toWktMeaning(text: string): Meaning {
  const name = /\[\s*"([^"]*)"/.exec(text)?.[1] ?? '';
  const isProjected = /^(PROJ|COMPD|COMPOUND)/i.test(text);
  const isGrid = /british[_ ]national[_ ]grid/i.test(name) || /"EPSG",\s*"?27700"?\]/i.test(text);
  const isGridByNumbers = /airy/i.test(text) && /transverse.?mercator/i.test(text) && /400000(\.0*)?\s*\]/.test(text);
  if (isProjected && (isGrid || isGridByNumbers)) return { code: 'EPSG:27700' };
  if (isProjected && /pseudo.?mercator|web.?mercator|auxiliary.?sphere/i.test(name + text))
    return { code: 'EPSG:3857' };
  if (!isProjected && /wgs.?_?(19)?84|etrs.?_?(19)?89/i.test(name)) return { code: 'EPSG:4326' };
  return { wkt: text };
}

/** Whether a .prj file tells how its datum lies to that of the map, or has the same. */
export const hasKnownDatum = (wkt: string): boolean => /TOWGS84|WGS_?(19)?84|ETRS_?(19)?89/i.test(wkt);
