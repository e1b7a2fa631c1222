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

/** Layers whose colours come slowly over those of councils, and how slowly, in milliseconds. */
export const FADING = ['wards-fill', 'wards-texture'] as const;
const FADE = 300;

const fill = (
  id: (typeof FADING)[number],
  paint: FillLayerSpecification['paint'],
  filter: FilterSpecification = true,
): LayerSpecification => ({
  id,
  type: 'fill',
  source: WARDS,
  filter,
  paint: { ...paint, 'fill-antialias': false, 'fill-opacity-transition': { duration: FADE } },
});

const line = (id: string, colour: string, width: number): LayerSpecification => ({
  id,
  type: 'line',
  source: WARDS,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});

/** What is drawn of wards at first. */
export interface WardStart {
  readonly isOpen: boolean;
  /** 0 where their colours are to come slowly: it is then set to 1. */
  readonly opacity: 0 | 1;
}

/** A veil over the councils, a line around each ward, and the wards over its inner half: what stays is a rim around all. */
export function toWardLayers({ paper, edge }: WardGround, { isOpen, opacity }: WardStart): LayerSpecification[] {
  const faded = { 'fill-opacity': opacity };
  const veil = { 'background-color': paper, 'background-opacity': isOpen ? VEIL : 0 };
  return [
    { id: 'veil', type: 'background', paint: veil },
    line('wards-rim', paper, RIM.paper),
    line('wards-rim-dark', edge, RIM.ink),
    fill('wards-fill', { ...faded, 'fill-color': ['get', 'fill'] }),
    fill('wards-texture', { ...faded, 'fill-pattern': ['image', ['get', 'texture']] }, ['!=', ['get', 'texture'], '']),
    line('wards-edges', edge, EDGE),
  ];
}
