/** `council-map publish <file> <folder>`: checks a results file and gives it to readers, with its number and its line. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { TEXT } from '../model/contract-shared';
import { Locked } from './folder-lock';
import { PUBLISH_HELP } from './publish/help';
import { publishSnapshot, type Outcome, type PublishOptions } from './publish/publish-snapshot';
import { toChangeLines, toHeadline, toProblemLine } from './publish/report';
import { parseSnapshot, type SnapshotFile } from './publish/snapshot-file';
import { toFileWords } from './report/usage-words';

/** Where lines go: what is done, and what is wrong. */
export interface Voice {
  say: (line: string) => void;
  complain: (line: string) => void;
}

interface Order {
  readonly file: string;
  readonly folder: string;
  readonly reason: string | undefined;
  readonly quiet: boolean;
}

const CONSOLE: Voice = { say: (line) => console.log(line), complain: (line) => console.error(line) };

const [DONE, REFUSED, MISUSED] = [0, 1, 2];

/**
 * @param words what stands behind `publish` on the command line
 * @returns the exit status: 0 done, 1 refused, 2 wrong usage
 */
export async function runPublish(
  words: readonly string[],
  voice: Voice = CONSOLE,
  options: Omit<PublishOptions, 'reason'> = {},
): Promise<number> {
  let order: Order | undefined;
  try {
    order = parseOrder(words);
  } catch (error) {
    voice.complain(`${toMessage(error)}\n\n${PUBLISH_HELP}`);
    return MISUSED;
  }
  if (!order) {
    voice.say(PUBLISH_HELP);
    return DONE;
  }
  try {
    return await publish(order, order.quiet ? { ...voice, say: () => undefined } : voice, options);
  } catch (error) {
    const again = error instanceof Locked ? [] : ['Publish it again when that is mended: it goes on where it stopped.'];
    voice.complain(['Not published.', toMessage(error), ...again].join('\n'));
    return REFUSED;
  }
}

const toMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Nothing where help is asked for. Throws in words where the command is not understood. */
function parseOrder(words: readonly string[]): Order | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { force: { type: 'string' }, quiet: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return undefined;
  const [file, folder, ...more] = positionals;
  if (!file || !folder) throw new Error('publish takes a results file and the folder to publish it in.');
  if (more.length) throw new Error(`publish takes one file and one folder; "${more[0]}" is one too many.`);
  if (values.force !== undefined && !TEXT.test(values.force))
    throw new Error('--force takes a reason in words: it stands in the log for all to read.');
  return { file, folder, reason: values.force, quiet: values.quiet ?? false };
}

async function publish({ file, folder, reason }: Order, voice: Voice, options: PublishOptions): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    voice.complain(`The results file cannot be read: ${toFileWords(error)}`);
  });
  if (text === undefined) return REFUSED;
  const { value: snapshot, problems } = parseSnapshot(text, file);
  for (const problem of problems) voice.complain(toProblemLine(problem));
  if (!snapshot) {
    voice.complain('Not published: nothing of the file could be shown, whatever the reason.');
    return REFUSED;
  }
  const outcome = await publishSnapshot(snapshot, problems, folder, { ...options, reason });
  for (const problem of outcome.problems) voice.complain(toProblemLine(problem));
  for (const warning of outcome.warnings) voice.complain(warning);
  if (!outcome.refusals.length) {
    tell(snapshot, outcome, reason, voice);
    return DONE;
  }
  for (const { message, remedy, forcible } of outcome.refusals) {
    voice.complain(`Refused: ${message} ${remedy}${forcible ? '' : ' No reason is good enough here.'}`);
  }
  const all = outcome.refusals.every(({ forcible }) => forcible);
  voice.complain(
    `Nothing is published.${all ? ' In spite of that: --force "<reason>"; the reason stands in the log.' : ''}`,
  );
  return REFUSED;
}

function tell({ results }: SnapshotFile, outcome: Outcome, reason: string | undefined, { say }: Voice): void {
  const { before, written, isPublished, isForced } = outcome;
  say(toHeadline(results));
  if (isPublished) say('  already published: readers have it');
  else for (const line of toChangeLines(before?.results, results)) say(line);
  for (const { path, bytes } of written) say(`  wrote ${path}, ${bytes.toLocaleString('en-GB')} bytes`);
  if (isForced) say(`  the reason stands in the log: ${reason}`);
  else if (reason !== undefined) say('  nothing had to be forced: the reason is not kept');
}
