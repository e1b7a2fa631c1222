import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Layer } from '../../src/desk/boundaries/layer';
import { loadShapefileReader } from '../../src/desk/boundaries/optional-packages';
import { parseShapefile } from '../../src/desk/boundaries/parse-shapefile';
import { toMeaning } from '../../src/desk/boundaries/projections';
import { readLayer } from '../../src/desk/boundaries/read-layer';
import { settleProjection } from '../../src/desk/boundaries/settle-projection';
import { toDegrees } from '../../src/desk/geodata/plane';
import { NATIONAL_GRID_PRJ, square, toDbf, toShp, toSquares, toZip, type Council } from './boundaries-fixture';

let folder: string;
const at = (name: string): string => join(folder, name);
const COUNCILS = toSquares(400_000, 300_000, 10_000, 2, 2);
const PARTS = { 'lad.shp': toShp(COUNCILS), 'lad.dbf': toDbf(COUNCILS), 'lad.prj': Buffer.from(NATIONAL_GRID_PRJ) };

const put = (files: Readonly<Record<string, Buffer>>): void =>
  Object.entries(files).forEach(([name, bytes]) => writeFileSync(at(name), bytes));

async function read(name: string, layer?: string): Promise<Layer> {
  const { value, problems } = await readLayer(at(name), layer);
  expect(problems).toEqual([]);
  return value!;
}

const faultOf = async (name: string): Promise<string> => (await readLayer(at(name), undefined)).problems[0]!.message;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shapefile-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a Shapefile', () => {
  it('is read from the .shp with what lies beside it', async () => {
    put(PARTS);
    const layer = await read('lad.shp');
    expect(layer.columns).toEqual(['lad18cd', 'lad18nm']);
    expect(layer.rows.map(({ properties }) => properties['lad18nm'])).toEqual(COUNCILS.map(({ name }) => name));
    expect([...layer.rows[0]!.rings[0]!]).toEqual(COUNCILS[0]!.rings[0]!.flat());
    expect(layer.declared!.words).toBe(NATIONAL_GRID_PRJ);
  });

  it('is the same from a zip, whatever the case of its endings', async () => {
    put(PARTS);
    writeFileSync(
      at('all.zip'),
      toZip({ 'in/LAD.SHP': PARTS['lad.shp'], 'in/LAD.DBF': PARTS['lad.dbf'], 'in/LAD.PRJ': PARTS['lad.prj'] }),
    );
    expect(await read('all.zip')).toEqual(await read('lad.shp'));
  });

  it('of a zip of several is the one that is named', async () => {
    const other = toSquares(0, 0, 1000, 1, 1);
    const more = { 'b.shp': toShp(other), 'b.dbf': toDbf(other), 'b.prj': PARTS['lad.prj'] };
    writeFileSync(at('two.zip'), toZip({ ...PARTS, ...more }));
    expect(await faultOf('two.zip')).toBe('The zip holds several Shapefiles: lad, b.');
    expect((await read('two.zip', 'b')).rows).toHaveLength(1);
  });

  it('keeps rings that run the wrong way, and rows in step where one has no shape', async () => {
    const back = COUNCILS.map((council, index): Council =>
      index === 1 ? { ...council, rings: [] } : { ...council, rings: council.rings.map((ring) => [...ring].reverse()) },
    );
    const hole = [square(401_000, 301_000, 1000)];
    back[0] = { ...back[0]!, rings: [...back[0]!.rings, ...hole] };
    put({ ...PARTS, 'lad.shp': toShp(back) });
    const { rows } = await read('lad.shp');
    expect(rows.map(({ rings }) => rings.length)).toEqual([2, 0, 1, 1]);
    expect(rows[1]!.fault).toBe('It has no shape.');
  });

  it('that is cut, or has lost a part, is told for what it is', async () => {
    put({ ...PARTS, 'lad.shp': PARTS['lad.shp'].subarray(0, 300) });
    expect(await faultOf('lad.shp')).toMatch(/is 300 bytes long and says \d+: it is cut/);
    put({ ...PARTS, 'lad.dbf': PARTS['lad.dbf'].subarray(0, 120) });
    expect(await faultOf('lad.shp')).toMatch(/The \.dbf is cut: it says 4 rows/);
    put({ ...PARTS, 'lad.dbf': toDbf(COUNCILS.slice(1)) });
    expect(await faultOf('lad.shp')).toMatch(/holds 4 shapes and the \.dbf 3 rows/);
    rmSync(at('lad.dbf'));
    expect(await faultOf('lad.shp')).toMatch(/no \.dbf beside the \.shp/);
    writeFileSync(at('cut.zip'), toZip(PARTS).subarray(0, 200));
    expect(await faultOf('cut.zip')).toMatch(/no whole zip/);
  });

  it('never crashes the reader, whichever byte is wrong', async () => {
    const reader = (await loadShapefileReader())!;
    for (let byte = 0; byte < PARTS['lad.shp'].length; byte += 7) {
      const [shp, dbf] = [Buffer.from(PARTS['lad.shp']), Buffer.from(PARTS['lad.dbf'])];
      shp[byte] = shp[byte]! ^ 0xff;
      dbf[byte % dbf.length] = dbf[byte % dbf.length]! ^ 0xff;
      for (const parts of [
        { shp, dbf: PARTS['lad.dbf'] },
        { shp: PARTS['lad.shp'], dbf },
      ]) {
        const { value, problems } = parseShapefile({ ...parts, prj: undefined, cpg: undefined }, 'x', reader);
        expect(value !== undefined || problems.length > 0, `byte ${byte}`).toBe(true);
      }
    }
  });

  it('without a .prj has no projection until the line says it', async () => {
    put({ 'lad.shp': PARTS['lad.shp'], 'lad.dbf': PARTS['lad.dbf'] });
    const layer = await read('lad.shp');
    const refused = await settleProjection(layer, undefined, 'lad.shp');
    expect(refused.problems[0]!.message).toContain('looks like British National Grid: say --crs EPSG:27700');
    expect((await settleProjection(layer, 'EPSG:27700', 'lad.shp')).value).toBeDefined();
  });
});

