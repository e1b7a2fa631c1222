/** What is said of a council that has not declared: what the seats have settled, and nothing before they have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { enCounting } from '../../src/i18n/en-counting';
import type { CouncilFile } from '../../src/model/contract';
import { toCount } from '../../src/model/counting';
import { toCountingSentence } from '../../src/view/counting-view';
import { toPartyBook } from '../../src/view/parties';
import { makeCouncil, makeResults } from './model-fixture';

/** A council of 60, all of them up, in the middle of its count. */
const counting = (over: Partial<CouncilFile> = {}): CouncilFile =>
  makeCouncil({ status: 'counting', control: { before: 'lab' }, composition: undefined, change: {}, ...over });

function sentenceOf(over: Partial<CouncilFile>): string {
  const results = makeResults([counting(over)]);
  const book = toPartyBook(results.parties, 'light', en);
  return toCountingSentence(results.councils[0]!, { words: en, counting: enCounting, book });
}

describe('a council that is counting', () => {
  it('has its control as soon as its seats decide it', () => {
    expect(sentenceOf({ seats: { lab: 32, con: 4 } })).toBe(
      'Labour retained control after winning 32 of the 60 seats, some wards still to declare',
    );
    expect(sentenceOf({ seats: { con: 31 } })).toBe(
      'Conservative gained control from Labour after winning 31 of the 60 seats, some wards still to declare',
    );
    expect(sentenceOf({ seats: { con: 31 }, control: { before: 'noc' } })).toContain('from no overall control after');
    expect(sentenceOf({ seats: { con: 31 }, control: {}, isNew: true })).toContain('Conservative won control after');
  });

  it('has none with half of its seats, or with one fewer than it takes', () => {
    expect(sentenceOf({ seats: { lab: 30, con: 4 } })).toBe(
      '34 of 60 seats declared so far: Labour 30, Conservative 4',
    );
  });

  it('counts the seats that were not up, and does not call them won', () => {
    const third = { elects: 'thirds', up: 20, notUp: { lab: 25, con: 15 } } as const;
    expect(sentenceOf({ ...third, seats: { lab: 6 } })).toBe(
      'Labour retained control with 31 of the 60 seats, some wards still to declare',
    );
    expect(sentenceOf({ ...third, seats: { lab: 5 } })).toBe('5 of 20 seats declared so far: Labour 5');
  });

  it('is without a majority as soon as nobody can reach one', () => {
    expect(sentenceOf({ seats: { lab: 25, con: 25, ld: 6 } })).toBe(
      'No party can reach a majority any more, some wards still to declare',
    );
    expect(sentenceOf({ seats: { lab: 25, con: 25, ld: 4 } })).toContain('declared so far');
  });

  it('says when it is expected, by the clock of the publisher', () => {
    const expected = '2018-05-04T04:00:00+01:00';
    expect(sentenceOf({ status: 'awaiting', seats: {}, expected })).toBe('Result expected about 4.00am');
    expect(sentenceOf({ seats: { lab: 3 }, expected })).toBe(
      '3 of 60 seats declared so far: Labour 3. Result expected about 4.00am',
    );
  });

  it('says nothing where nothing is known, and nothing more once it has declared', () => {
    expect(sentenceOf({ status: 'awaiting', seats: {} })).toBe('');
    expect(sentenceOf({ status: 'declared', control: { before: 'lab', after: 'con' }, expected: '2018' })).toBe('');
  });

  it('is never decided against what its other seats could bring', () => {
    const seat = fc.constantFrom('con', 'lab', 'ld');
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 21 }), seat, (won, rest) => {
        const total = 21;
        const toSeats = (each: readonly string[]) =>
          Object.fromEntries(['con', 'lab', 'ld'].map((id) => [id, each.filter((one) => one === id).length]));
        const council = makeResults([counting({ total, up: total, seats: toSeats(won) })]).councils[0]!;
        const decided = toCount(council, (seats) => seats)?.decided;
        const all = toSeats([...won, ...Array.from({ length: total - won.length }, () => rest)]);
        const winner = Object.keys(all).find((id) => all[id]! > total / 2) ?? 'noc';
        if (decided !== undefined) expect(decided).toBe(winner);
      }),
    );
  });
});
