/**
 * The moment of the first coloured map, read from the pictures themselves, so that it means the same whatever draws.
 *
 * DEFINITION. Chromium's trace keeps a picture of every frame that was put on screen, with its time. In each, the
 * pixels inside the map's box that are coloured (their channels differ by 80 of 255 or more: party colours do, the greys
 * of no overall control and no election do not) are counted. The first coloured map is the first frame that has at
 * least 95 % of the coloured pixels of the last, settled one: a map that comes in tiles is not there with the first of
 * them. The time is that frame's minus the start of navigation.
 */
import type { Page } from 'playwright';
import type { TraceEvent } from './trace';

export const FILM_CATEGORIES = ['disabled-by-default-devtools.screenshot', 'blink.user_timing'];

/** In CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ColouredFrame {
  /** On the clock of the trace, in microseconds. */
  readonly at: number;
  /** Milliseconds since the start of navigation. */
  readonly elapsed: number;
  /** The frame itself: a JPEG in base 64. */
  readonly picture: string;
}

const ENOUGH = 0.95;
/** Below this share of the map's box a settled picture cannot be a coloured map. */
const LEAST_SHARE = 0.01;

/** In a page of ours: the share of `box` that is coloured, for each JPEG. The pictures are scaled to fit 500 pixels. */
async function countColoured(film: { frames: string[]; box: Box; viewportWidth: number }): Promise<number[]> {
  const { frames, box, viewportWidth } = film;
  const shares: number[] = [];
  for (const frame of frames) {
    const image = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${frame}`)).blob());
    const scale = image.width / viewportWidth;
    const canvas = new OffscreenCanvas(Math.ceil(box.width * scale), Math.ceil(box.height * scale));
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, -box.x * scale, -box.y * scale);
    const pixels = drawing.getImageData(0, 0, canvas.width, canvas.height).data;
    let coloured = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      const [red, green, blue] = [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) >= 80) coloured += 1;
    }
    shares.push(coloured / (canvas.width * canvas.height));
  }
  return shares;
}

function findStart(events: readonly TraceEvent[], url: string): number {
  const starts = events.filter(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  const start = starts.at(-1)?.ts;
  if (start === undefined) throw new Error(`the trace has no start of navigation to ${url}`);
  return start;
}

/** @param darkroom any page that is not under measurement; the pictures are decoded in it */
export async function findColouredFrame(
  events: readonly TraceEvent[],
  page: { url: string; box: Box; viewportWidth: number },
  darkroom: Page,
): Promise<ColouredFrame> {
  const start = findStart(events, page.url);
  const shots = events.filter(({ name, ts }) => name === 'Screenshot' && ts >= start).sort((a, b) => a.ts - b.ts);
  const frames = shots.map(({ args }) => args.snapshot ?? '');
  const { box, viewportWidth } = page;
  const shares = await darkroom.evaluate(countColoured, { frames, box, viewportWidth });
  const settled = shares.at(-1) ?? 0;
  if (settled < LEAST_SHARE) throw new Error(`${page.url}: the settled picture is not a coloured map`);
  const first = shares.findIndex((share) => share >= ENOUGH * settled);
  const { ts: at } = shots[first]!;
  return { at, elapsed: (at - start) / 1000, picture: frames[first]! };
}
