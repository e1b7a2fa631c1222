/** Every row of the corpora of results and of boundaries, in the real element: what it has on the screen, and tells. */
import { describe, expect, it, vi } from 'vitest';
import { AREAS, writeBoundaries } from '../unit/hostile-corpus-areas';
import { DRAWN, REFUSED } from '../unit/hostile-corpus-boundaries';
import { CONTROL, NUMBERS } from '../unit/hostile-corpus-councils';
import { makeCountry, writeRow } from '../unit/hostile-corpus-country';
import { CODES, PARTIES, WHOLE_FILES, WORDS } from '../unit/hostile-corpus-files';
import { file } from '../unit/topology-fixture';
import { expectNoDeed, stageFiles } from './hostile-stage';
import { textOf, useStage, witness, type Witness } from './stage';

useStage();

const SQUARES = JSON.stringify(file());
const COUNTRY = JSON.stringify(makeCountry());

/** One event and at most one line for each problem, with a place and a remedy. */
function expectTold({ problems, lines }: Witness): void {
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBeLessThanOrEqual(problems.length);
  const toKey = ({ code, place, message }: (typeof problems)[number]): string => [code, place, message].join('\n');
  expect(new Set(problems.map(toKey)).size).toBe(problems.length);
  for (const { place, remedy } of problems) expect([place, remedy].every((words) => words.length > 3)).toBe(true);
}

describe.each([
  ['numbers', NUMBERS],
  ['control', CONTROL],
  ['parties', PARTIES],
  ['codes', CODES],
  ['words of the language', WORDS],
  ['whole files', WHOLE_FILES],
])('a map of hostile results: %s', (_, rows) => {
  it.each(rows.map((row) => [row.fault, row.drawn, row] as const))('%s: %s is painted', async (_fault, drawn, row) => {
    const heard = witness();
    const map = await stageFiles(writeRow(row), SQUARES);
    const painted = [...map.paintedAreas().values()];
    expect(painted).toEqual(drawn === 'nothing' ? [] : ['con', drawn, 'lab']);
    if (drawn === 'nothing') expect(map.phase).toBe('error');
    const told = () => new Set(heard.problems.map(({ code }) => code));
    const expected = [...(row.told ?? []), ...(row.doubts ?? [])];
    await vi.waitFor(() => expect([...told()].sort()).toEqual([...new Set(expected)].sort()));
    expectTold(heard);
    expectNoDeed(map);
  });
});

describe.each([
  ['areas', AREAS],
  ['files that are refused', REFUSED],
  ['files that are drawn', DRAWN],
])('a map of hostile boundaries: %s', (_, rows) => {
  it.each(rows.map((row) => [row.fault, row.drawn.join(' ') || 'nothing', row] as const))(
    '%s: %s is painted',
    async (_fault, _drawn, row) => {
      const heard = witness();
      const map = await stageFiles(COUNTRY, writeBoundaries(row));
      const results: Record<string, string> = { E1: 'con', E2: 'con', E3: 'lab' };
      expect([...map.paintedAreas()]).toEqual(row.drawn.map((code) => [code, results[code] ?? 'no-election']));
      for (const code of row.drawn) {
        const { width, height } = map.shadowRoot!.querySelector(`[data-code="${code}"]`)!.getBoundingClientRect();
        expect(Math.min(width, height), code).toBeGreaterThan(1);
      }
      const told = new Set(heard.problems.map(({ code }) => code));
      for (const code of row.told) expect(told).toContain(code);
      expectTold(heard);
      expectNoDeed(map);
    },
  );
});

describe('a hostile snapshot after a good one', () => {
  const refused = [...NUMBERS, ...WHOLE_FILES].filter(({ drawn }) => drawn === 'nothing');

  it.each(refused.map((row) => [row.fault, row] as const))('%s: leaves the good one on the map', async (_, row) => {
    const heard = witness();
    const map = await stageFiles(COUNTRY, SQUARES);
    map.data = { results: JSON.parse(writeRow(row)) as unknown };
    await vi.waitFor(() => expect(heard.problems.length).toBeGreaterThan(0));
    expect([...map.paintedAreas().values()]).toEqual(['con', 'con', 'lab']);
    expect(map.phase).toBe('interactive');
    await vi.waitFor(() => expect(textOf(map, 'status')).toContain('The last good results stay on the map'));
  });
});
