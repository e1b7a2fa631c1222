/** What is used of `shpjs`, which brings no types. */
declare module 'shpjs' {
  interface ShapeGeometry {
    type: string;
    coordinates: unknown;
  }
  /** A geometry a record, null for records without a shape; what follows a record that is cut is left out. */
  export function parseShp(shp: DataView): (ShapeGeometry | null)[];
  export function parseDbf(dbf: DataView, encoding?: string): Record<string, unknown>[];
}
