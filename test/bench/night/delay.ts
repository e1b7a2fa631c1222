/**
 * From the moment that a snapshot is published to the moment that readers see it, through a CDN that keeps the stable
 * name for ten seconds: who waits longest, and for what. Pure; times in milliseconds.
 */
import { toFirstDelay, toNextDelay } from '../../../src/feed/schedule';
import { toChance } from './chance';

export interface DelayPlan {
  readonly clients: number;
  /** Between two questions of one reader. */
  readonly interval: number;
  /** Places of the CDN; half of the readers of one are readers of the next, so that the last have hardly any. */
  readonly edges: number;
  /** How long an edge takes its copy for new. */
  readonly maxAge: number;
  /** How long after that it answers with the old one while it asks for a new one. */
  readonly staleWhileRevalidate: number;
  /** Between two snapshots, on average. */
  readonly publishing: number;
  readonly until: number;
  readonly seed: number;
}

interface Question {
  readonly at: number;
  readonly client: number;
}

/** What an edge has: the snapshot, and since when. A second copy may be on its way. */
interface Copy {
  readonly snapshot: number;
  readonly since: number;
}

/** From an edge to the origin and back; from a reader to the edge and back; from the answer to the paint. */
const [ORIGIN, LATENCY, PAINT] = [300, [80, 900], 300] as const;

/** @returns for each snapshot and each reader the time from its publication to its paint */
export function simulateDelays(plan: DelayPlan): Float64Array {
  const chance = toChance(plan.seed);
  const published = toPublications(plan, chance);
  const delays: number[] = [];
  for (const questions of toQuestions(plan, chance)) askEdge(questions, published, plan, chance, delays);
  return Float64Array.from(delays);
}

function toPublications({ publishing, until }: DelayPlan, chance: () => number): number[] {
  const times = [0];
  // The last readers must have had the time to see it.
  for (let time = publishing; time < until - 120_000; time += publishing * (0.2 + 1.6 * chance())) times.push(time);
  return times;
}

/** For each edge all questions of its readers, in their order. */
function toQuestions({ clients, interval, edges, until }: DelayPlan, chance: () => number): Question[][] {
  const all: Question[][] = Array.from({ length: edges }, () => []);
  for (let client = 0; client < clients; client += 1) {
    const edge = Math.min(edges - 1, Math.floor(-Math.log2(1 - chance())));
    for (let at = toFirstDelay(interval, chance()); at < until; at += toNextDelay(interval, chance()))
      all[edge]!.push({ at, client });
  }
  for (const questions of all) questions.sort((a, b) => a.at - b.at);
  return all;
}

function askEdge(
  questions: readonly Question[],
  published: readonly number[],
  { maxAge, staleWhileRevalidate }: DelayPlan,
  chance: () => number,
  delays: number[],
): void {
  const newestAt = (time: number): number => published.findLastIndex((at) => at <= time);
  const seen = new Map<number, number>();
  let copy: Copy = { snapshot: 0, since: -Infinity };
  let coming: Copy | undefined;
  for (const { at, client } of questions) {
    if (coming && coming.since <= at) [copy, coming] = [coming, undefined];
    const age = at - copy.since;
    // The origin answers as it is when the question reaches it.
    if (age > maxAge && !coming) coming = { snapshot: newestAt(at + ORIGIN / 2), since: at + ORIGIN };
    const mustWait = coming !== undefined && age > maxAge + staleWhileRevalidate;
    const [{ snapshot }, answered] = mustWait ? [coming!, coming!.since] : [copy, at];
    const painted = answered + LATENCY[0] + (LATENCY[1] - LATENCY[0]) * chance() + PAINT;
    for (let each = (seen.get(client) ?? 0) + 1; each <= snapshot; each += 1) delays.push(painted - published[each]!);
    seen.set(client, Math.max(snapshot, seen.get(client) ?? 0));
  }
}
