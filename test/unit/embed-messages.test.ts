import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, isAsk, LEAST_HEIGHT, MOST_HEIGHT, parseHeight, parseSeen } from '../../src/embed/messages';

const height = (value: unknown) => ({ type: 'council-map:height', version: 1, height: value });
const seen = (top: unknown, bottom: unknown) => ({ type: 'council-map:seen', version: 1, top, bottom });

describe('a message about height', () => {
  it.each([
    [1200, 1200],
    [1200.2, 1201],
    [3, LEAST_HEIGHT],
    [1e9, MOST_HEIGHT],
  ])('of %d is taken as %d', (said, taken) => {
    expect(parseHeight(height(said))).toBe(taken);
  });

  it.each([NaN, Infinity, -Infinity, -1, 0, -0, '1200', null, undefined, {}, [1200], true])('of %j is none', (said) => {
    expect(parseHeight(height(said))).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    1200,
    'council-map:height',
    [],
    { height: 1200 },
    { type: 'height', version: 1, height: 1200 },
    { type: 'council-map:height', height: 1200 },
    { type: 'council-map:height', version: 2, height: 1200 },
    { type: ['council-map:height'], version: 1, height: 1200 },
    JSON.stringify(height(1200)),
  ])('is not %j', (data) => {
    expect(parseHeight(data)).toBeUndefined();
  });

  it('may throw when it is read, and is none then', () => {
    const data = {
      get type(): string {
        throw new Error('no');
      },
    };
    expect(parseHeight(data)).toBeUndefined();
    expect(isAsk(data)).toBe(false);
    expect(parseSeen(data)).toBeUndefined();
  });

  it('is within bounds and whole, or none, whatever comes', () => {
    const data = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.constant('council-map:height'), version: fc.constant(1), height: fc.anything() }),
      fc.record({ type: fc.constant('council-map:height'), version: fc.constant(1), height: fc.double() }),
    );
    fc.assert(
      fc.property(data, (one) => {
        const parsed = parseHeight(one);
        if (parsed === undefined) return;
        expect(Number.isInteger(parsed)).toBe(true);
        expect(parsed).toBeGreaterThanOrEqual(LEAST_HEIGHT);
        expect(parsed).toBeLessThanOrEqual(MOST_HEIGHT);
      }),
    );
  });
});

describe('a message about what is seen', () => {
  it('has two lengths, the lower one larger', () => {
    expect(parseSeen(seen(0, 640))).toEqual({ top: 0, bottom: 640 });
    for (const [top, bottom] of [
      [640, 0],
      [5, 5],
      [-1, 5],
      [0, Infinity],
      [0, MOST_HEIGHT + 1],
      ['0', 5],
      [NaN, 5],
    ])
      expect(parseSeen(seen(top, bottom))).toBeUndefined();
  });
});

describe('the gate', () => {
  it('lets through so many in each second, and goes on after a flood', () => {
    const mayPass = createGate(3);
    const times = [0, 1, 2, 3, 999, 1000, 1001, 1002, 1003, 5000];
    expect(times.filter(mayPass)).toEqual([0, 1, 2, 1000, 1001, 1002, 5000]);
  });
});
