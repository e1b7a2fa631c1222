/** The files of a snapshot from the disk: those that what is asked for needs, and no others. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../attributes';
import { toJson } from '../../feed/load';
import { parseLog, toSnapshot } from '../../model/night-log';
import type { Parsed, Problem } from '../../model/problems';
import { toLoadProblem, type FileKind } from '../../problem-words';
import { findArea } from '../../view/focus';
import { deriveMoments, findMoment } from '../../view/replay-view';
import type { SnapshotSource, SourceFile } from './parse-source';

/** No file of an election is larger, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** Never rejects. No value: a file that is needed could not be read, and the problems say why. */
export async function readSnapshotFiles(config: Config): Promise<Parsed<SnapshotSource>> {
  const problems: Problem[] = [];
  const json = (kind: FileKind, path: string): Promise<SourceFile | undefined> => readJson(kind, path, problems);
  const results = await readResults(config, problems);
  const boundaries = await json('boundaries', config.boundaries);
  const code = results && config.council ? findCode(results.json, boundaries?.json, config.council) : undefined;
  const of = (template: string, word: string | undefined): string | undefined =>
    template && word ? template.replaceAll('{code}', word).replaceAll('{revision}', '0') : undefined;
  const optional = async (kind: FileKind, path: string | undefined): Promise<SourceFile | undefined> =>
    path ? json(kind, path) : undefined;
  const rest = {
    boundariesDetail: await optional('boundariesDetail', config.focusArea ? config.boundariesDetail : ''),
    hexes: await optional('hexes', config.layout === 'hex' ? config.hexes : ''),
    wards: await optional('wards', of(config.wards, code)),
    wardBoundaries: await optional('wardBoundaries', config.wards ? of(config.wardBoundaries, code) : ''),
    index: await optional('wardIndex', config.view === 'closest' ? of(config.wards, 'index') : ''),
  };
  if (!results || !boundaries || problems.some(({ level }) => level === 'error')) return { problems };
  return { value: { results, boundaries, ...rest }, problems };
}

/** The results, or, where a moment of a log is asked for, those of that moment. */
async function readResults({ results, replay, moment }: Config, problems: Problem[]): Promise<SourceFile | undefined> {
  if (replay && moment) return readMoment(replay, moment, problems);
  const isFolder = await stat(results).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return readJson('results', isFolder ? join(results, 'results.json') : results, problems);
}

async function readMoment(path: string, moment: string, problems: Problem[]): Promise<SourceFile | undefined> {
  const text = await readText('replay', path, problems);
  if (text === undefined) return undefined;
  const { value: entries = [], problems: found } = parseLog(text, { file: path });
  problems.push(...found);
  const at = /^\d+$/.test(moment) ? findMoment(deriveMoments(entries), Number(moment)) : undefined;
  if (at !== undefined) return { name: path, json: toSnapshot(entries, at) };
  problems.push({
    level: 'error',
    code: 'bad-moment',
    place: '--moment',
    message: `The log has no moment "${moment.slice(0, 80)}".`,
    remedy: 'Give a number of councils, as in --moment 80, and the log that publish writes.',
  });
  return undefined;
}

async function readJson(kind: FileKind, path: string, problems: Problem[]): Promise<SourceFile | undefined> {
  const text = await readText(kind, path, problems);
  if (text === undefined) return undefined;
  const { value, fault } = toJson(path, text.replace(/^\uFEFF/, ''));
  if (!fault) return { name: path, json: value };
  problems.push(toLoadProblem(kind, fault));
  return undefined;
}

async function readText(kind: FileKind, path: string, problems: Problem[]): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) {
      problems.push(toLoadProblem(kind, { url: path, reason: 'large' }));
      return undefined;
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    problems.push({
      level: 'error',
      code: 'file-unreadable',
      place: path,
      message: `This file cannot be read: ${toReason(error)}.`,
      remedy: 'Check the path: it starts from where the command is called.',
    });
    return undefined;
  }
}

function toReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is none of that name',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read by this user',
  };
  return known[code ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

/** The code of a council that is named, before anything is parsed: it says which files are needed. */
function findCode(results: unknown, boundaries: unknown, text: string): string | undefined {
  const places = [...toPlaces(results, 'councils'), ...toPacked(boundaries)];
  return findArea(places, text)?.code;
}

type Fields = Readonly<Record<string, unknown>>;

const toFields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const toPlaces = (file: unknown, key: string): { code: string; name: string }[] =>
  toList(toFields(file)[key]).flatMap((item) => {
    const { code, name } = toFields(item);
    return typeof code === 'string' && typeof name === 'string' ? [{ code, name }] : [];
  });

/** A packed overview has codes and names in two lists. */
function toPacked(file: unknown): { code: string; name: string }[] {
  const names = toList(toFields(file)['names']);
  return toList(toFields(file)['codes']).flatMap((code, at) => {
    const name = names[at];
    return typeof code === 'string' && typeof name === 'string' && name ? [{ code, name }] : [];
  });
}
