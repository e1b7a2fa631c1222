/** Unknown input to the wards of one council: never throws, keeps every good ward. Read when a council is opened. */
import { CONTRACT_MAJOR } from './contract';
import { CouncilWardsSchema, WARD_DOUBTS } from './contract-wards';
import type { CouncilWards, Ward, WardDoubt } from './contract-wards';
import { explain } from './explain';
import { nameOf, parseFile, toReport } from './parse-file';
import type { Report } from './parse-file';
import type { Parsed, Problem } from './problems';

export interface ParseWardsOptions {
  /** Name or URL of the file, put before every place. */
  file?: string;
  /** The code of the council that was asked for: the file of another is refused. */
  council?: string;
}

/** Wards that do not fit the contract are left out; those whose numbers contradict each other are kept with `doubts`. */
export function parseCouncilWards(input: unknown, options: ParseWardsOptions = {}): Parsed<CouncilWards> {
  const problems: Problem[] = [];
  const report = toReport(problems, options.file);
  const value = parseFile(CouncilWardsSchema, input, CONTRACT_MAJOR, { report, explain });
  if (!value) return { problems };
  if (options.council && value.council !== options.council) {
    const message = `found the wards of "${value.council}", expected those of "${options.council}"`;
    report(
      'error',
      'other-council',
      'council',
      message,
      'Check the wards attribute: {code} stands for the council code.',
    );
    return { problems };
  }
  for (const ward of value.wards) settleWard(ward, report);
  return { value, problems };
}

function settleWard(ward: Ward, report: Report): void {
  const place = `wards${nameOf(ward)}`;
  forgetStrangeDoubts(ward);
  if (ward.status === 'uncontested') forgetZeroVotes(ward, place, report);
  if (ward.status !== 'declared' && ward.status !== 'uncontested') return;
  const doubts = [isElectedDifferent(ward, place, report), toOrderDoubt(ward, place, report)].filter(
    (doubt) => !!doubt,
  );
  if (doubts.length) ward.doubts = [...new Set([...(ward.doubts ?? []), ...doubts])];
}

/** Doubts are this parser's own words; any other that a file brings would be shown as it stands. */
function forgetStrangeDoubts(ward: Ward): void {
  const known: readonly string[] = WARD_DOUBTS;
  if (ward.doubts) ward.doubts = ward.doubts.filter((doubt) => known.includes(doubt));
}

/** Nobody voted where nobody stood against: that is no number of votes, and not none. */
function forgetZeroVotes(ward: Ward, place: string, report: Report): void {
  for (const candidate of ward.candidates) {
    if (candidate.votes === undefined || candidate.votes === null) continue;
    const message = `found ${candidate.votes} votes for ${candidate.name} in an uncontested ward; shown as elected unopposed`;
    report('note', 'uncontested-votes', place, message, 'Leave votes out where there was no poll.');
    candidate.votes = null;
  }
}

function isElectedDifferent(ward: Ward, place: string, report: Report): WardDoubt | undefined {
  const elected = ward.candidates.filter((candidate) => candidate.elected).length;
  if (elected === ward.seats) return undefined;
  const message = `found ${elected} elected for ${ward.seats} seats; shown as the file has it, and marked`;
  report('warning', 'elected-differs', place, message, 'Check which candidates are elected, and the number of seats.');
  return 'elected-differs';
}

/** Votes decide; where they are equal a lot does, and the file has to say so: sorting must not settle it. */
function toOrderDoubt(ward: Ward, place: string, report: Report): WardDoubt | undefined {
  const votes = (elected: boolean): number[] =>
    ward.candidates.filter((candidate) => candidate.elected === elected).flatMap((candidate) => candidate.votes ?? []);
  const last = votes(true).reduce((least, count) => Math.min(least, count), Infinity);
  const next = votes(false).reduce((most, count) => Math.max(most, count), -Infinity);
  if (last > next || (last === next && ward.tied)) return undefined;
  if (last === next) {
    const message = `found ${last} votes for the last elected and the first not elected, and not tied`;
    report('warning', 'tie-unexplained', place, message, 'Set tied where the seat was settled by lot.');
    return 'tie-unexplained';
  }
  const message = `found ${last} votes for one who is elected and ${next} for one who is not`;
  report('warning', 'order-differs', place, message, 'Check votes and elected.');
  return 'order-differs';
}
