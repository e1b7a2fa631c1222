/** What is needed for some files only, and has to be installed beside this. */
import type proj4 from 'proj4';
import type { parseDbf, parseShp } from 'shpjs';

export type { Converter } from 'proj4';

export type Proj4 = typeof proj4;
export interface ShapefileReader {
  readonly parseShp: typeof parseShp;
  readonly parseDbf: typeof parseDbf;
}

/** Undefined where it is not installed. */
export const loadProj4 = async (): Promise<Proj4 | undefined> =>
  import('proj4').then(
    (module) => module.default,
    () => undefined,
  );

/** Undefined where it is not installed. */
export const loadShapefileReader = async (): Promise<ShapefileReader | undefined> =>
  import('shpjs').then(
    (module) => module,
    () => undefined,
  );
