/** The night at scale: what a snapshot costs its readers, their wires and their publisher's server. */
import type { Browser } from 'playwright';
import { toPercentile } from './night/chance';
import { simulateDelays } from './night/delay';
import { simulateHerd, toLoad, toTries, type Tries } from './night/herd';
import { measurePolls, type Polls } from './night/polls';
import { measureUpdateCosts, type UpdateCosts } from './night/update-cost';

/** Of 10,000 readers at a poll of 20 seconds, simulated: the same on every machine. */
export interface HerdFigures {
  /** The busiest second's requests over those of a mean one, from the second minute on, of readers who came in one second. */
  readonly peakOverMean: number;
  /** The same for the first 15 seconds after all have come back to the page at once. */
  readonly returning: number;
  /** Requests of a reader in ten minutes of failure: where the server says nothing, and with `Retry-After: 5`. */
  readonly failing: Tries;
  readonly askedForPatience: Tries;
  /** Seconds from publication to paint, behind a CDN that keeps the file for ten seconds. */
  readonly toPaint: { readonly median: number; readonly p95: number; readonly last: number };
}

export interface Night {
  readonly herd: HerdFigures;
  readonly updates: UpdateCosts;
  /** Undefined where the machine has no nginx. */
  readonly polls?: Polls;
}

const MINUTE = 60_000;
const HERD = { clients: 10_000, interval: 20_000, arrival: 1000, until: 20 * MINUTE, seed: 7 };
const OUTAGE = { ...HERD, outage: [2 * MINUTE, 12 * MINUTE] } as const;
const CDN = { edges: 12, maxAge: 10_000, staleWhileRevalidate: 5000, publishing: 75_000, until: 60 * MINUTE };

export function measureHerd(): HerdFigures {
  const delays = simulateDelays({ ...HERD, ...CDN });
  const toSeconds = (share: number): number => toPercentile(delays, share) / 1000;
  return {
    peakOverMean: toLoad(simulateHerd(HERD), 60).peakOverMean,
    returning: toLoad(simulateHerd({ ...HERD, arrival: 0, until: 20_000 }), 0, 15).peakOverMean,
    failing: toTries(simulateHerd(OUTAGE)),
    askedForPatience: toTries(simulateHerd({ ...OUTAGE, patience: 5000 })),
    toPaint: { median: toSeconds(0.5), p95: toSeconds(0.95), last: toSeconds(1) },
  };
}

/** @param url of the front page @param root the checkout, with its `dist` */
export async function measureNight(browser: Browser, url: string, root: string, runs: number): Promise<Night> {
  const polls = await measurePolls(browser, url, root);
  const updates = await measureUpdateCosts(browser, url, root, runs);
  return { herd: measureHerd(), updates, ...(polls && { polls }) };
}
