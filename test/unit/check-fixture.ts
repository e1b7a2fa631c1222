/** Real results of a few councils, whose check finds nothing, and a way to check what is made of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { checkResultsFile, type ResultsContext } from '../../src/desk/check/check-results-file';
import { toDeskProblem } from '../../src/desk/check/finding';
import type { DeskProblem } from '../../src/desk/report/problem';

export const ELECTION = fileURLToPath(new URL('../../public/elections/2018-05-03/', import.meta.url));
export const GEODATA = fileURLToPath(new URL('../../geodata/', import.meta.url));

const WHOLE = readFileSync(`${ELECTION}results.json`, 'utf8');

/** By thirds, by halves, all out; one with a vacant seat and a postponed poll (Brent). */
const CODES = ['E06000001', 'E06000010', 'E07000178', 'E07000148', 'E09000005', 'E09000032'];

type Sample = ResultsFile & { councils: CouncilFile[] };

/** With those parties and baselines alone that are named. */
function cutDown(file: Sample): Sample {
  const councils = file.councils.filter(({ code }) => CODES.includes(code));
  const text = JSON.stringify(councils);
  const isNamed = ({ id }: { id: string }): boolean => text.includes(`"${id}":`) || id === 'other';
  const [parties, baselines] = [file.parties.filter(isNamed), file.baselines?.filter(isNamed) ?? []];
  return { ...file, parties, baselines, councils, contested: councils.map(({ code }) => code) };
}

const SAMPLE = JSON.stringify(cutDown(JSON.parse(WHOLE) as Sample));

/** Fresh at every call, so that a test may spoil it. */
export const makeSample = (): Sample => JSON.parse(SAMPLE) as Sample;

/** Their places, as boundaries have them. */
export const AREAS = {
  vintage: 'lad-2018',
  areas: makeSample().councils.map(({ code, name }) => ({ code, name })),
};

export const toText = (file: unknown): string => JSON.stringify(file, null, 1);

/** What check says of one file as it is written by `toText`, without the disk. */
export function problemsOf(file: unknown, context: Partial<ResultsContext> = {}): DeskProblem[] {
  const json: unknown = structuredClone(file);
  const { findings } = checkResultsFile(structuredClone(file), { allowTest: false, boundaries: AREAS, ...context });
  return findings.map((finding) => toDeskProblem(finding, { file: 'a.json', text: toText(file), json }));
}

/** `error composition-sum`, sorted. */
export const kindsOf = (problems: readonly DeskProblem[]): string[] =>
  problems.map(({ level, rule }) => `${level} ${rule}`).sort();
