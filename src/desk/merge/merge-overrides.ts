/** An editor's overrides laid over results. The results that came in stay as they are: the outcome is another value. */
import type { Results, ResultsFile } from '../../model/contract';
import type { Story, Target } from '../../studio/overrides/overrides';
import { FIELD_WORDS, toSteps, type Correction } from './corrections';

export interface Overrides {
  /** Id of the election they were written for. */
  readonly election: string;
  readonly stories: readonly Story[];
  readonly targets: readonly Target[];
  readonly corrections: readonly Correction[];
}

/** What became of one override. `unneeded`: the feed says the same by now. */
export interface Outcome {
  readonly fate: 'applied' | 'unneeded' | 'not-applied';
  readonly what: string;
  /** Why, where it is not applied. */
  readonly reason?: string;
  readonly remedy?: string;
  /** Where it stands in the overrides; absent where it is about all of them. */
  readonly entry?: OverrideEntry;
}

export interface OverrideEntry {
  readonly list: 'corrections' | 'stories' | 'targets';
  readonly of: Correction | Story | Target;
}

export interface Merged {
  readonly results: ResultsFile;
  readonly outcomes: readonly Outcome[];
}

type Fields = Record<string, unknown>;

/** `file` as it was read, `known` what the model's parser makes of it. */
export function mergeOverrides(file: ResultsFile, known: Results, overrides: Overrides): Merged {
  const results = structuredClone(file);
  const outcomes: Outcome[] = [];
  if (overrides.election !== known.election.id) {
    const reason = `they are for the election ${overrides.election}, the results are of ${known.election.id}`;
    return {
      results,
      outcomes: [
        {
          fate: 'not-applied',
          what: 'all overrides',
          reason,
          remedy: 'Give the overrides of this election, or the results of theirs.',
        },
      ],
    };
  }
  for (const of of overrides.corrections)
    outcomes.push({ ...applyCorrection(results, of), entry: { list: 'corrections', of } });
  for (const of of overrides.stories)
    outcomes.push({ ...addStory(results, known, of), entry: { list: 'stories', of } });
  for (const of of overrides.targets)
    outcomes.push({ ...addTarget(results, known, of), entry: { list: 'targets', of } });
  return { results, outcomes };
}

const REMOVE = 'Take it out of the overrides, or correct it there.';

function applyCorrection(results: ResultsFile, correction: Correction): Outcome {
  const { council: code, field, value, by, at } = correction;
  const what = `${field} of ${code} (by ${by}, ${at})`;
  const steps = toSteps(field);
  if (!steps)
    return {
      fate: 'not-applied',
      what,
      reason: 'there is no such field to correct',
      remedy: `Fields are ${FIELD_WORDS}.`,
    };
  const council = results.councils.find((each) => each.code === code);
  if (!council)
    return { fate: 'not-applied', what, reason: `the council ${code} is not in the results`, remedy: REMOVE };
  const now = read(council, steps);
  if (isSame(now, value))
    return { fate: 'unneeded', what, reason: `the results say ${say(value)} by now`, remedy: REMOVE };
  if (Object.hasOwn(correction, 'was') && !isSame(now, correction.was)) {
    const reason = `it was written when the results said ${say(correction.was)}; they say ${say(now)} now`;
    return { fate: 'not-applied', what, reason, remedy: 'Look again: change “was” where the correction still holds.' };
  }
  write(council, steps, value);
  return { fate: 'applied', what: `${what}: ${say(now)} → ${say(value)}` };
}

const say = (value: unknown): string => (value === undefined || value === null ? 'nothing' : JSON.stringify(value));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function read(from: object, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return isThere ? (value as Fields)[step] : undefined;
  }, from);
}

function write(into: object, [step, ...rest]: readonly string[], value: unknown): void {
  const fields = into as Fields;
  if (rest.length) {
    const inner = Object.hasOwn(fields, step!) ? fields[step!] : undefined;
    const next = typeof inner === 'object' && inner !== null ? inner : {};
    fields[step!] = next;
    write(next, rest, value);
  } else if (value === null) delete fields[step!];
  else fields[step!] = value;
}

function addStory(results: ResultsFile, known: Results, story: Story): Outcome {
  const { by, at } = story;
  const what = `the story “${story.text}” (by ${by}, ${at})`;
  const { council, ward, text } = story;
  if (council !== undefined && !known.contested.includes(council))
    return { fate: 'not-applied', what, reason: `the council ${council} is not in the results`, remedy: REMOVE };
  if (council === undefined && ward === undefined)
    return { fate: 'not-applied', what, reason: 'it is about no council and no ward', remedy: REMOVE };
  const list = Array.isArray(results.stories) ? results.stories : (results.stories = []);
  const isThere = list.some((each) => each.text === text && each.council === council && each.ward === ward);
  if (isThere) return { fate: 'unneeded', what, reason: 'it is in the results already', remedy: REMOVE };
  list.push(withoutSignature(story));
  return { fate: 'applied', what };
}

function addTarget(results: ResultsFile, known: Results, target: Target): Outcome {
  const { by, at } = target;
  const { council, party, label } = target;
  const what = `the target “${label}” (by ${by}, ${at})`;
  if (!known.contested.includes(council))
    return { fate: 'not-applied', what, reason: `the council ${council} is not in the results`, remedy: REMOVE };
  if (!known.parties.some(({ id }) => id === party))
    return { fate: 'not-applied', what, reason: `there is no party “${party}” in the results`, remedy: REMOVE };
  const list = Array.isArray(results.targets) ? results.targets : (results.targets = []);
  const isThere = list.some((each) => each.council === council && each.party === party && each.label === label);
  if (isThere) return { fate: 'unneeded', what, reason: 'it is in the results already', remedy: REMOVE };
  list.push(withoutSignature(target));
  return { fate: 'applied', what };
}

/** Who added it, when and why stays at the desk. */
function withoutSignature<T extends Story | Target>(one: T): Omit<T, 'by' | 'at' | 'why'> {
  const shown = Object.entries(one).filter(([field]) => !['by', 'at', 'why'].includes(field));
  return Object.fromEntries(shown) as Omit<T, 'by' | 'at' | 'why'>;
}
