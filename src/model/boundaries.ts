/**
 * Shapes of one boundary vintage, in the plane they are drawn in: Web Mercator on an integer grid, x to the right and
 * y down. Every boundary file, packed or TopoJSON, is decoded to this.
 */

/** x0, y0, x1, y1 in grid units. */
export type Bounds = readonly [number, number, number, number];

export interface Area {
  readonly code: string;
  readonly name: string;
  /** Region code (`E12000007`), where the file says it. */
  readonly region: string;
  /** SVG path data in grid units, rings closed, to be filled with the even-odd rule. */
  readonly path: string;
  readonly bounds: Bounds;
}

/** An enlarged detail of the same shapes, drawn in a corner of the map: London. */
export interface Inset {
  readonly name: string;
  /** Codes of the areas drawn in the inset. */
  readonly codes: readonly string[];
  /** What is shown, in grid units. */
  readonly bounds: Bounds;
  /** Where it is put on the whole map, in grid units. */
  readonly place: Bounds;
}

export interface Shapes {
  readonly vintage: string;
  readonly areas: readonly Area[];
  readonly regions: Readonly<Record<string, string>>;
  /** Borders between two areas, as one open path. */
  readonly borders: string;
  /** Land that is not part of the election: path data, to be filled. */
  readonly context: string;
  /** What the whole map shows. */
  readonly frame: Bounds;
  readonly insets: readonly Inset[];
  /** Web Mercator metres: x = origin[0] + gx · unit, y = origin[1] − gy · unit. */
  readonly unit: number;
  readonly origin: readonly [number, number];
  /** Largest distance between these shapes and their source, in metres on the ground. */
  readonly error: number;
  /** Who the shapes are from, as it stands under the map. */
  readonly attribution: string;
}

/**
 * The packed overview, made by the pipeline. `stream` holds the rings of all areas one after another; an arc is
 * written where it is first walked and referred to where its neighbour walks it back, so every border is stored once.
 * See `unpack.ts` for the grammar.
 */
export interface PackedBoundaries {
  readonly type: 'council-map-boundaries';
  readonly version: 1;
  readonly vintage: string;
  /** EPSG code of the plane: always Web Mercator. */
  readonly projection: 'EPSG:3857';
  readonly unit: number;
  readonly origin: readonly [number, number];
  readonly frame: Bounds;
  readonly error: number;
  readonly attribution: string;
  readonly regions: Readonly<Record<string, string>>;
  readonly insets: readonly Inset[];
  /** Grid units a step of the stream, except where it is switched to 1. */
  readonly step: number;
  /** Per area, in the stream's order: codes, names (empty for context) and index into the keys of `regions` (−1 for none). */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly region: readonly number[];
  readonly stream: string;
}
