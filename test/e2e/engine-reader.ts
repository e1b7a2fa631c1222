/** What a reader of a zoomable map does and sees. */
import type { BrowserContextOptions, Page } from 'playwright';
import type { Harness, OpenedPage } from './harness';
import { visit, windowOf } from './visit';

export type Bounds = readonly [x: number, y: number, width: number, height: number];

/** The crop that the core keeps beneath whatever is on screen, in the units of its shapes. */
export const cropOf = (page: Page): Promise<Bounds> =>
  page.evaluate(() => {
    const drawing = document.querySelector('council-map')!.shadowRoot!.querySelector('.drawing > svg')!;
    return drawing.getAttribute('viewBox')!.split(' ').map(Number) as unknown as Bounds;
  });

export const untilEngine = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('council-map')!.renderer === 'maplibre', undefined, {
    timeout: 20_000,
  });

/** The page has drawn twice: what was asked for before shows, however slow the machine. */
const untilDrawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Waits until the crop has been the same for a while, in time and in frames. */
export async function untilStill(page: Page): Promise<Bounds> {
  let before = await cropOf(page);
  for (let still = 0; still < 3;) {
    await page.waitForTimeout(150);
    await untilDrawn(page);
    const now = await cropOf(page);
    still = String(now) === String(before) ? still + 1 : 0;
    before = now;
  }
  return before;
}

export const button = (page: Page, name: string) => page.locator('council-map').getByRole('button', { name });

/** The middle of the map, in view. */
export async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const map = document.querySelector('council-map')!.shadowRoot!.querySelector('.map')!;
    map.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = map.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** A screenshot of the map's box, as pixels in the page that compares them. */
export async function photograph(page: Page): Promise<string> {
  const clip = await page.evaluate(() => {
    const map = document.querySelector('council-map')!.shadowRoot!.querySelector('.map')!;
    map.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = map.getBoundingClientRect();
    return { x, y, width, height };
  });
  return (await page.screenshot({ clip })).toString('base64');
}

export interface Difference {
  /** By how many pixels the second picture must be moved to lie best over the first. */
  readonly shift: readonly [dx: number, dy: number];
  /** Mean difference of a channel where the pictures lie over one another as they are, of 255. */
  readonly mean: number;
}

/** Lays two pictures of one size over one another, in a page of its own. */
export const compare = (page: Page, pictures: readonly [string, string]): Promise<Difference> =>
  page.evaluate(async (both) => {
    const read = async (base64: string): Promise<ImageData> => {
      const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
      const image = await createImageBitmap(blob);
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = (await Promise.all(both.map(read))) as [ImageData, ImageData];
    const REACH = 3;
    const differ = (dx: number, dy: number): number => {
      let [sum, count] = [0, 0];
      for (let y = REACH; y < a.height - REACH; y += 1)
        for (let x = REACH; x < a.width - REACH; x += 1) {
          const [at, other] = [(y * a.width + x) * 4, ((y + dy) * b.width + x + dx) * 4];
          for (let channel = 0; channel < 3; channel += 1)
            sum += Math.abs(a.data[at + channel]! - b.data[other + channel]!);
          count += 3;
        }
      return sum / count;
    };
    const shifts = [-2, -1, 0, 1, 2].flatMap((dx) => [-2, -1, 0, 1, 2].map((dy) => [dx, dy] as const));
    const best = shifts.map((shift) => ({ shift, mean: differ(...shift) })).sort((one, two) => one.mean - two.mean)[0]!;
    return { shift: best.shift, mean: differ(0, 0) };
  }, pictures);

/** The front page with its zoom buttons. */
export async function visitReady(
  harness: Harness,
  context: BrowserContextOptions = windowOf(1280),
): Promise<OpenedPage> {
  const opened = await visit(harness, context);
  await button(opened.page, 'Zoom in').waitFor();
  return opened;
}

export async function zoomIn(page: Page): Promise<void> {
  await button(page, 'Zoom in').click();
  await untilEngine(page);
  await untilStill(page);
}
