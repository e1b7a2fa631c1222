/** The layers of the engine's picture, and the state of an area that they read. Pure: no engine, no DOM. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Paint } from '../../view/palette';

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
  readonly mark: string;
};

export const AREAS = 'areas';
export const BORDERS = 'borders';
export const CONTEXT = 'context';
/** The layer of all areas, under the borders. */
export const QUIET = 'quiet';
/** Texture layers go below this one. */
export const EDGES = 'edges-dim';

/** Widths in CSS pixels, as the core draws them. */
const WIDTH = { edge: 0.6, dimEdge: 1.4, border: 0.8 };

export const toTextureId = ({ texture, fill }: Paint): string => (texture === 'none' ? '' : `${texture}-${fill}`);

const state = (key: keyof AreaState): ExpressionSpecification => ['feature-state', key];
const colour = (key: keyof AreaState): ExpressionSpecification => [
  'to-color',
  ['coalesce', state(key), 'rgba(0, 0, 0, 0)'],
];
/** 1 where an area is in that state, else 0: what is transparent costs no line. */
const where = (...conditions: ExpressionSpecification[]): ExpressionSpecification => [
  'case',
  ['all', ...conditions],
  1,
  0,
];
const isLoud: ExpressionSpecification = ['boolean', state('loud'), false];
const isDim: ExpressionSpecification = ['boolean', state('dim'), false];

/** With a source, which needs the worker: without any the engine says that it is ready when it has none. */
export const EMPTY_STYLE: StyleSpecification = {
  version: 8,
  sources: { worker: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
  layers: [],
};

/** A plain fill without the seams that smoothed edges leave between neighbours. */
const fillLayer = (id: string, opacity: ExpressionSpecification | number): LayerSpecification => ({
  id,
  type: 'fill',
  source: AREAS,
  paint: { 'fill-color': colour('fill'), 'fill-opacity': opacity, 'fill-antialias': false },
});

/** All of an area that has this texture, in its tile, which has the colour in it. */
export const toTextureLayer = (id: string): LayerSpecification => ({
  id,
  type: 'fill',
  source: AREAS,
  paint: {
    'fill-pattern': id,
    'fill-opacity': where(['==', ['coalesce', state('texture'), ''], id]),
    'fill-antialias': false,
  },
});

export const toLayers = ({ land, border, edge }: Ground): LayerSpecification[] => [
  { id: CONTEXT, type: 'fill', source: CONTEXT, paint: { 'fill-color': land } },
  fillLayer(QUIET, 1),
  {
    id: BORDERS,
    type: 'line',
    source: BORDERS,
    paint: { 'line-color': border, 'line-width': WIDTH.border },
  },
  fillLayer('loud', where(isLoud)),
  {
    id: EDGES,
    type: 'line',
    source: AREAS,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour('mark'), 'line-width': WIDTH.dimEdge, 'line-opacity': where(isLoud, isDim) },
  },
  {
    id: 'edges',
    type: 'line',
    source: AREAS,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': edge, 'line-width': WIDTH.edge, 'line-opacity': where(isLoud, ['!', isDim]) },
  },
  ...OUTLINES.flatMap(({ id, widths }) =>
    (['halo', 'line'] as const).map((part): LayerSpecification => ({
      id: `${id}-${part}`,
      type: 'line',
      source: AREAS,
      filter: ['==', ['get', 'code'], ''],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': part === 'halo' ? '#fff' : '#000', 'line-width': widths[part] },
    })),
  ),
];

/** The outlines of the areas chosen and pointed at, in the order in which they are drawn. Widths in CSS pixels. */
export const OUTLINES = [
  { id: 'selected', widths: { halo: 6, line: 2.8 } },
  { id: 'hovered', widths: { halo: 4, line: 1.5 } },
] as const;
