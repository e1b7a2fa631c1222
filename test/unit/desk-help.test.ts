/** Help teaches by examples, and every one of them runs: in a folder of its own that has the files that they name. */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHECK_HELP } from '../../src/desk/check/help';
import { runCommand } from '../../src/desk/council-map';
import { IMPORT_HELP } from '../../src/desk/import/help';
import { JOIN_REPORT_HELP } from '../../src/desk/join-report/help';
import { MERGE_HELP } from '../../src/desk/merge/help';
import { ELECTION, GEODATA } from './check-fixture';
import { results } from './import-fixture';
import { ROOT } from './imports';

const HELPS = { import: IMPORT_HELP, check: CHECK_HELP, merge: MERGE_HELP, 'join-report': JOIN_REPORT_HELP };

/** The command lines under “Examples”; “…” is the line above, with more behind it. */
function toExamples(help: string): string[] {
  const [, examples = ''] = /\nExamples\n([\s\S]*?)\n\n/.exec(help) ?? [];
  const lines = examples.replace(/ \\\n\s+/g, ' ').split('\n');
  const commands = lines.filter((line) => /^ {2}(council-map|…) /.test(line)).map((line) => line.trim());
  let above = '';
  return commands.map((line) => {
    if (!line.startsWith('…')) above = line;
    return line.replace(/^…/, above);
  });
}

/** As a shell parts them: quotes hold together, a star stands for the files that there are. */
function toWords(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  return words.flatMap((word) => {
    if (!word.endsWith('/*.json')) return [word];
    return readdirSync(dirname(word)).map((name) => join(dirname(word), name));
  });
}

const TEMPLATES = readdirSync(join(ROOT, 'public/templates'))
  .filter((name) => name.endsWith('.csv'))
  .sort();

const signed = { by: 'Anna Smith', at: '2018-05-04T04:10:00+01:00', why: 'recount' };
const ALIASES = { councils: { Ambleford: 'X00000001' }, parties: { 'Lab Co-op': 'lab' } };

function makeFiles(): void {
  for (const name of ['import', 'public/night', 'geodata']) mkdirSync(name, { recursive: true });
  for (const name of TEMPLATES) copyFileSync(join(ROOT, 'public/templates', name), name);
  for (const name of ['councils.topo.json', 'hexes.json']) copyFileSync(join(GEODATA, name), name);
  copyFileSync('councils.topo.json', 'councils-2016.topo.json');
  cpSync(join(GEODATA, 'wards'), 'geodata/wards', { recursive: true });
  cpSync(join(ELECTION, 'wards'), 'wards', { recursive: true });
  const put = (name: string, value: object): void => writeFileSync(name, JSON.stringify(value));
  for (const name of ['results.json', 'tonight.json', 'import/results.json']) put(name, results);
  put('public/night/results.json', { ...results, sequence: results.sequence - 1, status: 'live' });
  const corrections = [{ council: 'E09000032', field: 'turnout', value: 43.6, ...signed }];
  put('overrides.json', { version: '1.0', election: results.election.id, corrections });
  put('aliases.json', ALIASES);
}

describe.each(Object.entries(HELPS))('council-map %s --help', (name, help) => {
  const home = process.cwd();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-help-'));
    process.chdir(folder);
    makeFiles();
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
  });

  const examples = toExamples(help);

  it('teaches by several examples, and says what the exit status means', () => {
    expect(examples.length).toBeGreaterThan(1);
    expect(examples.every((line) => line.startsWith(`council-map ${name} `))).toBe(true);
    expect(help).toContain('Exit status: 0');
  });

  it.each(examples)('%s', { timeout: 60_000 }, async (example) => {
    for (const command of example.split(' && ')) {
      const [program, ...words] = toWords(command);
      expect(program).toBe('council-map');
      const status = await runCommand(words);
      const said = vi.mocked(console.error).mock.calls.flat().join('\n');
      expect(status, `${command}\n${said}`).toBe(0);
      const out = words[words.indexOf('--out') + 1];
      if (words.includes('--out')) expect(existsSync(out!), command).toBe(true);
    }
  });

  it('names every file that an example uses so that it is one of those that there are', () => {
    for (const word of examples.flatMap((example) => example.split(' && ').flatMap(toWords)))
      if (/\.(csv|topo\.json)$/.test(word)) expect(existsSync(word), word).toBe(true);
  });
});

describe('the templates', () => {
  it('are those that the help names', () => {
    expect(TEMPLATES).toEqual(['candidates.csv', 'councils.csv', 'seats-long.csv', 'seats-wide.csv']);
    for (const name of TEMPLATES) expect(IMPORT_HELP).toContain(name);
  });
});
