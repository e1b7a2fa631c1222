import * as v from 'valibot';
import type { Parsed, Problem } from '../../model/problems';
import { CouncilsFileSchema, WardsFileSchema, type ElectionSource } from './source-schema';

const toOrder = (a: { lad18cd: string }, b: { lad18cd: string }): number => (a.lad18cd < b.lad18cd ? -1 : 1);

function toProblem(place: string, message: string): Problem {
  return {
    level: 'error',
    code: 'bad-source',
    place,
    message,
    remedy: 'Take the file from the source again, unedited.',
  };
}

function parseFile<T extends v.GenericSchema>(schema: T, file: string, text: string): Parsed<v.InferOutput<T>> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return { problems: [toProblem(file, `The file is not JSON: ${String(error)}.`)] };
  }
  const result = v.safeParse(schema, input);
  if (result.success) return { value: result.output, problems: [] };
  return {
    problems: result.issues.map((issue) => toProblem(`${file} ${v.getDotPath(issue) ?? ''}`.trim(), issue.message)),
  };
}

/**
 * The source's files as one value. `wards` holds the text of each ward file by council code; a council without one is
 * a problem. There is a value only when there is no problem: half a source makes no election.
 */
export function parseElectionSource(councils: string, wards: ReadonlyMap<string, string>): Parsed<ElectionSource> {
  const all = parseFile(CouncilsFileSchema, 'councils-2018.json', councils);
  const problems = [...all.problems];
  const byCode: [string, ElectionSource['wards'] extends ReadonlyMap<string, infer W> ? W : never][] = [];
  for (const { lad18cd: code } of all.value?.councils ?? []) {
    const file = `wards-2018/${code}.json`;
    const text = wards.get(code);
    const parsed = text === undefined ? undefined : parseFile(WardsFileSchema, file, text);
    problems.push(...(parsed?.problems ?? [toProblem(file, 'The file is missing.')]));
    if (parsed?.value) byCode.push([code, parsed.value.wards]);
  }
  if (!all.value || problems.length > 0) return { problems };
  const { party_code_names: partyNames } = all.value;
  return { value: { partyNames, councils: all.value.councils.toSorted(toOrder), wards: new Map(byCode) }, problems };
}
