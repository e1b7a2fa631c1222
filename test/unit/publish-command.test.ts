import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, stableOf, toSnapshotOf, wrong, type Desk } from './publish-fixture';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

function command(...words: string[]): { status: number | null; said: string; complained: string } {
  const all = ['--import', 'tsx', 'src/desk/council-map.ts', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: ROOT, encoding: 'utf8' });
  return { status, said: stdout, complained: stderr };
}

describe('the council-map command', { timeout: 30_000 }, () => {
  it('names its commands when it is asked, and when there is no such command', () => {
    expect(command('--help')).toMatchObject({
      status: 0,
      said: expect.stringContaining('council-map publish') as string,
    });
    for (const words of [[], ['pulbish'], ['constructor']]) {
      const { status, said, complained } = command(...words);
      expect([status, said]).toEqual([2, '']);
      expect(complained).toContain('council-map publish <file> <folder>');
    }
  });

  it('publishes, and ends with 0 when it has, 1 when it would not, 2 when it was not understood', () => {
    const file = join(desk.root, 'tonight.json');
    writeFileSync(file, JSON.stringify(toSnapshotOf(3)));
    expect(command('publish', file, desk.folder)).toMatchObject({ status: 0, complained: '' });
    expect(stableOf(desk.folder)).toEqual(toSnapshotOf(3));
    writeFileSync(file, JSON.stringify(wrong(4)));
    expect(command('publish', file, desk.folder)).toMatchObject({ status: 1, said: '' });
    expect(stableOf(desk.folder)).toEqual(toSnapshotOf(3));
    expect(command('publish', file).status).toBe(2);
  });
});
