import { describe, expect, it } from 'vitest';
import { checkResults } from '../../src/model/check-results';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { makeCouncil, makeCouncilWithout, makeResults } from './model-fixture';

const check = (over: Partial<CouncilFile>, file?: Partial<ResultsFile>) =>
  checkResults(makeResults([makeCouncil(over)], file)).map(({ code, place }) => `${code} ${place.split(')')[1]}`);

describe('checkResults', () => {
  it('has no doubts about a good file', () => {
    expect(check({})).toEqual([]);
  });

  it('gives file, council, found, expected and remedy', () => {
    const results = makeResults([makeCouncil({ composition: { con: 33, lab: 20 } })]);
    expect(checkResults(results, 'results.json')[0]).toEqual({
      level: 'error',
      code: 'composition-sum',
      place: 'results.json: councils (E09000032 Wandsworth).composition',
      message: 'found 53 seats and 0 vacant, expected 60 in all',
      remedy: expect.stringMatching(/\w/) as string,
    });
  });

  it('wants composition and vacant seats to sum to all seats', () => {
    expect(check({ composition: { con: 33, lab: 26 } })).toEqual(['composition-sum .composition']);
    expect(
      check({ composition: { con: 33, lab: 26 }, seats: { con: 33, lab: 26 }, up: 59, notUp: {}, vacant: 1 }),
    ).toEqual([]);
  });

  it('wants no more seats won than were up', () => {
    expect(check({ up: 50 })).toEqual(['seats-sum .seats']);
    expect(check({ up: 61 })).toContain('up-sum .up');
  });

  it('notices seats that are declared and not won', () => {
    expect(check({ seats: { con: 33, lab: 20 } })).toContain('seats-sum .seats');
    expect(check({ seats: { con: 20 }, status: 'counting' })).toEqual([]);
    expect(check({ seats: {} })).toEqual([]);
  });

  it('takes a postponed poll’s seats as vacant, not as missing or won by nobody', () => {
    const held = { seats: { con: 33, lab: 24 }, composition: { con: 33, lab: 24 }, vacant: 3 };
    expect(check({ ...held, postponed: [{ ward: 'W', name: 'Alperton', seats: 3 }] })).toEqual([]);
    expect(check(held)).toEqual(['seats-sum .seats']);
  });

  it('wants seats won, not up and vacant to sum to all seats, unless boundaries changed', () => {
    const thirds = { elects: 'thirds', up: 20, seats: { con: 15, lab: 5 } } as const;
    expect(check({ ...thirds, notUp: { con: 18, lab: 22 } })).toEqual([]);
    expect(check({ ...thirds, notUp: { con: 18, lab: 30 } })).toEqual(['not-up-sum .notUp']);
    expect(check({ ...thirds, notUp: { con: 9 }, boundaryChange: { reason: 'new wards' } })).toEqual([]);
    expect(check({ ...thirds, notUp: {} })).toEqual([]);
  });

  it('wants changes to sum to zero, but for vacant seats and changed boundaries', () => {
    const change = { '2014': { con: -8, lab: 7 } };
    expect(check({ change })).toEqual(['change-sum .change.2014']);
    expect(check({ change, boundaryChange: { reason: 'three seats fewer' } })).toEqual([]);
    const vacancy = { composition: { con: 33, lab: 26 }, seats: { con: 33, lab: 26 }, up: 59, vacant: 1 };
    expect(check({ change, ...vacancy })).toEqual([]);
  });

  it('notices a council that counts votes and is not in contested', () => {
    expect(check({}, { contested: [] })).toEqual(['not-contested .status']);
    expect(check({ status: 'no-election' })).toEqual(['not-contested .status']);
    expect(check({ status: 'no-election' }, { contested: [] })).toEqual([]);
  });

  it('notices a party that is used and not defined, and keeps it', () => {
    const results = makeResults([makeCouncil({ seats: { con: 33, lab: 26, yorks: 1 } })]);
    expect(checkResults(results).map(({ code, place }) => [code, place])).toEqual([
      ['unknown-party', 'councils (E09000032 Wandsworth).seats'],
    ]);
    expect(results.councils[0]?.seats.yorks).toBe(1);
  });

  it('suggests lower case for a party id in capitals', () => {
    const results = makeResults([makeCouncil({ control: { before: 'Con', after: 'con' } })]);
    expect(checkResults(results)[0]?.remedy).toBe('Did you mean "con"?');
  });

  it('notices control that is declared and not given, or given and not to be checked', () => {
    expect(check({ control: {} })).toEqual(['control-missing .control.after']);
    expect(check({ control: {}, status: 'counting' })).toEqual([]);
    const rest = makeCouncilWithout(['composition']);
    expect(checkResults(makeResults([rest])).map(({ level, code }) => [level, code])).toEqual([
      ['note', 'control-unchecked'],
    ]);
  });

  it('notices a new council with somebody in control before', () => {
    expect(check({ isNew: true })).toEqual(['new-with-before .control.before']);
  });
});
