/** `council-map join-report`: which codes of the results have a shape, and what was probably meant by the others. */
import { JOIN_REPORT_HELP } from './join-report/help';
import { makeJoinReport, type JoinOrder, type JoinReport } from './join-report/make-report';
import { printReport } from './join-report/print-report';
import type { Voice } from './publish';
import { parseReportWords, type ReportWords } from './report/parse-words';

const CONSOLE: Voice = { say: (line) => console.log(line), complain: (line) => console.error(line) };

const [JOINED, UNJOINED, MISUSED] = [0, 1, 2];

/**
 * @param words what stands behind `join-report` on the command line
 * @returns the exit status: 0 all that vote have a shape, 1 some have none or a file cannot be read, 2 wrong usage
 */
export async function runJoinReport(words: readonly string[], voice: Voice = CONSOLE): Promise<number> {
  let parsed: ReportWords | undefined;
  let order: JoinOrder | undefined;
  try {
    parsed = parseReportWords(words, ['results', 'boundaries', 'also', 'wards', 'ward-boundaries'], []);
    order = parsed && toOrder(parsed);
  } catch (error) {
    voice.complain(`${error instanceof Error ? error.message : String(error)}\n\n${JOIN_REPORT_HELP}`);
    return MISUSED;
  }
  if (!parsed || !order) {
    voice.say(JOIN_REPORT_HELP);
    return JOINED;
  }
  const report = await makeJoinReport(order);
  const text = parsed.format === 'json' ? JSON.stringify(report, null, 2) : printReport(report, parsed.isQuiet);
  if (text) voice.say(text);
  return isJoined(report) ? JOINED : UNJOINED;
}

function isJoined({ councils, wards, problems }: JoinReport): boolean {
  const joins = councils ? [councils, ...wards] : wards;
  return (
    !!councils && joins.every(({ missing }) => !missing.length) && problems.every(({ level }) => level !== 'error')
  );
}

/** Throws in words where something is lacking. */
function toOrder({ values, files, format }: ReportWords): JoinOrder {
  const last = (name: string): string | undefined => values[name]?.at(-1);
  const [results, boundaries] = [last('results'), last('boundaries')];
  if (!results || !boundaries) throw new Error('join-report takes --results and --boundaries.');
  if (files.length) throw new Error(`join-report takes its files as options; "${files[0]}" is none.`);
  if (format === 'github') throw new Error('join-report has no format "github": choose text or json.');
  const [wards, wardBoundaries] = [last('wards'), last('ward-boundaries')];
  if (!wards !== !wardBoundaries) throw new Error('--wards and --ward-boundaries come together.');
  return { results, boundaries, also: values['also'] ?? [], wards, wardBoundaries };
}
