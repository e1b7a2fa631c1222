/**
 * The log of a night: what each snapshot has other than the one before it, and every snapshot back from that. Nothing is
 * judged here: what comes back is a results file, to be parsed as any other. Fetched when a night is replayed.
 */
import { CONTRACT_MAJOR } from './contract';
import type { CouncilFile, ResultsFile } from './contract';
import { LINE_FIELDS, LogLineSchema } from './contract-log';
import type { LogEntry, LogParts } from './contract-log';
import { MISFIT, fit } from './fit';
import type { AnySchema } from './fit';
import { toReport } from './parse-file';
import type { Report } from './parse-file';
import type { Parsed, Problem } from './problems';
import { toStableText } from './stable-text';

export type { LogEntry };

type Fields = Record<string, unknown>;

/** Councils by code. A file may say one twice, and what has no code is kept under none: all of it comes back. */
type Councils = Map<string, readonly CouncilFile[]>;

const isRecord = (value: unknown): value is Fields => !!value && typeof value === 'object' && !Array.isArray(value);

function toCouncils(councils: readonly CouncilFile[] = []): Councils {
  const byCode = new Map<string, CouncilFile[]>();
  for (const council of councils) {
    const code: unknown = (council as CouncilFile | null)?.code;
    const key = typeof code === 'string' ? code : '';
    const known = byCode.get(key);
    if (known) known.push(council);
    else byCode.set(key, [council]);
  }
  return byCode;
}

/**
 * The line of one snapshot.
 * @param before the snapshot of the line before; absent for the first line, which then says everything
 * @param reason why it is published against a rule
 */
export function toLogEntry(before: ResultsFile | undefined, after: ResultsFile, reason?: string): LogEntry {
  const { version, sequence, updated, status } = after;
  const [was, is] = [toCouncils(before?.councils), toCouncils(after.councils)];
  return {
    version,
    sequence,
    updated,
    status,
    parts: toParts(before ?? {}, after),
    councils: [...is]
      .filter(([code, each]) => toStableText(was.get(code)) !== toStableText(each))
      .flatMap(([, each]) => each),
    gone: [...was.keys()].filter((code) => !is.has(code)),
    ...(reason && { reason }),
  };
}

/** Null is as good as absent: no field of a results file may be null. */
function toParts(before: object, after: object): LogParts {
  const [was, is] = [before, after].map((file) => new Map<string, unknown>(Object.entries(file)));
  const keys = new Set([...is!.keys(), ...was!.keys()]);
  for (const key of LINE_FIELDS) keys.delete(key);
  const differs = (key: string): boolean => toStableText(was!.get(key) ?? null) !== toStableText(is!.get(key) ?? null);
  return Object.fromEntries([...keys].filter(differs).map((key) => [key, is!.get(key) ?? null]));
}

/** What the lines so far come to. */
class Standing {
  readonly #parts = new Map<string, unknown>();
  readonly #councils: Councils = new Map();

  add({ parts, councils, gone }: LogEntry): void {
    for (const [key, value] of Object.entries(parts)) {
      if (value === null) this.#parts.delete(key);
      else this.#parts.set(key, value);
    }
    for (const code of gone) this.#councils.delete(code);
    for (const [code, each] of toCouncils(councils)) this.#councils.set(code, each);
  }

  toFile({ version, sequence, updated, status }: LogEntry): ResultsFile {
    const councils = [...this.#councils.values()].flat();
    const parts = Object.fromEntries(this.#parts) as Omit<ResultsFile, (typeof LINE_FIELDS)[number]>;
    return { version, ...parts, sequence, updated, status, councils };
  }
}

/** Every snapshot in turn. A council keeps its place among the others; a new one comes last. */
export function* toSnapshots(entries: Iterable<LogEntry>): Generator<ResultsFile> {
  const standing = new Standing();
  for (const entry of entries) {
    standing.add(entry);
    yield standing.toFile(entry);
  }
}

/** The snapshot of one line, counted from 0. Throws a RangeError where there is no such line. */
export function toSnapshot(entries: readonly LogEntry[], index: number): ResultsFile {
  const last = entries[index];
  if (!last) throw new RangeError(`the log has ${entries.length} lines, and none at ${index}`);
  const standing = new Standing();
  for (const entry of entries.slice(0, index + 1)) standing.add(entry);
  return standing.toFile(last);
}

export interface ParseLogOptions {
  /** Name or URL of the log, put before every place. */
  file?: string;
}

/** Why a line cannot be read. */
class BadLine {
  constructor(
    readonly code: string,
    readonly message: string,
    readonly remedy = 'Publish the next snapshot: publish then mends the log.',
  ) {}
}

/**
 * Never throws. The lines before a bad one are kept, because what comes after it builds on it; a last line that is cut,
 * which a reader may meet while it is written, is left out with a note. No `value`: not a log at all, or a newer one.
 */
export function parseLog(text: string, { file = 'log.jsonl' }: ParseLogOptions = {}): Parsed<LogEntry[]> {
  const problems: Problem[] = [];
  const value: LogEntry[] = [];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    const json = line.trim();
    if (!json) continue;
    const entry = readLine(json, value.at(-1));
    if (!(entry instanceof BadLine)) {
      value.push(entry);
      continue;
    }
    const isCut = index === lines.length - 1 && entry.code === 'not-json' && json.startsWith('{');
    tell(entry, `line ${index + 1}`, isCut, toReport(problems, file));
    if (!isCut && !value.length) return { problems };
    break;
  }
  return { value, problems };
}

function tell({ code, message, remedy }: BadLine, place: string, isCut: boolean, report: Report): void {
  if (isCut) report('note', 'log-cut', place, 'the last line is cut; left out', 'Ask again: it may be there by now.');
  else report('error', code, place, `${message}; it and all after it are left out`, remedy);
}

function readLine(json: string, before: LogEntry | undefined): LogEntry | BadLine {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return new BadLine('not-json', 'found what is not JSON');
  }
  if (!isRecord(found)) return new BadLine('bad-value', 'expected one snapshot, as publish writes it');
  const { version, parts, councils } = found;
  const major = typeof version === 'string' ? parseInt(version) : NaN;
  if (major > CONTRACT_MAJOR) {
    const message = `found version ${major}, but this page reads ${CONTRACT_MAJOR}`;
    return new BadLine('newer-version', message, 'Reload the page.');
  }
  const line: Fields = {};
  const entries: Record<string, AnySchema> = { ...LogLineSchema.entries };
  for (const [key, schema] of Object.entries(entries)) {
    line[key] = fit(schema, found[key]);
    if (line[key] === MISFIT) return new BadLine('bad-value', `found no good ${key}`);
  }
  if (major !== CONTRACT_MAJOR || !isRecord(parts) || !Array.isArray(councils))
    return new BadLine('bad-value', 'found no good version, parts or councils');
  // A field that is not there has no value, not even undefined: what is written again is what was read.
  const { reason, gone, ...rest } = line as unknown as LogEntry;
  const entry: LogEntry = { ...rest, parts, councils: councils as CouncilFile[], gone, ...(reason && { reason }) };
  return checkOrder(entry, before) ?? entry;
}

/** Of two lines the later has the higher sequence, unless it says why not; and the first builds on none. */
function checkOrder({ sequence, reason, parts }: LogEntry, before: LogEntry | undefined): BadLine | undefined {
  if (!before)
    return parts.election ? undefined : new BadLine('bad-value', 'the first line does not say what election it is of');
  if (reason || sequence > before.sequence) return undefined;
  return new BadLine('sequence-falls', `found sequence ${sequence} after ${before.sequence}, and no reason`);
}
