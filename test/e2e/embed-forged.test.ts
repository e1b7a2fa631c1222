/** Messages that nobody of ours has sent, a thousand of them: to the page around the frame, and to the frame. */
import fc from 'fast-check';
import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { toDocument, useArticles, type Article } from './embed-stage';
import { useHarness } from './harness';

const harness = useHarness();
const articles = useArticles(harness);

type Message = unknown;

/** Wrong in shape, in value or in both, and able to travel from a test to a browser. */
const wrong = (type: string, ...fields: string[]): fc.Arbitrary<Message> => {
  const bad: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom<unknown>(NaN, Infinity, -Infinity, -1, -1e9, '900', null, undefined, true, '', [900], {
      valueOf: 900,
    }),
    fc.double({ max: -0.001 }),
    fc.string(),
  );
  const badFields = fc.record(Object.fromEntries(fields.map((field) => [field, bad])));
  const goodFields = fc.record(Object.fromEntries(fields.map((field) => [field, fc.integer({ min: 200, max: 9000 })])));
  const kinds = [
    badFields.map((rest) => ({ type, version: 1, ...rest })),
    goodFields.chain((rest) => fc.constantFrom(2, '1', null, undefined).map((version) => ({ type, version, ...rest }))),
    goodFields.chain((rest) => fc.string().map((name) => ({ type: `${type}${name || ' '}`, version: 1, ...rest }))),
    goodFields.map((rest) => JSON.stringify({ type, version: 1, ...rest })),
    goodFields.map((rest) => [{ type, version: 1, ...rest }]),
    fc.oneof(fc.string(), fc.integer(), fc.constantFrom<unknown>(null, undefined, [], {})),
  ];
  return fc.oneof(...(fields.length ? kinds : kinds.slice(1)));
};

const right = fc.integer({ min: 200, max: 9000 }).map((height) => ({ type: 'council-map:height', version: 1, height }));

const sample = (arbitrary: fc.Arbitrary<Message>, count: number): Message[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 7 });

const sendToParent = (from: Frame, messages: Message[]): Promise<void> =>
  from.evaluate((all) => all.forEach((one) => window.parent.postMessage(one, '*')), messages);

const frameAt = async (page: Page, part: string): Promise<Frame> => {
  await expect.poll(() => page.frames().some((one) => one.url().includes(part))).toBe(true);
  const frame = page.frames().find((one) => one.url().includes(part))!;
  await frame.waitForLoadState();
  return frame;
};

/** An article whose frame has its height, beside frames of the same origin, of a stranger's, and one in a sandbox. */
async function openAmongStrangers(): Promise<Article & { strangers: Frame[] }> {
  const { stranger, open } = articles();
  const { url } = harness().server;
  stranger.put('/stranger.html', toDocument('<p>A stranger.</p>'));
  const article = await open({
    html: (frame, script) =>
      `${frame}${script}<iframe src="${url}schema/results-1.schema.json" title="Same origin"></iframe>
       <iframe data-council-map src="${stranger.url}/stranger.html" title="A stranger" height="300"></iframe>
       <iframe src="${stranger.url}/stranger.html?plain" title="Another"></iframe>
       <iframe data-council-map sandbox="allow-scripts" src="${stranger.url}/stranger.html?boxed" title="Boxed" height="300"></iframe>`,
  });
  const names = ['results-1.schema.json', '?plain', '?boxed'];
  const strangers = await Promise.all(names.map((name) => frameAt(article.page, name)));
  await expect.poll(() => heightOf(article.page)).toMatch(/^\d{4}px$/);
  return { ...article, strangers };
}

const heightOf = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('iframe')!.style.height);

/** Counts how often anything of any frame's tag is changed from now on. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { changes: 0 });
    const count = (records: unknown[]): void =>
      void ((window as unknown as { changes: number }).changes += records.length);
    for (const frame of document.querySelectorAll('iframe'))
      new MutationObserver(count).observe(frame, { attributes: true });
  });

/** Once all that was sent has been heard: messages arrive in order. */
const changesOf = async (page: Page): Promise<number> => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data === 'last' && resolve());
        window.postMessage('last', '*');
      }),
  );
  await page.waitForTimeout(150);
  return page.evaluate(() => (window as unknown as { changes: number }).changes);
};

