/** The colours of the map: parties as their files say, everything else ink, greys and paper. PAINTING PATH. */

export type Scheme = 'light' | 'dark';

/** A texture laid over a fill, so that no value depends on its colour alone. */
export type Texture = 'none' | 'dots' | 'lines' | 'rings' | 'grid' | 'dashes' | 'crosses' | 'stripes' | 'hatch';

export interface Paint {
  /** Six-digit hexadecimal. */
  readonly fill: string;
  readonly texture: Texture;
  /** Colour of the texture. */
  readonly mark: string;
}

/** Values that are not parties. */
export const NOT_A_PARTY = ['noc', 'awaiting', 'unknown', 'no-election'] as const;

const NEUTRALS: Readonly<Record<Scheme, Readonly<Record<(typeof NOT_A_PARTY)[number], Paint>>>> = {
  light: {
    noc: { fill: '#77726b', texture: 'stripes', mark: '#c9c5bd' },
    awaiting: { fill: '#fffdf7', texture: 'hatch', mark: '#8d887f' },
    unknown: { fill: '#fffdf7', texture: 'crosses', mark: '#8d887f' },
    'no-election': { fill: '#eeede8', texture: 'none', mark: '' },
  },
  dark: {
    noc: { fill: '#8b867f', texture: 'stripes', mark: '#4b4843' },
    awaiting: { fill: '#1d1c1a', texture: 'hatch', mark: '#8d887f' },
    unknown: { fill: '#1d1c1a', texture: 'crosses', mark: '#8d887f' },
    'no-election': { fill: '#2d2c29', texture: 'none', mark: '' },
  },
};

/** Textures by the party's place in the file; the first is plain, so the commonest map stays quiet. */
const TEXTURES: readonly Texture[] = ['none', 'dots', 'lines', 'rings', 'grid', 'dashes'];

/** `#rrggbb` moved towards white by `share` (0 to 1). */
export function lighten(colour: string, share: number): string {
  const channel = (at: number): string => {
    const value = parseInt(colour.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** How a value that is not a party is painted. */
export const toNeutralPaint = (value: (typeof NOT_A_PARTY)[number], scheme: Scheme): Paint => NEUTRALS[scheme][value];

/** How a party is painted. @param index its place among the file's party groups */
export function toPartyPaint(colour: string, index: number, scheme: Scheme): Paint {
  const fill = scheme === 'dark' ? lighten(colour, 0.12) : colour.toLowerCase();
  return { fill, texture: TEXTURES[index % TEXTURES.length] ?? 'none', mark: lighten(fill, 0.55) };
}
