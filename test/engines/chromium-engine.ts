/** Chromium, driven by Playwright. */
import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium';
import type { Driver, Engine, Look } from './driver';

/** The nodes of the whole page, open shadow roots included, as the browser tells them to readers' tools. */
async function countAccessible(page: Page, role: string, accessibleName: string): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const { root } = await client.send('DOM.getDocument');
  const { nodes } = await client.send('Accessibility.queryAXTree', { nodeId: root.nodeId, role, accessibleName });
  await client.detach();
  return nodes.filter(({ ignored }) => !ignored).length;
}

async function runInFrame(page: Page, expression: string): Promise<unknown> {
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('The page has no frame');
  return frame.evaluate(expression);
}

const toDriver = (page: Page): Driver => ({
  run: (expression) => page.evaluate(expression),
  runInFrame: (expression) => runInFrame(page, expression),
  move: (x, y) => page.mouse.move(x, y),
  click: (x, y) => page.mouse.click(x, y),
  tap: (x, y) => page.touchscreen.tap(x, y),
  key: (name) => page.keyboard.press(name),
  type: (text) => page.keyboard.type(text),
  countAccessible: (role, name) => countAccessible(page, role, name),
  screenshot: () => page.screenshot(),
  close: () => page.context().close(),
});

async function openPage(browser: Browser, url: string, look: Look): Promise<Driver> {
  const { width, height, dark = false, touch = false, colourless = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: colourless ? 'active' : 'none',
    hasTouch: touch,
    isMobile: touch,
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return toDriver(page);
}

export async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  return {
    name: 'chromium',
    version: `Chromium ${browser.version()}`,
    colourless: 'forced colours',
    open: (url, look) => openPage(browser, url, look),
    close: () => browser.close(),
  };
}
