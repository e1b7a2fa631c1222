import { describe, expect, it } from 'vitest';
import type { CouncilFile } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';
import { toPollsClose } from '../../src/desk/check/rules/times';
import { AREAS, kindsOf, makeSample, problemsOf, toText } from './check-fixture';

type Sample = ReturnType<typeof makeSample>;

const [THIRDS, HULL, NORWICH, HALVES, BRENT] = [0, 1, 2, 3, 4];

/** What is said of the sample with one thing spoilt. */
function saidOf(spoil: (file: Sample) => void): ReturnType<typeof problemsOf> {
  const file = makeSample();
  spoil(file);
  return problemsOf(file);
}

const council = (index: number, over: Partial<CouncilFile>) => (file: Sample) =>
  void Object.assign(file.councils[index]!, over);

describe('check, of results that are sound', () => {
  it('says nothing', () => {
    expect(problemsOf(makeSample())).toEqual([]);
  });
});

describe('check, rule by rule', () => {
  const cases: readonly (readonly [rule: string, says: string, spoil: (file: Sample) => void])[] = [
    [
      'error control-contradicted',
      'control is a majority of all seats',
      council(THIRDS, { control: { before: 'lab', after: 'con' } }),
    ],
    ['error composition-sum', 'composition and vacant sum to total', council(BRENT, { vacant: 0 })],
    [
      'warning seats-sum',
      'as many are elected as there are seats',
      (f) => void (f.councils[THIRDS]!.seats!['lab'] = 4),
    ],
    [
      'error change-sum',
      'changes sum to zero',
      (f) => void (Object.values(f.councils[THIRDS]!.change!)[0]!['lab'] = 9),
    ],
    [
      'error before-polls-close',
      'nobody declares before polls close',
      council(HULL, { declared: '2018-05-03T21:59:59+01:00' }),
    ],
    [
      'warning after-updated',
      'nobody declares after the file was made',
      council(HULL, { declared: '2019-05-03T23:00:00+01:00' }),
    ],
    ['error bad-time', 'a time has its offset', council(HULL, { declared: '2018-05-04T02:00:00' })],
    ['error bad-time', 'a day is one of the calendar', (f) => void (f.updated = '2018-02-30T02:00:00Z')],
    ['error bad-date', 'the day of the poll is a day', (f) => void (f.election.date = '3 May 2018')],
    ['warning other-day', 'the id is of the day of the poll', (f) => void (f.election.id = 'local.2018-05-04')],
    [
      'warning not-declared',
      'who has a time has declared',
      council(HULL, { status: 'recount', declared: '2018-05-04T02:00:00Z' }),
    ],
    ['warning unknown-party', 'parties that are used are defined', (f) => void (f.councils[HULL]!.seats = { lba: 31 })],
    ['error test-results', 'a test is told', (f) => void (f.test = true)],
    ['warning other-vintage', 'boundaries are of the vintage', (f) => void (f.election.boundaries = 'lad-2019')],
    ['error no-shape', 'a code that votes has a shape', (f) => void f.contested.push('E06000099')],
    ['error name-of-another', 'names match codes', council(HULL, { name: 'Brent' })],
    ['warning name-differs', 'names match codes, or nearly', council(HULL, { name: 'Hartlepol' })],
    ['warning name-twice', 'no two have one name', council(HULL, { name: 'Hartlepool' })],
    ['warning name-spaces', 'a name has no blanks around it', council(BRENT, { name: 'Brent ' })],
    ['warning code-form', 'codes are written as codes are', (f) => void f.contested.push('E0600010')],
    ['error ward-code', 'the code of a ward is none of a council', (f) => void f.contested.push('E05008942')],
    [
      'warning unknown-field',
      'a field that is misspelt is told',
      (f) => void Object.assign(f.councils[HULL]!, { turnuot: 31 }),
    ],
    ['warning turnout-zero', 'what is not known is not 0', council(HULL, { turnout: 0 })],
    ['warning seats-missing', 'who declares has seats', council(HULL, { seats: {} })],
    ['warning not-final', 'final is when all have declared', council(HULL, { status: 'counting' })],
    ['error declared-before', 'nobody declares before the night', (f) => void (f.status = 'before')],
    [
      'warning composition-parties',
      'won and not up make the council after',
      (f) => {
        const { composition = {} } = f.councils[THIRDS]!;
        composition['lab']! -= 1;
        composition['con']! += 1;
      },
    ],
    [
      'error wards-won',
      'no party wins more wards than there are',
      (f) => void (f.councils[THIRDS]!.wards!.won!['lab'] = 12),
    ],
    ['error no-seats', 'a council has seats', council(HULL, { total: 0 })],
    ['warning scheme', 'a third is no half', council(THIRDS, { elects: 'halves' })],
    ['warning scheme', 'a half is no third', council(HALVES, { elects: 'thirds' })],
    ['warning scheme', 'all are not a part', council(NORWICH, { elects: 'all' })],
    [
      'warning unknown-council',
      'a target names a council',
      (f) => void (f.targets = [{ council: 'E09999999', party: 'lab', label: 'x' }]),
    ],
    [
      'error shares-sum',
      'shares are of one whole',
      (f) => void (f.estimates = [{ label: 'x', date: '2018-05-03', source: 'x', shares: { lab: 60, con: 50 } }]),
    ],
    [
      'error missing',
      'what must be there is there',
      (f) => void delete (f.councils[HULL] as Partial<CouncilFile>).total,
    ],
    ['error bad-value', 'a number is no word', (f) => void Object.assign(f.councils[HULL]!, { total: 'fifty' })],
    ['error duplicate', 'no council is there twice', (f) => void f.councils.push(structuredClone(f.councils[HULL]!))],
    ['error not-contested', 'who has results votes', (f) => void f.contested.splice(HULL, 1)],
    ['error bad-version', 'a version is given', (f) => void (f.version = 'one')],
    ['error newer-version', 'a newer contract is not read', (f) => void (f.version = '2.0')],
  ];
  it.each(cases)('%s: %s', (rule, _, spoil) => {
    expect(kindsOf(saidOf(spoil))).toContain(rule);
  });

  it('tells one fault once: a controller taken away is not missing as well', () => {
    const said = saidOf((file) => {
      file.councils[THIRDS]!.control = { after: 'con' };
      delete file.councils[THIRDS]!.composition;
      delete file.councils[THIRDS]!.notUp;
      file.councils[THIRDS]!.seats = { lab: 20 };
    });
    expect(kindsOf(said).filter((kind) => kind.includes('control'))).toEqual(['error control-contradicted']);
  });

  it('reads a test without an error where that is allowed', () => {
    const file = { ...makeSample(), test: true };
    expect(kindsOf(problemsOf(file, { allowTest: true }))).toEqual(['note test-results']);
  });

  it('knows when polls close, in summer and in winter', () => {
    expect(toPollsClose('2018-05-03')).toBe(Date.parse('2018-05-03T22:00:00+01:00'));
    expect(toPollsClose('2019-12-12')).toBe(Date.parse('2019-12-12T22:00:00Z'));
    expect(toPollsClose('2018-13-03')).toBeUndefined();
  });
});

