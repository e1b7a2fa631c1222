/** `council-map boundaries <file>`: a file of shapes to the map's own boundaries, cleaned, simplified and measured. */
import { BOUNDARIES_HELP } from './boundaries/help';
import { makeBoundaries } from './boundaries/make-boundaries';
import { parseBoundariesCommand, type BoundariesCommand } from './boundaries/options';
import { printReport } from './boundaries/print-report';
import { readLayer } from './boundaries/read-layer';
import type { BoundariesReport } from './boundaries/report';
import { toSteps } from './boundaries/steps';
import { toColumnLines } from './boundaries/tell-columns';
import { listLeftWards, writeFiles } from './boundaries/write-files';
import { underLock } from './folder-lock';
import { makeFolders } from './import/output';
import type { Voice } from './publish';
import { printProblems, toSummary } from './report/print';
import { toFileWords } from './report/usage-words';

const CONSOLE: Voice = { say: (line) => console.log(line), complain: (line) => console.error(line) };

const [DONE, REFUSED, MISUSED] = [0, 1, 2];

/**
 * @param words what stands behind `boundaries` on the command line
 * @returns the exit status: 0 written, 1 refused and nothing written, 2 wrong usage
 */
export async function runBoundaries(words: readonly string[], voice: Voice = CONSOLE): Promise<number> {
  const { value: command, isHelp, faults, file } = parseBoundariesCommand(words);
  if (isHelp) {
    voice.say(BOUNDARIES_HELP);
    return DONE;
  }
  if (!command) {
    for (const fault of faults) voice.complain(fault);
    if (file !== undefined)
      for (const line of toColumnLines(await readLayer(file, undefined), file)) voice.complain(line);
    voice.complain('\nNothing is written. How it is used: council-map boundaries --help');
    return MISUSED;
  }
  try {
    return await run(command, voice);
  } catch (error) {
    voice.complain(`Nothing is written; ${command.out} is as it was: ${toFileWords(error)}`);
    return REFUSED;
  }
}

async function run(command: BoundariesCommand, voice: Voice): Promise<number> {
  const start = performance.now();
  const steps = toSteps(command.isQuiet ? () => undefined : voice.complain);
  const { texts, report } = await makeBoundaries(command, steps);
  if (!texts) {
    tell({ ...report, isWritten: false }, command, voice);
    const partial = report.areas === undefined ? '' : ' To write what is sound in spite of them: --partial.';
    if (command.format === 'text')
      voice.complain(`${toSummary(report.problems)}. Nothing is written; ${command.out} is as it was.${partial}`);
    return REFUSED;
  }
  const whole: BoundariesReport = { ...report, isWritten: true };
  const left = await listLeftWards(command.out, texts);
  const all = new Map([...texts, ['boundaries-report.json', `${JSON.stringify(whole, null, 2)}\n`]]);
  await makeFolders(command.out);
  const { taken } = await underLock(command.out, 'boundaries', () => writeFiles(command.out, all));
  if (taken !== undefined) voice.complain(taken);
  tell(whole, command, voice);
  if (command.format === 'json' || command.isQuiet) return DONE;
  if (left.length) voice.say(`Of an earlier run, and not made now: ${left.length} files in ${command.out}/wards.`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const hasErrors = whole.problems.some(({ level }) => level === 'error');
  voice.say(
    `Wrote ${texts.size + 1} files in ${command.out} in ${seconds} s.${hasErrors ? ' PARTIAL: with errors, see above.' : ''}`,
  );
  return DONE;
}

function tell(report: BoundariesReport, { format, isQuiet }: BoundariesCommand, voice: Voice): void {
  if (format === 'json') {
    voice.say(JSON.stringify(report, null, 2));
    return;
  }
  const problems = isQuiet ? report.problems.filter(({ level }) => level !== 'note') : report.problems;
  if (problems.length) voice.complain(printProblems(problems, format));
  if (report.isWritten && !isQuiet) voice.say(printReport(report));
}
