/** A Shapefile to a layer. Rings are read as lines, so that none is lost where their directions are wrong. */
import { refuseFile, toColumns, type LayerRow, type ParsedLayer, type RawRing } from './layer';
import type { ShapefileReader } from './optional-packages';

export interface ShapefileParts {
  readonly shp: Buffer;
  readonly dbf: Buffer | undefined;
  readonly prj: string | undefined;
  readonly cpg: string | undefined;
}

/** Shape types of areas, and those of lines with the same layout: plain, with heights, with measures. */
const LINES: Readonly<Record<number, number>> = { 5: 3, 15: 13, 25: 23 };
const MAGIC = 9994;
const HEADER = 100;

/** Never throws. */
export function parseShapefile(parts: ShapefileParts, file: string, reader: ShapefileReader): ParsedLayer {
  const { shp, dbf, prj, cpg } = parts;
  const fault = findShpFault(shp) ?? findDbfFault(dbf);
  if (fault) return refuseFile(file, fault, 'Bring the whole Shapefile: .shp, .dbf and .prj, or all of them in a zip.');
  try {
    const shapes = reader.parseShp(toLines(shp));
    const records = reader.parseDbf(toView(dbf!), cpg?.trim() || undefined);
    if (shapes.length !== records.length)
      return refuseFile(
        file,
        `The .shp holds ${shapes.length} shapes and the .dbf ${records.length} rows: they are not of one file, or one is cut.`,
        'Bring both as they were published.',
      );
    const rows = records.map((properties, index) => toRow(properties, shapes[index] ?? null, index + 1));
    const declared = prj === undefined ? undefined : { words: prj, place: 'its .prj file' };
    return { value: { rows, columns: toColumns(rows), declared, isDegreesByDefault: false }, problems: [] };
  } catch (error) {
    const cause = error instanceof Error ? ` (${error.message})` : '';
    return refuseFile(file, `The Shapefile is damaged${cause}.`, 'Download it again.');
  }
}

function findShpFault(shp: Buffer): string | undefined {
  if (shp.length < HEADER || shp.readInt32BE(0) !== MAGIC) return 'The .shp is no Shapefile.';
  const type = shp.readInt32LE(32);
  if (!Object.hasOwn(LINES, type)) return `Its shapes are not areas (type ${type}).`;
  const length = shp.readInt32BE(24) * 2;
  return length <= shp.length ? undefined : `The .shp is ${shp.length} bytes long and says ${length}: it is cut.`;
}

/** Looked at before it is read: a damaged count of rows would be read for ever. */
function findDbfFault(dbf: Buffer | undefined): string | undefined {
  if (!dbf) return 'There is no .dbf beside the .shp, and so no codes and no names.';
  if (dbf.length < 33) return 'The .dbf is cut.';
  const [rows, header, row] = [dbf.readUInt32LE(4), dbf.readUInt16LE(8), dbf.readUInt16LE(10)];
  const isWhole = header >= 33 && row >= 1 && header + rows * row <= dbf.length + 1;
  return isWhole ? undefined : `The .dbf is cut: it says ${rows} rows and has room for fewer.`;
}

const toView = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** The same records under the type of lines. */
function toLines(shp: Buffer): DataView {
  const copy = Buffer.from(shp);
  copy.writeInt32LE(LINES[shp.readInt32LE(32)]!, 32);
  return toView(copy);
}

function toRow(
  properties: Record<string, unknown>,
  shape: { type: string; coordinates: unknown } | null,
  number: number,
): LayerRow {
  if (!shape) return { number, properties, rings: [], fault: 'It has no shape.' };
  const lines = (shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates) as number[][][];
  const rings = lines.map(toRing);
  if (rings.every((ring) => ring.every(Number.isFinite))) return { number, properties, rings };
  return { number, properties, rings: [], fault: 'One of its rings holds what is not a number.' };
}

function toRing(line: readonly (readonly number[])[]): RawRing {
  const ring = new Float64Array(line.length * 2);
  line.forEach(([x, y], index) => ring.set([x!, y!], index * 2));
  return ring;
}
