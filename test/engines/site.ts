/**
 * The built files as they are, on a true server, in pages that write down what goes wrong. The same way in every
 * engine: a script ahead of the page's own hears errors, and a policy refuses, and reports, whatever leaves the host.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaticServer } from '../../src/desk/static-server';
import type { Results } from '../../src/model/contract';
import { toExpression } from './expression';

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
  const onError = (event: Event): void =>
    event instanceof ErrorEvent ? note('uncaught', event.message) : note('missing', toMissing(event));
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

/** Nothing but this host. */
const POLICY = "default-src 'self' 'unsafe-inline' data:";

const LISTENER = `<script>${toExpression(listen)}</script>`;

const RESULTS = 'elections/2018-05-03/results.json';

/** The map alone, as wide as the window: large enough to read its pixels. */
const MAP_ALONE = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>The map alone</title>
<style>body { margin: 0 }</style>
<script type="module" src="council-map.js"></script>
<council-map show="legend" results="${RESULTS}" boundaries="geodata/overview.json"></council-map>
</html>
`;

/** Puts the listener ahead of every script of a page. */
function listenIn(html: string): string {
  const at = html.search(/<script\b/);
  if (at < 0) throw new Error('A page without a script');
  return html.slice(0, at) + LISTENER + html.slice(at);
}

export const PAGES = { front: 'index.html', mapAlone: 'map-alone.html' } as const;
export type PageName = keyof typeof PAGES;

export interface Site {
  /** What the pages show. */
  readonly results: Results;
  /** The address of a page. */
  of(page: PageName): string;
  close(): Promise<void>;
}

/** @param dist the built files; a copy is served, so that a build in the middle of a run changes nothing */
export async function startSite(dist: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'council-map-site-'));
  cpSync(dist, folder, { recursive: true });
  writeFileSync(join(folder, PAGES.front), listenIn(readFileSync(join(dist, PAGES.front), 'utf8')));
  writeFileSync(join(folder, PAGES.mapAlone), listenIn(MAP_ALONE));
  const headersFor = (path: string) => (path.endsWith('.html') ? { 'Content-Security-Policy': POLICY } : {});
  const { url, close } = await createStaticServer(folder, { headersFor });
  return {
    results: JSON.parse(readFileSync(join(dist, RESULTS), 'utf8')) as Results,
    of: (page) => `${url}${PAGES[page]}`,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
