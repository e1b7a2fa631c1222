import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChance, pick, shuffle } from '../../src/desk/rehearse/chance';
import { FAULT_NAMES, parseFaults, toAnswer, type FaultName } from '../../src/desk/rehearse/faults';
import { toNight } from '../../src/desk/rehearse/to-night';
import { parseResults } from '../../src/model/parse';
import { readSmallSample } from './rehearse-fixture';

const night = toNight(readSmallSample(10));
const LATE = night.snapshots.length - 2;
const answer = (fault: FaultName | undefined, position = LATE, seed = 1) =>
  toAnswer(fault, night, position, toChance(seed));
/** A page of this version reads it: the text is JSON, and the JSON a results file. */
function isReadable(text: string): boolean {
  try {
    return parseResults(JSON.parse(text), { allowTest: true }).value !== undefined;
  } catch {
    return false;
  }
}

describe('an answer without a fault', () => {
  it('is the file that is published', () => {
    const { status, body, ending, snapshot } = answer(undefined);
    expect([status, ending]).toEqual([200, 'whole']);
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(night.snapshots[LATE])));
    expect(snapshot).toBe(night.snapshots[LATE]);
  });
});

describe('a fault', () => {
  it('says what a page can read of it, whatever the chance and the hour', () => {
    const asked = fc.record({
      fault: fc.constantFrom(...FAULT_NAMES),
      position: fc.integer({ min: 0, max: LATE + 1 }),
      seed: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(asked, ({ fault, position, seed }) => {
        const { status, body, ending, sent, snapshot } = answer(fault, position, seed);
        const arrived =
          ending === 'stall' ? '' : ending === 'drop' ? Buffer.from(body).subarray(0, sent).toString() : body;
        expect(isReadable(arrived) && status === 200).toBe(snapshot !== undefined);
        if (snapshot) expect(JSON.parse(arrived)).toEqual(JSON.parse(JSON.stringify(snapshot)));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['404', 404],
    ['500', 500],
    ['503', 503],
  ] as const)('%s is that status', (fault, status) => {
    expect(answer(fault).status).toBe(status);
  });

  it('of overload asks for patience', () => {
    expect(answer('503').headers['Retry-After']).toBe('20');
  });

  it('of an error page is HTML with status 200', () => {
    const { status, headers, body } = answer('html');
    expect([status, headers['Content-Type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<!doctype html>');
  });

  it('of a cut body is the beginning of the file, never all of it', () => {
    const whole = answer(undefined).body;
    for (let seed = 0; seed < 200; seed += 1) {
      const { body } = answer('cut', LATE, seed);
      expect(whole.startsWith(body.replace(/�$/, ''))).toBe(true);
      expect(body.length).toBeLessThan(whole.length);
      expect(body.length).toBeGreaterThan(0);
    }
  });

  it('of time is an older file under its own sequence', () => {
    for (const fault of ['stale', 'shuffle', 'rollback'] as const) {
      const served = Array.from({ length: 40 }, (_, seed) => answer(fault, LATE, seed).snapshot!);
      expect(served.every((snapshot) => snapshot === night.snapshots[snapshot.sequence - 1])).toBe(true);
      expect(served.every(({ sequence }) => sequence <= night.snapshots[LATE]!.sequence)).toBe(true);
      expect(served.some(({ sequence }) => sequence < night.snapshots[LATE]!.sequence)).toBe(true);
    }
  });

  it('of a sequence that falls has the newest councils under the lowest number', () => {
    const { snapshot } = answer('falls');
    expect(snapshot).toEqual({ ...night.snapshots[LATE], sequence: 1 });
  });

  it('of a newer major is whole, and not for pages of today', () => {
    const { body, snapshot } = answer('major');
    expect(snapshot).toBeUndefined();
    expect((JSON.parse(body) as { version: string }).version).toBe('2.0');
  });

  it('that no reader may keep says so', () => {
    for (const fault of ['404', '500', '503', 'html', 'cut', 'drop', 'stall'] as const)
      expect([fault, answer(fault).headers['Cache-Control']]).toEqual([fault, 'no-store']);
  });
});

describe('the names of faults', () => {
  it('are all, none, or some with commas', () => {
    expect(parseFaults('all')).toEqual(FAULT_NAMES);
    expect(parseFaults('none')).toEqual([]);
    expect(parseFaults('404, cut,major')).toEqual(['404', 'cut', 'major']);
  });

  it('are said where one is not known', () => {
    expect(() => parseFaults('404,fire')).toThrow(/some of .*stall.*, not "fire"/);
    expect(() => parseFaults('toString')).toThrow('not "toString"');
  });
});

describe('chance', () => {
  it('is the same for the same seed, and spread over all there is', () => {
    const [one, same, other] = [toChance(5), toChance(5), toChance(6)].map((chance) =>
      Array.from({ length: 1000 }, chance),
    );
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(one!.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(new Set(one!.map((value) => Math.floor(value * 20))).size).toBe(20);
  });

  it('shuffles without losing or doubling anything', () => {
    const list = Array.from({ length: 150 }, (_, index) => index);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(shuffle(list, toChance(seed)).sort((a, b) => a - b)).toEqual(list);
        expect(list).toContain(pick(list, toChance(seed)));
      }),
    );
  });
});
