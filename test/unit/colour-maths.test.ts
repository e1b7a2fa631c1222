import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDifference, toLab, toLabDifference, type Lab } from './colour/cielab';
import { toContrast } from './colour/contrast';
import { blend, toCodedChannel, toHex, toLinear, toLinearChannel, toLuminance } from './colour/srgb';
import { toForm, toFormDifference, toInk } from './colour/texture-form';
import { ALL_VISIONS, see } from './colour/vision';

/**
 * The published test data for CIEDE2000: two colours in CIELAB and their difference.
 * @see Sharma, Wu and Dalal (2005), table 1
 */
const SHARMA: readonly (readonly [Lab, Lab, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, -1.1848, -84.8006], [50, 0, -82.7485], 1],
  [[50, -0.9009, -85.5211], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, -1, 2], [50, 0, 0], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.001], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.49, -0.001], [50, -2.49, 0.0012], 7.2195],
  [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
  [[50, -0.001, 2.49], [50, 0.001, -2.49], 4.8045],
  [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[50, 2.5, 0], [56, -27, -3], 31.903],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[50, 2.5, 0], [50, 3.1736, 0.5854], 1],
  [[50, 2.5, 0], [50, 3.2972, 0], 1],
  [[50, 2.5, 0], [50, 1.8634, 0.5757], 1],
  [[50, 2.5, 0], [50, 3.2592, 0.335], 1],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263],
  [[61.2901, 3.7196, -5.3901], [61.4292, 2.248, -4.962], 1.8731],
  [[35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[36.4612, 47.858, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146],
  [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
  [[90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381],
  [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

const anyColour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`);

describe('CIEDE2000', () => {
  it.each(SHARMA)('finds %j and %j %d apart, from either side', (a, b, expected) => {
    expect(toLabDifference(a, b)).toBeCloseTo(expected, 4);
    expect(toLabDifference(b, a)).toBeCloseTo(expected, 4);
  });
});

describe('CIELAB', () => {
  it.each([
    ['#ffffff', [100, 0, 0]],
    ['#000000', [0, 0, 0]],
    ['#ff0000', [53.24, 80.09, 67.2]],
    ['#00ff00', [87.73, -86.18, 83.18]],
    ['#0000ff', [32.3, 79.19, -107.86]],
  ])('has %s where the tables have it', (colour, expected) => {
    toLab(toLinear(colour)).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 1));
  });
});

describe('sRGB', () => {
  it('comes back from linear light as it went', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(toHex(toLinear(colour))).toBe(colour);
      }),
    );
    for (let value = 0; value <= 1; value += 1 / 64)
      expect(toCodedChannel(toLinearChannel(value))).toBeCloseTo(value, 4);
  });

  it('refuses what is not a colour of six digits', () => {
    expect(() => toLinear('#fff')).toThrow('#fff');
    expect(() => toLinear('red')).toThrow('red');
  });

  it('blends as browsers do', () => {
    expect(blend('#ffffff', '#000000', 0.5)).toBe('#808080');
    expect(blend('#000000', '#faa61a', 0)).toBe('#faa61a');
    expect(blend('#123456', '#faa61a', 1)).toBe('#123456');
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(toContrast('#000000', '#ffffff')).toBe(21);
    expect(toContrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(toContrast('#ffffff', '#949494')).toBeCloseTo(3.03, 2);
    expect(toContrast('#faa61a', '#faa61a')).toBe(1);
  });
});

describe('each vision', () => {
  it.each(ALL_VISIONS)('leaves greys as they are: %s', (vision) => {
    for (const grey of ['#000000', '#595959', '#8d8d8d', '#ffffff'])
      expect(toDifference(see(grey, vision), grey)).toBeLessThan(0.5);
  });

  it('takes apart from one another what it should: red and green, or blue and green', () => {
    const far = (a: string, b: string) =>
      Object.fromEntries(ALL_VISIONS.map((vision) => [vision, toDifference(see(a, vision), see(b, vision))]));
    const redGreen = far('#b5651d', '#5a7d1a');
    const blueGreen = far('#008b8b', '#0080b0');
    for (const vision of ['protan', 'deutan']) expect(redGreen[vision]).toBeLessThan(redGreen['normal']! / 2);
    for (const vision of ['tritan', 'tritan (Brettel)']) {
      expect(blueGreen[vision]).toBeLessThan(blueGreen['normal']! / 2);
      expect(redGreen[vision]).toBeGreaterThan(redGreen['normal']! / 2);
    }
  });

  it('keeps the luminance in greyscale, and nothing else', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const grey = see(colour, 'greyscale');
        expect(grey.slice(1, 3).repeat(3)).toBe(grey.slice(1));
        expect(toLuminance(toLinear(grey))).toBeCloseTo(toLuminance(toLinear(colour)), 2);
      }),
    );
  });
});

describe('the form of a texture', () => {
  it('inks as much as its strokes are long and wide', () => {
    expect(toInk(toForm('none'))).toBe(0);
    expect(toInk(toForm('lines'))).toBeCloseTo((2 * 6 * 0.7) / 36, 1);
    expect(toInk(toForm('rings'))).toBeCloseTo((2 * Math.PI * 2 * 0.7) / 36, 1);
  });

  it('is no other for being laid elsewhere', () => {
    const form = toForm('dots');
    const moved = new Uint8Array([...form.slice(37), ...form.slice(0, 37)]);
    expect(toFormDifference(form, form)).toBe(0);
    expect(toFormDifference(form, moved)).toBeLessThan(toFormDifference(form, toForm('none')) / 2);
    expect(toFormDifference(form, toForm('none'))).toBe(toInk(form));
  });
});
