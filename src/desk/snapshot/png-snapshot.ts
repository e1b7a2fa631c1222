/** A snapshot as pixels: a card of a given size, drawn by resvg, which has to be installed beside this. */
import type { Resvg } from '@resvg/resvg-js';
import type { Problem } from '../../model/problems';
import { toCardSvg, type CardOptions } from './card-svg';
import type { Snapshot } from './derive-snapshot';
import type { Size } from './draw-map';

/** The usual sizes of cards: of a shared link, of a square post, of a story. */
export const CARD_SIZES = ['1200x630', '1080x1080', '1080x1920'] as const;

export interface PngOptions extends CardOptions {
  /** Paths of font files to be used in place of the system's. */
  readonly fonts?: readonly string[];
}

export interface PngSnapshot {
  /** Absent where it could not be drawn: a problem says why. */
  readonly value?: Uint8Array;
  readonly problems: Problem[];
}

/** Its class, which is fetched when it is needed. */
type Renderer = typeof Resvg;

/** Never rejects. */
export async function toPngSnapshot(
  snapshot: Snapshot,
  size: Size,
  { fonts = [], ...options }: PngOptions = {},
): Promise<PngSnapshot> {
  const renderer = await loadRenderer();
  if (!renderer) return { problems: [MISSING] };
  const font = {
    loadSystemFonts: fonts.length === 0,
    fontFiles: [...fonts],
    sansSerifFamily: SANS,
    serifFamily: SERIF,
  };
  // Pixels have one theme.
  const config = { ...snapshot.config, theme: snapshot.config.theme === 'dark' ? 'dark' : 'light' };
  try {
    if (!hasFont(renderer, font)) return { problems: [toNoFont(fonts)] };
    const svg = toCardSvg({ ...snapshot, config }, size, options);
    return { value: new renderer(svg, { font }).render().asPng(), problems: [] };
  } catch (error) {
    return { problems: [toFailure(error)] };
  }
}

/** What generic families stand for. */
const [SANS, SERIF] = ['DejaVu Sans', 'DejaVu Serif'];

const loadRenderer = async (): Promise<Renderer | undefined> =>
  import('@resvg/resvg-js').then(
    (module) => module.Resvg,
    () => undefined,
  );

/** Letters that no font has leave no trace. */
function hasFont(renderer: Renderer, font: object): boolean {
  const probe = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><text y="50">Labour 74</text></svg>';
  return new renderer(probe, { font }).getBBox() !== undefined;
}

const MISSING: Problem = {
  level: 'error',
  code: 'png-renderer-missing',
  place: '--format png',
  message: 'What draws pixels, @resvg/resvg-js, is not installed or does not run on this machine.',
  remedy: 'Install it (npm install @resvg/resvg-js), or make the SVG.',
};

const toNoFont = (fonts: readonly string[]): Problem => ({
  level: 'error',
  code: 'png-no-font',
  place: fonts.length ? `--font ${fonts.join(' ')}` : '--format png',
  message: fonts.length
    ? 'No font could be read from there, so the picture would have no words.'
    : 'No font was found on this machine, so the picture would have no words.',
  remedy: 'Name a font file (--font file.ttf), or install one (on Debian: apt install fonts-liberation).',
});

const toFailure = (error: unknown): Problem => ({
  level: 'error',
  code: 'png-failed',
  place: '--format png',
  message: `The picture could not be drawn: ${error instanceof Error ? error.message : String(error)}.`,
  remedy: 'Make the SVG, which needs nothing to draw it, and report this.',
});
