/** The layers of the engine's picture, and the state of an area that they read. Pure: no engine, no DOM. */
import type {
  ExpressionSpecification,
  FillLayerSpecification,
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

/** What an area is told of its picture, as feature-state. It is lost with the GL context, and then told again. */
export type AreaState = {
  readonly value: string;
  readonly fill: string;
  /** Id of the tile of its texture; empty where it is plain. */
  readonly texture: string;
  /** Whether the area votes: those that do lie over the borders, with edges of their own. */
  readonly loud: boolean;
  /** Whether its colour is so dark that its edge is drawn in the colour of its marks. */
  readonly dim: boolean;
  /** Outlined: told apart from the rest, so that pointing costs two areas and no work of the worker's. */
  readonly selected?: boolean;
  readonly hovered?: boolean;
};

export const AREAS = 'areas';
export const BORDERS = 'borders';
export const CONTEXT = 'context';
/** The layer of all areas, under the borders. */
export const QUIET = 'quiet';
/** Texture layers go below this one. */
export const EDGES = 'edges-dim';

const CLEAR = 'rgba(0, 0, 0, 0)';

/** Widths in CSS pixels, as the core draws them. */
const WIDTH = { edge: 0.6, dimEdge: 1.4, border: 0.8 };

export const toTextureId = ({ texture, fill }: Paint): string => (texture === 'none' ? '' : `${texture}-${fill}`);

const state = (key: keyof AreaState): ExpressionSpecification => ['feature-state', key];
const is = (key: keyof AreaState): ExpressionSpecification => ['boolean', state(key), false];
/** A width where it holds, else none: such a line is not drawn at all, where a transparent one would be. */
const widthWhere = (condition: ExpressionSpecification, width: number): ExpressionSpecification => [
  'case',
  condition,
  width,
  0,
];

/** With a source, which needs the worker: without any the engine says that it is ready when it has none. */
export const EMPTY_STYLE: StyleSpecification = {
  version: 8,
  sources: { worker: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
  layers: [],
};

/** A fill without the seams that smoothed edges leave between neighbours. */
const fillLayer = (id: string, paint: FillLayerSpecification['paint']): LayerSpecification => ({
  id,
  type: 'fill',
  source: AREAS,
  paint: { ...paint, 'fill-antialias': false },
});

/** All layers of lines have the same layout, so that the engine cuts and stores the lines of the areas once. */
const lineLayer = (id: string, paint: LineLayerSpecification['paint']): LayerSpecification => ({
  id,
  type: 'line',
  source: AREAS,
  layout: { 'line-join': 'round' },
  paint: { ...paint },
});

/** All of an area that has this texture, in its tile, which has the colour in it. */
export const toTextureLayer = (id: string): LayerSpecification =>
  fillLayer(id, {
    'fill-pattern': id,
    'fill-opacity': ['case', ['==', ['coalesce', state('texture'), ''], id], 1, 0],
  });

/**
 * Every value that an area's state decides is kept and told anew for each of its corners: so there are few of them, and
 * what all areas without an election share is said once, of the layer.
 */
export const toLayers = ({ land, border, edge }: Ground): LayerSpecification[] => [
  { id: CONTEXT, type: 'fill', source: CONTEXT, paint: { 'fill-color': land } },
  fillLayer(QUIET, { 'fill-color': land }),
  {
    id: BORDERS,
    type: 'line',
    source: BORDERS,
    paint: { 'line-color': border, 'line-width': WIDTH.border },
  },
  fillLayer('loud', { 'fill-color': ['to-color', ['case', is('loud'), state('fill'), CLEAR]] }),
  lineLayer(EDGES, {
    'line-color': DIM_MARK,
    'line-width': widthWhere(['all', is('loud'), is('dim')], WIDTH.dimEdge),
  }),
  lineLayer('edges', {
    'line-color': edge,
    'line-width': widthWhere(['all', is('loud'), ['!', is('dim')]], WIDTH.edge),
  }),
  ...OUTLINES.flatMap(({ id, widths }) =>
    (['halo', 'line'] as const).map((part) =>
      lineLayer(`${id}-${part}`, {
        'line-color': part === 'halo' ? '#fff' : '#000',
        'line-width': widthWhere(is(id), widths[part]),
      }),
    ),
  ),
];

/** The outlines of the areas chosen and pointed at, in the order in which they are drawn. Widths in CSS pixels. */
export const OUTLINES = [
  { id: 'selected', widths: { halo: 6, line: 2.8 } },
  { id: 'hovered', widths: { halo: 4, line: 1.5 } },
] as const;