describe('where check says that it is', () => {
  it('names the line and the column of the value, what was found and what was expected', () => {
    const file = makeSample();
    Object.assign(file.councils[HULL]!, { total: -3 });
    const [problem] = problemsOf(file).filter(({ rule }) => rule === 'bad-value');
    const lines = toText(file).split('\n');
    const line = lines.findIndex((each) => each.includes('"total": -3')) + 1;
    const column = lines[line - 1]!.indexOf('-3') + 1;
    expect(problem).toMatchObject({ file: 'a.json', line, column, found: '-3', expected: '0 or more' });
    expect(problem!.message).toBe('Hull (E06000010), total: found −3, expected 0 or more');
  });

  it('finds the place of a rule that was read without its index, behind a council that was left out', () => {
    const file = makeSample();
    Object.assign(file.councils[0]!, { total: 'many' });
    file.councils[BRENT]!.vacant = 0;
    const problem = problemsOf(file).find(({ rule }) => rule === 'composition-sum');
    const line = toText(file)
      .split('\n')
      .findIndex((each) => each.includes('"name": "Brent"'));
    expect(problem!.line).toBeGreaterThan(line - 3);
    expect(problem!.message).toMatch(/^Brent \(E09000005\), composition: found 60 seats and 0 vacant, expected 63/);
  });
});

describe('check, against boundaries and hexagons', () => {
  it('suggests the code of the boundaries whose name is the same', () => {
    const areas = AREAS.areas.map((area) => (area.name === 'Hull' ? { ...area, code: 'E06000110' } : area));
    const [problem] = problemsOf(makeSample(), { boundaries: { vintage: 'lad-2018', areas } });
    expect(problem).toMatchObject({ level: 'error', rule: 'no-shape', expected: 'E06000110' });
    expect(problem!.remedy).toBe('Did you mean "E06000110" (Hull)?');
  });

  it('takes names that are known to be of one place for one', () => {
    const areas = AREAS.areas.map((area) =>
      area.name === 'Hull' ? { ...area, name: 'Kingston upon Hull, City of' } : area,
    );
    expect(problemsOf(makeSample(), { boundaries: { vintage: '', areas } })).toEqual([]);
  });

  it('misses a cell of a council that votes', () => {
    const cells = makeSample().contested.filter((code) => code !== 'E06000010');
    const [problem, ...more] = problemsOf(makeSample(), { cells });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ level: 'warning', rule: 'no-cell', found: '"E06000010"' });
  });
});

describe('check, against the snapshot before', () => {
  const later = (spoil: (file: Sample) => void = () => undefined, sequence = 151): string[] => {
    const json = makeSample();
    const file = { ...makeSample(), sequence };
    spoil(file);
    const results = parseResults(structuredClone(json)).value!;
    return kindsOf(problemsOf(file, { previous: { results, json } }));
  };

  it('wants a higher sequence, whatever else changed', () => {
    expect(later()).toEqual([]);
    expect(later(() => undefined, 150)).toEqual(['note same-as-before']);
    expect(later(council(HULL, { turnout: 24 }), 150)).toEqual(['error sequence', 'note corrected']);
    expect(later(() => undefined, 12)).toEqual(['error sequence']);
  });

  it('tells what readers would see change', () => {
    expect(later(council(HULL, { status: 'counting' }))).toContain('warning withdrawn');
    expect(later((file) => void file.contested.pop())).toContain('warning contested-changed');
    expect(later(council(HULL, { total: 58 }))).toContain('warning total-changed');
    expect(later((file) => void (file.updated = '2018-05-05T00:00:00Z'))).toEqual(['warning updated-falls']);
    expect(later((file) => void (file.election.id = 'local.2018-05-03.x'))).toContain('error other-election');
  });
});
