import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/desk/check';
import type { DeskProblem } from '../../src/desk/report/problem';
import { printProblems, toSummary } from '../../src/desk/report/print';
import { makeSample, toText } from './check-fixture';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-map-check-'));
  writeFileSync(path('sound.json'), toText(makeSample()));
  const faulty = makeSample();
  faulty.councils[0]!.vacant = 2;
  writeFileSync(path('faulty.json'), toText(faulty));
  writeFileSync(
    path('doubtful.json'),
    toText({ ...makeSample(), councils: makeSample().councils.map((each) => ({ ...each, turnout: 0 })) }),
  );
  writeFileSync(path('cut.json'), toText(makeSample()).slice(0, 300));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said, what is complained of, and the exit status. */
async function run(...words: string[]): Promise<{ status: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []];
  const voice = { say: (line: string) => void said.push(line), complain: (line: string) => void complained.push(line) };
  const status = await runCheck(words, voice);
  return { status, said: said.join('\n'), complained: complained.join('\n') };
}

describe('council-map check', () => {
  it('ends with 0 where there is no error, doubtful or not', async () => {
    expect(await run(path('sound.json'))).toEqual({
      status: 0,
      said: '1 file checked: nothing wrong.',
      complained: '',
    });
    const { status, said } = await run(path('doubtful.json'));
    expect(status).toBe(0);
    expect(said).toMatch(/: 6 warnings\.$/);
  });

  it('ends with 1 where there is an error, and says it by file, line and column, with the remedy', async () => {
    const { status, said } = await run(path('faulty.json'), path('cut.json'));
    expect(status).toBe(1);
    expect(said).toMatch(
      /faulty\.json:\d+:\d+ error Hartlepool \(E06000001\), composition: found 33 seats and 2 vacant, expected 33 in all · Check/,
    );
    expect(said).toMatch(/cut\.json:\d+:\d+ error it ends here, in the middle: it is cut · Fetch/);
    expect((await run(path('none.json'))).status).toBe(1);
    expect((await run(folder)).said).toMatch('error it is a folder · Name its files');
  });

  it('ends with 2 where it is not understood, and says how it is used', async () => {
    for (const words of [[], ['a.json', '--format', 'xml'], ['a.json', '--strict'], ['a.json', '--previous', '']]) {
      const { status, said, complained } = await run(...words);
      expect([status, said]).toEqual([2, '']);
      expect(complained).toMatch('council-map check <file…>');
    }
  });

  it('teaches with --help', async () => {
    const { status, said } = await run('--help');
    expect([status, said.includes('Examples')]).toEqual([0, true]);
  });

  it('holds a file against the one before it, and against boundaries that are none', async () => {
    const { said } = await run(path('sound.json'), '--previous', path('faulty.json'));
    expect(said).toMatch(/error sequence: found 150, but the snapshot before has 150/);
    expect((await run(path('sound.json'), '--boundaries', path('sound.json'))).said).toMatch(
      'it is a file of results, where one of boundaries',
    );
    expect((await run(path('sound.json'), '--previous', path('cut.json'))).status).toBe(1);
  });

  it('leaves notes and the last line out when it is to be quiet', async () => {
    expect((await run('--quiet', path('sound.json'), '--previous', path('sound.json'))).said).toBe('');
    expect((await run(path('sound.json'), '--previous', path('sound.json'))).said).toMatch(
      'note it is the snapshot before, again',
    );
  });

  it('writes JSON that is a list of problems, and nothing else', async () => {
    const { said } = await run('--format', 'json', path('faulty.json'));
    const [problem] = JSON.parse(said) as DeskProblem[];
    expect(problem).toMatchObject({ level: 'error', file: path('faulty.json'), rule: 'composition-sum' });
    expect(JSON.parse((await run('--format', 'json', path('sound.json'))).said)).toEqual([]);
  });

  it('is a command', { timeout: 30_000 }, () => {
    const words = ['--import', 'tsx', 'src/desk/council-map.ts', 'check', '--format', 'github', path('faulty.json')];
    const { status, stdout } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=\S+faulty\.json,line=\d+,col=\d+::Hartlepool/);
  });
});

describe('problems as they are printed', () => {
  const problem: DeskProblem = {
    level: 'note',
    file: 'a,b:c.json',
    line: 3,
    column: 7,
    message: '50% of\n"x"',
    remedy: 'Look.',
  };

  it('are escaped for GitHub as its runner reads them', () => {
    expect(printProblems([problem], 'github')).toBe('::notice file=a%2Cb%3Ac.json,line=3,col=7::50%25 of%0A"x" Look.');
    const whole: DeskProblem = { level: 'note', file: problem.file, message: problem.message, remedy: problem.remedy };
    expect(printProblems([{ ...whole, level: 'warning' }], 'github')).toMatch(/^::warning file=a%2Cb%3Ac\.json::/);
  });

  it('are grouped by file, from the first line to the last, one a line whatever they hold', () => {
    const more = [
      problem,
      { ...problem, file: 'z', line: 2 },
      { ...problem, line: 1 },
      { ...problem, message: '\u001b[2J' },
    ];
    expect(
      printProblems(more, 'text')
        .split('\n')
        .map((line) => line.slice(0, 24)),
    ).toEqual([
      'a,b:c.json:1:7 note 50% ',
      'a,b:c.json:3:7 note 50% ',
      'a,b:c.json:3:7 note �[2J',
      'z:2:7 note 50% of�"x" · ',
    ]);
  });

  it('are counted in words', () => {
    expect(toSummary([problem, { ...problem, level: 'error' }, { ...problem, level: 'error' }])).toBe(
      '2 errors, 1 note',
    );
  });
});
