import { describe, expect, it } from 'vitest';
import { enCloseness } from '../../src/i18n/en-closeness';

describe('the words of how close it was', () => {
  const distance = { target: 'control', votes: 1, wards: 1 } as const;

  it('have one vote and one ward', () => {
    expect(enCloseness.distances('Labour', '', [distance])).toBe('Labour were 1 vote, in one ward, from control.');
  });

  it('have thousands with a comma, and more than nine wards in figures', () => {
    expect(enCloseness.distances('Ashtead Independents', '', [{ ...distance, votes: 1234, wards: 10 }])).toBe(
      'Ashtead Independents were 1,234 votes, in 10 wards, from control.',
    );
  });

  it('have a lot where another rival has as many votes', () => {
    expect(enCloseness.behind('A', 'B', 'Con', true)).toBe('A behind B (Con) or another with as many votes');
  });

  it('have one seat that would have taken more', () => {
    expect(enCloseness.outright(1, 12)).toBe('With all other votes as they were, this seat would have taken 12 votes.');
  });

  it.each([
    [0, 'less than 0.1 points'],
    [0.04, 'less than 0.1 points'],
    [0.06, 'about 0.1 points'],
    [0.98, 'about 1 point'],
    [4.54, 'about 4.5 points'],
  ])('a swing of %d points is %s', (points, words) => {
    expect(enCloseness.swing(points, 'Labour', 'Green')).toBe(
      `A uniform swing of ${words} from Labour to Green would have cost Labour control.`,
    );
  });
});
