/** The views other than control on the built page: with axe in each of them, and when their code does not come. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { DIST, useHarness } from './harness';
import { paintedAreas, textOf, untilPhase, windowOf } from './visit';

const harness = useHarness();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const VIEWS = 'control change seats change-seats lead closest';

/** The front page, its tag with more attributes. */
async function openWith(page: Page, attributes: string): Promise<void> {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8').replace('<council-map', `<council-map ${attributes}`);
  await page.route('**/with-views.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/with-views.html');
}

async function faultsOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
    const { axe } = window as unknown as { axe: { run(what: Document, how: object): Promise<Found> } };
    const found = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
    });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

describe.each(['light', 'dark'] as const)('on a %s page', (colorScheme) => {
  it.each(VIEWS.split(' ').flatMap((view) => [320, 1280].map((width) => [view, width] as const)))(
    'axe finds nothing in the view %s at %i px',
    async (view, width) => {
      const context: BrowserContextOptions = { ...windowOf(width), colorScheme };
      const { page, log } = await harness().blank(context);
      await openWith(page, `view="${view}" views="${VIEWS}" council="Wandsworth"`);
      await untilPhase(page, 'interactive');
      await page.locator('council-map .view-title').waitFor();
      await page.locator('council-map [data-row]').first().waitFor();
      expect(await faultsOn(page)).toEqual([]);
      expect([log.console, log.exceptions, log.foreign]).toEqual([[], [], []]);
      await page.context().close();
    },
  );
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
