/** Colours of one hue in steps of lightness, so that their order shows in grey, too. */
import { isDim, toPartyPaint, type Paint, type Texture } from '../palette';

/** Red, green and blue, 0 to 255. */
const toChannels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

const toHex = (channels: readonly number[]): string =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Weights of red, green and blue in luminance. */
const WEIGHTS = [0.2126, 0.7152, 0.0722];

const toLinear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);

/** CIE lightness of a six-digit colour: 0 is black, 100 is white. */
export function toLightness(colour: string): number {
  const luminance = toChannels(colour).reduce((sum, value, i) => sum + WEIGHTS[i]! * toLinear(value / 255), 0);
  return luminance > 216 / 24389 ? 116 * Math.cbrt(luminance) - 16 : (luminance * 24389) / 27;
}

/** Enough to come within a thousandth of any lightness. */
const HALVINGS = 14;

/** The colour mixed with white or black until it has this lightness, 0 to 100. */
export function toTint(colour: string, lightness: number): string {
  const end = toLightness(colour) < lightness ? 255 : 0;
  const mix = (share: number): string => toHex(toChannels(colour).map((value) => value + (end - value) * share));
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (toLightness(mix(middle)) < lightness === end > 0) low = middle;
    else high = middle;
  }
  return mix((low + high) / 2);
}

/** A fill with a texture, marked as the map marks any fill. */
export const toTexturedPaint = (fill: string, texture: Texture = 'none'): Paint => ({
  ...toPartyPaint(fill, 0, 'light'),
  texture,
});

/**
 * Edges and textures of quiet areas on a dark page: as faint as a line of 3:1 may be, lest they outshine what is bright.
 */
const SOFT_MARK = '#ffffff8a';

export const toSoftPaint = (paint: Paint): Paint => (isDim(paint.fill) ? { ...paint, mark: SOFT_MARK } : paint);

/** A step of a ramp. @param lightness 0 to 100 */
export const toStep = (colour: string, lightness: number, texture: Texture = 'none'): Paint =>
  toTexturedPaint(toTint(colour, lightness), texture);
