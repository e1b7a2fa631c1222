/** The README's tutorial, word for word: its commands and its page, from two CSVs and a GeoJSON to a map. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { paintedAreas, untilPhase, windowOf } from './visit';

const harness = useHarness();

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = 'public/templates/ten-councils';
const TOOL = `"${process.execPath}" "${join(ROOT, 'node_modules/tsx/dist/cli.mjs')}" "${join(ROOT, 'src/desk/council-map.ts')}"`;

const [, tutorial = ''] =
  /### A tutorial: from two CSVs and a GeoJSON to a page\n([\s\S]*?)\n###? /.exec(
    readFileSync(join(ROOT, 'README.md'), 'utf8'),
  ) ?? [];
const blocks = [...tutorial.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({ kind, text }));
const commands = blocks.filter(({ kind }) => kind === '').flatMap(({ text }) => text.trim().split('\n'));
const html = blocks.find(({ kind }) => kind === 'html')?.text ?? '';

interface Answer {
  readonly status: number;
  readonly said: string;
}

let folder: string;
const answers: Answer[] = [];

/** A line as a reader types it in the project's folder; here in a folder that has the three files alone. */
async function type(line: string): Promise<Answer> {
  const words = line.replace('npm run council-map --', TOOL);
  return promisify(execFile)('sh', ['-c', words], { cwd: folder }).then(
    ({ stdout, stderr }) => ({ status: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      status: code,
      said: stdout + stderr,
    }),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'council-map-tutorial-'));
  mkdirSync(join(folder, 'public/templates'), { recursive: true });
  cpSync(join(ROOT, SOURCE), join(folder, SOURCE), { recursive: true });
  for (const line of commands) answers.push(await type(line));
  writeFileSync(join(folder, 'public/ten/index.html'), html);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tutorial', () => {
  it('has a command refused that does not know a name, and says what to write where', () => {
    expect(commands.length).toBeGreaterThan(5);
    expect(answers[0]).toMatchObject({ status: 1 });
    expect(answers[0]?.said).toContain('{ "councils": { "Garston": "X00000006" } }');
  });

  it('has every other command done, none of which finds anything wrong', () => {
    for (const [at, { status, said }] of answers.slice(1).entries())
      expect([commands[at + 1], status, / error /.test(said) ? said : '']).toEqual([commands[at + 1], 0, '']);
  });

  it('ends with a page that has ten councils in the colours of who won them', async () => {
    const { page, log } = await harness().blank(windowOf(768));
    await page.route('**/ten/*', (route) => {
      const path = new URL(route.request().url()).pathname;
      return route.fulfill({ path: join(folder, 'public', path.endsWith('/') ? `${path}index.html` : path) });
    });
    // A browser asks every site for one.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto('/ten/');
    await untilPhase(page, 'interactive');
    const { councils } = JSON.parse(readFileSync(join(folder, 'public/ten/results.json'), 'utf8')) as {
      councils: { code: string; control: { after: string } }[];
    };
    expect(councils).toHaveLength(10);
    const painted = await paintedAreas(page);
    for (const { code, control } of councils) expect([code, painted.get(code)]).toEqual([code, control.after]);
    expect(log).toMatchObject({ console: [], exceptions: [], foreign: [] });
    await page.context().close();
  });
});
