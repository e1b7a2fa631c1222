/** Articles of other origins with the built iframe page in them: what the tests of the embed kit stand on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Frame, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import type { Harness, OpenedPage } from './harness';
import { windowOf } from './visit';

/** A server of what a test has written, on an origin of its own. */
interface PageServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly put: (path: string, body: string) => void;
  readonly close: () => Promise<void>;
}

async function createPageServer(): Promise<PageServer> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const body = pages.get(url.split('?', 1)[0] ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, body) => void pages.set(path, body),
    close,
  };
}

export const toDocument = (body: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>An article</title>
  <style>body{margin:0;font:17px/1.5 serif} main{max-width:900px;margin:0 auto;padding:16px}</style>${head}</head>
  <body><main><h1>A night of few changes</h1>${body}</main></body></html>`;

export interface Article extends OpenedPage {
  /** The iframe page. */
  readonly embed: Frame;
}

export interface ArticleOptions {
  readonly context?: BrowserContextOptions;
  /** What runs first, in the article and in the frames. */
  readonly before?: () => void;
  /** HTML before and after the frame. */
  readonly html?: (frame: string, script: string) => string;
  /** Query of the iframe page, with its question mark. */
  readonly query?: string;
}

export interface Articles {
  /** The origin of articles, and that of a stranger. Without a slash at the end. */
  readonly home: PageServer;
  readonly stranger: PageServer;
  readonly open: (options?: ArticleOptions) => Promise<Article>;
}

export const toFrame = (src: string): string =>
  `<iframe data-council-map src="${src}" width="100%" height="800" frameborder="0" title="The map"></iframe>`;

const withScript = (frame: string, script: string): string => `<p>Before.</p>${frame}${script}<p id="after">After.</p>`;

/** The frame of the iframe page, once its map is whole. */
export async function untilWhole(page: Page): Promise<Frame> {
  const frame = await findFrame(page);
  await frame.waitForFunction(() => document.querySelector('council-map')?.getAttribute('phase') === 'interactive');
  return frame;
}

async function findFrame(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frames().find((one) => one.url().includes('/embed.html'));
    if (frame) return frame;
    await page.waitForTimeout(25);
  }
  throw new Error('The iframe page did not come');
}

export function useArticles(harness: () => Harness): () => Articles {
  let servers: PageServer[] = [];
  let count = 0;
  beforeAll(async () => {
    servers = await Promise.all([createPageServer(), createPageServer()]);
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));
  return () => {
    const [home, stranger] = servers;
    if (!home || !stranger) throw new Error('The servers are there only while tests run');
    const open: Articles['open'] = async ({ context = windowOf(1280), before, html = withScript, query = '' } = {}) => {
      const { server, blank } = harness();
      const path = `/article-${(count += 1)}.html`;
      const script = `<script async src="${server.url}council-map-embed.js"></script>`;
      home.put(path, toDocument(html(toFrame(`${server.url}embed.html${query}`), script)));
      const opened = await blank(context);
      if (before) await opened.page.addInitScript(before);
      await opened.page.goto(`${home.url}${path}`);
      return { ...opened, embed: await untilWhole(opened.page) };
    };
    return { home, stranger, open };
  };
}

/** Heights of the frame, as the article has it, and of what is in it. */
export async function heightsOf({ page, embed }: Pick<Article, 'page' | 'embed'>): Promise<Record<string, number>> {
  const frame = await page.evaluate(() => document.querySelector('iframe')!.clientHeight);
  const [content, scroll] = await embed.evaluate(() => [
    Math.ceil(document.querySelector('main')!.getBoundingClientRect().bottom + scrollY) + 1,
    document.documentElement.scrollHeight,
  ]);
  return { frame, content: content, scroll: scroll };
}
