import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_NAME, takeLock, underLock } from '../../src/desk/folder-lock';
import { runImport } from '../../src/desk/import';
import { runMerge } from '../../src/desk/merge';
import { results } from './import-fixture';
import { ROOT } from './imports';

let folder: string;
let said: string[] = [];
const voice = { say: (line: string) => void said.push(line), complain: (line: string) => void said.push(line) };
const at = (name: string): string => join(folder, name);
const template = (name: string): string => join(ROOT, 'public/templates', name);

const runImportHere = (): Promise<number> =>
  runImport(
    [
      ...['--candidates', template('candidates.csv'), '--councils', template('councils.csv'), '--out', folder],
      ...['--election', 'local.2018-05-03', '--date', '2018-05-03', '--name', 'A made-up election'],
    ],
    voice,
  );

function runMergeHere(): Promise<number> {
  const overrides = { version: '1.0', election: results.election.id };
  writeFileSync(at('in.json'), JSON.stringify(results));
  writeFileSync(at('overrides.json'), JSON.stringify(overrides));
  return runMerge([at('in.json'), at('overrides.json'), '--out', at('results.json')], voice);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
  said = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

describe.each([
  ['import', runImportHere],
  ['merge', runMergeHere],
])('%s into a folder', (_, run) => {
  it('in which another command writes says who it is and what to do, and writes nothing', async () => {
    const lock = await takeLock(folder, 'publish');
    expect(await run()).toBe(1);
    const words = `${folder} is being written by publish (process ${process.pid} on ${hostname()}), for 0 s. Run this command again`;
    expect(said.join('\n')).toContain(words);
    expect(existsSync(at('results.json'))).toBe(false);
    await lock.release();
    expect(await run()).toBe(0);
  });

  it('takes over the lock of a process that is no more, and says so', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const owner = { token: 'x', command: 'import', since: '', machine: hostname(), process: pid };
    writeFileSync(at(LOCK_NAME), JSON.stringify(owner));
    expect(await run()).toBe(0);
    expect(said.join('\n')).toContain(`The lock of import (process ${pid} on ${hostname()}) is taken over`);
  });

  it('leaves no lock behind', async () => {
    expect(await run()).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('two imports into one folder at once', () => {
  it('are one after the other or one refused, and what is there is of one of them, whole', async () => {
    const ends = await Promise.all([runImportHere(), runImportHere()]);
    expect(ends).toContain(0);
    const { councils } = JSON.parse(readFileSync(at('results.json'), 'utf8')) as { councils: unknown[] };
    expect(councils).toHaveLength(2);
    expect(await runImportHere()).toBe(0);
  });
});

describe('a lock', () => {
  it('says which command has it, since when', async () => {
    await underLock(folder, 'import', async () => {
      const owner = JSON.parse(readFileSync(at(LOCK_NAME), 'utf8')) as { command: string; since: string };
      expect(owner.command).toBe('import');
      expect(Math.abs(Date.parse(owner.since) - Date.now())).toBeLessThan(60_000);
      await Promise.resolve();
    });
    expect(existsSync(at(LOCK_NAME))).toBe(false);
  });

  it('is given back when the work fails', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('no'));
    await expect(underLock(folder, 'import', fail)).rejects.toThrow('no');
    expect(existsSync(at(LOCK_NAME))).toBe(false);
  });
});
