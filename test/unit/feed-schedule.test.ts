import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter, toFirstDelay, toNextDelay, toRetryDelay } from '../../src/feed/schedule';

const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const interval = fc.integer({ min: 10_000, max: 300_000 });

describe('when a results file is asked for again', () => {
  it('first anywhere in one interval, so that readers who come at once do not ask at once', () => {
    expect([0, 0.5, 0.999].map((each) => toFirstDelay(20_000, each))).toEqual([0, 10_000, 19_980]);
  });

  it('then at most a quarter sooner or later than the interval', () => {
    fc.assert(
      fc.property(interval, chance, (every, by) => {
        expect(toNextDelay(every, by)).toBeGreaterThanOrEqual(every * 0.75);
        expect(toNextDelay(every, by)).toBeLessThanOrEqual(every * 1.25);
      }),
    );
  });

  it('after failures anywhere up to a limit that doubles, and never later than after two minutes', () => {
    expect([1, 2, 3, 4, 50].map((failures) => toRetryDelay(20_000, failures, 1))).toEqual([
      40_000, 80_000, 120_000, 120_000, 120_000,
    ]);
    expect(toRetryDelay(20_000, 3, 0)).toBe(0);
  });

  it('never sooner than a server has asked for', () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: 1, max: 99 }), chance, fc.integer({ min: 1, max: 600_000 }), (...all) => {
        const [every, failures, by, patience] = all;
        expect(toRetryDelay(every, failures, by, patience)).toBeGreaterThanOrEqual(patience);
      }),
    );
  });

  it('in ten minutes of failure at most 13 times a reader on average, and 17 for 95 in 100', () => {
    const random = toRandom(7);
    const asked = Array.from({ length: 10_000 }, () => {
      let [time, count] = [toFirstDelay(20_000, random()), 0];
      while (time < 600_000) {
        count += 1;
        time += toRetryDelay(20_000, count, random());
      }
      return count;
    }).sort((a, b) => a - b);
    expect(asked.reduce((sum, each) => sum + each, 0) / asked.length).toBeLessThanOrEqual(13);
    expect(asked[9500]).toBeLessThanOrEqual(17);
  });
});

/** The same numbers each time (mulberry32). */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('a server that asks for patience', () => {
  const now = Date.parse('2018-05-04T01:00:00Z');

  it('does so in seconds or with a date', () => {
    expect(parseRetryAfter('120', now)).toBe(120_000);
    expect(parseRetryAfter('Fri, 04 May 2018 01:02:00 GMT', now)).toBe(120_000);
  });

  it('is not believed beyond ten minutes, nor where it says nothing', () => {
    expect(parseRetryAfter('86400', now)).toBe(600_000);
    expect(parseRetryAfter('Sat, 05 May 2018 01:00:00 GMT', now)).toBe(600_000);
    expect([null, '', 'soon', '-5', 'Fri, 04 May 2018 00:00:00 GMT'].map((text) => parseRetryAfter(text, now))).toEqual(
      [0, 0, 0, 0, 0],
    );
  });

  it('never makes a delay that is not one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const delay = parseRetryAfter(text, now);
        expect(delay >= 0 && delay <= 600_000).toBe(true);
      }),
    );
  });
});
