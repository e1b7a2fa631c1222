/** `council-map merge`: an editor's corrections, stories and targets laid over results, into a file of their own. */
import { readFile, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ResultsFile } from '../model/contract';
import { checkSources } from './check/check-sources';
import { readSource } from './check/source-file';
import { serialise } from './election/serialise';
import { underLock } from './folder-lock';
import { makeFolders, readIfThere } from './import/output';
import { checkMerged } from './merge/check-merged';
import { MERGE_HELP } from './merge/help';
import { mergeOverrides } from './merge/merge-overrides';
import { parseOverridesText, toFateProblem } from './merge/read-overrides';
import type { Voice } from './publish';
import { parseSnapshot, type SnapshotFile } from './publish/snapshot-file';
import { writeAtomically } from './publish/write-file';
import { isFormat, printProblems, type Format } from './report/print';
import type { DeskProblem } from './report/problem';
import { toFileWords, toUsageWords } from './report/usage-words';

const CONSOLE: Voice = { say: (line) => console.log(line), complain: (line) => console.error(line) };

const [DONE, REFUSED, MISUSED] = [0, 1, 2];

interface Order {
  readonly file: string;
  readonly overrides: string;
  readonly out: string;
  readonly isQuiet: boolean;
  readonly format: Format;
}

/**
 * @param words what stands behind `merge` on the command line
 * @returns the exit status: 0 written, 1 refused and nothing written, 2 wrong usage
 */
export async function runMerge(words: readonly string[], voice: Voice = CONSOLE): Promise<number> {
  let order: Order | undefined;
  try {
    order = parseOrder(words);
  } catch (error) {
    voice.complain(
      `${toUsageWords(error, Object.keys(OPTIONS))}\n\nNothing is written. How it is used: council-map merge --help`,
    );
    return MISUSED;
  }
  if (!order) {
    voice.say(MERGE_HELP);
    return DONE;
  }
  try {
    return await merge(order, order.isQuiet ? { ...voice, say: () => undefined } : voice);
  } catch (error) {
    voice.complain(`Nothing is written: ${toFileWords(error)}`);
    return REFUSED;
  }
}

const OPTIONS = {
  out: { type: 'string' },
  quiet: { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Nothing where help is asked for. Throws in words where the command is not understood. */
function parseOrder(words: readonly string[]): Order | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: OPTIONS,
  });
  if (values.help) return undefined;
  const [file, overrides, ...more] = positionals;
  if (!file || !overrides || more.length) throw new Error('merge takes a results file and a file of overrides.');
  if (!values.out) throw new Error('--out is missing: the file to write.');
  const { out, format = 'text', quiet: isQuiet = false } = values;
  if (!isFormat(format)) throw new Error(`--format ${format}: text, json or github.`);
  return { file, overrides, out, isQuiet, format };
}

async function merge({ file, overrides, out, format }: Order, { say, complain }: Voice): Promise<number> {
  const tell = (problems: readonly DeskProblem[]): void => {
    if (problems.length || format === 'json') complain(printProblems(problems, format));
  };
  const refuse = (problems: readonly DeskProblem[], why: string): number => {
    tell(problems);
    if (format === 'text') complain(`${why} Nothing is written; ${out} is as it was.`);
    return REFUSED;
  };
  if ((await toReal(file)) === (await toReal(out)))
    return refuse([], 'The results that came in are never edited: give --out another file.');
  const { value: snapshot, problems } = await readResults(file);
  if (!snapshot) return refuse(problems, 'The results cannot be read.');
  const own = parseOverridesText(await readFile(overrides, 'utf8'), overrides);
  if (!own.value || !own.source) return refuse(own.problems, 'The overrides cannot be read.');
  const { source } = own;
  const merged = mergeOverrides(snapshot.file, snapshot.results, own.value);
  const fates = merged.outcomes.flatMap((outcome) => toFateProblem(outcome, source));
  const found = [...own.problems, ...fates];
  const fresh = await checkMerged(snapshot.file, merged.results, out);
  const isLost = fates.some(({ level }) => level === 'error');
  if (fresh.length || isLost) return refuse([...found, ...fresh], 'With these overrides the results do not stand.');
  tell(found);
  const folder = dirname(resolve(out));
  await makeFolders(folder);
  const { value: isNew, taken } = await underLock(folder, 'merge', async () => {
    const before = await readIfThere(out);
    const text = serialise(settleSequence(merged.results, before));
    if (text !== before) await writeAtomically(out, text, () => undefined);
    return text !== before;
  });
  if (taken !== undefined) complain(taken);
  const applied = merged.outcomes.filter(({ fate }) => fate === 'applied');
  for (const { what } of applied) say(`applied ${what}`);
  say(
    `${applied.length} of ${merged.outcomes.length} overrides applied. ${isNew ? 'Wrote' : 'Nothing new for'} ${out}.`,
  );
  return DONE;
}

/** A file that is not there yet is its own name. */
const toReal = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** What is wrong with results that cannot be used is said as check says it. */
async function readResults(file: string): Promise<{ value?: SnapshotFile; problems: readonly DeskProblem[] }> {
  const { source, problems } = await readSource(file);
  if (!source) return { problems };
  const { value } = parseSnapshot(source.text, file);
  if (value) return { value, problems: [] };
  const told = await checkSources([source], { allowTest: true });
  const remedy = 'Give a file of results, as import or publish wrote it.';
  return { problems: told.map((one) => (one.rule?.startsWith('kind-') ? { ...one, remedy } : one)) };
}

function settleSequence(results: ResultsFile, text: string | undefined): ResultsFile {
  let before: ResultsFile | undefined;
  try {
    before = text === undefined ? undefined : (JSON.parse(text) as ResultsFile);
  } catch {
    return results;
  }
  if (before?.election?.id !== results.election.id || typeof before.sequence !== 'number') return results;
  const bare = (file: ResultsFile): string => JSON.stringify({ ...file, sequence: 0, updated: '' });
  if (bare(before) === bare(results)) return before;
  return { ...results, sequence: Math.max(results.sequence, before.sequence + 1) };
}
