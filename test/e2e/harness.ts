/**
 * What end-to-end tests stand on: the built files behind a true server, and a browser that writes down everything
 * that went wrong on a page or left for another host.
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { createStaticServer, type StaticServer, type StaticServerOptions } from '../../src/desk/serve';
import { CHROMIUM_FLAGS, findChromium } from '../chromium';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** What a page did that a reader or an editor would have noticed, in the order it happened. */
export interface PageLog {
  /** Console lines of the levels `error` and `warning`, as `error: text`. */
  console: string[];
  /** Exceptions that nobody caught. */
  exceptions: string[];
  /** Paths asked of the harness's own server, without its address. */
  requests: string[];
  /** Full addresses asked of any other host. */
  foreign: string[];
}

export interface OpenedPage {
  page: Page;
  log: PageLog;
}

export interface Harness {
  browser: Browser;
  server: StaticServer;
  /** Opens a path of the built site, `/` unless told, and resolves at the load event. */
  open: (path?: string, context?: BrowserContextOptions) => Promise<OpenedPage>;
  /** A page that has not gone anywhere yet, for tests that set routes first. */
  blank: (context?: BrowserContextOptions) => Promise<OpenedPage>;
}

function keepLog(page: Page, origin: string): PageLog {
  const log: PageLog = { console: [], exceptions: [], requests: [], foreign: [] };
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') log.console.push(`${line.type()}: ${line.text()}`);
  });
  page.on('pageerror', (error) => log.exceptions.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(origin)) log.requests.push(url.slice(origin.length - 1));
    else if (/^(https?|wss?):/.test(url)) log.foreign.push(url);
  });
  return log;
}

/** Starts Chromium as all tests do. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
}

async function startHarness(options: StaticServerOptions): Promise<Harness> {
  const [server, browser] = await Promise.all([createStaticServer(DIST, options), launchChromium()]);
  const blank: Harness['blank'] = async (context = {}) => {
    const opened = await browser.newContext({ baseURL: server.url, ...context });
    const page = await opened.newPage();
    return { page, log: keepLog(page, server.url) };
  };
  const open: Harness['open'] = async (path = '/', context = {}) => {
    const opened = await blank(context);
    await opened.page.goto(path);
    return opened;
  };
  return { browser, server, open, blank };
}

/**
 * Gives a test file a browser and a server of the built files for as long as it runs.
 * @returns a function, since there is nothing to hand out before the first test starts
 */
export function useHarness(options: StaticServerOptions = {}): () => Harness {
  let harness: Harness | undefined;
  beforeAll(async () => {
    harness = await startHarness(options);
  });
  afterAll(async () => {
    await harness?.browser.close();
    await harness?.server.close();
  });
  return () => {
    if (!harness) throw new Error('The harness is there only while tests run');
    return harness;
  };
}
