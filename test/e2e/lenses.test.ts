/** The views other than control on the built page: with axe in each of them, and when their code does not come. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { faultsOn } from './axe';
import { DIST, useHarness } from './harness';
import { paintedAreas, textOf, untilPhase, windowOf } from './visit';

const harness = useHarness();
const VIEWS = 'control change seats change-seats lead closest';

/** The front page, its tag with more attributes. */
async function openWith(page: Page, attributes: string): Promise<void> {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8').replace('<council-map', `<council-map ${attributes}`);
  await page.route('**/with-views.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/with-views.html');
}

describe.each(['light', 'dark'] as const)('on a %s page', (colorScheme) => {
  it.each([320, 1280])('axe finds nothing in any view at %i px', async (width) => {
    const context: BrowserContextOptions = { ...windowOf(width), colorScheme };
    const { page, log } = await harness().blank(context);
    await openWith(page, `views="${VIEWS}"`);
    await untilPhase(page, 'interactive');
    await page.locator('council-map [data-row]').first().waitFor();
    const found: Record<string, unknown> = {};
    let title = '';
    for (const view of VIEWS.split(' ')) {
      await page.evaluate((name) => document.querySelector('council-map')!.setAttribute('view', name), view);
      const before = title;
      await expect
        .poll(async () => (title = await page.locator('council-map .view-title').innerText()))
        .not.toBe(before);
      found[view] = await faultsOn(page);
    }
    expect(found).toEqual(Object.fromEntries(VIEWS.split(' ').map((view) => [view, []])));
    expect([log.console, log.exceptions, log.foreign]).toEqual([[], [], []]);
    await page.context().close();
  });
});

describe('when the code of the views does not come', () => {
  it('the map shows who controls the council, and says so', async () => {
    const { page, log } = await harness().blank(windowOf(1280));
    await page.route('**/assets/lens-room-*.js', (route) => route.abort());
    await openWith(page, 'view="change"');
    await untilPhase(page, 'interactive');
    expect((await paintedAreas(page)).get('E09000032')).toBe('con');
    await page.getByText('This view could not be loaded. The map shows who controls the council.').waitFor();
    expect(await textOf(page, 'legend')).toContain('No overall control');
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });
});
