/** The night's figures: what they must be, and as lines for a terminal. */
import type { Night } from '../night';
import type { Verdict } from '../targets';
import type { Polls } from './polls';
import type { UpdateCost } from './update-cost';

const toVerdict = (what: string, found: number, limit: number, digits = 0): Verdict => ({ what, found, limit, digits });

export function toNightVerdicts({ night }: { readonly night?: Night }): Verdict[] {
  if (!night) return [];
  const { herd, updates, polls } = night;
  return [
    toVerdict('ms of the longest task, one council declares', updates.one.longest.median, 16, 1),
    toVerdict('ms of the longest task, 150 councils change', updates.every.longest.median, 50, 1),
    toVerdict('herd of 10,000, peak over mean', herd.peakOverMean, 1.3, 2),
    toVerdict('herd back on the page, peak over mean', herd.returning, 1.3, 2),
    toVerdict('requests a reader in 10 minutes of failure', herd.failing.mean, 13, 1),
    toVerdict('the same, 95 in 100', herd.failing.p95, 17),
    toVerdict('the same with Retry-After: 5', herd.askedForPatience.mean, 13, 1),
    toVerdict('seconds from publication to paint, 95 in 100', herd.toPaint.p95, 40, 1),
    ...(polls ? toPollVerdicts(polls) : []),
  ];
}

const toPollVerdicts = ({ unchanged, preflights, requestsAnInterval }: Polls): Verdict[] => [
  toVerdict('bytes of an unchanged poll', unchanged, 600),
  toVerdict('preflights', preflights, 0),
  // The clock of the bench looks every 50 ms.
  toVerdict('requests an interval of ten maps', Math.round(requestsAnInterval * 100) / 100, 1.02, 2),
];

type Row = readonly string[];

const toMs = (value: number): string => `${value.toFixed(1)} ms`;

const toUpdateRow = (what: string, { longest, all }: UpdateCost): Row => [
  what,
  toMs(longest.median),
  `${longest.min.toFixed(1)}–${longest.max.toFixed(1)}`,
  toMs(all.median),
];

/** What a snapshot costs. */
export const toUpdateRows = ({ updates }: Night): Row[] => [
  ['', 'longest task', 'min–max', 'all tasks'],
  toUpdateRow('one council declares', updates.one),
  toUpdateRow('150 councils change', updates.every),
];

/** What 10,000 readers cost, and what they wait. */
export function toHerdRows({ herd }: Night): Row[] {
  const { failing, askedForPatience, toPaint } = herd;
  return [
    ['busiest second over the mean one, from the second minute', herd.peakOverMean.toFixed(2)],
    ['the same when all come back to the page at once', herd.returning.toFixed(2)],
    ['requests a reader in ten minutes of 503: mean, 95 in 100', `${failing.mean.toFixed(1)}, ${failing.p95}`],
    ['the same with Retry-After: 5', `${askedForPatience.mean.toFixed(1)}, ${askedForPatience.p95}`],
    [
      'seconds from publication to paint: median, 95 in 100, last',
      [toPaint.median, toPaint.p95, toPaint.last].map((seconds) => seconds.toFixed(1)).join(', '),
    ],
  ];
}

export const toPollRows = ({ polls }: Night): Row[] =>
  polls
    ? [
        ['answer that nothing is new, bytes with headers', `${polls.unchanged}`],
        ['the browser’s question before it', `${polls.question}`],
        ['answer with a new snapshot', `${polls.changed}`],
        ['preflights', `${polls.preflights}`],
        ['requests an interval of ten maps on one page', polls.requestsAnInterval.toFixed(2)],
      ]
    : [['not measured: there is no nginx here', '']];
