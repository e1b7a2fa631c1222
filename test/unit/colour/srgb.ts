/** Colours as numbers. */

/** Red, green and blue, each 0 to 1; whether sRGB or linear light is said by whoever takes or gives them. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** IEC 61966-2-1: an sRGB channel as linear light. */
export const toLinearChannel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** The reverse of `toLinearChannel`. */
export const toCodedChannel = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** `#rrggbb` as sRGB. @throws where it is anything else */
function toCoded(colour: string): Rgb {
  if (!/^#[\da-f]{6}$/i.test(colour)) throw new Error(`Not a six-digit colour: ${colour}`);
  const channel = (at: number): number => parseInt(colour.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/** `#rrggbb` in linear light. @throws where it is anything else */
export function toLinear(colour: string): Rgb {
  const [red, green, blue] = toCoded(colour);
  return [toLinearChannel(red), toLinearChannel(green), toLinearChannel(blue)];
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

const write = (coded: readonly number[]): string =>
  `#${coded
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Linear light, kept within what a screen can show, as `#rrggbb`. */
export const toHex = (light: Rgb): string => write(light.map((value) => toCodedChannel(clamp(value))));

/** Y of linear light, 0 to 1. */
export const toLuminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** One colour laid over another by share, as a browser blends: in sRGB, not in light. @param share 0 to 1 */
export function blend(over: string, under: string, share: number): string {
  const below = toCoded(under);
  return write(toCoded(over).map((value, i) => value * share + below[i]! * (1 - share)));
}
