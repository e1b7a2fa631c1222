/** Whether each council is drawn in the colour of who controls it: read from the pixels of the screen. */
import { en } from '../../src/i18n/en';
import type { Results } from '../../src/model/contract';
import type { Paint, Scheme } from '../../src/view/palette';
import { toPartyBook } from '../../src/view/parties';
import type { Picture, Pixel } from './png';
import type { Point, Visit } from './visit';

/** Points inside each showing of a council by its code: a London borough is drawn twice. */
export type Spots = Readonly<Record<string, readonly (readonly Point[])[]>>;

/** How far from each other two levels of a channel may be that are meant to be the same: engines round differently. */
const TOLERANCE = 12;
/** How many of these points must be of its colour: narrow inlets bring dark edges into the middle of some. */
const SHARE = 0.6;

/**
 * Points all over each council, a little away from its edges, in whole CSS pixels of the viewport.
 * @param enough points in one showing, at most
 */
export const findSpots = (visit: Visit, enough: number): Promise<Spots> =>
  visit.evaluate((wanted) => {
    const root = document.querySelector('council-map')!.shadowRoot!;
    const AROUND = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);
    const isInside = (path: Element, x: number, y: number): boolean =>
      root.elementFromPoint(x, y) === path &&
      AROUND.every((turn) => root.elementFromPoint(x + 2 * Math.cos(turn), y + 2 * Math.sin(turn)) === path);
    const spots: Record<string, { x: number; y: number }[][]> = {};
    for (const path of root.querySelectorAll('.loud [data-code]')) {
      // The inset of London, on a map of London.
      if (path.closest('[display="none"]')) continue;
      const found: { x: number; y: number }[] = [];
      (spots[path.getAttribute('data-code')!] ??= []).push(found);
      const { left, top, width, height } = path.getBoundingClientRect();
      for (let step = 0; step < 400 && found.length < wanted; step += 1) {
        // Leaps that come everywhere: the whole part of multiples of two roots is never the same again.
        const [across, down] = [(step * Math.SQRT2) % 1, (step * Math.sqrt(3)) % 1];
        const [x, y] = [Math.floor(left + across * width), Math.floor(top + down * height)];
        if (isInside(path, x + 0.5, y + 0.5)) found.push({ x, y });
      }
    }
    return spots;
  }, enough);

const toPixel = (colour: string): Pixel => [
  parseInt(colour.slice(1, 3), 16),
  parseInt(colour.slice(3, 5), 16),
  parseInt(colour.slice(5, 7), 16),
];

/** Distance of a pixel from the nearest mixture of a paint's two colours: textures are smoothed at their edges. */
function toDistance(pixel: Pixel, { fill, mark, texture }: Paint): number {
  const from = toPixel(fill);
  const to = texture === 'none' ? from : toPixel(mark);
  const way = to.map((level, i) => level - from[i]!);
  const length = way.reduce((sum, step) => sum + step * step, 0);
  const along = way.reduce((sum, step, i) => sum + step * (pixel[i]! - from[i]!), 0);
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  return Math.max(...pixel.map((level, i) => Math.abs(level - from[i]! - way[i]! * share)));
}

/**
 * Those councils whose pixels are not in the paint of the party in control, or of no overall control, each with what
 * was found.
 * @param picture of the same window in which the spots were found
 */
export function findWrongPaints(
  spots: Spots,
  picture: Picture,
  { councils, parties }: Pick<Results, 'councils' | 'parties'>,
  scheme: Scheme,
): string[] {
  const book = toPartyBook(parties, scheme, en);
  return councils.flatMap(({ code, name, control }) => {
    const { paint } = book.of(control?.after ?? 'unknown');
    const showings = (spots[code] ?? []).map((points) => points.map(({ x, y }) => picture.at(x, y)));
    if (showings.length === 0) return [`${name} (${code}) is not drawn`];
    return showings.flatMap((pixels) => {
      const wrong = pixels.filter((pixel) => toDistance(pixel, paint) > TOLERANCE);
      if (pixels.length > 0 && wrong.length <= (1 - SHARE) * pixels.length) return [];
      const found = wrong[0] ? `rgb(${wrong[0].join(' ')})` : 'nothing';
      return [`${name} (${code}): ${found} in place of ${paint.fill}, ${wrong.length} of ${pixels.length} points`];
    });
  });
}
