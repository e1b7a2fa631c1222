import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilFile } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';
import { seatsOf } from '../../src/model/seats';
import { makeCouncil, makeFile } from './model-fixture';

const BAD: unknown[] = [null, 7, 'E09000001', [], {}, { code: 'E09000001' }, { ...makeCouncil(), total: 'sixty' }];

const parseWith = (councils: unknown[]) => parseResults({ ...makeFile(), councils });

describe('parseResults', () => {
  it('reads a good file with no problems', () => {
    const { value, problems } = parseResults(makeFile());
    expect(problems).toEqual([]);
    expect(value?.councils[0]).toMatchObject({ name: 'Wandsworth', vacant: 0, notUp: {}, postponed: [], notes: [] });
  });

  it('keeps every good council when one is bad', () => {
    for (const bad of BAD) {
      const other = makeCouncil({ code: 'E09000005', name: 'Brent' });
      const { value, problems } = parseWith([makeCouncil(), bad, other]);
      expect(value?.councils.map(({ name }) => name)).toEqual(['Wandsworth', 'Brent']);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every(({ place }) => place.startsWith('councils[1]'))).toBe(true);
    }
  });

  it('leaves a bad council in contested, so that it shows as awaiting', () => {
    const { value } = parseResults(makeFile([makeCouncil({ total: -1 })]));
    expect(value?.councils).toEqual([]);
    expect(value?.contested).toEqual(['E09000032']);
  });

  it('names the file, the council, the field, what was found and what was expected', () => {
    const councils = [makeCouncil({ code: 'E09000001' }), { ...makeCouncil(), seats: { lab: 'many' } }];
    const { problems } = parseResults({ ...makeFile(), councils }, { file: 'results.json' });
    expect(problems).toEqual([
      {
        level: 'error',
        code: 'bad-value',
        place: 'results.json: councils[1] (E09000032 Wandsworth).seats.lab',
        message: 'found "many", expected a number',
        remedy: expect.stringMatching(/\w/) as string,
      },
    ]);
  });

  it.each([
    ['negative', -1, '0 or more'],
    ['fractional', 1.5, 'a whole number'],
    ['textual', '12', 'a number'],
    ['huge', 1e300, 'at most 1,000,000,000'],
    ['null', null, 'a number'],
  ])('refuses a %s number of seats', (_, lab, expected) => {
    const { value, problems } = parseWith([{ ...makeCouncil(), seats: { lab } }]);
    expect(value?.councils).toEqual([]);
    expect(problems[0]?.message).toContain(`expected ${expected}`);
  });

  it('says what an empty name should have been', () => {
    const { problems } = parseWith([makeCouncil({ name: '' })]);
    expect(problems[0]?.message).toBe('found "", expected some text');
  });

  it('cuts what was found, so that a page of HTML in a field is not a page of problem', () => {
    const { problems } = parseWith([{ ...makeCouncil(), status: '<html>'.repeat(1000) }]);
    expect(problems[0]?.message.length).toBeLessThan(200);
  });

  it('keeps every good party, baseline and story when one is bad', () => {
    const file = makeFile();
    const { value, problems } = parseResults({
      ...file,
      parties: [...file.parties, { id: 'x', colour: 'red' }],
      baselines: [...(file.baselines ?? []), null],
      stories: [{ text: 'Lab 141 votes short', source: 'The desk' }, {}],
    });
    expect(value?.parties).toHaveLength(file.parties.length);
    expect(value?.baselines).toHaveLength(2);
    expect(value?.stories).toHaveLength(1);
    expect(new Set(problems.map(({ place }) => place.split('.')[0]))).toEqual(
      new Set(['parties[7] (x)', 'baselines[2]', 'stories[1]']),
    );
  });

  it('does without an optional list that is not a list', () => {
    const { value, problems } = parseResults({ ...makeFile(), estimates: 'soon' });
    expect(value?.estimates).toEqual([]);
    expect(problems.map(({ place }) => place)).toEqual(['estimates']);
  });

  it.each(['councils', 'contested', 'parties', 'election', 'sequence', 'status', 'updated'])(
    'shows nothing of a file without %s',
    (key) => {
      const { value, problems } = parseResults({ ...makeFile(), [key]: undefined });
      expect(value).toBeUndefined();
      expect(problems.some(({ place }) => place === key)).toBe(true);
    },
  );

  it('ignores fields it does not know and reads a newer minor version', () => {
    const council = { ...makeCouncil(), mayor: { party: 'lab' } };
    const { value, problems } = parseResults({ ...makeFile(), councils: [council], version: '1.9', weather: 'fine' });
    expect(problems).toEqual([]);
    expect(value?.version).toBe('1.9');
    expect(value).not.toHaveProperty('weather');
  });

  it('refuses a newer major version and asks for a reload', () => {
    const { value, problems } = parseResults(makeFile(undefined, { version: '2.0' }));
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'newer-version', remedy: 'Reload the page.' }]);
  });

  it.each([undefined, 1, '', 'one', '0.9', { toString: 1 }])('refuses %j as a version', (version) => {
    const { value, problems } = parseResults({ ...makeFile(), version });
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['bad-version']);
  });

  it('shows test results only where they are allowed', () => {
    const file = makeFile(undefined, { test: true });
    expect(parseResults(file).value).toBeUndefined();
    expect(parseResults(file).problems[0]?.code).toBe('test-results');
    expect(parseResults(file, { allowTest: true }).value?.test).toBe(true);
  });

  it('shows nothing where it cannot tell whether the results are a test', () => {
    expect(parseResults({ ...makeFile(), test: 'true' }, { allowTest: true }).value).toBeUndefined();
  });

  it('keeps the first of two councils, parties or contested codes with the same code', () => {
    const file = makeFile([makeCouncil(), makeCouncil({ name: 'Wandsworth again' })]);
    const { value, problems } = parseResults({
      ...file,
      contested: ['E09000032', 'E09000032'],
      parties: [...file.parties, { ...file.parties[0], name: 'Tory' }],
    });
    expect(value?.councils.map(({ name }) => name)).toEqual(['Wandsworth']);
    expect(value?.contested).toEqual(['E09000032']);
    expect(value?.parties.find(({ id }) => id === 'con')?.name).toBe('Conservative');
    expect(problems.map(({ code }) => code)).toEqual(['duplicate', 'duplicate', 'duplicate']);
  });

  it('leaves the input as it was', () => {
    const file = makeFile([makeCouncil({ control: { after: 'lab' }, change: { never: { con: 1 } } })]);
    const before = structuredClone(file);
    parseResults(file);
    expect(file).toEqual(before);
  });
});

