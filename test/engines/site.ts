/**
 * The built files as they are, on a true server, in pages that write down what goes wrong. The same way in every
 * engine: a script ahead of the page's own hears errors, and a policy refuses, and reports, whatever leaves the host.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaticServer, type StaticServer } from '../../src/desk/static-server';
import type { Results } from '../../src/model/contract';
import { toExpression } from './expression';
import { writeFreshPages } from './fresh-pages';
import { BUILT_PAGES, MAP_ALONE, PAGES, RESULTS, toArticle, withoutScript, type PageName } from './pages';

declare global {
  interface Window {
    /** What went wrong on this page, in the order it happened. */
    noise: string[];
  }
}

/** Runs in the page, before anything else there. */
function listen(): void {
  window.noise = [];
  const note = (kind: string, text: unknown): void => void window.noise.push(`${kind}: ${String(text)}`);
  // Files that do not come tell only the element that asked for them.
  const toMissing = ({ target }: Event): string => (target instanceof Element ? target.outerHTML : 'something');
  // Firefox says of a module that runs already that it could not be preloaded.
  const isThere = ({ target }: Event): boolean =>
    target instanceof HTMLLinkElement &&
    target.rel === 'modulepreload' &&
    (performance.getEntriesByName(target.href) as PerformanceResourceTiming[]).some(
      (one) => one.responseStatus === 200,
    );
  const onError = (event: Event): void => {
    if (event instanceof ErrorEvent) note('uncaught', event.message);
    else if (!isThere(event)) note('missing', toMissing(event));
  };
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', (event) => note('rejected', event.reason));
  addEventListener('securitypolicyviolation', (event) => note('refused', event.blockedURI));
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      note(`console.${level}`, words.map(String).join(' '));
      say(...words);
    };
  }
}

/** Nothing but these hosts. */
const toPolicy = (...hosts: string[]): string => `default-src ${["'self'", ...hosts].join(' ')} 'unsafe-inline' data:`;

const LISTENER = `<script>${toExpression(listen)}</script>`;

/** Puts the listener ahead of every script of a page. */
function listenIn(html: string): string {
  const at = html.search(/<script\b|<\/head>/);
  if (at < 0) throw new Error('A page without a head and without a script');
  return html.slice(0, at) + LISTENER + html.slice(at);
}

export interface Site {
  /** What the pages show. */
  readonly results: Results;
  /** What the addresses of all pages but those elsewhere begin with. */
  readonly origin: string;
  /** The address of a page. Those of the package take some ten seconds when one of them is first asked for. */
  of(page: PageName): Promise<string>;
  close(): Promise<void>;
}

/** Serves a folder whose pages may load from some hosts besides their own. */
function serve(folder: string, ...hosts: string[]): Promise<StaticServer> {
  const headers = { 'Content-Security-Policy': toPolicy(...hosts) };
  return createStaticServer(folder, { headersFor: (path) => (path.endsWith('.html') ? headers : {}) });
}

/** What can be made of these built files; a scenario whose page is not there says so. */
function writePages(dist: string, folder: string): void {
  const put = (name: string, html: string): void => writeFileSync(join(folder, name), listenIn(html));
  const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
  put(PAGES.mapAlone.path, MAP_ALONE);
  for (const name of BUILT_PAGES) if (existsSync(join(dist, name))) put(name, read(name));
  const example = 'examples/article.html';
  if (existsSync(join(dist, example))) put(PAGES.pictured.path, withoutScript(read(example)));
}

/** @param dist the built files; a copy is served, so that a build in the middle of a run changes nothing */
export async function startSite(dist: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'council-map-site-'));
  const [built, elsewhere] = [join(folder, 'built'), join(folder, 'elsewhere')];
  cpSync(dist, built, { recursive: true });
  mkdirSync(elsewhere);
  writePages(dist, built);
  const home = await serve(built);
  const away = await serve(elsewhere, home.url);
  writeFileSync(join(elsewhere, PAGES.elsewhere.path), listenIn(toArticle(home.url)));
  // Another name of this machine is another site to browsers: the frame is in a process of its own where there are such.
  const urls = { home: home.url, away: away.url.replace('127.0.0.1', 'localhost') };
  let fresh: Promise<void> | undefined;
  // What was built before the run is packed, whatever happens to the folder meanwhile.
  const makeFresh = async (): Promise<void> => writeFreshPages(built, join(built, 'fresh'), listenIn);
  return {
    results: JSON.parse(readFileSync(join(dist, RESULTS), 'utf8')) as Results,
    origin: new URL(home.url).origin,
    of: async (page) => {
      const { path } = PAGES[page];
      if (path.startsWith('fresh/')) await (fresh ??= makeFresh());
      return `${page === 'elsewhere' ? urls.away : urls.home}${path}`;
    },
    close: async () => {
      await Promise.all([home.close(), away.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
