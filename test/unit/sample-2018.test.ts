/** The national facts of 3 May 2018, asserted on the committed sample: a sample that is made anew has to tell the same. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toChange } from '../../src/model/change';
import { checkResults } from '../../src/model/check-results';
import type { Council } from '../../src/model/contract';
import { controlOf } from '../../src/model/control';
import { toControlOutcome } from '../../src/model/control-outcome';
import { parseResults } from '../../src/model/parse';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { sumOf } from '../../src/model/seats';
import { tally } from '../../src/model/tally';

const FOLDER = new URL('../../public/elections/2018-05-03/', import.meta.url);

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** Control after, by code: written down here on purpose, not taken from the file that is tested. */
const CONTROL: Record<string, string> = {
  con: `
    E06000030 E06000031 E06000033 E06000041 E07000011 E07000032 E07000066 E07000068 E07000069 E07000072
    E07000075 E07000084 E07000087 E07000088 E07000090 E07000092 E07000094 E07000095 E07000099 E07000116
    E07000145 E07000151 E07000163 E07000165 E07000177 E07000181 E07000199 E07000211 E07000212 E07000215
    E07000217 E07000220 E07000223 E07000229 E07000236 E07000239 E07000240 E07000241 E08000029 E09000003
    E09000004 E09000006 E09000017 E09000020 E09000032 E09000033`,
  lab: `
    E06000001 E06000006 E06000008 E06000010 E06000026 E06000038 E06000039 E06000045 E07000008 E07000041
    E07000062 E07000073 E07000117 E07000118 E07000120 E07000123 E07000125 E07000127 E07000138 E07000148
    E07000178 E07000192 E07000202 E07000226 E07000243 E08000001 E08000002 E08000003 E08000004 E08000005
    E08000006 E08000008 E08000010 E08000011 E08000012 E08000013 E08000014 E08000015 E08000016 E08000019
    E08000021 E08000022 E08000023 E08000024 E08000025 E08000026 E08000028 E08000031 E08000032 E08000034
    E08000035 E08000036 E08000037 E09000002 E09000005 E09000007 E09000008 E09000009 E09000010 E09000011
    E09000012 E09000013 E09000014 E09000015 E09000018 E09000019 E09000022 E09000023 E09000024 E09000025
    E09000026 E09000028 E09000030 E09000031`,
  ld: `
    E07000012 E07000031 E07000078 E07000086 E07000102 E07000103 E09000021 E09000027 E09000029`,
  noc: `
    E06000012 E06000015 E06000034 E06000042 E06000044 E07000028 E07000071 E07000089 E07000110 E07000122
    E07000195 E07000207 E07000210 E07000219 E07000237 E08000007 E08000009 E08000027 E08000030 E08000033
    E09000016`,
};

/** The fifteen that changed hands: before and after. */
const CHANGES: Record<string, [before: string, after: string]> = {
  Barnet: ['noc', 'con'],
  Basildon: ['noc', 'con'],
  Derby: ['lab', 'noc'],
  'Kingston upon Thames': ['con', 'ld'],
  Kirklees: ['noc', 'lab'],
  'Mole Valley': ['con', 'noc'],
  'Nuneaton and Bedworth': ['lab', 'noc'],
  Peterborough: ['noc', 'con'],
  Plymouth: ['con', 'lab'],
  Redditch: ['lab', 'con'],
  'Richmond upon Thames': ['con', 'ld'],
  'South Cambridgeshire': ['con', 'ld'],
  'Three Rivers': ['noc', 'ld'],
  'Tower Hamlets': ['noc', 'lab'],
  Trafford: ['con', 'noc'],
};

const { value: results, problems } = parseResults(read('results.json'), { file: 'results.json' });

const councilNamed = (name: string): Council => {
  const council = results?.councils.find((each) => each.name === name);
  if (!council) throw new Error(`${name} is not in the sample`);
  return council;
};

/** A party that neither won nor lost may be there as 0 or not at all. */
const withoutZeros = (seats: Record<string, number>) =>
  Object.fromEntries(Object.entries(seats).filter(([, count]) => count !== 0));

