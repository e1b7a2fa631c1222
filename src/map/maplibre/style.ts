/** The layers of the engine's picture, and what of an area they read. Pure: no engine, no DOM. */
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { DIM_MARK, type Paint } from '../../view/palette';

/** Colours that the page's style sheet decides, as the engine can read them. */
export interface Ground {
  readonly land: string;
  readonly border: string;
  readonly edge: string;
}

/** What an area is told of its picture, as feature-state, at once. It is lost with the GL context, and then told again. */
export type AreaState = {
  readonly value: string;
  readonly fill: string;
};

/**
 * Which layers draw an area, as properties of its shape. To change them is work for the worker, and shows a moment later
 * than a colour does: the areas of a layer have its colours and widths in common, and so cost nothing each.
 */
export type AreaTraits = {
  /** Whether the area votes: those that do lie over the borders, with edges of their own. */
  readonly loud: boolean;
  /** Whether its colour is so dark that its edge is drawn in the colour of its marks. */
  readonly dim: boolean;
  /** Id of its texture; empty where it is plain. */
  readonly texture: string;
};

export const AREAS = 'areas';
/** Around areas that do not vote, on their coasts too; under all that do. */
export const BORDERS = 'borders';
export const CONTEXT = 'context';
/** The layer of the areas that do not vote, under the borders. */
export const QUIET = 'quiet';
/** Textures go below this layer. */
export const DIM_EDGES = 'edges-dim';
export const EDGES = 'edges';
/** Layers of lines that are fainter where areas have little room. */
export const CROWDED = [BORDERS, DIM_EDGES, EDGES] as const;

const CLEAR = 'rgba(0, 0, 0, 0)';

/** Widths in CSS pixels that weigh what the core's do: the engine's thin lines are heavier, and it draws each border twice. */
const WIDTH = { edge: 0.4, dimEdge: 1.4, border: 0.5 };

/** Of the marks alone: the colour beneath them is the area's own. */
export const toTextureId = ({ texture, mark }: Paint): string => (texture === 'none' ? '' : `${texture}-${mark}`);

const has = (key: keyof AreaTraits): ExpressionSpecification => ['get', key];
const lacks = (key: keyof AreaTraits): ExpressionSpecification => ['!', ['get', key]];

/** A line this faint need not be drawn at all. */
const FAINTEST = 0.05;

/** The lowest zoom that there is. */
const LEAST_ZOOM = -2;

/**
 * Thin lines hide little, but the engine draws none thinner than a pixel: so they are fainter instead, and much so, as
 * their corners lie over one another.
 * @param roomy the zoom from which on areas have room for their lines
 */
export const toLineOpacity = (roomy: number): ExpressionSpecification | number =>
  roomy > LEAST_ZOOM
    ? ['interpolate', ['exponential', 4], ['zoom'], LEAST_ZOOM, 4 ** (LEAST_ZOOM - roomy), roomy, 1]
    : 1;

/** The zoom from which on lines show at all: below it they need not even be cut into tiles. */
export const toFaintZoom = (roomy: number): number => Math.max(0, roomy + Math.log(FAINTEST) / Math.log(4));

/** Colours change at once: a slow change would be drawn over and over. */
export const EMPTY_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [],
  transition: { duration: 0, delay: 0 },
};

/** A fill without the seams that smoothed edges leave between neighbours. */
const fillLayer = (
  id: string,
  filter: FilterSpecification,
  paint: FillLayerSpecification['paint'],
): LayerSpecification => ({ id, type: 'fill', source: AREAS, filter, paint: { ...paint, 'fill-antialias': false } });

const lineLayer = (
  id: string,
  roomy: number,
  filter: FilterSpecification,
  paint: LineLayerSpecification['paint'],
): LayerSpecification => ({
  id,
  type: 'line',
  source: AREAS,
  minzoom: toFaintZoom(roomy),
  filter,
  paint: { ...paint, 'line-opacity': toLineOpacity(roomy) },
});

/** The marks of a texture on the areas that have it. */
export const toTextureLayer = (id: string): LayerSpecification =>
  fillLayer(id, ['==', ['get', 'texture'], id], { 'fill-pattern': id });

/**
 * Every value that an area's state decides is kept and told anew for each of its corners, and again for each layer that
 * shares them: so there is one such value, and no two layers draw the same areas in the same way.
 *
 * @param roomy the zoom from which on areas have room for their lines
 */
export const toLayers = ({ land, border, edge }: Ground, roomy: number): LayerSpecification[] => [
  { id: CONTEXT, type: 'fill', source: CONTEXT, paint: { 'fill-color': land } },
  fillLayer(QUIET, lacks('loud'), { 'fill-color': land }),
  lineLayer(BORDERS, roomy, lacks('loud'), { 'line-color': border, 'line-width': WIDTH.border }),
  fillLayer('loud', has('loud'), { 'fill-color': ['to-color', ['coalesce', ['feature-state', 'fill'], CLEAR]] }),
  lineLayer(DIM_EDGES, roomy, ['all', has('loud'), has('dim')], {
    'line-color': DIM_MARK,
    'line-width': WIDTH.dimEdge,
  }),
  lineLayer(EDGES, roomy, ['all', has('loud'), lacks('dim')], { 'line-color': edge, 'line-width': WIDTH.edge }),
];
