/** The file of councils as JSON: `{ "baselines": […], "councils": […] }`, or the list of councils alone. */
import * as v from 'valibot';
import { locate } from '../../../model/locate-json';
import type { DeskProblem } from '../../report/problem';
import { parseJsonText, type JsonText } from '../../report/read-json';
import { toSchemaProblems } from '../../report/schema-problems';
import {
  BaselineEntrySchema,
  CouncilEntrySchema,
  type BaselineEntry,
  type CouncilEntry,
  type EntryPlace,
} from './council-entry';
import type { CouncilList } from './council-entry';

export interface ParsedCouncils {
  /** Absent where nothing can be used. */
  readonly value?: CouncilList;
  readonly problems: DeskProblem[];
}

const REMEDY = 'Correct it here: the README says what the file of councils holds.';

/** Never throws. An entry that does not fit is an error and left out. */
export function parseCouncilJson(content: string, file: string): ParsedCouncils {
  const made = parseJsonText(content, file, 'the file of councils');
  if ('problem' in made) return { problems: [made.problem] };
  const { json } = made.read;
  const found = (Array.isArray(json) ? { councils: json as unknown[] } : (json ?? {})) as Record<string, unknown>;
  if (!Array.isArray(found.councils)) {
    const remedy = 'Write it as { "councils": [ { "code", "name", "total", "elects", … } ] }.';
    return { problems: [toCouncilProblem(file, 'no list of councils is in it', remedy)] };
  }
  const problems: DeskProblem[] = [];
  const within = Array.isArray(json) ? [] : ['councils'];
  const councils = parseEach(CouncilEntrySchema, found.councils, within, made.read, problems);
  const list = Array.isArray(found.baselines) ? (found.baselines as unknown[]) : [];
  const baselines = parseEach(BaselineEntrySchema, list, ['baselines'], made.read, problems);
  const labels = baselines.map(({ entry }) => entry);
  return { value: settleCouncils(councils, labels, file, problems), problems };
}

/** An entry, and where it begins. */
export interface Placed<T> {
  readonly entry: T;
  readonly place: EntryPlace;
}

function parseEach<S extends v.GenericSchema>(
  schema: S,
  items: readonly unknown[],
  within: readonly string[],
  read: JsonText,
  problems: DeskProblem[],
): Placed<v.InferOutput<S>>[] {
  return items.flatMap((item, index) => {
    const path = [...within, index];
    const result = v.safeParse(schema, item);
    if (result.success) return [{ entry: result.output, place: locate(read.text, path) }];
    const words = { rule: 'council-file', remedy: REMEDY, within: path };
    problems.push(...toSchemaProblems(result.issues, read, words));
    return [];
  });
}

/** Each code once, and every baseline that a council names defined: by its id, where the file does not label it. */
export function settleCouncils(
  councils: readonly Placed<CouncilEntry>[],
  baselines: readonly BaselineEntry[],
  file: string,
  problems: DeskProblem[],
): CouncilList {
  const byCode = new Map<string, CouncilEntry>();
  const places = new Map<string, EntryPlace>();
  for (const { entry: council, place } of councils) {
    const { code, name } = council;
    const first = places.get(code);
    if (first) {
      const message = `${code} ${name} is there a second time, after line ${first.line}`;
      problems.push({ ...toCouncilProblem(file, message, 'Remove one of the two.'), ...place });
    } else {
      byCode.set(code, council);
      places.set(code, place);
    }
  }
  const used = new Set([...byCode.values()].flatMap((council) => Object.keys(council.baselines)));
  const labelled = new Set(baselines.map(({ id }) => id));
  const rest = [...used].filter((id) => !labelled.has(id)).map((id) => ({ id, label: id }));
  const settled = [...byCode.values()].map((council) => toNetOfUnused(council));
  return { councils: settled.sort(byCodeOrder), baselines: [...baselines, ...rest], places };
}

const byCodeOrder = (a: CouncilEntry, b: CouncilEntry): number => (a.code < b.code ? -1 : 1);

/** A party without a seat is left out, as everywhere in the contract. */
const toNetOfUnused = (council: CouncilEntry): CouncilEntry => ({
  ...council,
  notUp: Object.fromEntries(Object.entries(council.notUp).filter(([, seats]) => seats > 0)),
});

export const toCouncilProblem = (
  file: string,
  message: string,
  remedy: string,
  line?: number,
  column?: number,
): DeskProblem => ({
  level: 'error',
  file,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
  rule: 'council-file',
  message,
  remedy,
});