describe('projections', () => {
  it('are known by the names that files give them', () => {
    const code = (words: string): unknown => toMeaning(words);
    for (const words of [
      'EPSG:27700',
      'urn:ogc:def:crs:EPSG::27700',
      'urn:ogc:def:crs:EPSG:9.8:27700',
      NATIONAL_GRID_PRJ,
    ])
      expect(code(words), words).toEqual({ code: 'EPSG:27700' });
    for (const words of [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'EPSG:4326',
      'http://www.opengis.net/def/crs/EPSG/0/4326',
      'GEOGCS["GCS_WGS_1984"]',
    ])
      expect(code(words), words).toEqual({ code: 'EPSG:4326' });
    for (const words of ['EPSG:3857', 'EPSG:102100', 'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["x"]]'])
      expect(code(words), words).toEqual({ code: 'EPSG:3857' });
    expect(code('the usual')).toBeUndefined();
  });

  it('put a place of the National Grid within five metres of where it is, .prj with or without its shift', async () => {
    put(PARTS);
    const { toPlane } = (await settleProjection(await read('lad.shp'), undefined, 'x')).value!;
    // Caister water tower, as Ordnance Survey's guide to coordinate systems has it in both.
    const [longitude, latitude] = toDegrees(toPlane(651409.804, 313177.45));
    expect(Math.abs(latitude - (52 + 39 / 60 + 28.723 / 3600)) * 111_300).toBeLessThan(5);
    expect(Math.abs(longitude - (1 + 42 / 60 + 57.787 / 3600)) * 67_600).toBeLessThan(5);
  });

  it('of other countries are read from the .prj, with a doubt where it does not tell its datum', async () => {
    const irish =
      'PROJCS["TM65 / Irish Grid",GEOGCS["TM65",DATUM["TM65",SPHEROID["Airy Modified 1849",6377340.189,299.3249646]],' +
      'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",53.5],' +
      'PARAMETER["central_meridian",-8],PARAMETER["scale_factor",1.000035],PARAMETER["false_easting",200000],' +
      'PARAMETER["false_northing",250000],UNIT["metre",1]]';
    put({ ...PARTS, 'lad.prj': Buffer.from(irish) });
    const { value, problems } = await settleProjection(await read('lad.shp'), undefined, 'x');
    expect(problems[0]).toMatchObject({ level: 'warning' });
    const [longitude, latitude] = toDegrees(value!.toPlane(333_000, 374_000));
    expect([longitude, latitude].map((degrees) => degrees.toFixed(1))).toEqual(['-5.9', '54.6']);
  });
});
