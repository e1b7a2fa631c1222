/** The files of a join report from the disk. Nothing is shown of a file that the map would not show. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeBoundaries } from '../../feed/boundaries';
import type { CouncilWards, Results } from '../../model/contract';
import { parseResults } from '../../model/parse';
import { parseCouncilWards } from '../../model/parse-wards';
import { openFile, type CheckedKind } from '../check/opened-file';
import { readSource } from '../check/source-file';
import type { DeskProblem } from '../report/problem';
import type { Vintage } from './derive-join';

/** Tells a problem, and goes on. */
export type Complain = (problem: DeskProblem) => void;

const CHECK = 'Run council-map check on it: that says what is wrong, by line.';

async function readJson(file: string, kind: CheckedKind, complain: Complain): Promise<unknown> {
  const { source, problems } = await readSource(file);
  problems.forEach(complain);
  const made = source && openFile(source);
  if (!made) return undefined;
  if ('problem' in made) complain(made.problem);
  else if (made.opened.kind === kind) return made.opened.json;
  else {
    const message = `it is a file of ${made.opened.kind}, where one of ${kind} is expected`;
    complain({ level: 'error', file, message, remedy: 'Give the right one.', rule: 'other-kind' });
  }
  return undefined;
}

const refuse = (file: string, what: string): DeskProblem => ({
  level: 'error',
  file,
  message: `nothing of it can be read as ${what}`,
  remedy: CHECK,
  rule: 'nothing-read',
});

export async function readResultsFile(file: string, complain: Complain): Promise<Results | undefined> {
  const json = await readJson(file, 'results', complain);
  if (json === undefined) return undefined;
  const { value } = parseResults(json, { allowTest: true });
  if (!value) complain(refuse(file, 'results'));
  return value;
}

export async function readAreas(file: string, complain: Complain): Promise<Vintage | undefined> {
  const json = await readJson(file, 'boundaries', complain);
  if (json === undefined) return undefined;
  const { value } = await decodeBoundaries(json, file);
  if (!value) complain(refuse(file, 'boundaries'));
  return value && { vintage: value.vintage, areas: value.areas.map(({ code, name }) => ({ code, name })) };
}

export async function readWards(file: string, complain: Complain): Promise<CouncilWards | undefined> {
  const json = await readJson(file, 'wards', complain);
  if (json === undefined) return undefined;
  const { value } = parseCouncilWards(json);
  if (!value) complain(refuse(file, 'wards'));
  return value;
}

/** Files of a folder by what their names begin with, up to the first full stop. */
export async function listByCode(folder: string, complain: Complain): Promise<ReadonlyMap<string, string>> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('index.'));
    return new Map(names.sort().map((name) => [name.slice(0, name.indexOf('.')), join(folder, name)]));
  } catch (error) {
    const message =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'there is no folder of that name'
        : 'the folder cannot be read';
    complain({
      level: 'error',
      file: folder,
      message,
      remedy: 'Check the path: it starts from where the command is called.',
      rule: 'unreadable',
    });
    return new Map();
  }
}
