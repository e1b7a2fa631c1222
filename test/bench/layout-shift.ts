/**
 * Layout shift on the built front page: every shift that Chromium reports, those after a reader's input too, while the
 * page loads, ten councils are pointed at, one is opened by the page and one by a click.
 */
import type { Browser, Page } from 'playwright';
import { findHoverPoints } from './hover-points';
import { waitForFrames } from './main-thread';
import { openEmptyPage, waitUntilInteractive, type OpenPage } from './measured-page';

export interface LayoutShift {
  readonly width: number;
  readonly throttled: boolean;
  /** Sum of all shifts. */
  readonly total: number;
  /** The part of it that came within half a second of input, which the usual figure (CLS) leaves out. */
  readonly afterInput: number;
  /** What moved, for whoever has to mend it. */
  readonly moved: readonly string[];
}

const WIDTHS = [320, 768, 1280];
const HEIGHT = 900;

interface ShiftRecord {
  value: number;
  hadRecentInput: boolean;
  sources: string[];
}

/** In the page, before anything else: keeps every shift and the names of what moved. */
function recordShifts(): void {
  const shifts: ShiftRecord[] = [];
  Object.assign(window, { benchShifts: shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      };
      const elements = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement));
      const names = elements.map((element) =>
        element ? `<${element.localName}> ${element.textContent.trim().slice(0, 30)}` : 'something in a shadow root',
      );
      shifts.push({ value, hadRecentInput, sources: names });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function pointAt(page: Page, count: number): Promise<void> {
  const points = [...(await findHoverPoints(page)).values()].slice(0, count);
  if (points.length < count) throw new Error(`only ${points.length} councils can be pointed at on the front page`);
  for (const { x, y } of points) {
    await page.mouse.move(x, y);
    await waitForFrames(page);
    await page.waitForTimeout(100);
  }
}

async function act({ page }: OpenPage): Promise<void> {
  const map = page.locator('council-map').first();
  await map.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await pointAt(page, 10);
  await map.evaluate((element) => Object.assign(element, { council: 'Wandsworth' }));
  await page.waitForTimeout(1500);
  await map.evaluate((element) => Object.assign(element, { council: null }));
  await page.waitForTimeout(500);
  const [point] = [...(await findHoverPoints(page)).values()].slice(-1);
  if (!point) throw new Error('no council can be clicked on the front page');
  await page.mouse.click(point.x, point.y);
  await page.waitForTimeout(1500);
}

async function measure(browser: Browser, url: string, width: number, throttled: boolean): Promise<LayoutShift> {
  const opened = await openEmptyPage(browser, {
    width,
    height: HEIGHT,
    slowNetwork: throttled,
    slowdown: throttled ? 4 : 1,
  });
  try {
    await opened.page.addInitScript(recordShifts);
    await opened.page.goto(url, { waitUntil: 'load' });
    await waitUntilInteractive(opened.page);
    await opened.page.waitForTimeout(500);
    await act(opened);
    const shifts = await opened.page.evaluate(() => (window as unknown as { benchShifts: ShiftRecord[] }).benchShifts);
    const sum = (some: ShiftRecord[]) => some.reduce((total, { value }) => total + value, 0);
    const moved = [...new Set(shifts.flatMap(({ sources }) => sources))];
    return { width, throttled, total: sum(shifts), afterInput: sum(shifts.filter((s) => s.hadRecentInput)), moved };
  } finally {
    await opened.close();
  }
}

/** Every width, on this machine as it is and with the slow network and processor. */
export async function measureLayoutShift(browser: Browser, url: string): Promise<LayoutShift[]> {
  const shifts: LayoutShift[] = [];
  for (const throttled of [false, true]) {
    for (const width of WIDTHS) shifts.push(await measure(browser, url, width, throttled));
  }
  return shifts;
}
