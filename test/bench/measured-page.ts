/** A page under measurement: opened fresh, with a slow network and a slow processor where that is asked for. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright';

export type PageName = 'ours' | 'twin' | 'front' | 'd3' | 'leaflet' | 'maplibre';

export interface MeasuredPage {
  readonly name: PageName;
  readonly url: string;
}

export interface Conditions {
  readonly width: number;
  readonly height: number;
  /** Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms to the first byte of every answer. */
  readonly slowNetwork: boolean;
  /** How many times slower than this machine the main thread is made. */
  readonly slowdown: number;
}

/** What is asked of Chromium, and what it tells. */
export type DevTools = Pick<CDPSession, 'send' | 'on'>;

/** A page that can be asked. */
export interface ReadPage {
  url(): string;
  /** @param read runs in the page, and knows nothing of what is outside of it */
  evaluate<T>(read: () => T): Promise<T>;
}

export interface OpenPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly close: () => Promise<void>;
}

const BYTES_PER_MEGABIT = 1_000_000 / 8;
const DEADLINE_MS = 60_000;

/** Slows down network and processor, where that is asked for. */
export async function emulate(session: DevTools, { slowNetwork, slowdown }: Conditions): Promise<void> {
  await session.send('Network.enable');
  if (slowNetwork) {
    const [downloadThroughput, uploadThroughput] = [1.6 * BYTES_PER_MEGABIT, 0.75 * BYTES_PER_MEGABIT];
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput,
      uploadThroughput,
    });
  }
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** An empty page in a context of its own: nothing is cached, no connection is open. */
export async function openEmptyPage(browser: Browser, conditions: Conditions): Promise<OpenPage> {
  const { width, height } = conditions;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: 'light' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await emulate(session, conditions);
  return { page, session, close: () => context.close() };
}

/** In the page: what the map says of itself. The bare pages set `window.bench.drawn`, ours has a phase. */
function readPhase(): string {
  const map = document.querySelector('council-map') as (HTMLElement & { phase?: string }) | null;
  if (map) return map.phase ?? 'idle';
  return (window as { bench?: { drawn?: boolean } }).bench?.drawn ? 'interactive' : 'loading';
}

/** Waits until the map is complete, asking seldom so that the asking costs nothing. */
export async function waitUntilInteractive(page: ReadPage): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const phase = await page.evaluate(readPhase);
    if (phase === 'interactive') return;
    if (phase === 'error' || phase === 'degraded') throw new Error(`${page.url()}: the map is in phase "${phase}"`);
    await setTimeout(200);
  }
  throw new Error(`${page.url()}: the map was not complete after ${DEADLINE_MS / 1000} s`);
}