describe('the sample of 3 May 2018', () => {
  it('is read without a single error, and without one when its rules are checked', () => {
    expect(problems).toEqual([]);
    expect(checkResults(results!).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('has every one of the 150 councils, and all have declared', () => {
    expect(results?.councils).toHaveLength(150);
    expect(tally(results!)).toMatchObject({ contested: 150, declared: 150, controlKnown: 150 });
  });

  it.each(Object.keys(CONTROL))('has %s in control in exactly the councils it had', (control) => {
    const codes = results!.councils.filter((council) => council.control?.after === control).map(({ code }) => code);
    expect(codes.sort()).toEqual(CONTROL[control]!.trim().split(/\s+/).sort());
  });

  it('has 46 Conservative, 74 Labour, 9 Liberal Democrat and 21 NOC councils, with the change of each', () => {
    expect(Object.fromEntries(tally(results!).councils)).toEqual({
      con: { count: 46, before: 48, change: -2 },
      lab: { count: 74, before: 74, change: 0 },
      ld: { count: 9, before: 5, change: 4 },
      noc: { count: 21, before: 23, change: -2 },
    });
  });

  it('has the seats won on the day, polls deferred to June left out', () => {
    const { byGroup } = tally(results!).seats;
    expect(byGroup).toMatchObject({ con: 1332, lab: 2352, ld: 536, green: 39, ukip: 3 });
    expect(sumOf(byGroup)).toBe(4407);
  });

  it('has the two deferred polls, kept and marked, with who won them', () => {
    const deferred = results!.councils.flatMap(({ name, postponed }) =>
      postponed.map(({ seats, won }) => [name, seats, won]),
    );
    expect(deferred.sort()).toEqual([
      ['Brent', 3, { lab: 3 }],
      ['Southwark', 3, { ld: 3 }],
    ]);
  });

  it('knows change on May 2017 for 142 councils of 150', () => {
    expect(tally(results!).seatChange.get('may2017')).toMatchObject({ known: 142, of: 150 });
  });

  it('names the fifteen councils that changed hands, and no other', () => {
    const changed = results!.councils.filter(({ control }) => control?.before !== control?.after);
    const found = changed.map(({ name, control }) => [name, [control?.before, control?.after]]);
    expect(Object.fromEntries(found)).toEqual(CHANGES);
  });

  it('agrees everywhere with what composition and all seats say of control', () => {
    for (const { composition, total, vacant, control, name } of results!.councils)
      expect([name, controlOf(composition!, total, vacant)]).toEqual([name, control?.after]);
  });

  it('has no control for a party with exactly half: Elmbridge, Nuneaton and Bedworth, Walsall', () => {
    for (const name of ['Elmbridge', 'Nuneaton and Bedworth', 'Walsall']) {
      const { composition, total, control } = councilNamed(name);
      expect(Math.max(...Object.values(composition!)) * 2).toBe(total);
      expect(control?.after).toBe('noc');
    }
  });

  it('has composition and vacant seats that sum to all seats everywhere', () => {
    for (const { composition, vacant, total, name } of results!.councils)
      expect([name, sumOf(composition!) + vacant]).toEqual([name, total]);
  });

  it('has Wandsworth as a Con hold, 33–26–1 of 60, −8 / +7 / +1 against 2014', () => {
    const wandsworth = councilNamed('Wandsworth');
    const change = toChange(wandsworth, results!.baselines, '2014');
    expect(toControlOutcome(wandsworth)).toEqual({ kind: 'hold', party: 'con' });
    expect(wandsworth.total).toBe(60);
    expect(withoutZeros(wandsworth.composition!)).toEqual({ con: 33, lab: 26, other: 1 });
    expect(change?.baseline.label).toContain('2014');
    expect(withoutZeros(change!.seats)).toEqual({ con: -8, lab: 7, other: 1 });
    expect(change?.starred).toBe(false);
  });

  it('has Trafford as Con lose to NOC, third of seats up', () => {
    expect(toControlOutcome(councilNamed('Trafford'))).toEqual({ kind: 'lose', party: 'con' });
    expect(councilNamed('Trafford').elects).toBe('thirds');
  });

  it('has Pendle as NOC with Con on 24 of 49, and says in a note why others have it otherwise', () => {
    const pendle = councilNamed('Pendle');
    expect(pendle).toMatchObject({ total: 49, control: { before: 'noc', after: 'noc' }, composition: { con: 24 } });
    expect(pendle.notes.join(' ')).toMatch(/suspended|readmi/i);
  });

  it('has Plymouth as a Lab gain from Con', () => {
    expect(toControlOutcome(councilNamed('Plymouth'))).toEqual({ kind: 'gain', party: 'lab', from: 'con' });
  });

  it('marks the seventeen all-out councils on new wards, so that any change there is starred', () => {
    const marked = results!.councils.filter(({ boundaryChange }) => boundaryChange);
    expect(marked).toHaveLength(17);
    expect(marked.every(({ elects }) => elects === 'all')).toBe(true);
    const inLondon = marked.filter(({ code }) => code.startsWith('E09')).map(({ name }) => name);
    expect(inLondon.sort()).toEqual(['Bexley', 'Croydon', 'Redbridge', 'Southwark']);
  });

  it('invents no declaration times', () => {
    expect(results!.councils.every(({ declared, expected }) => declared === undefined && expected === undefined)).toBe(
      true,
    );
  });
});

describe('the wards of 3 May 2018', () => {
  const files = readdirSync(new URL('wards/', FOLDER)).filter((file) => file !== 'index.json');
  const parsed = files.map((file) => parseCouncilWards(read(`wards/${file}`), { file, council: file.slice(0, 9) }));

  it('are there for every council, 2,744 contests and 16,042 candidates, without an error', () => {
    const wards = parsed.flatMap(({ value }) => value?.wards ?? []);
    expect(files).toHaveLength(150);
    expect(parsed.flatMap((each) => each.problems).filter(({ level }) => level === 'error')).toEqual([]);
    expect(wards).toHaveLength(2744);
    expect(wards.flatMap(({ candidates }) => candidates)).toHaveLength(16042);
  });

  it('elect as many as they have seats in every council that was all out', () => {
    const allOut = new Set(results!.councils.filter(({ elects }) => elects === 'all').map(({ code }) => code));
    expect(allOut.size).toBe(45);
    for (const { value } of parsed.filter((each) => allOut.has(each.value?.council ?? '')))
      for (const { name, seats, candidates } of value!.wards)
        expect([name, candidates.filter(({ elected }) => elected).length]).toEqual([name, seats]);
  });
});
