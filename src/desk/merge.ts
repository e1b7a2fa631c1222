/** `council-map merge`: an editor's corrections, stories and targets laid over results, into a file of their own. */
import { readFile, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkResults } from '../model/check-results';
import type { ResultsFile } from '../model/contract';
import { parseResults } from '../model/parse';
import type { Problem } from '../model/problems';
import { parseOverrides } from '../studio/overrides/overrides';
import { serialise } from './election/serialise';
import { makeFolders, readIfThere } from './import/output';
import { parseCorrections } from './merge/corrections';
import { MERGE_HELP } from './merge/help';
import { mergeOverrides, type Outcome, type Overrides } from './merge/merge-overrides';
import type { Voice } from './publish';
import { parseSnapshot, type SnapshotFile } from './publish/snapshot-file';
import { writeAtomically } from './publish/write-file';
import { isFormat, printProblems, type Format } from './report/print';
import type { DeskProblem } from './report/problem';

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
    voice.complain(`${toMessage(error)}\n\nNothing is written. How it is used: council-map merge --help`);
    return MISUSED;
  }
  if (!order) {
    voice.say(MERGE_HELP);
    return DONE;
  }
  try {
    return await merge(order, order.isQuiet ? { ...voice, say: () => undefined } : voice);
  } catch (error) {
    voice.complain(`Nothing is written: ${toMessage(error)}`);
    return REFUSED;
  }
}

const toMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Nothing where help is asked for. Throws in words where the command is not understood. */
function parseOrder(words: readonly string[]): Order | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      quiet: { type: 'boolean' },
      format: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
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
  const { value: snapshot, problems } = parseSnapshot(await readFile(file, 'utf8'), file);
  if (!snapshot)
    return refuse(
      problems.map((one) => toDesk(one, file)),
      'The results cannot be read.',
    );
  const own = parseOverridesFile(await readFile(overrides, 'utf8'), overrides);
  if (!own.value) return refuse(own.problems, 'The overrides cannot be read.');
  const merged = mergeOverrides(snapshot.file, snapshot.results, own.value);
  const fates = merged.outcomes.flatMap((outcome) => toFateProblem(outcome, overrides));
  const found = [...own.problems, ...fates];
  const fresh = toFresh(snapshot, merged.results, out);
  const isLost = fates.some(({ level }) => level === 'error');
  if (fresh.length || isLost) return refuse([...found, ...fresh], 'With these overrides the results do not stand.');
  tell(found);
  const before = await readIfThere(out);
  const text = serialise(settleSequence(merged.results, before));
  await makeFolders(dirname(resolve(out)));
  if (text !== before) await writeAtomically(out, text, () => undefined);
  const applied = merged.outcomes.filter(({ fate }) => fate === 'applied');
  for (const { what } of applied) say(`applied ${what}`);
  say(
    `${applied.length} of ${merged.outcomes.length} overrides applied. ${text === before ? 'Nothing new for' : 'Wrote'} ${out}.`,
  );
  return DONE;
}

/** A file that is not there yet is its own name. */
const toReal = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

const toDesk = ({ level, code, place, message, remedy }: Problem, file: string): DeskProblem => {
  const path = place.startsWith(file) ? place.slice(file.length).replace(/^: /, '') : place;
  return { level, file, rule: code, message: [path, message].filter(Boolean).join(': '), remedy };
};

function parseOverridesFile(content: string, file: string): { value?: Overrides; problems: DeskProblem[] } {
  let input: unknown;
  try {
    input = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const remedy = 'Save it again from the studio, or correct it.';
    return { problems: [{ level: 'error', file, rule: 'not-json', message: `not JSON: ${toMessage(error)}`, remedy }] };
  }
  const additions = parseOverrides(input, file);
  const corrections = additions.value && parseCorrections(input, file);
  const problems = [...additions.problems, ...(corrections?.problems ?? [])].map((one) => toDesk(one, file));
  if (!additions.value || !corrections?.value) return { problems };
  const { election, stories, targets } = additions.value;
  return { value: { election, stories, targets, corrections: corrections.value }, problems };
}

/** What no longer applies is a warning: the night goes on. Overrides of another election are an error. */
function toFateProblem({ fate, what, reason, remedy = '' }: Outcome, file: string): DeskProblem[] {
  if (fate === 'applied') return [];
  const level = what === 'all overrides' ? 'error' : fate === 'unneeded' ? 'note' : 'warning';
  const message = fate === 'unneeded' ? `${what} is not needed any more: ${reason}` : `${what}: not applied, ${reason}`;
  return [{ level, file, rule: `override-${fate}`, message, remedy }];
}

/** Errors that the results did not have before: an override brought them in. */
function toFresh({ file }: SnapshotFile, merged: ResultsFile, out: string): DeskProblem[] {
  const old = new Set(toErrors(file, out).map(({ message }) => message));
  return toErrors(merged, out).filter(({ message }) => !old.has(message));
}

function toErrors(file: ResultsFile, name: string): DeskProblem[] {
  const { value, problems } = parseResults(structuredClone(file), { file: name, allowTest: true });
  const all = [...problems, ...(value ? checkResults(value, name) : [])].map((one) => toDesk(one, name));
  return all.filter(({ level }) => level === 'error');
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
