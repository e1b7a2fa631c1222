/** The colours of the map: parties as their files say, everything else ink, greys and paper. PAINTING PATH. */

export type Scheme = 'light' | 'dark';

/** A name of `MARKS`, or several with hyphens between: laid over a fill, so that no value depends on its colour alone. */
export type Texture = string;

export interface Paint {
  /** Six-digit hexadecimal. */
  readonly fill: string;
  readonly texture: Texture;
  /** Colour of the texture; eight digits where it lets some of the fill through. */
  readonly mark: string;
  /** The paints of those who share an area, side by side in its texture. */
  readonly bands?: readonly Paint[];
}

/** Values that are not parties. */
export const NOT_A_PARTY = ['noc', 'awaiting', 'unknown', 'no-election'] as const;

type Neutral = (typeof NOT_A_PARTY)[number];

const NEUTRALS: Readonly<Record<Scheme, Readonly<Record<Neutral, string>>>> = {
  light: { noc: '#bab6ae', awaiting: '#fffdf7', unknown: '#fffdf7', 'no-election': '#eeede8' },
  dark: { noc: '#bab6ae', awaiting: '#1d1c1a', unknown: '#1d1c1a', 'no-election': '#2d2c29' },
};

const NEUTRAL_TEXTURES: Readonly<Record<Neutral, Texture>> = {
  noc: 'stripes',
  awaiting: 'hatch',
  unknown: 'crosses',
  'no-election': 'none',
};

/**
 * By the party's place in the file. The first is plain, so that the commonest map stays quiet; from the seventh on two
 * textures lie over each other.
 */
const TEXTURES: readonly Texture[] = (
  'none dots lines rings grid dashes dots-lines dots-rings lines-rings ' +
  'dots-grid lines-grid rings-grid dots-dashes lines-dashes rings-dashes'
).split(' ');

/** Red, green and blue, 0 to 255. */
const toChannels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** `#rrggbb` moved towards white by `share` (0 to 1). */
export const lighten = (colour: string, share: number): string =>
  `#${toChannels(colour)
    .map((value) =>
      Math.round(value + (255 - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Weights of red, green and blue in the luminance of WCAG. */
const WEIGHTS = [0.2126, 0.7152, 0.0722];

/** True for a colour from which the dark edge of the map is less than 3:1 apart. */
export const isDim = (colour: string): boolean =>
  toChannels(colour).reduce((sum, value, i) => sum + WEIGHTS[i]! * ((value / 255 + 0.055) / 1.055) ** 2.4, 0) < 0.132;

/** Marks are black or white that lets some of the fill through: 2:1 at least on any colour, 3:1 on a dim one. */
export const DIM_MARK = '#ffffffb3';
const toPaint = (fill: string, texture: Texture): Paint => ({
  fill,
  texture,
  mark: isDim(fill) ? DIM_MARK : '#00000073',
});

/** How a value that is not a party is painted. */
export const toNeutralPaint = (value: Neutral, scheme: Scheme): Paint =>
  toPaint(NEUTRALS[scheme][value], NEUTRAL_TEXTURES[value]);

/** How a party is painted. @param index its place among the file's party groups */
export const toPartyPaint = (colour: string, index: number, scheme: Scheme): Paint =>
  toPaint(lighten(colour, scheme === 'dark' ? 0.12 : 0), TEXTURES[index % TEXTURES.length]!);
