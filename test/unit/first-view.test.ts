import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFittingResults } from '../../src/model/fitting-results';
import { parseResults } from '../../src/model/parse';
import { toFirstView } from '../../src/view/first-view';
import { deriveMapView } from '../../src/view/map-view';
import { readSample } from './rehearse-fixture';
import { sample } from './front-fixture';

type Json = Record<string, unknown>;

/** The sample with one thing in it changed. */
function spoil(change: (file: ReturnType<typeof readSample>) => void): unknown {
  const file = readSample();
  change(file);
  return file;
}

const look = (json: unknown) => toFirstView(json, false, 'light');

/** Any value of any depth in the file, replaced. */
const mutations = fc.record({
  path: fc.array(fc.nat(400), { minLength: 1, maxLength: 5 }),
  value: fc.oneof(
    fc.constantFrom(
      null,
      '',
      0,
      -1,
      1e12,
      'con',
      'lab',
      'noc',
      'awaiting',
      'declared',
      '1.0',
      '2.0',
      '#fff',
      true,
      [],
      {},
    ),
    fc.integer({ min: 0, max: 90 }),
    fc.string({ maxLength: 4 }),
  ),
});

function mutate(file: unknown, { path, value }: { path: readonly number[]; value: unknown }): void {
  let at = file as Json;
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(at);
    const key = keys[step % keys.length];
    if (key === undefined) return;
    const next = at[key];
    if (depth === path.length - 1 || typeof next !== 'object' || next === null) at[key] = value;
    else at = next as Json;
    if (at[key] === value) return;
  }
}

describe('the first picture’s colours', () => {
  it('are those of the whole file', () => {
    const [first, whole] = [look(readSample()), deriveMapView(sample, 'light')];
    expect([...first!.areas]).toEqual([...whole.areas]);
    for (const value of ['con', 'lab', 'ld', 'noc', 'awaiting'])
      expect(first!.paint(value)).toEqual(whole.paint(value));
  });

  it.each([
    ['of another version', spoil((file) => (file.version = '2.0'))],
    ['of a test', spoil((file) => (file.test = true))],
    ['whose seats do not bear out a control', spoil((file) => (file.councils[0]!.control = { after: 'green' }))],
    ['with a council twice', spoil((file) => file.councils.push(file.councils[0]!))],
    ['with a party twice', spoil((file) => file.parties.push(file.parties[0]!))],
    ['with a party named as a word of the map', spoil((file) => (file.parties[0]!.id = 'awaiting'))],
    ['with a colour that is none', spoil((file) => (file.parties[0]!.colour = 'url(#x)'))],
    ['without an election', spoil((file) => Reflect.deleteProperty(file, 'election'))],
    ['without councils', spoil((file) => Reflect.deleteProperty(file, 'councils'))],
    ['that is no file of results', []],
    ['that is nothing', undefined],
    ['that throws when it is touched', new Proxy({}, { get: () => { throw new Error('no'); } })], // prettier-ignore
  ])('are not known of a file %s', (_, json) => {
    expect(look(json)).toBeUndefined();
  });

  it('of a test are known where tests are allowed', () => {
    expect(
      toFirstView(
        spoil((file) => (file.test = true)),
        true,
        'light',
      ),
    ).toBeDefined();
  });

  it('never show a controller that the whole reader would not, whatever is wrong in the file', () => {
    fc.assert(
      fc.property(fc.array(mutations, { minLength: 1, maxLength: 3 }), (several) => {
        const file: unknown = readSample();
        for (const one of several) mutate(file, one);
        const first = look(file);
        const { value } = parseResults(structuredClone(file));
        if (!first || !value) return;
        const whole = deriveMapView(value, 'light');
        for (const [code, shown] of first.areas) {
          const known = whole.areas.get(code);
          // What does not fit elsewhere in the file is left out by the reader of all of it, and then awaits.
          if (known !== undefined && known !== 'awaiting') expect([code, shown]).toEqual([code, known]);
        }
      }),
      { numRuns: 150, seed: 2018 },
    );
  });
});

describe('the short way through a file in order', () => {
  it('ends at the same value as the long one, and is taken only where that has nothing to say', () => {
    fc.assert(
      fc.property(fc.array(mutations, { maxLength: 2 }), (several) => {
        const file: unknown = readSample();
        for (const one of several) mutate(file, one);
        const short = readFittingResults(structuredClone(file), {});
        const long = parseResults(structuredClone(file), {});
        if (short) expect(short).toEqual(long);
        else expect(long.problems).not.toEqual([]);
      }),
      { numRuns: 150, seed: 2018 },
    );
  });
});
