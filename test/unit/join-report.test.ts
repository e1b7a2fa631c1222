import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runJoinReport } from '../../src/desk/join-report';
import { deriveJoin } from '../../src/desk/join-report/derive-join';
import type { JoinReport } from '../../src/desk/join-report/make-report';
import { isSamePlace } from '../../src/desk/join-report/same-place';
import { ELECTION, GEODATA, makeSample, toText } from './check-fixture';

const AREAS = [
  { code: 'E06000010', name: 'Hull' },
  { code: 'E07000242', name: 'East Hertfordshire' },
  { code: 'E08000037', name: 'Gateshead' },
  { code: 'E09000005', name: 'Brent' },
];
const SHAPES = { vintage: 'lad-2018', areas: AREAS };

describe('results joined to boundaries', () => {
  it('match by code, and tell shapes without results', () => {
    const found = deriveJoin('councils', [AREAS[0]!, AREAS[3]!], SHAPES);
    expect(found).toMatchObject({ matched: 2, missing: [], names: [], extra: [AREAS[1], AREAS[2]] });
  });

  it('suggest for a code without a shape what is the same but for its writing, of the same name, or of a near name', () => {
    const places = [
      { code: 'e0900 0005', name: 'Anything' },
      { code: 'E07000097', name: 'East Herts' },
      { code: 'E08000020', name: 'Gatehead' },
      { code: 'E06000099', name: 'Nowhere' },
    ];
    const { missing } = deriveJoin('councils', places, SHAPES);
    expect(missing.map(({ suggestion }) => suggestion && [suggestion.code, suggestion.by])).toEqual([
      ['E09000005', 'code'],
      undefined,
      ['E08000037', 'near-name'],
      undefined,
    ]);
    const [same] = deriveJoin(
      'councils',
      [{ code: 'E07000097', name: 'East Hertfordshire District Council' }],
      SHAPES,
    ).missing;
    expect(same?.suggestion).toMatchObject({ code: 'E07000242', by: 'name' });
  });

  it('suggest none where two have the same name', () => {
    const twins = [...AREAS, { code: 'E99', name: 'City of Brent' }];
    const [missing] = deriveJoin('councils', [{ code: 'E98', name: 'Brent' }], { vintage: '', areas: twins }).missing;
    expect(missing).toEqual({ code: 'E98', name: 'Brent' });
  });

  it('know the year of a code from other boundaries alone, and take the name from there', () => {
    const before = { vintage: 'lad-2012', areas: [{ code: 'E08000020', name: 'Gateshead' }] };
    const [missing] = deriveJoin('councils', [{ code: 'E08000020', name: '' }], SHAPES, [before]).missing;
    expect(missing).toMatchObject({ codeOf: 'lad-2012', suggestion: { code: 'E08000037', by: 'name' } });
    expect(deriveJoin('councils', [{ code: 'E08000020', name: '' }], SHAPES).missing).toEqual([
      { code: 'E08000020', name: '' },
    ]);
  });

  it('tell one code with two names', () => {
    const { names } = deriveJoin('councils', [{ code: 'E06000010', name: 'Brent' }], SHAPES);
    expect(names).toEqual([{ code: 'E06000010', results: 'Brent', boundaries: 'Hull' }]);
  });
});

describe('names of one place', () => {
  it('may have words that only say what it is', () => {
    for (const [a, b] of [
      ['Hull', 'Kingston upon Hull, City of'],
      ['St. Helens', 'St Helens'],
      ['London Borough of Brent', 'Brent'],
      ['Bath & North East Somerset', 'Bath and North East Somerset'],
      ['City of London', 'City of London'],
    ] as const)
      expect(isSamePlace(a, b), `${a}, ${b}`).toBe(true);
  });

  it('are not near names, nor those of neighbours', () => {
    for (const [a, b] of [
      ['Newcastle upon Tyne', 'Newcastle-under-Lyme'],
      ['North Norfolk', 'South Norfolk'],
      ['Gatehead', 'Gateshead'],
      ['Kingston upon Thames', 'Kingston upon Hull'],
    ] as const)
      expect(isSamePlace(a, b), `${a}, ${b}`).toBe(false);
  });
});

describe('council-map join-report', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'council-map-join-'));
    const file = makeSample();
    Object.assign(file.councils[1]!, { code: 'E06000110' });
    file.contested[1] = 'E06000110';
    writeFileSync(join(folder, 'other.json'), toText(file));
    writeFileSync(join(folder, 'sound.json'), toText(makeSample()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(...words: string[]): Promise<{ status: number; said: string }> {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    return { status: await runJoinReport(words, { say, complain: say }), said: said.join('\n') };
  }
  const boundaries = ['--boundaries', `${GEODATA}councils.topo.json`];

  it('ends with 0 where every code has its shape, wards and all', { timeout: 30_000 }, async () => {
    const { status, said } = await run(
      '--results',
      `${ELECTION}results.json`,
      ...boundaries,
      '--wards',
      `${ELECTION}wards`,
      '--ward-boundaries',
      `${GEODATA}wards`,
    );
    expect(said).toMatch('councils: 150 matched, 0 missing, 176 extra, 0 with another name; boundaries of lad-2018');
    expect(said).toMatch('wards of 150 councils: 2,744 matched, 0 missing; 0 with something to look at');
    expect(status).toBe(0);
  });

  it('ends with 1 where one has none, and says what was probably meant', async () => {
    const { status, said } = await run('--results', join(folder, 'other.json'), ...boundaries);
    expect(status).toBe(1);
    expect(said).toMatch(
      '  missing E06000110 Hull · no shape has this code; year not known. Did you mean E06000010 Hull (the same name)?',
    );
  });

  it('says the same as JSON', async () => {
    const { said } = await run('--results', join(folder, 'other.json'), ...boundaries, '--format', 'json');
    const report = JSON.parse(said) as JoinReport;
    expect(report.councils).toMatchObject({
      matched: 5,
      missing: [{ code: 'E06000110', suggestion: { code: 'E06000010' } }],
    });
  });

  it('ends with 1 where a file cannot be read, and with 2 where it is not understood', async () => {
    expect((await run('--results', join(folder, 'none.json'), ...boundaries)).said).toMatch(
      'there is no file of that name',
    );
    expect((await run('--results', join(folder, 'none.json'), ...boundaries)).status).toBe(1);
    expect(
      (await run('--results', join(folder, 'sound.json'), '--boundaries', join(folder, 'sound.json'))).said,
    ).toMatch('it is a file of results');
    for (const words of [
      [],
      ['--results', 'a'],
      ['--results', 'a', '--boundaries', 'b', '--wards', 'c'],
      ['a', '--results', 'a', '--boundaries', 'b'],
    ])
      expect((await run(...words)).status).toBe(2);
    expect((await run('--help')).status).toBe(0);
  });
});
