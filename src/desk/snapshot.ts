/** `council-map snapshot`: static twins of the map, from the same files and by the same code, without a browser. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../model/problems';
import type { Voice } from './publish';
import { toProblemLine } from './publish/report';
import { writeAtomically } from './publish/write-file';
import { checkOrder } from './snapshot/check-order';
import { deriveSnapshot } from './snapshot/derive-snapshot';
import { SNAPSHOT_HELP } from './snapshot/help';
import { makeOutputs, type Output } from './snapshot/make-outputs';
import { parseSnapshotArguments, type SnapshotOrder } from './snapshot/options';
import { parseSnapshotSource } from './snapshot/parse-source';
import { readSnapshotFiles } from './snapshot/read-files';

/** Where what is made goes with `--out -`. */
export interface SnapshotVoice extends Voice {
  readonly put: (body: string | Uint8Array) => void;
}

const CONSOLE: SnapshotVoice = {
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  put: (body) => void process.stdout.write(body),
};

const [DONE, REFUSED, MISUSED] = [0, 1, 2];

/**
 * @param words what stands behind `snapshot` on the command line
 * @returns the exit status: 0 made, 1 refused and nothing written, 2 wrong usage
 */
export async function runSnapshot(words: readonly string[], voice: SnapshotVoice = CONSOLE): Promise<number> {
  const { value: order, isHelp, faults } = parseSnapshotArguments(words);
  if (isHelp) voice.say(SNAPSHOT_HELP);
  if (isHelp) return DONE;
  if (!order) {
    for (const fault of faults) voice.complain(fault);
    voice.complain('\nNothing is written. How it is used: council-map snapshot --help');
    return MISUSED;
  }
  const outputs = await make(order, voice);
  if (!outputs) {
    voice.complain('Nothing is written.');
    return REFUSED;
  }
  try {
    await write(outputs, order, voice);
    return DONE;
  } catch (error) {
    voice.complain(
      `${order.out} could not be written: ${error instanceof Error ? error.message : String(error)}. Name a place where this user may write.`,
    );
    return REFUSED;
  }
}

/** Undefined where it is refused: what was wrong has been said. */
async function make(order: SnapshotOrder, { complain }: Voice): Promise<readonly Output[] | undefined> {
  const tell = (problems: readonly Problem[]): void => problems.forEach((problem) => complain(toLine(problem)));
  const source = await readSnapshotFiles(order.config);
  tell(source.problems);
  if (!source.value) return undefined;
  const { value: files, problems } = await parseSnapshotSource(source.value, order.config);
  tell(problems);
  // What is wrong with one council costs that council alone, as on the page; a wrong file of shapes costs the picture.
  const isLost = problems.some(
    ({ level, place }) => level === 'error' && !place.startsWith(source.value!.results.name),
  );
  if (!files || isLost) return undefined;
  const snapshot = deriveSnapshot(files, order.config);
  const lacking = checkOrder(snapshot);
  tell(lacking);
  if (lacking.length) return undefined;
  const made = await makeOutputs(snapshot, order);
  tell(made.problems);
  return made.problems.length ? undefined : made.outputs;
}

const toLine = (problem: Problem): string => toProblemLine({ ...problem, message: problem.message.replace(/\.$/, '') });

async function write(outputs: readonly Output[], { out, isQuiet }: SnapshotOrder, voice: SnapshotVoice): Promise<void> {
  const [first] = outputs;
  if (out === '-') return first && voice.put(first.body);
  const isFolder = outputs.length > 1 || /[\\/]$/.test(out) || (await isThere(out));
  for (const { name, body } of outputs) {
    const path = isFolder ? join(out, name) : out;
    await makeFolder(dirname(path));
    await writeAtomically(path, body, () => undefined);
    if (!isQuiet) voice.say(`wrote ${path}, ${Buffer.byteLength(body).toLocaleString('en-GB')} bytes`);
  }
}

/** One step at a time: on some file systems Node's own way of making several folders never ends. */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder);
}

const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
