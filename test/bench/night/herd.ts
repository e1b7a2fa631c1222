/**
 * Ten thousand readers who hold the page open, in no time at all: each asks when the component's own schedule tells it
 * to, and what is counted is what their server sees. Times in milliseconds.
 */
import { toFirstDelay, toNextDelay, toRetryDelay } from '../../../src/feed/schedule';
import { toChance, toMean, toPercentile } from './chance';

export interface HerdPlan {
  readonly clients: number;
  /** Between two questions of one reader. */
  readonly interval: number;
  /** All come within this time, from 0 on. */
  readonly arrival: number;
  /** When the watching ends. */
  readonly until: number;
  readonly seed: number;
  /** The server fails from the first time up to the second. */
  readonly outage?: readonly [from: number, to: number];
  /** What a failing server asks for in `Retry-After`; 0 where it asks for nothing. */
  readonly patience?: number;
}

export interface Herd {
  /** Requests in each second. */
  readonly perSecond: Uint32Array;
  /** Requests of each reader that failed. */
  readonly failed: Uint32Array;
  /** When each reader got the first answer after the outage; `Infinity` where none came. */
  readonly recovered: Float64Array;
}

/** From a question to the end of its answer, as a phone has it. */
const LATENCY = [80, 900] as const;

export function simulateHerd(plan: HerdPlan): Herd {
  const { clients, until } = plan;
  const herd: Herd = {
    perSecond: new Uint32Array(Math.ceil(until / 1000)),
    failed: new Uint32Array(clients),
    recovered: new Float64Array(clients).fill(Infinity),
  };
  const chance = toChance(plan.seed);
  for (let client = 0; client < clients; client += 1) follow(client, plan, chance, herd);
  return herd;
}

/** One reader, from the arrival to the end. */
function follow(client: number, plan: HerdPlan, chance: () => number, herd: Herd): void {
  const { interval, until, outage = [Infinity, Infinity], patience = 0 } = plan;
  let [time, failures] = [chance() * plan.arrival + toFirstDelay(interval, chance()), 0];
  while (time < until) {
    herd.perSecond[Math.floor(time / 1000)]! += 1;
    const hasFailed = time >= outage[0] && time < outage[1];
    if (hasFailed) herd.failed[client]! += 1;
    else if (time >= outage[1]) herd.recovered[client] = Math.min(herd.recovered[client]!, time);
    failures = hasFailed ? failures + 1 : 0;
    time += LATENCY[0] + (LATENCY[1] - LATENCY[0]) * chance();
    time += hasFailed ? toRetryDelay(interval, failures, chance(), patience) : toNextDelay(interval, chance());
  }
}

export interface Load {
  /** Requests a second. */
  readonly mean: number;
  readonly peak: number;
  readonly peakOverMean: number;
}

/** @param from the first second that counts @param to the first that does not */
export function toLoad({ perSecond }: Herd, from: number, to = perSecond.length): Load {
  const seconds = perSecond.subarray(from, to);
  const [mean, peak] = [toMean(seconds), Math.max(...seconds)];
  return { mean, peak, peakOverMean: peak / mean };
}

export interface Tries {
  readonly mean: number;
  readonly p95: number;
}

/** Requests a reader while the server failed. */
export const toTries = ({ failed }: Herd): Tries => ({ mean: toMean(failed), p95: toPercentile(failed, 0.95) });
