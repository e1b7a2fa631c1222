/** From the results of an election, the night on which they came: one snapshot after another, each marked as a test. */
import type { CouncilFile, ResultsFile } from '../../model/contract';
import { shuffle, toChance, type Chance } from './chance';
import { toAwaiting, toCounting } from './council-states';
import { toNightTimes, toOffset, toStamp, type NightTimes } from './night-times';
import { toSlip } from './slip';

export interface NightOptions {
  /** The same seed makes the same night. */
  readonly seed?: number;
  /** How long the night is, where the data has no times of its own. */
  readonly hours?: number;
  /** Codes of the councils that declare before all others; left aside where the data has its own times. */
  readonly first?: readonly string[];
  /** How many councils are published with a slip that a later snapshot puts right. */
  readonly corrections?: number;
  /** The share of councils, from 0 to 1, of which a part of the seats is known before they declare. */
  readonly counting?: number;
}

export interface Night {
  /** In order, their sequence from 1 upwards without a gap. */
  readonly snapshots: readonly ResultsFile[];
  /** When each is published, in milliseconds after the start. */
  readonly at: readonly number[];
  /** Milliseconds from the start to the final file. */
  readonly length: number;
  /** Codes in the order in which they declare. */
  readonly order: readonly string[];
  /** Codes of the councils that are published with a slip first. */
  readonly corrected: readonly string[];
  /** Whether the order is history's. Where it is not, it is the rehearsal's alone. */
  readonly isOwnOrder: boolean;
}

/** One council as it stands from a moment on. */
interface Step {
  readonly at: number;
  readonly council: CouncilFile;
}

/** Throws where no council has declared: there is no night to rehearse. */
export function toNight(file: ResultsFile, options: NightOptions = {}): Night {
  const { seed = 1, hours = 20, first = [], corrections = 0, counting = 0.3 } = options;
  const declaring = file.councils.filter(({ status }) => status === 'declared');
  if (!declaring.length) throw new Error('No council has declared in this file: there is no night to rehearse');
  const chance = toChance(seed);
  const times = toNightTimes(file, declaring, { hours, first }, chance);
  const results = declaring.map((council) => toResult(council, times.isOwn));
  const slips = toSlips(results, corrections, chance);
  const steps = results.flatMap((council) => toSteps(council, slips.get(council.code), times, counting, chance));
  return {
    ...toSnapshots(file, steps, times),
    length: times.length,
    order: [...times.declares.keys()],
    corrected: [...slips.keys()],
    isOwnOrder: times.isOwn,
  };
}

/**
 * The council as it declares. Its wards become known with that, so the address under which they are asked for changes:
 * that is what the revision is for. A time that is not part of the order told would contradict it.
 */
function toResult(council: CouncilFile, hasTimes: boolean): CouncilFile {
  const result = { ...council, revision: (council.revision ?? 0) + 1 };
  if (!hasTimes) delete result.declared;
  return result;
}

function toSlips(results: readonly CouncilFile[], count: number, chance: Chance): Map<string, CouncilFile> {
  const possible = results.flatMap((council) => toSlip(council) ?? []);
  const chosen = shuffle(possible, chance).slice(0, count);
  return new Map(chosen.map((council) => [council.code, council]));
}

/** What becomes of one council: perhaps a part of its seats, then its result, perhaps with a slip and put right later. */
function toSteps(
  result: CouncilFile,
  slip: CouncilFile | undefined,
  { declares, length }: NightTimes,
  counting: number,
  chance: Chance,
): Step[] {
  const declared = declares.get(result.code)!;
  const steps: Step[] = [];
  // Chance is asked as often for every council, so that one option leaves the rest of the night as it was.
  const [isCounted, share, lead, delay] = [chance(), chance(), chance(), chance()];
  if (isCounted < counting) {
    const at = declared - Math.min(declared, length / 20) * (0.1 + 0.9 * lead);
    steps.push({ at, council: toCounting(result, 0.2 + 0.6 * share) });
  }
  steps.push({ at: declared, council: slip ?? result });
  if (!slip) return steps;
  const latest = declared + (length - declared) * 0.9;
  return [...steps, { at: Math.min(declared + length * (0.02 + 0.06 * delay), latest), council: result }];
}

function toSnapshots(file: ResultsFile, steps: Step[], times: NightTimes): Pick<Night, 'snapshots' | 'at'> {
  const state = new Map(file.councils.map((council) => [council.code, council]));
  for (const code of times.declares.keys()) state.set(code, toAwaiting(state.get(code)!));
  const moments = [...steps].sort((a, b) => a.at - b.at);
  const at = [0, ...moments.map((moment) => moment.at), times.length];
  const snapshots = at.map((moment, index): ResultsFile => {
    const { council } = moments[index - 1] ?? {};
    if (council) state.set(council.code, council);
    const isLast = index === at.length - 1;
    const councils = [...state.values()];
    return {
      ...toFrame(file, councils, isLast),
      sequence: index + 1,
      updated: toStamp(times.start + moment, toOffset(file.updated)),
      status: isLast ? 'final' : index ? 'live' : 'before',
      test: true,
      councils,
    };
  });
  return { snapshots, at };
}

/** Around the councils: stories wait for what they tell of, a projected share for the end of the count. */
function toFrame(file: ResultsFile, councils: readonly CouncilFile[], isLast: boolean): ResultsFile {
  if (isLast) return file;
  const told = new Set(councils.filter(({ status }) => status === 'declared').map(({ code }) => code));
  const frame = { ...file };
  delete frame.estimates;
  if (file.stories) frame.stories = file.stories.filter(({ council }) => council !== undefined && told.has(council));
  return frame;
}
