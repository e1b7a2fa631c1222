/** The moments of a night, from its log. */
import { describe, expect, it } from 'vitest';
import type { ResultsFile } from '../../src/model/contract';
import { parseLog } from '../../src/model/night-log';
import { deriveMoments, findMoment, type Moment } from '../../src/view/replay-view';
import { makeCouncil, makeFile } from './model-fixture';
import { brent, toLog } from './night-log-fixture';

const contested = ['E09000005', 'E09000032'];
const at = (sequence: number, councils: ResultsFile['councils']): ResultsFile =>
  makeFile(councils, { sequence, contested, updated: `2018-05-04T0${sequence}:00:00+01:00` });

function momentsOf(...snapshots: ResultsFile[]): Moment[] {
  return deriveMoments(parseLog(toLog(snapshots)).value ?? []);
}
const NIGHT = [
  at(1, [makeCouncil({ status: 'awaiting' }), brent({ status: 'awaiting' })]),
  at(2, [makeCouncil(), brent({ status: 'counting' })]),
  at(3, [makeCouncil(), brent()]),
  at(4, [makeCouncil({ control: { before: 'lab', after: 'con' } }), brent()]),
  at(5, [makeCouncil({ control: { before: 'lab', after: 'con' } })]),
];

describe('a night', () => {
  it('has a moment for each snapshot, with how many had declared of how many', () => {
    expect(momentsOf(...NIGHT).map(({ declared, contested: all }) => [declared, all])).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
      [2, 2],
      [1, 2],
    ]);
  });

  it('knows what has come by then, and what was corrected or taken back', () => {
    const [first, , , , last] = momentsOf(...NIGHT);
    expect(first?.arrivals).toEqual([]);
    expect(last?.arrivals.map(({ code, kind, sequence }) => [code, kind, sequence])).toEqual([
      ['E09000032', 'declared', 2],
      ['E09000005', 'declared', 3],
      ['E09000032', 'corrected', 4],
      ['E09000005', 'withdrawn', 5],
    ]);
  });

  it('tells of another turnout as a correction, and of another order of fields not at all', () => {
    const [, ordered, turnout] = momentsOf(
      at(1, [makeCouncil()]),
      at(2, [makeCouncil({ notes: ['A note'], seats: { ind: 1, lab: 26, con: 33 } })]),
      at(3, [makeCouncil({ turnout: 40 })]),
    );
    expect(ordered?.arrivals).toEqual([]);
    expect(turnout?.arrivals.map(({ kind }) => kind)).toEqual(['corrected']);
  });

  it('passes over what no results file may hold', () => {
    const [entry] = parseLog(toLog([at(1, [makeCouncil()])])).value!;
    expect(deriveMoments([{ ...entry!, councils: [null as never, ...entry!.councils] }])[0]?.declared).toBe(1);
  });

  it('counts what was there before it began, and does not say that it has come', () => {
    const [first, second] = momentsOf(at(1, [makeCouncil()]), at(2, [makeCouncil(), brent()]));
    expect([first?.declared, first?.arrivals.length]).toEqual([1, 0]);
    expect(second?.arrivals.map(({ code }) => code)).toEqual(['E09000005']);
  });

  it('is found after so many councils: the last moment with no more, so that a correction is in it', () => {
    const moments = momentsOf(...NIGHT.slice(0, 4));
    expect([0, 1, 2, 80].map((after) => findMoment(moments, after))).toEqual([0, 1, 3, 3]);
    expect(findMoment(momentsOf(NIGHT[2]!), 1)).toBe(0);
    expect(findMoment([], 1)).toBeUndefined();
  });
});
