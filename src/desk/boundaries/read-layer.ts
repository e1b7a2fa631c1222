/** From a path to a layer: what the file is, is told by what is in it. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { refuseFile, type ParsedLayer } from './layer';
import { loadShapefileReader } from './optional-packages';
import { isFields, parseGeoJson } from './parse-geojson';
import { parseShapefile, type ShapefileParts } from './parse-shapefile';
import { parseTopoJson } from './parse-topojson';
import { listZip, type ZipEntry } from './unzip';

const SHP_MAGIC = [0, 0, 0x27, 0x0a];
const ZIP_MAGIC = [0x50, 0x4b];

/**
 * Never rejects: a file that is not there is a problem as any other.
 * @param layer which object of a TopoJSON, or Shapefile of a zip, where there are several
 */
export async function readLayer(file: string, layer: string | undefined): Promise<ParsedLayer> {
  try {
    const bytes = await readFile(file);
    const starts = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
    if (starts(ZIP_MAGIC)) return await parseZip(bytes, file, layer);
    if (starts(SHP_MAGIC)) return await parseParts({ shp: bytes, ...(await readCompanions(file)) }, file);
    return parseJson(bytes, file, layer);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return refuseFile(file, 'There is no such file.', 'Check its name and its folder.');
    const cause = error instanceof Error ? error.message : String(error);
    return refuseFile(file, `It cannot be read: ${cause}`, 'Check that it is whole and may be read.');
  }
}

const TOO_LONG = 'ERR_STRING_TOO_LONG';

function parseJson(bytes: Buffer, file: string, layer: string | undefined): ParsedLayer {
  if (bytes.length === 0) return refuseFile(file, 'It is empty.', 'Bring the file again.');
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === TOO_LONG)
      return refuseFile(
        file,
        'It is longer than half a gigabyte.',
        'Bring the same as a Shapefile, or a generalised edition.',
      );
    return refuseFile(file, `It is no JSON, no zip and no Shapefile (${toCause(error)}).`, toRemedy(file));
  }
  if (!isFields(json)) return refuseFile(file, 'It is JSON, but no GeoJSON and no TopoJSON.', toRemedy(file));
  if (json['type'] === 'Topology') return parseTopoJson(json, file, layer);
  if (json['type'] === 'council-map-boundaries')
    return refuseFile(
      file,
      'It is an overview that this command made, and so simplified already.',
      'Name the file that it was made from.',
    );
  return parseGeoJson(json, file);
}

const toCause = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 120);

const toRemedy = (file: string): string =>
  ['.dbf', '.prj', '.shx', '.cpg'].includes(extname(file).toLowerCase())
    ? 'Name the .shp file; those beside it are found.'
    : 'Bring GeoJSON, TopoJSON, a Shapefile (.shp) or one in a zip.';

async function parseParts(parts: ShapefileParts, file: string): Promise<ParsedLayer> {
  const reader = await loadShapefileReader();
  if (reader) return parseShapefile(parts, file, reader);
  const message = 'What reads Shapefiles, shpjs, is not installed.';
  return refuseFile(file, message, 'Install it (npm install shpjs), or bring GeoJSON.', 'missing-package');
}

/** The files of the same name beside it, whether their endings are small or capital. */
async function readCompanions(file: string): Promise<Omit<ShapefileParts, 'shp'>> {
  const stem = basename(file, extname(file)).toLowerCase();
  const names = await readdir(dirname(file));
  const read = async (ending: string): Promise<Buffer | undefined> => {
    const name = names.find((each) => each.toLowerCase() === stem + ending);
    return name === undefined ? undefined : readFile(join(dirname(file), name));
  };
  const [dbf, prj, cpg] = [await read('.dbf'), await read('.prj'), await read('.cpg')];
  return { dbf, prj: prj?.toString('utf8'), cpg: cpg?.toString('utf8') };
}

async function parseZip(bytes: Buffer, file: string, layer: string | undefined): Promise<ParsedLayer> {
  const entries = listZip(bytes).filter(({ name }) => !name.includes('__MACOSX') && !basename(name).startsWith('.'));
  const find = (ending: RegExp): ZipEntry[] => entries.filter(({ name }) => ending.test(name));
  const shapes = find(/\.shp$/i);
  const texts = find(/\.(geo|topo)?json$/i);
  if (shapes.length === 0 && texts.length === 1) return parseJson(texts[0]!.read(), file, layer);
  const stemOf = ({ name }: ZipEntry): string => name.slice(0, name.lastIndexOf('.'));
  const chosen = shapes.filter((entry) => layer === undefined || basename(stemOf(entry)) === layer);
  if (chosen.length !== 1)
    return refuseZip(
      file,
      shapes.map((entry) => basename(stemOf(entry))),
      layer,
    );
  const stem = stemOf(chosen[0]!).toLowerCase();
  const part = (ending: string): Buffer | undefined =>
    entries.find(({ name }) => name.toLowerCase() === stem + ending)?.read();
  const [dbf, prj, cpg] = [part('.dbf'), part('.prj'), part('.cpg')];
  return parseParts({ shp: chosen[0]!.read(), dbf, prj: prj?.toString('utf8'), cpg: cpg?.toString('utf8') }, file);
}

function refuseZip(file: string, names: readonly string[], layer: string | undefined): ParsedLayer {
  if (names.length === 0) return refuseFile(file, 'There is no .shp in the zip.', 'Zip .shp, .dbf and .prj together.');
  const found = names.join(', ');
  const message =
    layer === undefined ? `The zip holds several Shapefiles: ${found}.` : `The zip has no "${layer}"; it has ${found}.`;
  return refuseFile(file, message, `Name the one with the areas: --layer ${names[0]}.`, 'layer');
}
