/**
 * Pages of one origin that embed the built files of another, as from a content delivery network, under headers of
 * their own; and what a browser says of them.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import type { Harness, OpenedPage } from '../e2e/harness';
import { readResults, windowOf } from '../e2e/visit';

export const FALLBACK = 'Labour holds 74 of the 150 councils.';

/** Of the script's tag; it says nothing to a policy that does not name it. */
export const NONCE = 'c291bmQ';

/** A page with the component. Addresses are those of the CDN, without the slash at the end. */
export interface Embed {
  /** The page's Content-Security-Policy, as it is written for this address. */
  readonly policy?: (cdn: string) => string;
  /** Attributes of the tag besides those of its files. */
  readonly attributes?: string;
  /** Addresses of the scripts: unless told, the component of the CDN. */
  readonly scripts?: (cdn: string) => readonly string[];
  /** Where the page's style sheet comes from: unless told, it is the component's own of the CDN. */
  readonly styles?: 'cdn' | 'page' | 'none';
  /** Whether the page is on the CDN too, as where an editor serves the files from the page's own host. */
  readonly isAtHome?: boolean;
  /** `src` puts the page into a sandboxed frame that only scripts may run in; `srcdoc` writes it into the frame's tag. */
  readonly sandbox?: 'src' | 'srcdoc';
}

export interface Embedded extends OpenedPage {
  /** Where the element is: the page itself or the frame in it. */
  readonly frame: Frame;
  /** Each thing that a policy has forbidden, as `directive: what`. */
  readonly violations: () => Promise<string[]>;
}

interface PageServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly put: (path: string, body: string, headers?: Record<string, string>) => void;
  readonly close: () => Promise<void>;
}

/** A server of pages that a test has written, and of nothing else. */
async function createPageServer(): Promise<PageServer> {
  const pages = new Map<string, { body: string; headers: Record<string, string> }>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url);
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, page.headers).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const put: PageServer['put'] = (path, body, headers = {}) => {
    const type = path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
    pages.set(path, { body, headers: { 'Content-Type': type, ...headers } });
  };
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, put, close };
}

const quote = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const toTag = (cdn: string, attributes = ''): string =>
  `<council-map heading="Who controls your council"
    results="${cdn}/elections/2018-05-03/results.json"
    boundaries="${cdn}/geodata/overview.json"
    boundaries-detail="${cdn}/geodata/councils-detail.topo.json"
    wards="${cdn}/elections/2018-05-03/wards/{code}.json"
    ${attributes}><p>${FALLBACK}</p></council-map>`;

const toLink = (address: string): string => `<link rel="stylesheet" href="${address}">`;

function toHtml(cdn: string, { attributes, scripts, styles = 'cdn' }: Embed): string {
  const sources = scripts?.(cdn) ?? [`${cdn}/council-map.js`];
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>An article</title>
    <link rel="icon" href="data:,">
    ${{ cdn: toLink(`${cdn}/council-map.css`), page: toLink('/page.css'), none: '' }[styles]}
    ${sources.map((source) => `<script type="module" nonce="${NONCE}" crossorigin src="${source}"></script>`).join('\n')}
    </head><body><main>${toTag(cdn, attributes)}</main></body></html>`;
}

/** Before any script of the page: writes down what is forbidden. */
function watchViolations(): void {
  const seen: string[] = [];
  Object.assign(window, { violations: seen });
  window.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sample }) => seen.push(`${effectiveDirective}: ${sample || blockedURI}`),
    true,
  );
}

export interface CrossOrigin {
  /** Opens a page of the page server with the component of the CDN in it. */
  readonly embed: (page: Embed) => Promise<Embedded>;
}

/** The harness's server is the CDN; the pages come from a second one, which is another origin. */
export function useCrossOrigin(harness: () => Harness): () => CrossOrigin {
  let pages: PageServer | undefined;
  let count = 0;
  beforeAll(async () => {
    pages = await createPageServer();
    pages.put('/page.css', 'main { max-width: 60em }');
  });
  afterAll(() => pages?.close());

  async function embed(server: PageServer, embedded: Embed): Promise<Embedded> {
    const { server: cdn, blank } = harness();
    const address = cdn.url.slice(0, -1);
    const policy = embedded.policy?.(address);
    const headers = policy === undefined ? {} : { 'Content-Security-Policy': policy };
    const [path, outer] = [`/article-${++count}.html`, `/outer-${count}.html`];
    const html = toHtml(address, embedded);
    server.put(path, html, headers);
    const source = embedded.sandbox === 'srcdoc' ? `srcdoc="${quote(html)}"` : `src="${path}"`;
    const frame = `<iframe sandbox="allow-scripts" width="1240" height="2400" ${source}></iframe>`;
    server.put(
      outer,
      `<!doctype html><html lang="en-GB"><head><title>Around it</title><link rel="icon" href="data:,"></head>${frame}`,
      embedded.sandbox === 'srcdoc' ? headers : {},
    );
    const opened = await blank(windowOf(1280));
    await opened.page.addInitScript(watchViolations);
    const atHome = `${address}${path}`;
    await opened.page.route(atHome, (route) => route.fulfill({ contentType: 'text/html', headers, body: html }));
    await opened.page.goto(embedded.isAtHome ? atHome : `${server.url}${embedded.sandbox ? outer : path}`);
    const home = embedded.sandbox ? opened.page.frames()[1] : opened.page.mainFrame();
    if (!home) throw new Error('The frame is not there');
    const violations = (): Promise<string[]> =>
      home.evaluate(() => (window as unknown as { violations: string[] }).violations);
    return { ...opened, frame: home, violations };
  }

  return () => {
    if (!pages) throw new Error('The pages are there only while tests run');
    const server = pages;
    return { embed: (embedded) => embed(server, embedded) };
  };
}

/** Where the map of a page stands. */
export const stateOf = (frame: Frame): Promise<{ phase: string; renderer: string }> =>
  frame.evaluate(() => {
    const { phase, renderer } = document.querySelector<CouncilMap>('council-map')!;
    return { phase, renderer };
  });

/** Areas whose painted value is not the one in the file; `areas: n` where some are missing. */
export async function findWrongAreas(frame: Frame): Promise<string[]> {
  const painted = new Map(
    await frame.evaluate(() => [...document.querySelector<CouncilMap>('council-map')!.paintedAreas()]),
  );
  const { contested, councils } = readResults();
  const after = new Map(councils.map(({ code, control }) => [code, control.after]));
  const wrong = [...painted].filter(
    ([code, value]) => value !== (contested.includes(code) ? after.get(code) : 'no-election'),
  );
  const missing = contested.filter((code) => !painted.has(code));
  return [...missing, ...wrong.map(([code, value]) => `${code}: ${value}`), ...(painted.size ? [] : ['no areas'])];
}

/** How many pixels of the map have the blue or the red of the two largest parties; the quarter of the inset is left out. */
export async function countColoured({ page, frame }: Pick<Embedded, 'page' | 'frame'>): Promise<number> {
  const map = frame.locator('council-map .map');
  await map.scrollIntoViewIfNeeded();
  const picture = (await map.screenshot()).toString('base64');
  const desk = await page.context().newPage();
  const count = await desk.evaluate(countIn, picture);
  await desk.close();
  return count;
}

/** In a page without a policy. */
async function countIn(base64: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const pixel = at / 4;
    if (pixel % image.width > image.width / 2 && pixel / image.width < image.height / 2) continue;
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (green < 160 && Math.abs(red - blue) > 120) count += 1;
  }
  return count;
}
