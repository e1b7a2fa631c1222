import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDistance, toNearest } from '../../src/view/nearest';
import { sample } from './front-fixture';

const names = sample.councils.map(({ name }) => name);
const word = fc.string({ maxLength: 12 });

describe('the nearest right word', () => {
  it.each([
    ['Wansworth', 'Wandsworth'],
    ['wandswroth', 'Wandsworth'],
    ['Plymuoth', 'Plymouth'],
    ['Tower Hamlet', 'Tower Hamlets'],
    ['Kingston-upon-Thmes', 'Kingston upon Thames'],
    ['Nuneaton & Bedwoth', 'Nuneaton and Bedworth'],
  ])('to %s is %s', (found, right) => {
    expect(toNearest(found, names)).toBe(right);
  });

  it('to "controll" is control', () => {
    expect(toNearest('controll', ['control', 'change'])).toBe('control');
  });

  it('is none where nothing is near, so that nobody is sent to the wrong place', () => {
    for (const found of ['Atlantis-on-Sea', 'xyzzy', '12345678', ''])
      expect(toNearest(found, names), found).toBeUndefined();
    expect(toNearest('anything', [])).toBeUndefined();
  });

  it('is found at once even for a text as long as a page', () => {
    const began = performance.now();
    toNearest('w'.repeat(1_000_000), names);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('the distance between two words', () => {
  it('counts a swap of two neighbours as one slip', () => {
    expect(toDistance('plymuoth', 'plymouth')).toBe(1);
    expect(toDistance('wandsworth', 'wansworth')).toBe(1);
    expect(toDistance('', 'abc')).toBe(3);
  });

  it('is nothing to itself, the same both ways, and never more than the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(toDistance(a, a)).toBe(0);
        expect(toDistance(a, b)).toBe(toDistance(b, a));
        expect(toDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(toDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
