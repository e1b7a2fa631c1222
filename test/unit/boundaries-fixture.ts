/** Made-up councils on a grid, as GeoJSON and as the bytes of a Shapefile. */
import { deflateRawSync } from 'node:zlib';

export type Ring = readonly (readonly [number, number])[];

export interface Council {
  readonly code: string;
  readonly name: string;
  readonly rings: readonly Ring[];
}

/** A closed square, clockwise with north up, as Shapefiles have it. */
export const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west, south + size],
  [west + size, south + size],
  [west + size, south],
  [west, south],
];

/** Squares in rows from the south-west corner on, a code each. */
export function toSquares(west: number, south: number, size: number, columns: number, rows: number): Council[] {
  return Array.from({ length: columns * rows }, (_, at) => ({
    code: `X${String(at + 1).padStart(3, '0')}`,
    name: `Council ${at + 1}`,
    rings: [square(west + (at % columns) * size, south + Math.floor(at / columns) * size, size)],
  }));
}

export const toFeature = ({ code, name, rings }: Council, more: object = {}): object => ({
  type: 'Feature',
  properties: { LAD18CD: code, LAD18NM: name, ...more },
  geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
});

export const toGeoJson = (features: readonly object[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

export const NATIONAL_GRID_CRS = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } } };

/** As ONS has it: without the shift from its datum. */
export const NATIONAL_GRID_PRJ =
  'PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",400000.0],' +
  'PARAMETER["False_Northing",-100000.0],PARAMETER["Central_Meridian",-2.0],PARAMETER["Scale_Factor",0.9996012717],' +
  'PARAMETER["Latitude_Of_Origin",49.0],UNIT["Meter",1.0]]';

/** A record a council; a council without rings is a record without a shape. */
export function toShp(councils: readonly Council[]): Buffer {
  const records = councils.map(({ rings }, index) => toRecord(rings, index + 1));
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + records.reduce((sum, record) => sum + record.length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, ...records]);
}

function toRecord(rings: readonly Ring[], number: number): Buffer {
  const points = rings.flat();
  const length = rings.length ? 44 + rings.length * 4 + points.length * 16 : 4;
  const record = Buffer.alloc(8 + length);
  record.writeInt32BE(number, 0);
  record.writeInt32BE(length / 2, 4);
  if (rings.length === 0) return record;
  record.writeInt32LE(5, 8);
  const box = [0, 1].map((side) => points.map((point) => point[side]!));
  [Math.min(...box[0]!), Math.min(...box[1]!), Math.max(...box[0]!), Math.max(...box[1]!)].forEach((value, at) =>
    record.writeDoubleLE(value, 12 + at * 8),
  );
  record.writeInt32LE(rings.length, 44);
  record.writeInt32LE(points.length, 48);
  let start = 0;
  rings.forEach((ring, index) => {
    record.writeInt32LE(start, 52 + index * 4);
    start += ring.length;
  });
  points.flat().forEach((value, at) => record.writeDoubleLE(value, 52 + rings.length * 4 + at * 8));
  return record;
}

const FIELDS = [
  ['lad18cd', 12],
  ['lad18nm', 40],
] as const;

export function toDbf(councils: readonly Council[]): Buffer {
  const width = 1 + FIELDS.reduce((sum, [, size]) => sum + size, 0);
  const header = Buffer.alloc(32 + FIELDS.length * 32 + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(councils.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(width, 10);
  FIELDS.forEach(([name, size], index) => {
    header.write(name, 32 + index * 32, 'latin1');
    header.write('C', 43 + index * 32, 'latin1');
    header.writeUInt8(size, 48 + index * 32);
  });
  header.writeUInt8(13, header.length - 1);
  const rows = councils.map(({ code, name }) => ` ${code.padEnd(12)}${name.padEnd(40)}`);
  return Buffer.concat([header, Buffer.from(`${rows.join('')}\u001a`, 'latin1')]);
}

/** A zip of files, packed as most tools do. */
export function toZip(files: Readonly<Record<string, Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}
