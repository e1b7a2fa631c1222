/** The iframe page in an article of another origin: its map, its height, and what it does without this or that. */
import { describe, expect, it } from 'vitest';
import { faultsOn } from './axe';
import { heightsOf, useArticles, untilWhole, toFrame } from './embed-stage';
import { useHarness } from './harness';
import { PHONE, readResults, WIDTHS, windowOf } from './visit';

const harness = useHarness();
const articles = useArticles(harness);

describe.each(WIDTHS)('an article %i pixels wide with the iframe page in it', (width) => {
  it('gives the frame the height of its content, so that nothing in it scrolls', async () => {
    const article = await articles().open({ context: windowOf(width) });
    await expect.poll(async () => new Set(Object.values(await heightsOf(article))).size).toBe(1);
    const { frame } = await heightsOf(article);
    expect(frame).toBeGreaterThan(1500);
    expect(await article.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await article.page.evaluate(() => document.querySelector('iframe')!.style.cssText)).toBe(
      `height: ${frame}px;`,
    );
    expect([article.log.console, article.log.exceptions]).toEqual([[], []]);
    await article.page.context().close();
  });

  it('has no fault that axe finds, in the article or in the page itself', async () => {
    const article = await articles().open({ context: windowOf(width) });
    expect(await faultsOn(article.page)).toEqual([]);
    await article.page.goto(article.embed.url());
    await untilWhole(article.page);
    expect(await faultsOn(article.page)).toEqual([]);
    await article.page.context().close();
  });
});

describe('the iframe page', () => {
  it('shows the map of its query, and has its heading for a title', async () => {
    const query = '?focus=London&heading=London+boroughs&theme=dark&show=legend';
    const { page, embed, log } = await articles().open({ query });
    expect(await embed.title()).toBe('London boroughs');
    const state = await embed.evaluate(() => {
      const map = document.querySelector('council-map')!;
      const { heading, focusArea, show, theme } = map;
      return { heading, focusArea, show, theme, painted: map.paintedAreas().size };
    });
    expect(state).toEqual({
      heading: 'London boroughs',
      focusArea: 'London',
      show: 'legend',
      theme: 'dark',
      painted: 326,
    });
    expect(readResults().contested).toHaveLength(150);
    expect([log.console, log.exceptions]).toEqual([[], []]);
    await page.context().close();
  });

  it('asks for its files before the component has come, and once each', async () => {
    const { page, log } = await harness().blank(windowOf(1280));
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    await page.route('**/council-map.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/embed.html', { waitUntil: 'commit' });
    const asked = (): string[] => log.requests.filter((path) => path.endsWith('.json'));
    await expect.poll(asked).toEqual(['/geodata/overview.json', '/elections/2018-05-03/results.json']);
    free();
    await untilWhole(page);
    expect(asked().filter((path) => /overview|results/.test(path))).toHaveLength(2);
    expect(log.console).toEqual([]);
    await page.context().close();
  });

  it('takes nothing from a hostile query, asks for nothing, and says what is wrong', async () => {
    const { page, log } = await harness().blank(windowOf(1280));
    const query =
      'results=javascript:alert(1)&boundaries=//evil.example/b.json&onclick=alert(1)&result=x&style=color:red';
    await page.goto(`/embed.html?${query}&heading=%22%3E%3Cimg+src=x+onerror=alert(1)%3E`);
    await page.waitForFunction(() => document.querySelector('council-map')?.getAttribute('phase') === 'error');
    const names = await page.evaluate(() => document.querySelector('council-map')!.getAttributeNames().sort());
    expect(names).toEqual(['heading', 'phase']);
    expect(await page.evaluate(() => document.images.length)).toBe(0);
    expect(await page.title()).toBe('"><img src=x onerror=alert(1)>');
    expect(log.foreign).toEqual([]);
    expect(log.requests.filter((path) => path.endsWith('.json'))).toEqual([]);
    await expect.poll(() => log.console.some((line) => line.includes('Did you mean "results"?'))).toBe(true);
    expect(log.console.filter((line) => line.includes('is not an attribute'))).toHaveLength(3);
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });

  it('does not grow with its frame, nor shrink', async () => {
    const article = await articles().open({ html: (frame) => frame });
    const { content } = await heightsOf(article);
    for (const height of [100, 5000]) {
      await article.page.evaluate((now) => (document.querySelector('iframe')!.style.height = `${now}px`), height);
      await expect.poll(() => article.embed.evaluate(() => innerHeight)).toBe(height);
      const { said, now } = await article.page.evaluate(
        () =>
          new Promise<{ said: unknown; now: number }>((resolve) => {
            const frame = document.querySelector('iframe')!;
            addEventListener('message', ({ data }) => resolve({ said: data, now: frame.clientHeight }));
            frame.contentWindow!.postMessage({ type: 'council-map:ask', version: 1 }, '*');
          }),
      );
      expect({ said, now }).toEqual({ said: { type: 'council-map:height', version: 1, height: content }, now: height });
    }
    await article.page.context().close();
  });

  it('scrolls within a fixed height where the page has no script', async () => {
    const article = await articles().open({ html: (frame) => frame });
    const { frame, scroll } = await heightsOf(article);
    expect(frame).toBe(800);
    expect(scroll).toBeGreaterThan(1500);
    await article.page.context().close();
  });
});

