/** How readers see a colour, at full severity. */
import { toHex, toLinear, toLuminance, type Rgb } from './srgb';

type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * For linear light.
 * @see Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE
 * Transactions on Visualization and Computer Graphics 15 (2009), 1291–1298: the tables for severity 1.0
 */
const MACHADO = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/**
 * Tritanopia once more, because the model above was fitted to the other two: two half planes, and the normal of the
 * plane between them, for linear light with the cones of Smith and Pokorny (1975).
 * @see Brettel, Viénot and Mollon, "Computerized simulation of color appearance for dichromats", Journal of the Optical
 * Society of America A 14 (1997), 2647–2655
 */
const BRETTEL = {
  normal: [0.03901, -0.02788, -0.01113],
  above: [
    [1.01277, 0.13548, -0.14826],
    [-0.01243, 0.86812, 0.14431],
    [0.07589, 0.805, 0.11911],
  ],
  below: [
    [0.93678, 0.18979, -0.12657],
    [0.06154, 0.81526, 0.1232],
    [-0.37562, 1.12767, 0.24796],
  ],
} as const satisfies { normal: Rgb; above: Matrix; below: Matrix };

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const apply = ([red, green, blue]: Matrix, light: Rgb): Rgb => [dot(red, light), dot(green, light), dot(blue, light)];

/** Of linear light, what is left of it. */
const VISIONS = {
  normal: (light) => light,
  protan: (light) => apply(MACHADO.protan, light),
  deutan: (light) => apply(MACHADO.deutan, light),
  tritan: (light) => apply(MACHADO.tritan, light),
  'tritan (Brettel)': (light) => apply(dot(light, BRETTEL.normal) >= 0 ? BRETTEL.above : BRETTEL.below, light),
  greyscale: (light) => {
    const luminance = toLuminance(light);
    return [luminance, luminance, luminance];
  },
} as const satisfies Record<string, (light: Rgb) => Rgb>;

export type Vision = keyof typeof VISIONS;

export const ALL_VISIONS = Object.keys(VISIONS) as Vision[];

/** `#rrggbb` as it is seen, `#rrggbb`. */
export const see = (colour: string, vision: Vision): string => toHex(VISIONS[vision](toLinear(colour)));