describe('parseResults on hostile input', () => {
  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(parseResults(input).value).toBeUndefined();
      }),
    );
  });

  it('never throws on a good frame around any JSON', () => {
    const any = fc.jsonValue();
    const lists = fc.record({ councils: fc.array(any), parties: fc.array(any), contested: any, baselines: any });
    fc.assert(
      fc.property(
        lists,
        fc.constantFrom(undefined, 'control', 'change', 'seats', 'name'),
        any,
        (spoilt, key, value) => {
          const councils = key ? [...spoilt.councils, { ...makeCouncil(), [key]: value }] : spoilt.councils;
          expect(Array.isArray(parseResults({ ...makeFile(), ...spoilt, councils }).problems)).toBe(true);
        },
      ),
    );
  });

  it('keeps every good council beside any bad ones', () => {
    const bad = fc.jsonValue().filter((value) => !(value as { status?: unknown } | null)?.status);
    fc.assert(
      fc.property(fc.array(bad), fc.array(bad), (before, after) => {
        const { value } = parseWith([...before, makeCouncil(), ...after]);
        expect(value?.councils.map(({ code }) => code)).toEqual(['E09000032']);
      }),
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for a word like any other', (word) => {
    const text = JSON.stringify(makeFile([makeCouncil(), makeCouncil({ code: 'WORD' })], { sources: ['WORD'] }));
    const named = text.replaceAll('WORD', word).replaceAll('"con"', `"${word}"`).replaceAll('"2014":', `"${word}":`);
    const { value } = parseResults(JSON.parse(named));
    expect(value?.councils.map(({ code }) => code)).toEqual(['E09000032', word]);
    expect(value?.parties[0]?.id).toBe(word);
    expect(value?.councils[0]?.change).toEqual({});
    expect(({} as Record<string, unknown>).con).toBeUndefined();
    expect(Object.getPrototypeOf(value!.councils[0]!.seats)).toBe(Object.prototype);
  });

  it('finds no seats for a party named like a method', () => {
    const { value } = parseResults(makeFile());
    expect(seatsOf(value!.councils[0]!.seats, 'toString')).toBe(0);
  });

  it('gives no control to a party named like a method', () => {
    const council: CouncilFile = makeCouncil({ control: { after: 'valueOf' } });
    const { value, problems } = parseResults(makeFile([council]));
    expect(value?.councils[0]?.control?.after).toBe('con');
    expect(problems[0]?.code).toBe('control-contradicted');
  });
});
