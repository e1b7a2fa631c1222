/** The tarball: what is in it, what is not, and that its description says the truth. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { deriveIntegrity } from '../../src/desk/package/integrity';
import { packedFolder, readPackageJson, ROOT } from './fresh-project';

/** The most that the tarball may weigh, in bytes. */
const MOST = 1_500_000;

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(packedFolder(), name), 'utf8'));
const list = (): string[] => readdirSync(packedFolder(), { recursive: true, encoding: 'utf8' });

describe('the tarball', () => {
  it('weighs no more than 1.5 MB', () => {
    expect(statSync(inject('tarball')).size).toBeLessThan(MOST);
  });

  it('holds the licences, the README and the boundaries, and no election', () => {
    const files = list();
    for (const name of ['LICENSE', 'licences.md', 'bin/licences.md', 'README.md', 'geodata/ATTRIBUTION.md'])
      expect(files).toContain(name);
    expect(files.filter((name) => /election|fixture|\.test\.|node_modules/.test(name))).toEqual([]);
  });

  it('holds the built files of the component, byte by byte', () => {
    for (const name of ['council-map.js', 'council-map.css'])
      expect(readFileSync(join(packedFolder(), name))).toEqual(readFileSync(join(inject('unpacked'), 'site', name)));
  });

  it('lists the hashes of its own files', () => {
    expect(readJson('integrity.json')).toEqual(deriveIntegrity(packedFolder()));
    expect(Object.keys(readJson('integrity.json') as object)).toContain('council-map.js');
  });

  it('is described without a fault that publint knows', async () => {
    const { messages, pkg } = await publint({ pkgDir: packedFolder(), level: 'suggestion', strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has a file behind every entry', () => {
    const targets = Object.values(readPackageJson().exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    const missing = targets.filter((target) => !existsSync(join(packedFolder(), target.replace(/\*$/, ''))));
    expect(targets.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('names, in the manifest of custom elements, files that are there', () => {
    const { modules } = readJson('custom-elements.json') as { modules: { path: string }[] };
    expect(modules.map(({ path }) => existsSync(join(packedFolder(), path)))).toEqual([true, true]);
  });
});

describe('the command of the package', () => {
  const ELECTION = join(ROOT, 'public/elections/2018-05-03');
  const toCommand = (): string => join(packedFolder(), readPackageJson().bin['council-map'] ?? '');
  const run = (...words: string[]): string =>
    execFileSync(process.execPath, [toCommand(), ...words], { encoding: 'utf8', cwd: tmpdir() });
  const useFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'council-map-desk-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  };

  it('says what it can do', () => {
    expect(run('--help')).toContain('council-map publish');
  });

  it('publishes a snapshot with nothing installed beside it', () => {
    const folder = useFolder();
    expect(run('publish', join(ELECTION, 'results.json'), folder)).toContain('after 150 of 150 councils');
    expect(readdirSync(folder).sort()).toEqual(['log.jsonl', 'results.json', 'snapshots']);
  });

  it('draws a map with the boundaries of the package', () => {
    const out = join(useFolder(), 'map.svg');
    const boundaries = join(packedFolder(), 'geodata/overview.json');
    run('snapshot', '--results', join(ELECTION, 'results.json'), '--boundaries', boundaries, '--out', out);
    expect(readFileSync(out, 'utf8')).toMatch(/<svg[^]*<\/svg>\s*$/);
  });

  it('rehearses a night on a page with the files of the package', async () => {
    const child = spawn(process.execPath, [toCommand(), 'rehearse', ELECTION, '--port', '0'], { cwd: tmpdir() });
    onTestFinished(() => void child.kill());
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/The page: http\S+/);
    const [, url = ''] = /The page: (\S+)/.exec(said) ?? [];
    for (const name of ['council-map.js', 'council-map.css', 'geodata/overview.json'])
      expect((await fetch(new URL(name, url))).status, name).toBe(200);
  });

  it('can be started by its name alone', () => {
    expect(readFileSync(toCommand(), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
