/** Texts of files, checked one by one and against each other. No disk: import and merge check what they have made. */
import { decodeBoundaries } from '../../feed/boundaries';
import type { Shapes } from '../../model/boundaries';
import type { CouncilWards, Results } from '../../model/contract';
import { parseHexes } from '../../model/hexes';
import { parseLog, toSnapshots } from '../../model/night-log';
import { parseResults } from '../../model/parse';
import type { DeskProblem } from '../report/problem';
import { checkLogFile } from './check-log-file';
import { checkResultsFile, type ResultsContext } from './check-results-file';
import { checkIndexFile, checkWardsFile } from './check-wards-file';
import { memberOf, toDeskProblem, toFinding, type Finding } from './finding';
import { openFile, type CheckedKind, type OpenedFile } from './opened-file';
import { findTwins } from './rules/twice';
import type { SourceText } from './source-file';

/** What the files are held against; each is checked by itself as well. */
export interface CheckAgainst {
  readonly previous?: SourceText | undefined;
  readonly boundaries?: SourceText | undefined;
  readonly hexes?: SourceText | undefined;
}

export interface SourceOptions extends CheckAgainst {
  /** Whether results that are marked as a test are no error. */
  readonly allowTest?: boolean;
  /** Told before each file. */
  readonly onFile?: (file: string, index: number) => void | Promise<void>;
}

/** Never rejects. In the order of the files, what they are held against last. */
export async function checkSources(
  sources: readonly SourceText[],
  options: SourceOptions = {},
): Promise<DeskProblem[]> {
  const problems: DeskProblem[] = [];
  const open = (source: SourceText, kinds?: readonly CheckedKind[]): OpenedFile | undefined => {
    const made = openFile(source);
    const refusal = 'problem' in made ? made.problem : kinds && refuseKind(made.opened, kinds);
    if (refusal) problems.push(refusal);
    return refusal || !('opened' in made) ? undefined : made.opened;
  };
  const opened = sources.flatMap((source) => open(source) ?? []);
  const boundaries = options.boundaries && open(options.boundaries, ['boundaries']);
  const hexes = options.hexes && open(options.hexes, ['hexes']);
  const previous = options.previous && open(options.previous, ['results', 'log']);
  const shapes = boundaries && (await decode(boundaries, problems));
  const run = new Run(shapes, {
    allowTest: options.allowTest ?? false,
    boundaries: shapes,
    cells: hexes && Object.keys(memberOf(hexes.json, 'hexes') ?? {}),
    previous: previous && toPrevious(previous, problems),
  });
  // Results first, and the index last: each is held against what is known by then.
  const order: readonly CheckedKind[] = ['results', 'log', 'boundaries', 'hexes', 'wards', 'ward-index'];
  const sorted = [...opened, ...(hexes ? [hexes] : [])].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const [index, file] of sorted.entries()) {
    await options.onFile?.(file.file, index);
    problems.push(...(await run.check(file)));
  }
  return problems;
}

function refuseKind({ file, kind }: OpenedFile, kinds: readonly CheckedKind[]): DeskProblem | undefined {
  if (kinds.includes(kind)) return undefined;
  const message = `it is a file of ${kind}, where one of ${kinds.join(' or ')} is expected`;
  return {
    level: 'error',
    file,
    message,
    remedy: 'Give it as a file to be checked, or give the right one.',
    rule: 'other-kind',
  };
}

/** Characters. Each problem is looked up from the beginning of its file: where they are too many, by name alone. */
const LOCATED = 500_000_000;

const locateAll = (findings: readonly Finding[], file: OpenedFile): DeskProblem[] =>
  findings.map((finding, index) => toDeskProblem(finding, { ...file, isLocated: index * file.text.length < LOCATED }));

async function decode(file: OpenedFile, problems: DeskProblem[]): Promise<Shapes | undefined> {
  const parsed = await decodeBoundaries(structuredClone(file.json), '');
  const findings = parsed.problems.map((problem) =>
    toFinding({ ...problem, place: problem.place.replace(/^: /, '') }, file.json),
  );
  problems.push(...locateAll(findings, file));
  return parsed.value;
}

function toPrevious({ file, kind, json, text }: OpenedFile, problems: DeskProblem[]): ResultsContext['previous'] {
  const last = kind === 'log' ? [...toSnapshots(parseLog(text).value ?? [])].at(-1) : json;
  const { value: results } = parseResults(structuredClone(last), { allowTest: true });
  if (results) return { results, json: last };
  const message = 'nothing of the snapshot before can be read, so nothing is compared with it';
  problems.push({ level: 'error', file, message, remedy: 'Check it by itself.', rule: 'previous-unreadable' });
  return undefined;
}

/** What is known of the files so far. */
class Run {
  readonly #results: Results[] = [];
  readonly #wards: CouncilWards[] = [];
  readonly #shapes: Shapes | undefined;
  readonly #context: ResultsContext;

  constructor(shapes: Shapes | undefined, context: ResultsContext) {
    this.#shapes = shapes;
    this.#context = context;
  }

  async check(file: OpenedFile): Promise<DeskProblem[]> {
    if (file.kind === 'log') return checkLogFile(file.file, file.text);
    if (file.kind === 'boundaries') {
      const problems: DeskProblem[] = [];
      await decode(file, problems);
      return problems;
    }
    return locateAll([...findTwins(file.text), ...this.#findingsOf(file)], file);
  }

  #findingsOf({ kind, json, file }: OpenedFile): readonly Finding[] {
    // Parsers may settle what they are given, and what is told is what stands in the file.
    const given = structuredClone(json);
    if (kind === 'results') {
      const { value, findings } = checkResultsFile(given, this.#context);
      if (value) this.#results.push(value);
      return findings;
    }
    if (kind === 'wards') {
      const { value, findings } = checkWardsFile(given, file, this.#resultsOf(memberOf(json, 'election')));
      if (value) this.#wards.push(value);
      return findings;
    }
    if (kind === 'ward-index')
      return checkIndexFile(given, { results: this.#resultsOf(memberOf(json, 'election')), wards: this.#wards })
        .findings;
    return this.#shapes
      ? parseHexes(given, this.#shapes).problems.map((problem) => toFinding(problem, json))
      : [NO_SHAPES];
  }

  /** Those of the same election; else the only ones, so that a slip in its id is seen. */
  #resultsOf(election: unknown): Results | undefined {
    const own = this.#results.find((each) => each.election.id === election);
    return own ?? (this.#results.length === 1 ? this.#results[0] : undefined);
  }
}

const NO_SHAPES: Finding = {
  level: 'note',
  rule: 'hexes-unchecked',
  path: [],
  message: 'hexagons are checked against boundaries, and none are given',
  remedy: 'Name the boundaries with --boundaries.',
};
