import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FIXTURE_FOLDER } from '../fixtures/election/source';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function runData(...options: string[]): { code: number | null; error: string } {
  const command = ['--import', 'tsx', 'src/desk/data.ts', ...options];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return { code: status, error: stderr };
}

describe('npm run data', { timeout: 30_000 }, () => {
  it('says how it is called when no source is named', () => {
    const { code, error } = runData('--check');
    expect(code).toBe(1);
    expect(error).toContain('npm run data -- --source <folder> [--check] [--out <folder>]');
  });

  it('names the folder that is missing and what the source holds', () => {
    const { code, error } = runData('--source', FIXTURE_FOLDER);
    expect(code).toBe(1);
    expect(error).toContain('boundaries"');
    expect(error).toMatch(/councils-2018\.json.*lad2018\.topo\.json/);
  });

  it('refuses an option that it does not know, by name', () => {
    const { code, error } = runData('--sauce', 'x');
    expect(code).toBe(1);
    expect(error).toContain('--sauce');
  });
});
