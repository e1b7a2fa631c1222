/** The colours of the element's own style sheet: a picture without the page's styles brings them along. */
import type { Scheme } from '../../view/palette';

/** `auto` is light, and dark for whoever's system is. */
export type Theme = Scheme | 'auto';

/** As the custom properties are called; `edge`, `halo` and `line` are the same in both. */
const COLOURS = {
  light: { ink: '#1a1a1a', quiet: '#595959', rule: '#d9d7d0', paper: '#ffffff', wash: '#f7f5f0', land: '#f7f6f3' },
  dark: { ink: '#f1efea', quiet: '#aca79e', rule: '#3d3b37', paper: '#141413', wash: '#1f1e1c', land: '#1e1d1c' },
} as const;

export const EDGE = '#1a1a1a';
export const HALO = '#ffffff';
export const LINE = '#000000';
/** Of the banner over results that are a test. */
export const TEST_GROUND = '#ffd400';

export type Role = keyof (typeof COLOURS)['light'];

export const isRole = (name: string): name is Role => Object.hasOwn(COLOURS.light, name);

export const toColour = (role: Role, scheme: Scheme): string => COLOURS[scheme][role];

/** How a tree names a colour of the page. */
export const role = (name: Role): string => `@${name}`;
