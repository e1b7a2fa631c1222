/** The file of councils as JSON: `{ "baselines": […], "councils": […] }`, or the list of councils alone. */
import * as v from 'valibot';
import type { DeskProblem } from '../../report/problem';
import { BaselineEntrySchema, CouncilEntrySchema, type BaselineEntry, type CouncilEntry } from './council-entry';
import type { CouncilList } from './council-entry';

export interface ParsedCouncils {
  /** Absent where nothing can be used. */
  readonly value?: CouncilList;
  readonly problems: DeskProblem[];
}

/** Never throws. An entry that does not fit is an error and left out. */
export function parseCouncilJson(content: string, file: string): ParsedCouncils {
  let input: unknown;
  try {
    input = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { problems: [toCouncilProblem(file, message, 'Export it again; it may be cut.')] };
  }
  const found = (Array.isArray(input) ? { councils: input as unknown[] } : (input ?? {})) as Record<string, unknown>;
  if (!Array.isArray(found.councils)) {
    const remedy = 'Write it as { "councils": [ { "code", "name", "total", "elects", … } ] }.';
    return { problems: [toCouncilProblem(file, 'no list of councils is in it', remedy)] };
  }
  const problems: DeskProblem[] = [];
  const councils = parseEach(CouncilEntrySchema, found.councils, 'councils', file, problems);
  const list = Array.isArray(found.baselines) ? (found.baselines as unknown[]) : [];
  const baselines = parseEach(BaselineEntrySchema, list, 'baselines', file, problems);
  return { value: settleCouncils(councils, baselines, file, problems), problems };
}

function parseEach<S extends v.GenericSchema>(
  schema: S,
  items: readonly unknown[],
  list: string,
  file: string,
  problems: DeskProblem[],
): v.InferOutput<S>[] {
  return items.flatMap((item, index) => {
    const result = v.safeParse(schema, item);
    if (result.success) return [result.output];
    const name = typeof item === 'object' && item !== null ? toName(item as Record<string, unknown>) : '';
    for (const issue of result.issues) {
      const place = [`${list}[${index}]${name}`, v.getDotPath(issue)].filter(Boolean).join('.');
      problems.push(toCouncilProblem(file, `${place}: ${issue.message}`, 'Correct it in the file of councils.'));
    }
    return [];
  });
}

const toName = ({ code, name }: Record<string, unknown>): string => {
  const words = [code, name].filter((word) => typeof word === 'string').join(' ');
  return words && ` (${words.slice(0, 80)})`;
};

/** Each code once, and every baseline that a council names defined: by its id, where the file does not label it. */
export function settleCouncils(
  councils: readonly CouncilEntry[],
  baselines: readonly BaselineEntry[],
  file: string,
  problems: DeskProblem[],
): CouncilList {
  const byCode = new Map<string, CouncilEntry>();
  for (const council of councils) {
    if (byCode.has(council.code)) {
      const message = `${council.code} ${council.name} is there twice; the first is kept`;
      problems.push(toCouncilProblem(file, message, 'Remove one of the two.'));
    } else byCode.set(council.code, council);
  }
  const used = new Set([...byCode.values()].flatMap((council) => Object.keys(council.baselines)));
  const labelled = new Set(baselines.map(({ id }) => id));
  const rest = [...used].filter((id) => !labelled.has(id)).map((id) => ({ id, label: id }));
  const settled = [...byCode.values()].map((council) => toNetOfUnused(council));
  return { councils: settled.sort(byCodeOrder), baselines: [...baselines, ...rest] };
}

const byCodeOrder = (a: CouncilEntry, b: CouncilEntry): number => (a.code < b.code ? -1 : 1);

/** A party without a seat is left out, as everywhere in the contract. */
const toNetOfUnused = (council: CouncilEntry): CouncilEntry => ({
  ...council,
  notUp: Object.fromEntries(Object.entries(council.notUp).filter(([, seats]) => seats > 0)),
});

export const toCouncilProblem = (file: string, message: string, remedy: string, line?: number): DeskProblem => ({
  level: 'error',
  file,
  ...(line !== undefined && { line }),
  rule: 'council-file',
  message,
  remedy,
});
