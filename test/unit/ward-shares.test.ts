import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTopVoteShares } from '../../src/model/ward-shares';
import { parties, stood, toWard } from './ward-fixture';

const sharesOf = (seats: number, ...lines: string[]): [string, string, number][] | undefined =>
  toTopVoteShares(toWard({ seats, candidates: stood(...lines) }), parties)?.map(({ candidate, share }) => [
    candidate.party,
    candidate.name,
    Math.round(share * 10) / 10,
  ]);

describe('the share of a party in a ward', () => {
  it('of one seat is simply its share of the vote', () => {
    expect(sharesOf(1, 'lab 450 *', 'con 400', 'ld 150')).toEqual([
      ['lab', 'Candidate 1', 45],
      ['con', 'Candidate 2', 40],
      ['ld', 'Candidate 3', 15],
    ]);
  });

  it('of several seats is its best vote over the sum of all best votes, never a sum over candidates', () => {
    expect(sharesOf(3, 'lab 600 *', 'lab 590 *', 'con 400 *', 'lab 380', 'con 100')).toEqual([
      ['lab', 'Candidate 1', 60],
      ['con', 'Candidate 3', 40],
    ]);
  });

  it('stands with the elected one of two with the same votes', () => {
    expect(sharesOf(1, 'lab 500', 'lab 500 *', 'con 500')?.[0]).toEqual(['lab', 'Candidate 2', 50]);
  });

  it('counts a party with its group, but each party of the catch-all group for itself', () => {
    expect(sharesOf(2, 'lab 400 *', 'lab-coop 300 *', 'ra 350', 'other 250')).toEqual([
      ['lab', 'Candidate 1', 40],
      ['ra', 'Candidate 3', 35],
      ['other', 'Candidate 4', 25],
    ]);
  });

  it('counts each independent alone', () => {
    expect(sharesOf(1, 'con 500 *', 'ind 300', 'ind 200')?.map(([, , share]) => share)).toEqual([50, 30, 20]);
  });

  it('is not known for anybody where one number is missing', () => {
    expect(sharesOf(1, 'lab 450 *', 'con 400', 'ld -')).toBeUndefined();
  });

  it('is not known where nobody voted, and never NaN', () => {
    expect(sharesOf(1, 'lab 0 *', 'con 0')).toBeUndefined();
    expect(toTopVoteShares(toWard({ seats: 1, candidates: [] }), parties)).toBeUndefined();
  });

  it.each(['uncontested', 'awaiting', 'recount', 'postponed'])('is not given of a ward that is %s', (status) => {
    const candidates = stood('lab 450 *', 'con 400');
    expect(toTopVoteShares(toWard({ seats: 1, status, candidates }), parties)).toBeUndefined();
  });
});

describe('the shares of any ward', () => {
  const anyLine = fc
    .tuple(fc.constantFrom('con', 'lab', 'lab-coop', 'ld', 'ind', 'ra', 'other', '__proto__'), fc.nat(20_000))
    .map(([party, votes]) => ({ party, votes }));
  const anyWard = fc.array(anyLine, { minLength: 1, maxLength: 20 });
  const toShares = (lines: { party: string; votes: number }[], factor = 1) =>
    toTopVoteShares(
      toWard({ candidates: stood(...lines.map(({ party, votes }) => `${party} ${votes * factor}`)) }),
      parties,
    );

  it('sum to 100, fall in order, and are between 0 and 100', () => {
    fc.assert(
      fc.property(anyWard, (lines) => {
        fc.pre(lines.some(({ votes }) => votes > 0));
        const shares = toShares(lines)!.map(({ share }) => share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(shares.every((share) => share >= 0 && share <= 100)).toBe(true);
      }),
    );
  });

  it('stay the same where all have three times the votes', () => {
    fc.assert(
      fc.property(anyWard, (lines) => {
        const [once, thrice] = [toShares(lines), toShares(lines, 3)];
        expect(thrice?.length).toBe(once?.length);
        once?.forEach(({ share }, at) => expect(thrice![at]!.share).toBeCloseTo(share, 8));
      }),
    );
  });

  it('do not change when a party puts up a weaker candidate', () => {
    fc.assert(
      fc.property(anyWard, (lines) => {
        const first = lines.find(({ party }) => !['ind', 'other'].includes(party));
        fc.pre(first !== undefined && first.votes > 0);
        const more = [...lines, { party: first.party, votes: first.votes - 1 }];
        expect(toShares(more)?.map(({ share }) => share)).toEqual(toShares(lines)?.map(({ share }) => share));
      }),
    );
  });
});
