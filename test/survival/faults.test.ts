/** Whatever keeps the engine from coming, the map stays as it was drawn, says so once, and nothing is left behind. */
import type { Page, Route } from 'playwright';
import { describe, expect, it } from 'vitest';
import { button, untilEngine } from '../e2e/engine-reader';
import {
  BIRMINGHAM,
  choose,
  type Canvases,
  expectCore,
  remember,
  saidOf,
  watchMeans,
  withoutWards,
  countContexts,
} from './engine-visit';
import { useHarness, type OpenedPage } from '../e2e/harness';
import { untilPhase, windowOf } from '../e2e/visit';

const harness = useHarness();
const CODE = '**/assets/maplibre-renderer-*.js';
const WORKER = '**/assets/maplibre-gl-worker-*.js';
const TIME = 40_000;

const refuse = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'Not found' });
const block = (route: Route): Promise<void> => route.abort();
/** Neither answered nor refused, as on a train in a tunnel. */
const stall = (): void => undefined;

/** The front page, with a council open and the zoom buttons there, after something has been done to it. */
async function visitWith(prepare: (page: Page) => Promise<unknown>): Promise<OpenedPage> {
  const opened = await harness().blank(windowOf(1280));
  await watchMeans(opened.page);
  await withoutWards(opened.page);
  await prepare(opened.page);
  await opened.page.goto('/');
  await untilPhase(opened.page, 'interactive');
  await choose(opened.page, BIRMINGHAM);
  await button(opened.page, 'Zoom in').waitFor();
  return opened;
}

/** Presses a zoom button, and sees the map as it was when that has come to nothing. */
async function expectToStay(opened: OpenedPage): Promise<void> {
  const { page } = opened;
  const before = await remember(page);
  await button(page, 'Zoom in').click();
  await page.waitForFunction(
    () => document.querySelector('council-map')!.getAttribute('phase') === 'degraded',
    undefined,
    { timeout: 20_000 },
  );
  await expectCore(opened, before);
  expect(await countContexts(page)).toBe(0);
  // Nothing of it comes late.
  await page.waitForTimeout(500);
  await expectCore(opened, before);
}

const filesOf = ({ log }: OpenedPage, name: string): string[] => log.requests.filter((path) => path.includes(name));

describe('in a browser without WebGL2', () => {
  it.each(['gives nothing', 'throws'])(
    'whose getContext %s, the map stays, and the engine is not even fetched',
    async (how) => {
      const opened = await visitWith((page) =>
        page.addInitScript((isThrowing) => {
          const canvases = HTMLCanvasElement.prototype as unknown as Canvases;
          canvases.getContext = new Proxy(canvases.getContext, {
            apply: (real, canvas, words) => {
              if (words[0] !== 'webgl2') return Reflect.apply(real, canvas, words);
              if (isThrowing) throw new Error('WebGL is disabled');
              return null;
            },
          });
        }, how === 'throws'),
      );
      await expectToStay(opened);
      expect(filesOf(opened, 'maplibre')).toEqual([]);
      await opened.page.context().close();
    },
  );

  it('that gives one context and no more, the map stays when the engine cannot be made', async () => {
    const opened = await visitWith((page) =>
      page.addInitScript(() => {
        let left = 1;
        const canvases = HTMLCanvasElement.prototype as unknown as Canvases;
        canvases.getContext = new Proxy(canvases.getContext, {
          apply: (real, canvas, words) =>
            words[0] === 'webgl2' && left-- <= 0 ? null : Reflect.apply(real, canvas, words),
        });
      }),
    );
    await expectToStay(opened);
    expect(filesOf(opened, 'maplibre-renderer')).toHaveLength(1);
    await opened.page.context().close();
  });
});

describe('on a page whose policy refuses workers', () => {
  it('the map stays', { timeout: TIME }, async () => {
    const opened = await visitWith((page) =>
      page.route('**/', async (route) => {
        const answer = await route.fetch();
        const headers = { ...answer.headers(), 'content-security-policy': "worker-src 'none'" };
        await route.fulfill({ response: answer, headers });
      }),
    );
    await expectToStay(opened);
    await opened.page.context().close();
  });
});

describe.each([
  ['code', CODE],
  ['worker', WORKER],
])("when the engine's %s", (_, file) => {
  it.each([
    ['is not found', refuse],
    ['is blocked', block],
    ['never comes', stall],
  ] as const)('%s, the map stays', { timeout: TIME }, async (__, answer) => {
    const opened = await visitWith((page) => page.route(file, answer));
    await expectToStay(opened);
    await opened.page.context().close();
  });
});

describe('an engine whose code did not come', () => {
  it.each([
    ['was blocked', block],
    ['never came', stall],
  ] as const)('because it %s comes at the next press of a button', { timeout: TIME }, async (_, answer) => {
    const opened = await visitWith((page) => page.route(CODE, answer));
    const { page, log } = opened;
    await expectToStay(opened);
    const note = page.locator('council-map').locator('.zoom-note');
    expect(await note.textContent()).toMatch(/try again/);
    await page.unroute(CODE);
    await button(page, 'Zoom in').click();
    await untilEngine(page);
    expect(await note.textContent()).toBe('');
    expect(await page.getAttribute('council-map', 'phase')).toBe('interactive');
    await expect.poll(() => saidOf(log)).toHaveLength(1);
    await page.context().close();
  });

  it('is asked for once by engine="maplibre", not at every change', async () => {
    const opened = await visitWith((page) => page.route(CODE, refuse));
    const { page } = opened;
    const before = await remember(page);
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('engine', 'maplibre'));
    await untilPhase(page, 'degraded');
    for (const code of ['E08000003', BIRMINGHAM]) await choose(page, code);
    await page.waitForTimeout(300);
    await expectCore(opened, before);
    expect(filesOf(opened, 'maplibre-renderer')).toHaveLength(1);
    await page.context().close();
  });
});
