/** Where to point: a point of the viewport inside each of some councils. Both pages mark their paths with the code. */
import type { Page } from 'playwright';

export interface HoverPoint {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** In the page: for each path that can be hit near the middle of its box, that point. */
function readPoints(): HoverPoint[] {
  const root = document.querySelector('council-map')?.shadowRoot ?? document;
  const points: HoverPoint[] = [];
  for (const path of root.querySelectorAll<SVGPathElement>('path[data-code]')) {
    const { x, y, width, height } = path.getBoundingClientRect();
    const [atX, atY] = [x + width / 2, y + height / 2];
    const isHit = root.elementFromPoint(atX, atY) === path;
    if (isHit) points.push({ code: path.dataset['code']!, x: atX, y: atY });
  }
  return points;
}

/** A point in each council that can be hit, without those of `codes` that cannot. A code shown twice keeps its first. */
export async function findHoverPoints(page: Page): Promise<ReadonlyMap<string, HoverPoint>> {
  const points = await page.evaluate(readPoints);
  return new Map(points.reverse().map((point) => [point.code, point]));
}

/** `count` of the codes that have a point on every page, spread evenly over the country. */
export function chooseCodes(
  pages: readonly ReadonlyMap<string, HoverPoint>[],
  among: string[],
  count: number,
): string[] {
  const shared = among.filter((code) => pages.every((points) => points.has(code))).sort();
  if (shared.length < count) throw new Error(`only ${shared.length} councils can be pointed at on every page`);
  return Array.from({ length: count }, (_, i) => shared[Math.floor((i * shared.length) / count)]!);
}