describe('the script on the page around the frame', () => {
  it('obeys none of a thousand forged messages, and then the right one', async () => {
    const { page, embed, strangers, log } = await openAmongStrangers();
    await watchFrames(page);
    await sendToParent(embed, sample(wrong('council-map:height', 'height'), 400));
    for (const stranger of strangers) await sendToParent(stranger, sample(right, 150));
    await page.evaluate(
      (all) => {
        for (const one of all) window.postMessage(one, '*');
        // As somebody else's script of the page might: with a source and an origin that do not belong together.
        const source = document.querySelector('iframe')!.contentWindow;
        for (const data of all)
          dispatchEvent(new MessageEvent('message', { data, source, origin: 'https://evil.example' }));
        const data = {
          get type(): string {
            throw new Error('read');
          },
        };
        dispatchEvent(new MessageEvent('message', { data, source }));
      },
      sample(right, 75),
    );
    expect(await changesOf(page)).toBe(0);
    expect([log.console, log.exceptions]).toEqual([[], []]);

    await sendToParent(embed, [{ type: 'council-map:height', version: 1, height: 1234 }]);
    await expect.poll(() => heightOf(page)).toBe('1234px');
    await page.context().close();
  });

  it.each([
    [50, '100px'],
    [1e12, '10000px'],
    [900.4, '901px'],
  ])('keeps a height of %d within bounds', async (height, kept) => {
    const { page, embed } = await articles().open();
    await sendToParent(embed, [{ type: 'council-map:height', version: 1, height }]);
    await expect.poll(() => heightOf(page)).toBe(kept);
    await page.context().close();
  });

  it('obeys no more than twenty in a second, from the right source, too', async () => {
    const { page, embed } = await articles().open();
    await expect.poll(() => heightOf(page)).toMatch(/^\d{4}px$/);
    await page.waitForTimeout(1100);
    await watchFrames(page);
    await sendToParent(embed, sample(right, 500));
    expect(await changesOf(page)).toBeLessThanOrEqual(40);
    await page.context().close();
  });

  it('obeys the last of very many when the second is over, and then no more', async () => {
    const { page, embed } = await articles().open();
    await expect.poll(() => heightOf(page)).toMatch(/^\d{4}px$/);
    await page.waitForTimeout(1100);
    const heights = Array.from({ length: 300 }, (_, i) => ({
      type: 'council-map:height',
      version: 1,
      height: 2000 + i,
    }));
    await sendToParent(embed, heights);
    await expect.poll(() => heightOf(page), { timeout: 3000 }).toBe('2299px');
    await watchFrames(page);
    await page.waitForTimeout(1200);
    expect(await changesOf(page)).toBe(0);
    await page.context().close();
  });

  it('does not listen to its own frame any more when that has gone elsewhere', async () => {
    const { page, embed, log } = await articles().open();
    await expect.poll(() => heightOf(page)).toMatch(/^\d{4}px$/);
    const { stranger } = articles();
    stranger.put('/elsewhere.html', toDocument('<p>Elsewhere.</p>'));
    await embed.evaluate((url) => location.assign(url), `${stranger.url}/elsewhere.html`);
    const moved = await frameAt(page, '/elsewhere.html');
    await watchFrames(page);
    await sendToParent(moved, sample(right, 50));
    expect(await changesOf(page)).toBe(0);
    expect([log.console, log.exceptions]).toEqual([[], []]);
    await page.context().close();
  });
});

describe('the iframe page', () => {
  const isPlaced = (embed: Frame): Promise<string> =>
    embed.evaluate(() => document.querySelector('council-map')!.style.cssText);

  it('obeys none of a thousand forged messages, and then the right ones', async () => {
    const { stranger, open } = articles();
    stranger.put('/stranger.html', toDocument('<p>A stranger.</p>'));
    const { page, embed, log } = await open({
      html: (frame) => `${frame}<iframe src="${stranger.url}/stranger.html" title="A stranger"></iframe>`,
    });
    const other = await frameAt(page, '/stranger.html');
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      Object.assign(window, { heard: [] });
      addEventListener('message', ({ data }) => (window as unknown as { heard: unknown[] }).heard.push(data));
    });
    const heard = (): Promise<unknown[]> => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    const ask = { type: 'council-map:ask', version: 1 };
    const seen = { type: 'council-map:seen', version: 1, top: 0, bottom: 300 };
    const rights = Array.from({ length: 100 }, () => [ask, seen]).flat();

    const sendDown = (messages: Message[]): Promise<void> =>
      page.evaluate((all) => all.forEach((one) => window.frames[0]!.postMessage(one, '*')), messages);
    await sendDown(sample(wrong('council-map:seen', 'top', 'bottom'), 300));
    await sendDown(sample(wrong('council-map:ask'), 300));
    await other.evaluate((all) => all.forEach((one) => window.parent.frames[0]!.postMessage(one, '*')), rights);
    await embed.evaluate((all) => {
      for (const one of all) window.postMessage(one, '*');
      const data = {
        get type(): string {
          throw new Error('read');
        },
      };
      dispatchEvent(new MessageEvent('message', { data, source: window.parent }));
    }, rights);
    await page.waitForTimeout(500);
    expect(await heard()).toEqual([]);
    expect(await isPlaced(embed)).toBe('');
    expect([log.console, log.exceptions]).toEqual([[], []]);

    await sendDown([ask, seen]);
    await expect.poll(heard).toMatchObject([{ type: 'council-map:height', version: 1 }]);
    await expect.poll(() => isPlaced(embed)).toBe('--below: 500px; --seen: 300px;');
    await page.context().close();
  });

  it('answers some ten questions a second and no more', async () => {
    const { page } = await articles().open({ html: (frame) => frame });
    await page.waitForTimeout(300);
    const answers = await page.evaluate(async () => {
      let count = 0;
      addEventListener('message', () => (count += 1));
      for (let i = 0; i < 50; i += 1) {
        window.frames[0]!.postMessage({ type: 'council-map:ask', version: 1 }, '*');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return count;
    });
    expect(answers).toBeGreaterThan(1);
    expect(answers).toBeLessThanOrEqual(15);
    await page.context().close();
  });
});
