/** The file of overrides, with what is wrong in it by line and column. Pure. */
import type { Problem } from '../../model/problems';
import { parseOverrides } from '../../studio/overrides/overrides';
import { toDeskProblem, toFinding } from '../check/finding';
import type { DeskProblem } from '../report/problem';
import { parseJsonText, type JsonText } from '../report/read-json';
import { parseCorrections } from './corrections';
import type { Outcome, OverrideEntry, Overrides } from './merge-overrides';

export interface ReadOverrides {
  readonly value?: Overrides;
  readonly problems: DeskProblem[];
  /** For the places of what is found later. */
  readonly source?: JsonText;
}

/** Never throws. */
export function parseOverridesText(content: string, file: string): ReadOverrides {
  const made = parseJsonText(content, file, 'the overrides');
  if ('problem' in made) return { problems: [made.problem] };
  const { read: source } = made;
  const additions = parseOverrides(structuredClone(source.json));
  const corrections = additions.value && parseCorrections(source.json, '');
  const problems = [...additions.problems, ...(corrections?.problems ?? [])].map((one) => toProblem(one, source));
  if (!additions.value || !corrections?.value) return { problems };
  const { election, stories, targets } = additions.value;
  return { value: { election, stories, targets, corrections: corrections.value }, problems, source };
}

/** What is to be done, where a parser of results would say something else. */
const REMEDIES: Readonly<Record<string, string>> = {
  missing: 'Give it; until then the override is left out.',
  'bad-value': 'Correct it here; until then the override is left out.',
  'bad-version': 'Write "version": "1.0" at the top; or give the overrides, if this is another file.',
};

function toProblem(problem: Problem, source: JsonText): DeskProblem {
  const finding = toFinding(problem, source.json);
  return toDeskProblem({ ...finding, remedy: REMEDIES[finding.rule] ?? finding.remedy }, source);
}

/** What no longer applies is a warning: the night goes on. Overrides of another election are an error. */
export function toFateProblem({ fate, what, reason, remedy = '', entry }: Outcome, source: JsonText): DeskProblem[] {
  if (fate === 'applied') return [];
  const level = !entry ? 'error' : fate === 'unneeded' ? 'note' : 'warning';
  const message = fate === 'unneeded' ? `${what} is not needed any more: ${reason}` : `${what}: not applied, ${reason}`;
  const path = entry ? toPath(entry, source.json) : ['election'];
  const { line, column } = toDeskProblem({ level, rule: '', path, message, remedy }, source);
  const spot = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  return [{ level, file: source.file, ...spot, rule: `override-${fate}`, message, remedy }];
}

/** Where it stands: those that could not be read are left out of the list, but not of the file. */
function toPath({ list, of }: OverrideEntry, json: unknown): readonly (string | number)[] {
  const items: unknown = (json as Record<string, unknown>)[list];
  const wanted = Object.entries(of).filter(([, value]) => typeof value === 'string' && value);
  const isIt = (item: unknown): boolean =>
    typeof item === 'object' &&
    item !== null &&
    wanted.every(([key, value]) => (item as Record<string, unknown>)[key] === value);
  const index = Array.isArray(items) ? items.findIndex(isIt) : -1;
  return index < 0 ? [list] : [list, index];
}
