import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilFile } from '../../src/model/contract';
import { checkElection } from '../../src/desk/election/check';
import { toElection, type Election } from '../../src/desk/election/election';
import { countBy, toFigure, toRule } from '../../src/desk/election/fact';
import type { ElectionSource } from '../../src/desk/election/source-schema';
import { ANYTOWN, NEWBURY_PARK, readFixture } from '../fixtures/election/source';

let source: ElectionSource;
let election: Election;
beforeAll(async () => {
  source = await readFixture();
  election = toElection(source);
});

/** Failures of one fact, of an election in which one council is changed. */
function failuresOf(fact: string, code: string, change: Partial<CouncilFile>): readonly string[] {
  const councils = election.results.councils.map((item) => (item.code === code ? { ...item, ...change } : item));
  const checks = checkElection({ ...election, results: { ...election.results, councils } }, source);
  return checks.find((check) => check.fact === fact)?.failures ?? ['no such fact'];
}

describe('a fact', () => {
  it('holds whatever the order in which a record was counted', () => {
    expect(toFigure('seats', { lab: 1, con: 2 }, { con: 2, lab: 1 }).failures).toEqual([]);
  });

  it('says what was found and what was expected', () => {
    expect(toFigure('councils', 149, 150).failures).toEqual(['councils: found 149, expected 150']);
  });

  it('has a line for each item that breaks its rule', () => {
    const { failures } = toRule('even', [1, 2, 3], (item) => (item % 2 ? `${item} is odd` : undefined));
    expect(failures).toEqual(['even: 1 is odd', 'even: 3 is odd']);
  });

  it('counts each key', () => {
    expect(countBy(['a', 'b', 'a'], (item) => item)).toEqual({ a: 2, b: 1 });
  });
});

describe('the rules of a council hold of sound councils, and', () => {
  it('find a composition that does not make the whole council', () => {
    expect(failuresOf('composition and vacant sum to total', ANYTOWN, {})).toEqual([]);
    expect(failuresOf('composition and vacant sum to total', ANYTOWN, { composition: { con: 4 } })).toHaveLength(1);
  });

  it('find a controller with exactly half of the seats', () => {
    const half = { total: 8, composition: { con: 4, lab: 4 }, control: { before: 'con', after: 'con' } };
    expect(failuresOf('control after is more than half of all seats', ANYTOWN, {})).toEqual([]);
    expect(failuresOf('control after is more than half of all seats', ANYTOWN, half)).toEqual([
      'control after is more than half of all seats: Anytown is noc',
    ]);
  });

  it('find a change that does not sum to zero, and forgive vacant seats', () => {
    const fact = 'changes sum to zero but for vacant seats';
    expect(failuresOf(fact, NEWBURY_PARK, { change: { may2017: { lab: -1, other: -1 } } })).toEqual([]);
    expect(failuresOf(fact, NEWBURY_PARK, { change: { may2017: { lab: -1 } } })).toHaveLength(1);
  });

  it('find seats won or postponed that are not the seats up', () => {
    expect(failuresOf('seats won and postponed are the seats up', NEWBURY_PARK, {})).toEqual([]);
    expect(failuresOf('seats won and postponed are the seats up', NEWBURY_PARK, { postponed: [] })).toHaveLength(1);
  });

  it('find fewer than no seats not up', () => {
    expect(failuresOf('no fewer than no seats not up', ANYTOWN, { notUp: { con: -1 } })).toHaveLength(1);
  });

  it('find a doubt that no note carries', () => {
    expect(failuresOf('every doubt is carried as a note', ANYTOWN, {})).toEqual([]);
    expect(failuresOf('every doubt is carried as a note', ANYTOWN, { notes: [] })).toEqual([
      'every doubt is carried as a note: Anytown has none',
    ]);
  });

  it('find a change that is not the source’s, unless a deferred poll explains it', () => {
    const change = { '2014': { con: -9 }, may2017: { con: -9 } };
    expect(failuresOf('the change on May 2017 is the source’s', ANYTOWN, { change })).toHaveLength(1);
    expect(failuresOf('the change on 2014 is the source’s', NEWBURY_PARK, { change })).toEqual([]);
  });

  it('find what the project’s own parser would complain of', () => {
    const control = { before: 'con', after: 'lab' };
    expect(failuresOf('results.json is in the contract', ANYTOWN, {})).toEqual([]);
    expect(failuresOf('results.json is in the contract', ANYTOWN, { control })[0]).toContain('found lab');
  });
});

describe('the rules of a ward', () => {
  it('find a seat that nobody is elected to', () => {
    const wards = new Map([...election.wards].map(([code, file]) => [code, structuredClone(file)]));
    const ward = wards.get(ANYTOWN)?.wards[0];
    if (ward) ward.seats = 2;
    const failures = checkElection({ ...election, wards }, source).flatMap((check) => check.failures);
    expect(failures).toContain('as many elected as seats in every ward: E05999011 East has 1 of 2');
  });

  it('find a candidate of a party that no file names', () => {
    const wards = new Map([...election.wards].map(([code, file]) => [code, { ...file, parties: [] }]));
    const failures = checkElection({ ...election, wards }, source).flatMap((check) => check.failures);
    expect(failures).toContain(`every party is named: wards/${ANYTOWN}.json has no party "loony"`);
  });
});
