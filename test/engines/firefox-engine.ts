/** Firefox, headless, driven by puppeteer-core over WebDriver BiDi. */
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { Driver, Engine, Look } from './driver';
import { findProgram } from './install';
import { OnDemand } from './on-demand';

type Preferences = Record<string, number | boolean>;

/** What a reader's system says is told by preferences, which a running Firefox no longer takes. */
const LIGHT: Preferences = { 'ui.systemUsesDarkTheme': 0 };
const DARK: Preferences = { 'ui.systemUsesDarkTheme': 1 };
/** The reader's own colours in place of the page's: what forced colours are in this engine. */
const FORCED: Preferences = { 'browser.display.document_color_use': 2 };

/** Scroll bars that lie over the page, as in the other engines here: a window as wide as the page in it. */
const OVERLAY: Preferences = { 'ui.useOverlayScrollbars': 1 };

const toPreferences = ({ dark = false, colourless = false }: Pick<Look, 'dark' | 'colourless'>): Preferences => ({
  ...OVERLAY,
  ...(dark ? DARK : LIGHT),
  ...(colourless ? FORCED : {}),
});

/** The browser looks for itself, but not across the border of a shadow root: it begins inside. */
async function countAccessible(page: Page, role: string, name: string): Promise<number> {
  const figure = await page.evaluateHandle(() => document.querySelector('council-map')!.shadowRoot!.firstElementChild!);
  const found = await figure.$$(`aria/${name}[role="${role}"]`);
  await figure.dispose();
  return found.length;
}

async function runInFrame(page: Page, expression: string): Promise<unknown> {
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('The page has no frame');
  return frame.evaluate(expression);
}

function toDriver(page: Page): Driver {
  return {
    run: (expression) => page.evaluate(expression),
    runInFrame: (expression) => runInFrame(page, expression),
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    key: (name) => page.keyboard.press(name),
    type: (text) => page.keyboard.type(text),
    countAccessible: (role, name) => countAccessible(page, role, name),
    screenshot: async () => Buffer.from(await page.screenshot({ captureBeyondViewport: false })),
    close: () => page.close(),
  };
}

async function openPage(browser: Browser, url: string, { width, height }: Look): Promise<Driver> {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.goto(url, { waitUntil: 'load' });
  return toDriver(page);
}

export async function startFirefox(): Promise<Engine> {
  const executablePath = await findProgram('firefox');
  const browsers = new OnDemand((extraPrefsFirefox: Preferences) =>
    launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox }),
  );
  const first = await browsers.of(toPreferences({}));
  return {
    name: 'firefox',
    version: (await first.version()).replace('firefox/', 'Firefox '),
    colourless: 'forced colours',
    open: async (url, look) => openPage(await browsers.of(toPreferences(look)), url, look),
    close: () => browsers.close(),
  };
}
