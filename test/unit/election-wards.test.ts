import { beforeAll, describe, expect, it } from 'vitest';
import { toElection } from '../../src/desk/election/election';
import { toPrevious } from '../../src/desk/election/previous';
import { serialise } from '../../src/desk/election/serialise';
import type { ElectionSource } from '../../src/desk/election/source-schema';
import { toWard } from '../../src/desk/election/wards';
import { ANYTOWN, HULL, NEWBURY_PARK, readFixture, wardOf } from '../fixtures/election/source';

let source: ElectionSource;
beforeAll(async () => {
  source = await readFixture();
});

describe('a ward', () => {
  it('has its candidates by votes, most first', () => {
    const { candidates } = toWard(wardOf(source, ANYTOWN, 'West'));
    expect(candidates).toEqual([
      { name: 'Bob High', party: 'vale-w', votes: 120, elected: true },
      { name: 'Ann Low', party: 'con', votes: 90 },
      { name: 'Cy Odd', party: 'loony', votes: 7 },
    ]);
  });

  it('has turnout where it is known, and no electorate where that is not', () => {
    const ward = toWard(wardOf(source, ANYTOWN, 'West'));
    expect(ward.turnout).toBe(31.5);
    expect(ward).not.toHaveProperty('electorate');
    expect(toWard(wardOf(source, HULL, 'Quay'))).not.toHaveProperty('turnout');
  });

  it('is uncontested with no votes rather than none', () => {
    const ward = toWard(wardOf(source, ANYTOWN, 'North'));
    expect(ward).toMatchObject({ status: 'uncontested', candidates: [{ votes: null, elected: true }] });
    expect(ward).not.toHaveProperty('tied');
  });

  it('that was tied says so, and takes the outcome out of the names', () => {
    const ward = toWard(wardOf(source, ANYTOWN, 'East'));
    expect(ward.tied).toBe(true);
    expect(ward.candidates.map(({ name }) => name)).toEqual(['Dee Tie', 'Eve Tie']);
    expect(ward.notes).toEqual(['Dee Tie and Eve Tie tied for the last seat on 1,405 votes; Dee Tie was elected.']);
  });

  it('with a deferred poll is declared, with its own date and a note', () => {
    const ward = toWard(wardOf(source, NEWBURY_PARK, 'Green'));
    expect(ward).toMatchObject({ status: 'declared', polled: '2018-06-21' });
    expect(ward.notes).toEqual(['Polled on 21 June 2018 instead of 3 May 2018; left out of the day’s totals.']);
  });

  it('says under which other code the source files it', () => {
    const ward = wardOf(source, ANYTOWN, 'West');
    expect(toWard(ward).notes).toEqual([
      'The archive files this ward under E05000099; the code here is the one of May 2018.',
    ]);
    expect(() => toWard({ ...ward, code_note: 'other words' })).toThrow(/West.*other words/);
  });
});

describe('earlier contests', () => {
  it('of 2016 are for another seat, whatever their number of seats', () => {
    expect(toPrevious(wardOf(source, ANYTOWN, 'West'))).toEqual([
      {
        date: '2016-05-05',
        kind: 'other-seat',
        seats: 3,
        winners: ['con', 'lab', 'other'],
        votes: { con: 300, lab: 250, other: 180 },
        source: 'LEAP 2016',
      },
    ]);
  });

  it('of 2014 are for the same seats, won by the parties of the candidates who were elected', () => {
    expect(toPrevious(wardOf(source, NEWBURY_PARK, 'Park'))).toEqual([
      {
        date: '2014-05-22',
        kind: 'same-seats',
        seats: 3,
        winners: ['lab', 'green', 'con'],
        votes: { lab: 20, green: 19, other: 14 },
        source: 'London Datastore 2014',
      },
    ]);
  });

  it('of 2014 with another number of seats are not for the same seats, and keep their own electorate', () => {
    expect(toPrevious(wardOf(source, NEWBURY_PARK, 'Green'))).toMatchObject([
      { kind: 'other-seat', seats: 1, winners: ['lab'], electorate: 4000 },
    ]);
  });

  it('in Blackwall and Cubitt Town have the day to which that poll was put off', () => {
    const ward = { ...wardOf(source, NEWBURY_PARK, 'Park'), wd18cd: 'E05009318' };
    expect(toPrevious(ward)[0]?.date).toBe('2014-07-03');
  });
});

describe('a ward file', () => {
  it('has its wards by name, only the parties that the results lack, and its own sources', () => {
    const file = toElection(source).wards.get(ANYTOWN);
    expect(file?.wards.map(({ name }) => name)).toEqual(['East', 'North', 'West']);
    expect(file?.parties?.map(({ id, group }) => [id, group])).toEqual([['loony', 'other']]);
    expect(file?.sources).toEqual([
      'Local Elections Archive Project, Andrew Teale (CC BY-SA)',
      'DCLEAPIL v1.0, Jason Leman (CC BY-SA 4.0)',
    ]);
  });

  it('is written one ward a line, without indentation, and reads back as it was', () => {
    const file = toElection(source).wards.get(ANYTOWN) ?? {};
    const text = serialise(file);
    expect(text.split('\n').filter((line) => line.includes('"candidates"'))).toHaveLength(3);
    expect(text).not.toMatch(/^ /m);
    expect(JSON.parse(text)).toEqual(file);
  });
});
