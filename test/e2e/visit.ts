/** A reader's visit to the built front page, in windows of several widths. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import type { CouncilMap } from '../../src/council-map';
import { DIST, type Harness, type OpenedPage } from './harness';

export const WIDTHS = [320, 768, 1280] as const;

export const windowOf = (width: number): BrowserContextOptions => ({
  viewport: { width, height: width < 700 ? 640 : 900 },
});

/** A phone: touch, and a window as high as a hand. */
export const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

export const untilPhase = async (page: Page, phase: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => document.querySelector('council-map')?.getAttribute('phase') === wanted,
    phase,
    { timeout: 10_000 },
  );
};

/** The front page with its map and everything around it. */
export async function visit(harness: Harness, context: BrowserContextOptions, path = '/'): Promise<OpenedPage> {
  const opened = await harness.open(path, context);
  await untilPhase(opened.page, 'interactive');
  return opened;
}

export const paintedAreas = async (page: Page): Promise<Map<string, string>> =>
  new Map(await page.evaluate(() => [...document.querySelector<CouncilMap>('council-map')!.paintedAreas()]));

interface File {
  contested: string[];
  councils: { code: string; name: string; control: { after: string } }[];
}

export const readResults = (): File =>
  JSON.parse(readFileSync(join(DIST, 'elections/2018-05-03/results.json'), 'utf8')) as File;

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** The box of what is drawn there. */
  readonly box: { left: number; top: number; right: number; bottom: number };
}

/** Points at which each showing of an area is itself on top, in pixels of the viewport; the largest showing first. */
export async function findSpots(page: Page, code: string): Promise<Spot[]> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('council-map')!.shadowRoot!;
    const paths = [...root.querySelectorAll<SVGPathElement>(`[data-code="${wanted}"]`)].filter((one) =>
      one.checkVisibility(),
    );
    paths[0]?.closest('[part]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const showings = paths.map((path) => ({ path, rect: path.getBoundingClientRect() }));
    showings.sort((a, b) => b.rect.width * b.rect.height - a.rect.width * a.rect.height);
    return showings.flatMap(({ path, rect }) => {
      const { left, top, right, bottom, width, height } = rect;
      for (let step = 0; step < 400; step += 1) {
        // From the middle outwards, so that the point is well inside.
        const [angle, far] = [step * 2.4, Math.sqrt(step / 400) / 2];
        const x = (left + right) / 2 + Math.cos(angle) * far * width;
        const y = (top + bottom) / 2 + Math.sin(angle) * far * height;
        if (root.elementFromPoint(x, y) === path) return [{ x, y, box: { left, top, right, bottom } }];
      }
      return [];
    });
  }, code);
}

export async function findSpot(page: Page, code: string): Promise<Spot> {
  const [spot] = await findSpots(page, code);
  if (!spot) throw new Error(`${code} is nowhere on the screen`);
  return spot;
}

/** The text of a part as a reader sees it; empty where the part is not shown. */
export const textOf = (page: Page, part: string): Promise<string> =>
  page.evaluate(
    (name) =>
      [...document.querySelector('council-map')!.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.innerText)
        .join(' ')
        .replace(/\s+/g, ' '),
    part,
  );

/** One finger put down at a point, moved by `dy` pixels and lifted. */
export async function swipe(page: Page, { x, y }: { x: number; y: number }, dy: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: at }] });
  await send('touchStart', y);
  for (let step = 1; step <= 8; step += 1) {
    await send('touchMove', y + (dy * step) / 8);
    await page.waitForTimeout(16);
  }
  await send('touchEnd', y + dy);
}
