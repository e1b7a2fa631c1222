/** What holds for every view of every file: nothing without a paint, a line of the key, a sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { enLenses } from '../../src/i18n/en-lenses';
import type { CouncilFile } from '../../src/model/contract';
import { toLens, toNames } from '../../src/view/lens/lenses';
import { toNeutralPaint } from '../../src/view/palette';
import { sample, toPartial } from './front-fixture';
import { LENSES, SCHEMES, sampleIndex, toPicture, type Picture } from './lens-fixture';
import { makeCouncilWithout, makeResults } from './model-fixture';

const seats = fc.dictionary(fc.constantFrom('con', 'lab', 'ld', 'other', 'ind', 'snp', 'constructor'), fc.nat(40), {
  minKeys: 1,
});

const councils: fc.Arbitrary<CouncilFile[]> = fc
  .array(
    fc.record({
      elects: fc.constantFrom('all' as const, 'thirds' as const),
      status: fc.constantFrom('declared' as const, 'declared' as const, 'counting' as const, 'postponed' as const),
      composition: fc.option(seats, { nil: undefined }),
      before: fc.option(fc.constantFrom('con', 'lab', 'noc', 'ind'), { nil: undefined }),
      isNew: fc.boolean(),
      change: fc.option(fc.dictionary(fc.constantFrom('con', 'lab', 'other'), fc.integer({ min: -30, max: 30 })), {
        nil: undefined,
      }),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ elects, status, composition, before, isNew, change }, i) => {
      const total = Object.values(composition ?? { con: 10 }).reduce((sum, count) => sum + count, 0) || 10;
      const council = makeCouncilWithout(['composition', 'control'], { code: `E0900000${i}`, name: `Council ${i}` });
      return {
        ...council,
        elects,
        status,
        isNew,
        total,
        up: total,
        seats: composition ?? {},
        ...(composition && { composition }),
        ...(before && { control: { before } }),
        change: change ? { '2014': change } : {},
      };
    }),
  );

/** Nothing on the map is without its paint, its line of the key and its count. */
function expectWhole({ areas, paint, meaning }: Picture, contested: readonly string[], scheme: 'light' | 'dark'): void {
  expect([...areas.keys()].sort()).toEqual([...contested].sort());
  const key = new Map(meaning.key.map(({ party, count }) => [party.id, { paint: party.paint, count }]));
  const counts = new Map<string, number>();
  for (const value of areas.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) expect([value, key.get(value)]).toEqual([value, { paint: paint(value), count }]);
  expect([...key.values()].reduce((sum, { count = 0 }) => sum + count, 0)).toBe(contested.length);
  for (const value of counts.keys())
    if (value !== 'unknown') expect(paint(value), value).not.toEqual(toNeutralPaint('unknown', scheme));
  for (const [code, value] of areas) {
    const reading = meaning.readings.get(code)!;
    expect(reading.paint).toEqual(paint(value));
    expect(Boolean(reading.sentence), code).toBe(value !== 'awaiting');
    expect(reading.text).not.toBe('');
    if (value === 'unknown' && reading.amount === undefined) expect(reading.text).toBe('not known');
  }
}

describe.each(LENSES.flatMap((view) => SCHEMES.map((scheme) => [view, scheme] as const)))('%s, %s', (view, scheme) => {
  it('has every council of the sample with a paint, a line of the key and a sentence', () => {
    expectWhole(toPicture({ view }, sample, scheme), sample.contested, scheme);
  });

  it('has those that have not declared as awaiting', () => {
    const picture = toPicture({ view }, toPartial(80), scheme);
    expect([...picture.areas.values()].filter((value) => value === 'awaiting')).toHaveLength(70);
    expect(picture.paint('awaiting')).toEqual(toNeutralPaint('awaiting', scheme));
    expectWhole(picture, sample.contested, scheme);
  });

  it('is whole for any file', () => {
    fc.assert(
      fc.property(councils, fc.constantFrom('', 'con', 'ind', 'nobody'), (list, party) => {
        const results = makeResults(list, { contested: [...list.map(({ code }) => code), 'E09000099'] });
        expectWhole(toPicture({ view, party }, results, scheme), results.contested, scheme);
      }),
      { numRuns: 60 },
    );
  });

  it('asked for a value that it does not have, answers with "not known"', () => {
    const { paint } = toPicture({ view }, sample, scheme);
    for (const stray of ['constructor', '__proto__', 'nothing-here'])
      expect(paint(stray)).toEqual(toNeutralPaint('unknown', scheme));
  });
});

describe('a lens', () => {
  const choice = { view: 'lead', party: '', baseline: '' };

  it('gives the same picture twice, so that nothing is drawn anew', () => {
    const lens = toLens(choice, en, enLenses)!;
    expect(lens(sample, 'light')).toBe(lens(sample, 'light'));
    expect(lens({ ...sample }, 'light')).not.toBe(lens(sample, 'light'));
    expect(lens(sample, 'dark').scheme).toBe('dark');
  });

  it('is none for control, for what is no view, and for the closest without the index of wards', () => {
    expect(toLens({ ...choice, view: 'control' }, en, enLenses)).toBeUndefined();
    expect(toLens({ ...choice, view: 'constructor' }, en, enLenses)).toBeUndefined();
    expect(toLens({ ...choice, view: 'closest' }, en, enLenses)).toBeUndefined();
    expect(toLens({ ...choice, view: 'closest', index: sampleIndex }, en, enLenses)).toBeDefined();
  });

  it('names the map by what its colours mean', () => {
    expect(toPicture({ view: 'lead' }).meaning.name).toBe(
      'Map of councils. Lead of the largest party, as a share of all seats. English local elections',
    );
  });
});

describe('the views in the choice', () => {
  it.each([
    ['control change', 'control', ['control', 'change']],
    ['change control', 'control', ['change', 'control']],
    ['control change', 'lead', ['lead', 'control', 'change']],
    ['control lead control', 'lead', ['control', 'lead']],
    ['lead', 'lead', []],
    ['', 'lead', []],
  ])('are, for views="%s" and view="%s", %j', (views, view, expected) => {
    expect(toNames(views, view)).toEqual(expected);
  });
});
