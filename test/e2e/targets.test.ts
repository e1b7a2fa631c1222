/** How large what a finger has to hit is: 24 px and more everywhere, 44 where the pointer is coarse. */
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { PHONE, visit, windowOf } from './visit';

const harness = useHarness();

const TABLET: BrowserContextOptions = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true };

interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What answers to a finger around the middle of each control, in steps of a pixel: measured, not asked of the styles,
 * because a box that is clipped or covered is not as large as it says.
 */
const measureTargets = (page: Page, reach: number): Promise<Target[]> =>
  page.evaluate((limit) => {
    const root = document.querySelector('council-map')!.shadowRoot!;
    const isHit = (control: Element, x: number, y: number): boolean => control.contains(root.elementFromPoint(x, y));
    const measure = (control: Element, dx: number, dy: number): number => {
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const far = (sign: number): number => {
        let steps = 0;
        while (steps < limit && isHit(control, x + sign * dx * (steps + 1), y + sign * dy * (steps + 1))) steps += 1;
        return steps;
      };
      return isHit(control, x, y) ? far(1) + far(-1) + 1 : 0;
    };
    return [...root.querySelectorAll<HTMLElement>('button, summary, input:not([type=checkbox]), select, .tick-box')]
      .filter((control) => control.checkVisibility() && control.getBoundingClientRect().width > 1)
      .map((control) => {
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const name = control.className || control.textContent.trim() || control.localName;
        return { name, width: measure(control, 1, 0), height: measure(control, 0, 1) };
      });
  }, reach);

async function visitWhole(context: BrowserContextOptions, council: string): Promise<Page> {
  const { page } = await visit(harness(), context);
  await page.waitForFunction(() => document.querySelector('council-map')!.shadowRoot!.querySelector('[data-row]'));
  if (!council) return page;
  await page.evaluate((name) => document.querySelector('council-map')!.setAttribute('council', name), council);
  await page.waitForFunction(() => document.querySelector('council-map')!.shadowRoot!.querySelector('[data-ward]'));
  return page;
}

const isUnder = (size: number) => (target: Target) => target.width < size || target.height < size;

describe.each([
  ['nothing', ''],
  ['Trafford', 'Trafford'],
])('with %s open', (_, council) => {
  it.each([
    ['phone', PHONE],
    ['tablet', TABLET],
  ])('everything on a %s is 44 pixels wide and high', async (_device, context) => {
    const page = await visitWhole(context, council);
    const targets = await measureTargets(page, 30);
    expect(targets.length).toBeGreaterThan(25);
    const heads = targets.filter(({ name }) => name === 'sort');
    expect(targets.filter(({ name }) => name !== 'sort').filter(isUnder(44))).toEqual([]);
    // A head is as wide as its column; the list "Sort by", which is large enough, does the same.
    expect(heads.filter(({ width, height }) => width < 24 || height < 44)).toEqual([]);
  });

  it('everything is 24 pixels wide and high for a mouse', async () => {
    const page = await visitWhole(windowOf(1280), council);
    expect((await measureTargets(page, 20)).filter(isUnder(24))).toEqual([]);
  });
});
