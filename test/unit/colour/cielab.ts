/** CIELAB under D65, and the difference between two colours as CIE 142-2001 (CIEDE2000) counts it. */
import { toLinear, type Rgb } from './srgb';

export type Lab = readonly [lightness: number, a: number, b: number];

/** IEC 61966-2-1: linear light to X, Y and Z. */
const TO_XYZ: readonly Rgb[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** D65, two degrees: what the rows above give for white. */
const WHITE: Rgb = [0.95047, 1, 1.08883];

const response = (share: number): number =>
  share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;

export function toLab([red, green, blue]: Rgb): Lab {
  const [x = 0, y = 0, z = 0] = TO_XYZ.map((row, i) =>
    response((row[0] * red + row[1] * green + row[2] * blue) / (WHITE[i] ?? 1)),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const cos = (degrees: number): number => Math.cos(radians(degrees));

/** √(c⁷ / (c⁷ + 25⁷)): how far a chroma is from grey. */
const depart = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/** In degrees, 0 to 360; 0 for grey, which has none. */
const toHue = (a: number, b: number): number => (a || b ? (Math.atan2(b, a) * (180 / Math.PI) + 360) % 360 : 0);

/** From one hue to another the short way round, in degrees; 0 where one of them is grey. */
function toTurn(from: number, to: number, chromas: number): number {
  if (!chromas) return 0;
  const turn = to - from;
  return Math.abs(turn) <= 180 ? turn : turn - Math.sign(turn) * 360;
}

/** Half way between two hues, the short way round; their sum where one of them is grey. */
function toMiddle(from: number, to: number, chromas: number): number {
  if (!chromas) return from + to;
  if (Math.abs(from - to) <= 180) return (from + to) / 2;
  return (from + to + (from + to < 360 ? 360 : -360)) / 2;
}

/**
 * ΔE2000, all weights 1.
 * @see Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", Color Research and Application 30 (2005), 21–30
 */
export function toLabDifference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const stretch = 1 + 0.5 * (1 - depart((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [toHue(a1 * stretch, b1), toHue(a2 * stretch, b2)];
  const chroma = (c1 + c2) / 2;
  const hue = toMiddle(h1, h2, c1 * c2);
  const ripple = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63);
  const fromMiddle = ((l1 + l2) / 2 - 50) ** 2;
  const lightnessPart = (l2 - l1) / (1 + (0.015 * fromMiddle) / Math.sqrt(20 + fromMiddle));
  const chromaPart = (c2 - c1) / (1 + 0.045 * chroma);
  const huePart =
    (2 * Math.sqrt(c1 * c2) * Math.sin(radians(toTurn(h1, h2, c1 * c2) / 2))) / (1 + 0.015 * chroma * ripple);
  const rotation = -Math.sin(radians(60 * Math.exp(-(((hue - 275) / 25) ** 2)))) * 2 * depart(chroma);
  return Math.sqrt(lightnessPart ** 2 + chromaPart ** 2 + huePart ** 2 + rotation * chromaPart * huePart);
}

/** ΔE2000 of two colours, `#rrggbb` each. */
export const toDifference = (a: string, b: string): number => toLabDifference(toLab(toLinear(a)), toLab(toLinear(b)));
