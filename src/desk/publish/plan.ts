/** Whether a snapshot may follow what is published, and what the log then says. Pure. */
import type { ResultsFile } from '../../model/contract';
import { toLogEntry, type LogEntry } from '../../model/night-log';
import type { Problem } from '../../model/problems';
import { toLine, type Published } from './published-folder';
import type { SnapshotFile } from './snapshot-file';

/** Why not, and what to do: one sentence each. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
  /** False where no reason is good enough. */
  readonly forcible: boolean;
}

export interface Plan {
  /** Empty where nothing speaks against it. */
  readonly refusals: readonly Refusal[];
  /** What is done all the same, and what comes of it. */
  readonly warnings: readonly string[];
  /** True where readers get these facts already: the stable name stays. */
  readonly isPublished: boolean;
  /** What is added to the log: nothing, a line, or two where it lacks what is published. */
  readonly lines: string;
  /** Whether a reason had to be good enough: it stands in the log. */
  readonly isForced: boolean;
}

/**
 * @param reason for publishing whatever speaks against it
 */
export function toPlan(
  { file }: SnapshotFile,
  problems: readonly Problem[],
  published: Published,
  reason?: string,
): Plan {
  const isPublished = isSame(published.stable?.file, file);
  const isBegun = !isPublished && isSame(published.log.last, file);
  const against = isPublished ? [] : toRefusals(file, problems, published, isBegun);
  const isForced = against.length > 0 && reason !== undefined;
  const refusals = isForced ? against.filter(({ forcible }) => !forcible) : against;
  const forced = isForced ? against.map(({ message }) => `FORCED: ${message}`) : [];
  return {
    refusals,
    warnings: refusals.length ? [] : [...forced, ...toWarnings(file, published, isPublished, isBegun)],
    isPublished,
    lines: toLines(file, published, isPublished || isBegun, isForced ? reason : undefined),
    isForced,
  };
}

/** The same facts, in whatever order. */
function isSame(before: ResultsFile | undefined, after: ResultsFile): boolean {
  if (!before) return false;
  const { parts, councils, gone } = toLogEntry(before, after);
  const keys = ['version', 'sequence', 'updated', 'status'] as const;
  return (
    !councils.length && !gone.length && !Object.keys(parts).length && keys.every((key) => before[key] === after[key])
  );
}

/** A publish was killed after it wrote the log and before it gave the snapshot to readers. */
const isAhead = ({ stable, log }: Published): boolean =>
  log.last !== undefined && log.last.sequence > (stable?.file.sequence ?? -1);

function toRefusals(
  { election, sequence }: ResultsFile,
  problems: readonly Problem[],
  { stable, log, problems: faults }: Published,
  isBegun: boolean,
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (message: string, remedy: string, forcible = true): void => {
    refusals.push({ message, remedy, forcible });
  };
  const newer = faults.find(({ code }) => code === 'newer-version');
  if (newer)
    refuse(`${newer.place}: ${newer.message}`, 'Publish with the version of council-map that wrote it.', false);
  else if (!stable && faults.some(({ place, level }) => level === 'error' && !place.startsWith('log.')))
    refuse('The results.json that is published cannot be read.', 'Look at it, and move it away if nobody needs it.');
  const errors = problems.filter(({ level }) => level === 'error').length;
  if (errors) refuse(`The file has ${errors === 1 ? 'an error' : `${errors} errors`}.`, 'Correct what is named above.');
  const tops = [stable?.file, log.last].filter((each) => each !== undefined);
  const other = tops.find((each) => each.election.id !== election.id);
  if (other) {
    const message = `The folder is of the election "${other.election.id}", the file of "${election.id}".`;
    refuse(message, 'Publish each election in a folder of its own.');
    return refusals;
  }
  const top = Math.max(-1, ...tops.map((each) => each.sequence));
  const isNext = sequence > top || (isBegun && sequence > (stable?.file.sequence ?? -1));
  if (!isNext)
    refuse(toSequenceMessage(sequence, top, stable?.file.sequence), `Give it sequence ${top + 1} or higher.`);
  return refusals;
}

function toSequenceMessage(sequence: number, top: number, stable: number | undefined): string {
  const where = top === stable ? 'is published' : 'is in the log, from a publish that did not end';
  return sequence === top
    ? `Sequence ${sequence} ${where} with other content.`
    : `Sequence ${sequence} is not higher than ${top}, which ${where}: pages that show ${top} would ignore it.`;
}

/** The line of what is published, where the log lacks it: there was none, or a part of it was damaged. */
function toMissing({ stable, log }: Published): LogEntry | undefined {
  if (!stable) return undefined;
  const { file } = stable;
  const isLogged = log.entries.some(({ sequence }) => sequence === file.sequence);
  if (isLogged || (log.last && log.last.sequence >= file.sequence)) return undefined;
  return toLogEntry(log.last, file);
}

/** What is added to the log. */
function toLines(file: ResultsFile, published: Published, isLogged: boolean, reason: string | undefined): string {
  const missing = toMissing(published);
  const last = missing ? published.stable?.file : published.log.last;
  const entries = [...(missing ? [missing] : []), ...(isLogged ? [] : [toLogEntry(last, file, reason)])];
  return entries.map(toLine).join('');
}

function toWarnings(file: ResultsFile, published: Published, isPublished: boolean, isBegun: boolean): string[] {
  const warnings = isPublished ? [] : toReach(file, published);
  if (!isAhead(published)) return warnings;
  const what = `A publish of sequence ${published.log.last!.sequence} did not end: readers did not get it.`;
  const then = isPublished ? 'Publish it again, or a higher one.' : 'The log goes on from it.';
  return [`${what} ${isBegun ? 'It is ended now.' : then}`, ...warnings];
}

/** Said loudly where not every reader gets it. */
function toReach(file: ResultsFile, published: Published): string[] {
  const shown = toHighestShown(file, published);
  if (file.sequence > shown) return [];
  const why = `a page that shows sequence ${shown} ignores ${file.sequence} until it is loaded again`;
  return [`READERS WILL NOT ALL SEE THIS: ${why}. Publish it with sequence ${shown + 1} to reach everybody.`];
}

/** The highest sequence of this election that readers may have; −1 where there is none. */
function toHighestShown({ election }: ResultsFile, published: Published): number {
  const { stable, log } = published;
  const isOf = (other: ResultsFile | undefined): boolean => other?.election.id === election.id;
  // What a publish that did not end wrote was shown to nobody.
  const entries = isAhead(published) ? log.entries.slice(0, -1) : log.entries;
  const logged = isOf(log.last) ? entries : [];
  const highest = logged.reduce(
    (most, { sequence, parts }) => (parts.election ? sequence : Math.max(most, sequence)),
    -1,
  );
  return Math.max(highest, stable && isOf(stable.file) ? stable.file.sequence : -1);
}