describe('the height of the frame', () => {
  it('follows what a reader unfolds', async () => {
    const article = await articles().open();
    const before = (await heightsOf(article))['content']!;
    await article.embed.getByRole('button', { name: 'Show all 150 councils' }).click();
    await expect.poll(async () => (await heightsOf(article))['content']).toBeGreaterThan(before + 2000);
    await expect.poll(async () => new Set(Object.values(await heightsOf(article))).size).toBe(1);
    await article.page.context().close();
  });

  it('is there where observers of size and sight are not, and follows all the same', async () => {
    const before = (): void => {
      for (const name of ['ResizeObserver', 'IntersectionObserver']) Reflect.deleteProperty(globalThis, name);
    };
    const article = await articles().open({ before });
    await expect.poll(async () => new Set(Object.values(await heightsOf(article))).size).toBe(1);
    await article.embed.getByRole('button', { name: 'Show all 150 councils' }).click();
    await expect.poll(async () => (await heightsOf(article))['frame']).toBeGreaterThan(4000);
    await expect.poll(async () => new Set(Object.values(await heightsOf(article))).size).toBe(1);
    expect([article.log.console, article.log.exceptions]).toEqual([[], []]);
    await article.page.context().close();
  });

  it('is set where the script comes late, or twice, and leaves no name behind', async () => {
    const article = await articles().open({ html: (frame) => frame });
    const names = (): Promise<string[]> => article.page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const before = await names();
    const url = `${harness().server.url}council-map-embed.js`;
    await article.page.addScriptTag({ url });
    await article.page.addScriptTag({ url: `${url}?again` });
    await expect.poll(async () => new Set(Object.values(await heightsOf(article))).size).toBe(1);
    expect(await names()).toEqual(before);
    expect([article.log.console, article.log.exceptions]).toEqual([[], []]);
    await article.page.context().close();
  });

  it('is set for a frame that comes later, with its border where the page counts that in', async () => {
    const article = await articles().open();
    const src = `${harness().server.url}embed.html?show=legend`;
    await article.page.evaluate(
      ([html, css]) => {
        document.querySelector('iframe')!.remove();
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css!);
        document.adoptedStyleSheets = [sheet];
        const made = new DOMParser().parseFromString(html!, 'text/html');
        document.querySelector('main')!.append(made.querySelector('iframe')!);
      },
      [toFrame(src), 'iframe { box-sizing: border-box; border: 3px solid }'],
    );
    const embed = await untilWhole(article.page);
    await expect.poll(async () => new Set(Object.values(await heightsOf({ page: article.page, embed }))).size).toBe(1);
    await article.page.context().close();
  });
});

describe('on a phone', () => {
  it('the sheet of an opened council stands at the foot of the screen, not of the frame', async () => {
    const { page, embed } = await articles().open({ context: PHONE });
    await embed.locator('.map').evaluate((map) => map.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await page.waitForTimeout(200);
    await embed.evaluate(() => document.querySelector('council-map')!.choose('E09000032'));
    const footOf = (): Promise<{ foot: number; height: number }> =>
      embed.locator('.sheet').evaluate((sheet) => {
        const { bottom, height } = sheet.getBoundingClientRect();
        return { foot: bottom, height };
      });
    const seenFoot = async (): Promise<number> =>
      Math.round(
        await page.evaluate(() => innerHeight - document.querySelector('iframe')!.getBoundingClientRect().top),
      );
    await expect.poll(async () => Math.round((await footOf()).foot) - (await seenFoot())).toBe(0);
    expect((await footOf()).height).toBeLessThan(640);
    await page.evaluate(() => scrollBy(0, 150));
    await expect.poll(async () => Math.round((await footOf()).foot) - (await seenFoot())).toBe(0);
    await page.context().close();
  });
});
