/** `council-map check <file…>`: says what is wrong with files of an election, by line. */
import { checkFiles } from './check/check-files';
import { CHECK_HELP } from './check/help';
import type { Voice } from './publish';
import { parseReportWords, type ReportWords } from './report/parse-words';
import { printProblems, toSummary } from './report/print';

const CONSOLE: Voice = { say: (line) => console.log(line), complain: (line) => console.error(line) };

const [SOUND, FAULTY, MISUSED] = [0, 1, 2];

/** Over that many milliseconds there is a word of how far it is, and then as often. */
const PATIENCE = 1000;

/**
 * @param words what stands behind `check` on the command line
 * @returns the exit status: 0 no error, 1 errors, 2 wrong usage
 */
export async function runCheck(words: readonly string[], voice: Voice = CONSOLE): Promise<number> {
  let order: ReportWords | undefined;
  try {
    order = parseReportWords(words, ['previous', 'boundaries', 'hexes'], ['allow-test']);
    if (order && !order.files.length) throw new Error('check takes one or more files.');
  } catch (error) {
    voice.complain(`${error instanceof Error ? error.message : String(error)}\n\n${CHECK_HELP}`);
    return MISUSED;
  }
  if (!order) {
    voice.say(CHECK_HELP);
    return SOUND;
  }
  return check(order, voice);
}

async function check({ files, values, flags, format, isQuiet }: ReportWords, voice: Voice): Promise<number> {
  const last = (name: string): string | undefined => values[name]?.at(-1);
  let told = Date.now();
  const found = await checkFiles(files, {
    previous: last('previous'),
    boundaries: last('boundaries'),
    hexes: last('hexes'),
    allowTest: flags.has('allow-test'),
    onFile: (file, index) => {
      if (isQuiet || Date.now() - told < PATIENCE) return;
      told = Date.now();
      voice.complain(`${index} of ${files.length} files are checked; now ${file}`);
    },
  });
  const problems = isQuiet ? found.filter(({ level }) => level !== 'note') : found;
  if (problems.length || format === 'json') voice.say(printProblems(problems, format));
  const checked = `${files.length.toLocaleString('en-GB')} ${files.length === 1 ? 'file' : 'files'} checked`;
  if (!isQuiet && format === 'text') voice.say(`${checked}: ${toSummary(found)}.`);
  return found.some(({ level }) => level === 'error') ? FAULTY : SOUND;
}
