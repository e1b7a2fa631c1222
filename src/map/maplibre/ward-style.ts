/** The layers of wards in the engine's picture, over those of councils. Pure: no engine, no DOM. */
import type { FillLayerSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

/** The source of wards. */
export const WARDS = 'wards';

/** Of a ward, as properties of its shape: it has one picture for as long as it is drawn. */
export type WardTraits = {
  readonly code: string;
  readonly fill: string;
  /** Id of its texture; empty where it is plain. */
  readonly texture: string;
};

/** Colours that the page's style sheet decides, as the engine can read them. */
export interface WardGround {
  readonly paper: string;
  readonly edge: string;
}

/** Widths in CSS pixels. */
const RIM = { paper: 7, ink: 2.6 };
const EDGE = 0.8;
/** How much of the councils is hidden while one of them is open. */
const VEIL = 0.72;

const fill = (
  id: string,
  paint: FillLayerSpecification['paint'],
  filter: FilterSpecification = true,
): LayerSpecification => ({ id, type: 'fill', source: WARDS, filter, paint: { ...paint, 'fill-antialias': false } });

const line = (id: string, colour: string, width: number): LayerSpecification => ({
  id,
  type: 'line',
  source: WARDS,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});

/** A veil over the councils, a line around each ward, and the wards over its inner half: what stays is a rim around all. */
export function toWardLayers({ paper, edge }: WardGround, isOpen: boolean): LayerSpecification[] {
  const veil = { 'background-color': paper, 'background-opacity': isOpen ? VEIL : 0 };
  return [
    { id: 'veil', type: 'background', paint: veil },
    line('wards-rim', paper, RIM.paper),
    line('wards-rim-dark', edge, RIM.ink),
    fill('wards-fill', { 'fill-color': ['get', 'fill'] }),
    fill('wards-texture', { 'fill-pattern': ['image', ['get', 'texture']] }, ['!=', ['get', 'texture'], '']),
    line('wards-edges', edge, EDGE),
  ];
}
