import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { makeWard, makeWards } from './model-fixture';

const candidates = (...rows: [votes: number | null, elected: boolean][]) =>
  rows.map(([votes, elected], index) => ({ name: `Candidate ${index}`, party: 'lab', votes, elected }));

const only = (over: Parameters<typeof makeWard>[0]) => {
  const { value, problems } = parseCouncilWards(makeWards([makeWard(over)]));
  return { ward: value?.wards[0], codes: problems.map(({ code }) => code) };
};

describe('parseCouncilWards', () => {
  it('reads a good file with no problems', () => {
    const { value, problems } = parseCouncilWards(makeWards(), { council: 'E09000032' });
    expect(problems).toEqual([]);
    expect(value?.wards[0]).toMatchObject({ name: 'Graveney', tied: false, previous: [] });
    expect(value?.wards[0]).not.toHaveProperty('doubts');
  });

  it('refuses the file of another council', () => {
    const { value, problems } = parseCouncilWards(makeWards(), { file: 'wards/x.json', council: 'E09000005' });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'other-council', place: 'wards/x.json: council' }]);
  });

  it('drops bad wards one by one', () => {
    const { value, problems } = parseCouncilWards(makeWards([null, makeWard(), makeWard({ code: 'W2', seats: -2 })]));
    expect(value?.wards.map(({ code }) => code)).toEqual(['E05000620']);
    expect(problems.map(({ place }) => place)).toEqual(['wards[0]', 'wards[2] (W2 Graveney).seats']);
  });

  it('refuses a newer major version and asks for a reload', () => {
    const { value, problems } = parseCouncilWards(makeWards([], { version: '2.0' }));
    expect(value).toBeUndefined();
    expect(problems[0]?.code).toBe('newer-version');
  });

  it('keeps a ward that elects more or fewer than its seats, and marks it for the reader', () => {
    const { ward, codes } = only({ seats: 3 });
    expect(ward?.doubts).toEqual(['elected-differs']);
    expect(codes).toEqual(['elected-differs']);
  });

  it('expects nobody to be elected before the declaration or where the poll was postponed', () => {
    for (const status of ['awaiting', 'recount', 'postponed'])
      expect(only({ status, candidates: candidates([null, false], [null, false]) }).codes).toEqual([]);
  });

  it('keeps votes that are not known as not known, not 0', () => {
    const { ward, codes } = only({ candidates: candidates([null, true], [null, true], [null, false]) });
    expect(ward?.candidates.map(({ votes }) => votes)).toEqual([null, null, null]);
    expect(codes).toEqual([]);
  });

  it('does not give 0 votes to who was elected unopposed', () => {
    const { ward, codes } = only({ seats: 1, status: 'uncontested', candidates: candidates([0, true]) });
    expect(ward?.candidates[0]).toMatchObject({ votes: null, elected: true });
    expect(codes).toEqual(['uncontested-votes']);
  });

  it('does not let sorting settle a tie', () => {
    const tie = { seats: 1, candidates: candidates([500, true], [500, false]) };
    expect(only(tie)).toMatchObject({ ward: { doubts: ['tie-unexplained'] }, codes: ['tie-unexplained'] });
    expect(only({ ...tie, tied: true }).codes).toEqual([]);
  });

  it('doubts a ward where one with fewer votes is elected', () => {
    const { ward } = only({ seats: 1, candidates: candidates([400, true], [500, false]) });
    expect(ward?.doubts).toEqual(['order-differs']);
  });

  it('never throws, and keeps every good ward beside any bad ones', () => {
    const bad = fc.array(fc.jsonValue());
    fc.assert(
      fc.property(fc.jsonValue(), bad, bad, (any, before, after) => {
        expect(parseCouncilWards(any).value).toBeUndefined();
        const { value } = parseCouncilWards(makeWards([...before, makeWard(), ...after]));
        expect(value?.wards.map(({ name }) => name)).toContain('Graveney');
      }),
    );
  });
});
