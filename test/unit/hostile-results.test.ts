/** Every row of the corpus of results: what is drawn, what is told. */
import { describe, expect, it, vi } from 'vitest';
import { toJson } from '../../src/feed/load';
import { checkResults } from '../../src/model/check-results';
import { joinAreas } from '../../src/model/join';
import { parseResults } from '../../src/model/parse';
import type { Problem } from '../../src/model/problems';
import { deriveMapView } from '../../src/view/map-view';
import { CONTROL, CROWDS, NUMBERS } from './hostile-corpus-councils';
import { makeCountry, makeSecond, writeRow, type ResultsRow } from './hostile-corpus-country';
import { CODES, PARTIES, WHOLE_FILES, WORDS } from './hostile-corpus-files';

// Some of the files are enormous.
vi.setConfig({ testTimeout: 30_000 });

const SHAPES = ['E1', 'E2', 'E3'];

const toKinds = (problems: readonly Problem[]): string[] => [...new Set(problems.map(({ code }) => code))].sort();

/** What is drawn at each shape, what is told and what is doubted. */
function readRow(row: ResultsRow): { drawn: string[]; told: Problem[]; doubts: Problem[] } {
  const { value: json } = toJson('results.json', writeRow(row));
  const { value, problems } = parseResults(json, { file: 'results.json' });
  if (!value) return { drawn: [], told: problems, doubts: [] };
  const { areas } = deriveMapView(value, 'light');
  return {
    drawn: SHAPES.map((code) => areas.get(code) ?? 'no-election'),
    told: problems,
    doubts: [...checkResults(value, 'results.json'), ...joinAreas(value, SHAPES).problems],
  };
}

/** Where, what and what to do: in words that a person can use, and no page of them. */
function expectUseful({ place, message, remedy }: Problem): void {
  expect(place).toMatch(/^(results\.json(: .+)?|contested.*)$/s);
  expect(message.trim()).toMatch(/\w.*\w/s);
  expect(remedy).toMatch(/^[A-Z].*[.?]$/);
  expect(place.length + message.length).toBeLessThan(1_000);
}

describe.each([
  ['numbers', NUMBERS],
  ['control', CONTROL],
  ['crowds', CROWDS],
  ['parties', PARTIES],
  ['codes', CODES],
  ['words of the language', WORDS],
  ['whole files', WHOLE_FILES],
])('hostile results: %s', (_, rows) => {
  it.each(rows.map((row) => [row.fault, row.drawn, row] as const))('%s: %s is drawn', (_fault, expected, row) => {
    const { drawn, told, doubts } = readRow(row);
    expect(drawn).toEqual(expected === 'nothing' ? [] : ['con', expected, 'lab']);
    expect(toKinds(told)).toEqual([...(row.told ?? [])].sort());
    expect(toKinds(doubts)).toEqual([...(row.doubts ?? [])].sort());
    [...told, ...doubts].forEach(expectUseful);
  });
});

describe('what is told of hostile results', () => {
  const tell = (row: Omit<ResultsRow, 'fault' | 'drawn'>): Problem[] => {
    const { told, doubts } = readRow({ fault: '', drawn: '', ...row });
    return [...told, ...doubts];
  };

  it('says where: the place in the file, the code and the name', () => {
    const [problem] = tell({ council: { seats: { con: -33 } } });
    expect(problem?.place).toBe('results.json: councils[1] (E2 Second).seats.con');
    expect(problem?.message).toBe('found −33, expected 0 or more');
  });

  it('says which of two wins', () => {
    const problems = [
      ...tell({ file: () => makeCountry(undefined, { contested: ['E1', 'E2', 'E2', 'E3'] }) }),
      ...tell({ file: () => ({ ...makeCountry(), councils: [...makeCountry().councils, makeSecond()] }) }),
    ];
    expect(problems.map(({ place }) => place)).toEqual([
      'results.json: contested[2]',
      'results.json: councils[3] (E2 Second)',
    ]);
    for (const { message } of problems) expect(message).toContain('the first is kept');
  });

  it('says what is shown in place of a control that the seats contradict', () => {
    const [problem] = tell({ council: { control: { after: 'lab' } } });
    expect(problem?.message).toBe('found lab, but a majority is 31 of 60; shown as con');
  });

  it('names the code that was probably meant, in the shapes and in contested', () => {
    for (const row of [
      { council: { code: 'e2' } },
      { file: () => makeCountry(makeSecond({ code: 'e 2' }), { contested: ['E1', 'e 2', 'E3'] }) },
    ])
      expect(tell(row).map(({ remedy }) => remedy)).toEqual([expect.stringContaining('Did you mean "E2"?')]);
  });

  it('has words, not patterns, for what was expected', () => {
    const party = { id: 'noc', name: ' ', short: 'N', colour: 'red' };
    const problems = tell({ file: () => makeCountry(undefined, { parties: [...makeCountry().parties, party] }) });
    expect(problems.map(({ message }) => message)).toEqual([
      'found "noc", expected an id other than noc, awaiting, unknown and no-election',
      'found " ", expected some text',
      'found "red", expected a colour such as "#0087DC"',
    ]);
  });

  it('is a handful where one council has a thousand faults', () => {
    const seats = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p${index}`, -1]));
    const problems = tell({ council: { seats } });
    expect(problems.length).toBeLessThan(20);
    expect(problems.at(-1)?.message).toContain('988 more');
  });

  it('cuts what it repeats', () => {
    const page = 'x'.repeat(100_000);
    const { told, doubts } = readRow({
      fault: '',
      drawn: '',
      council: { name: page, control: { after: page }, change: { [page]: { con: 1 } }, seats: { [page]: 1, con: 59 } },
    });
    expect(told.length + doubts.length).toBeGreaterThan(1);
    for (const { place, message } of [...told, ...doubts]) expect(place.length + message.length).toBeLessThan(1_100);
  });
});
