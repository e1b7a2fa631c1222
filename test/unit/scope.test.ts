/** Of what the numbers of a cropped map are: the councils in the crop, in the key of the widget as in that of a snapshot. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAltText } from '../../src/desk/snapshot/alt-text';
import { toCardSvg } from '../../src/desk/snapshot/card-svg';
import { toKeyLines } from '../../src/desk/snapshot/figure-words';
import { toSummary } from '../../src/desk/snapshot/summary';
import { toSvgSnapshot } from '../../src/desk/snapshot/svg-snapshot';
import { en } from '../../src/i18n/en';
import { enLenses } from '../../src/i18n/en-lenses';
import { enScope } from '../../src/i18n/en-scope';
import type { Results } from '../../src/model/contract';
import { toLens } from '../../src/view/lens/lenses';
import { deriveLegend } from '../../src/view/legend-view';
import { toMapView } from '../../src/view/map-view';
import { deriveScope, deriveScopedLegend, toScopeLine, toTitled, withinScope } from '../../src/view/scope';
import { readOverview, sample, sampleBook, toPartial } from './front-fixture';
import { snapshotOf, toPlainText } from './snapshot-fixture';

const overview = readOverview();
const scopeOf = (focusArea: string, results: Results = sample) =>
  deriveScope({ config: { focusArea, layout: 'map' }, shapes: overview }, results);

const keyOf = (focusArea: string, view = 'control', results: Results = sample) => {
  const lens = toLens({ view, party: '', baseline: '', index: undefined }, en, enLenses);
  const map = toMapView(results, 'light', lens);
  return { map, key: deriveScopedLegend(map, sampleBook, scopeOf(focusArea, results)) };
};

const toPairs = (focusArea: string, results?: Results) =>
  keyOf(focusArea, 'control', results).key.map(({ party, count }) => [party.name, count]);

describe('the numbers of a cropped map', () => {
  it('are of the councils of a region that vote, and the line over the key says which', () => {
    expect(toScopeLine(scopeOf('London')!, enScope)).toBe('London: 32 councils');
    expect(toPairs('London')).toEqual([
      ['Labour', 21],
      ['Conservative', 7],
      ['Liberal Democrat', 3],
      ['No overall control', 1],
      ['No election', undefined],
    ]);
  });

  it('keep a line for every colour that may be seen around the crop, those with none at 0, the most first', () => {
    expect(toScopeLine(scopeOf('north east')!, enScope)).toBe('North East: 6 councils');
    expect(toPairs('north east')).toEqual([
      ['Labour', 6],
      ['Conservative', 0],
      ['Liberal Democrat', 0],
      ['No overall control', 0],
      ['No election', undefined],
    ]);
  });

  it('are of the councils whose middle is in a rectangle', () => {
    const scope = scopeOf('-0.3,51.4,0,51.6')!;
    expect(toScopeLine(scope, enScope)).toBe(`This part of the map: ${scope.codes!.size} councils`);
    expect(scope.codes!.has('E09000033')).toBe(true);
    expect(scope.codes!.has('E08000025')).toBe(false);
    expect(scope.codes!.size).toBeGreaterThan(10);
    expect(scope.codes!.size).toBeLessThan(32);
    expect(toScopeLine(scopeOf('-5.7,50,-5,50.3')!, enScope)).toBe('This part of the map: no election');
  });

  it('are left out of the key of one council, where there is nothing to count', () => {
    expect(toScopeLine(scopeOf('Wandsworth')!, enScope)).toBe('Wandsworth and around it');
    expect(toPairs('Wandsworth').map(([, count]) => count)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(withinScope(sample, scopeOf('Wandsworth'))).toBe(sample);
  });

  it('are of all where nothing is cropped, or the crop names nothing', () => {
    for (const focus of ['', 'Atlantis', '3,2,1,0']) {
      expect(scopeOf(focus)).toBeUndefined();
      expect(keyOf(focus).key).toEqual(deriveLegend(keyOf(focus).map, sampleBook));
    }
  });

  it('count those still awaited with the rest', () => {
    const partial = toPartial(80);
    const counts = toPairs('London', partial).map(([, count = 0]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(32);
  });

  it('add up to the councils of the crop, in every view and every region', () => {
    const regions = Object.values(overview.regions);
    fc.assert(
      fc.property(
        fc.constantFrom(...regions),
        fc.constantFrom('control', 'change', 'seats', 'change-seats', 'lead'),
        fc.constantFrom(0, 40, 80, 150),
        (region, view, declared) => {
          const results = toPartial(declared);
          const { key, map } = keyOf(region, view, results);
          const scope = scopeOf(region, results)!;
          expect(key.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(scope.codes!.size);
          expect(key.map(({ party }) => party.id).sort()).toEqual(
            deriveLegend(map, sampleBook)
              .map(({ party }) => party.id)
              .sort(),
          );
          expect(withinScope(results, scope).contested).toHaveLength(scope.codes!.size);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of two regions are never of the same council', () => {
    const all = Object.values(overview.regions).flatMap((region) => [...(scopeOf(region)?.codes ?? [])]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(sample.contested.length);
  });
});

describe('a list of a cropped map', () => {
  it('says in its title where its councils are', () => {
    const titleOf = (focus: string): string => toTitled({ title: 'Declarations' }, scopeOf(focus), enScope).title;
    expect(['London', 'Wandsworth', ''].map(titleOf)).toEqual([
      'Declarations: London',
      'Declarations: England',
      'Declarations',
    ]);
  });
});

describe('a snapshot of a cropped map', () => {
  it('has the very key of the element', async () => {
    for (const focus of ['London', 'North East', '-0.3,51.4,0,51.6', 'Wandsworth'])
      expect(toKeyLines(await snapshotOf({ focus })).map(({ name, count }) => [name, count])).toEqual(toPairs(focus));
  });

  it('says of what its key is, and of what the state of the parties', async () => {
    const text = toPlainText(toSvgSnapshot(await snapshotOf({ focus: 'London' })));
    expect(text).toContain('London: 32 councils Labour 21 Conservative 7');
    expect(text).toContain('Counted in England: all 150 councils, not this part of the map alone.');
    const one = toPlainText(toSvgSnapshot(await snapshotOf({ focus: 'Wandsworth' })));
    expect(one).toContain('Wandsworth and around it Labour Conservative Liberal Democrat');
  });

  it('counts on a card of control what the board beside it counts, and over another view’s key what is on the map', async () => {
    const size = { width: 1200, height: 630 };
    const card = toPlainText(toCardSvg(await snapshotOf({ focus: 'London' }), size));
    expect(card).toContain('Counted in England');
    expect(card).not.toContain('London: 32 councils');
    expect(toPlainText(toCardSvg(await snapshotOf({ focus: 'London', view: 'seats' }), size))).toContain(
      'London: 32 councils',
    );
  });

  it('says so to whoever does not see it', async () => {
    const snapshot = await snapshotOf({ focus: 'London' });
    expect(toAltText(snapshot)).toContain(
      'London after 32 of 32 councils: Labour 21, Conservative 7, Liberal Democrat 3, No overall control 1.',
    );
    expect(toSummary(snapshot)).toContain(
      'London, 32 councils: Labour 21, Conservative 7, Liberal Democrat 3, No overall control 1.',
    );
    expect(toAltText(await snapshotOf({ focus: 'Wandsworth' }))).toContain(
      'Of all councils, after 150 of 150 councils',
    );
  });
});
