/** What each example page is there to show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { DIST, useHarness } from './harness';
import { readResults, textOf, untilPhase, visit, windowOf } from './visit';

const harness = useHarness();

const CONTROL: Readonly<Record<string, string>> = {
  con: 'Conservative',
  lab: 'Labour',
  ld: 'Liberal Democrat',
  noc: 'No overall control',
};

/** The rows of the article's own table that a reader can see: council and what is said of its control. */
const rowsOf = (page: Page): Promise<[string, string][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.every tbody tr')]
      .filter((row) => row.querySelector('th') && row.checkVisibility({ contentVisibilityAuto: true }))
      .map((row) => [row.querySelector('th')!.innerText, row.querySelector('td')!.innerText]),
  );

function expectEveryCouncil(rows: [string, string][]): void {
  const { councils } = readResults();
  const said = new Map(rows);
  expect(said.size).toBe(150);
  for (const { name, control } of councils) expect(said.get(name)).toMatch(new RegExp(`→ ${CONTROL[control.after]}$`));
}

describe('the article', () => {
  it('tells who controls each council where there is no JavaScript', async () => {
    const { page } = await harness().open('/examples/article.html', { ...windowOf(320), javaScriptEnabled: false });
    expectEveryCouncil(await rowsOf(page));
    expect(await page.locator('council-map > svg').isVisible()).toBe(true);
    expect(await page.locator('council-map > p').innerText()).toContain('Labour (red) controls 74 councils');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  it('tells it, at a press, where the script does not come', async () => {
    const { page } = await harness().blank(windowOf(768));
    await page.route('**/council-map.js', (route) => route.abort());
    await page.goto('/examples/article.html');
    expect(await rowsOf(page)).toEqual([]);
    await page.getByText('Every council, in a table', { exact: true }).click();
    expectEveryCouncil(await rowsOf(page));
    await page.context().close();
  });

  it('has its picture, words and table put away once the map is there', async () => {
    const { page } = await visit(harness(), windowOf(768), '/examples/article.html');
    for (const inside of ['p', 'svg', 'details'])
      expect(await page.locator(`council-map > ${inside}`).isVisible()).toBe(false);
    await page.context().close();
  });

  it('asks for each file once', async () => {
    const { page, log } = await visit(harness(), windowOf(1280), '/examples/article.html');
    expect(new Set(log.requests).size).toBe(log.requests.length);
    await page.context().close();
  });
});

describe('the live blog', () => {
  it('says that the results are final, and opens the council of a post on the map', async () => {
    const { page } = await visit(harness(), windowOf(1280), '/examples/live-blog.html');
    await expect.poll(() => textOf(page, 'live')).toMatch(/^Final/);
    await page.getByRole('link', { name: 'Plymouth on the map' }).click();
    await page.getByRole('heading', { name: 'Plymouth', exact: true }).waitFor();
    expect(await textOf(page, 'panel')).toContain('Labour gain from Conservative');
    await page.context().close();
  });

  it('keeps the list of declarations in the room that is kept for it', async () => {
    const { page } = await visit(harness(), windowOf(320), '/examples/live-blog.html');
    const feed = page.locator('council-map .feed');
    await feed.getByText('Barnet').first().waitFor();
    expect(await feed.evaluate((one) => [one.clientHeight, one.scrollHeight > 1000])).toEqual([640, true]);
    await page.context().close();
  });
});

describe('the sidebar', () => {
  it.each([768, 1280])('is 300 pixels wide in a window of %i', async (width) => {
    const { page } = await visit(harness(), windowOf(width), '/examples/sidebar.html');
    expect((await page.locator('council-map').boundingBox())!.width).toBe(300);
    await page.context().close();
  });
});

describe('two maps compared', () => {
  it('stand side by side, at one height, and one under the other on a phone', async () => {
    const { page } = await visit(harness(), windowOf(1280), '/examples/compare.html');
    const boxes = async () =>
      Promise.all((await page.locator('council-map .map').all()).map(async (map) => (await map.boundingBox())!));
    const [left, right] = await boxes();
    expect([right!.y, right!.height]).toEqual([left!.y, left!.height]);
    expect(right!.x).toBeGreaterThan(left!.x + left!.width);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(async () => (await boxes()).map(({ x }) => x)).toEqual([16, 16]);
    await page.context().close();
  });

  it('say of seats what they are measured from, and nothing of control', async () => {
    const { page } = await visit(harness(), windowOf(1280), '/examples/compare.html');
    for (const [id, party] of [
      ['labour', 'Labour'],
      ['conservatives', 'Conservative'],
    ] as const) {
      const map = page.locator(`#${id}`);
      await expect.poll(() => map.locator('.view-title').innerText()).toBe(`Change in seats: ${party}, on May 2017`);
      const status = await map.locator('.status').innerText();
      expect(status).toBe('English local elections, 3 May 2018 · after 150 of 150 councils');
    }
    await page.context().close();
  });

  it('each keep their own council in the address', async () => {
    const path = '/examples/compare.html#conservatives.council=E06000026';
    const { page } = await visit(harness(), windowOf(1280), path);
    const opened = () =>
      page.evaluate(() =>
        ['labour', 'conservatives'].map((id) => document.getElementById(id)!.getAttribute('council')),
      );
    await expect.poll(opened).toEqual([null, 'E06000026']);
    await page.context().close();
  });
});

describe('the borough', () => {
  it('has every ward of Wandsworth on the map', async () => {
    const { page } = await visit(harness(), windowOf(1280), '/examples/borough.html');
    const file = join(DIST, 'elections/2018-05-03/wards/E09000032.json');
    const { wards } = JSON.parse(readFileSync(file, 'utf8')) as { wards: { code: string }[] };
    const painted = () =>
      page.evaluate(() =>
        [...document.querySelector('council-map')!.paintedAreas().keys()].filter((code) => code.startsWith('E05')),
      );
    await expect.poll(async () => (await painted()).sort()).toEqual(wards.map(({ code }) => code).sort());
    await page.context().close();
  });
});

describe('the hexagons', () => {
  it('are one a council, with a choice of views', async () => {
    const { page } = await visit(harness(), windowOf(1280), '/examples/hex.html');
    const choice = page.locator('council-map .views').getByRole('button');
    await expect.poll(() => choice.allInnerTexts()).toEqual(['Control', 'Change', 'Lead']);
    await page.context().close();
  });
});

describe('the dark page', () => {
  it('gives the map its own ground on every reader’s screen', async () => {
    const { page } = await visit(harness(), { ...windowOf(1280), colorScheme: 'light' }, '/examples/dark.html');
    const grounds = await page.evaluate(() =>
      [document.body, document.querySelector('council-map')!.shadowRoot!.querySelector('.figure')!].map(
        (one) => getComputedStyle(one).backgroundColor,
      ),
    );
    expect(grounds).toEqual(['rgb(16, 16, 16)', 'rgb(16, 16, 16)']);
    await page.context().close();
  });
});

describe('the iframe', () => {
  it.each([320, 1280])('is as high as what is in it, in a window of %i', async (width) => {
    const { page } = await harness().open('/examples/iframe.html', windowOf(width));
    const frame = (await (await page.$('iframe'))!.contentFrame())!;
    await frame.waitForSelector('council-map[phase="interactive"]');
    const inside = () => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(inside).toBe(0);
    expect((await page.locator('iframe').boundingBox())!.height).not.toBe(800);
    await page.context().close();
  });

  it('is 800 pixels high and scrolls where the script beside it does not come', async () => {
    const { page } = await harness().blank(windowOf(1280));
    await page.route('**/council-map-embed.js', (route) => route.abort());
    await page.goto('/examples/iframe.html');
    const frame = (await (await page.$('iframe'))!.contentFrame())!;
    await frame.waitForSelector('council-map[phase="interactive"]');
    expect((await page.locator('iframe').boundingBox())!.height).toBe(800);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
    await page.context().close();
  });
});

describe('the list of examples', () => {
  it('is reached from the front page, and leads to each of them', async () => {
    const { page } = await harness().open('/');
    await page.getByRole('link', { name: 'Examples' }).click();
    await page.getByRole('heading', { name: 'Examples' }).waitFor();
    expect(await page.locator('.list a').count()).toBe(8);
    await page.getByRole('link', { name: 'A borough' }).click();
    await untilPhase(page, 'interactive');
    await page.context().close();
  });
});
