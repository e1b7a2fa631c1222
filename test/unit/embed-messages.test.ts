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

/** A gate with a clock of its own: values are sent at times, and what is handed on is written down with its time. */
function sendAll(most: number, sent: readonly (readonly [at: number, value: number])[]): [at: number, value: number][] {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  const passed: [number, number][] = [];
  const gate = createGate<number>(
    most,
    (value) => passed.push([now, value]),
    () => now,
    (run, wait) => due.push({ at: now + wait, run }),
  );
  const runDue = (until: number): void => {
    for (let next = due.sort((a, b) => a.at - b.at)[0]; next && next.at <= until; next = due[0]) {
      now = Math.max(now, next.at);
      due.shift();
      next.run();
    }
    now = Math.max(now, Math.min(until, Number.MAX_SAFE_INTEGER));
  };
  for (const [at, value] of sent) {
    runDue(at);
    gate(value);
  }
  runDue(Infinity);
  return passed;
}

describe('the gate', () => {
  it('hands on so many in each second, and the last of what came beyond that when the second is over', () => {
    const sent = [0, 1, 2, 3, 400, 999].map((at, i) => [at, i] as const);
    expect(sendAll(3, sent)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [1000, 5],
    ]);
  });

  it('goes on after a flood as before it', () => {
    const sent = [0, 1, 2, 5000, 5001].map((at, i) => [at, i] as const);
    expect(sendAll(2, sent)).toEqual([
      [0, 0],
      [1, 1],
      [1000, 2],
      [5000, 3],
      [5001, 4],
    ]);
  });

  it('never hands on too many, keeps their order, and the last that came is the last that is handed on', () => {
    const waits = fc.array(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2500 })),
      {
        minLength: 1,
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 20 }), (gaps, most) => {
        let at = 0;
        const sent = gaps.map((gap, i) => [(at += gap), i] as const);
        const passed = sendAll(most, sent);
        const values = passed.map(([, value]) => value);
        expect(values.at(-1)).toBe(sent.length - 1);
        expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
        // In any second, wherever it begins: that of the flood and the next share it.
        for (const [from] of passed)
          expect(passed.filter(([time]) => time >= from && time < from + 1000).length).toBeLessThanOrEqual(2 * most);
      }),
    );
  });
});
