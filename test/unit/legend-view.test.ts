import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { enLenses } from '../../src/i18n/en-lenses';
import type { Shapes } from '../../src/model/boundaries';
import type { Results } from '../../src/model/contract';
import { deriveLegend } from '../../src/view/legend-view';
import { toLens } from '../../src/view/lens/lenses';
import { deriveMapView, toMapView } from '../../src/view/map-view';
import { toPartyBook } from '../../src/view/parties';
import { readOverview, sample, toPartial } from './front-fixture';
import { makeCouncil, makeCouncilWithout, makeResults } from './model-fixture';

const legendOf = (results: Results): [string, number | undefined][] =>
  deriveLegend(deriveMapView(results, 'light'), toPartyBook(results.parties, 'light', en)).map(({ party, count }) => [
    party.name,
    count,
  ]);

describe('the key of the map', () => {
  it('has every value of the 2018 map with its count, parties first, and no election without one', () => {
    expect(legendOf(sample)).toEqual([
      ['Labour', 74],
      ['Conservative', 46],
      ['Liberal Democrat', 9],
      ['No overall control', 21],
      ['No election', undefined],
    ]);
  });

  it('has the awaiting among them during the count, and counts them all', () => {
    const entries = legendOf(toPartial(80));
    expect(entries.find(([name]) => name === 'Awaiting')?.[1]).toBe(70);
    expect(entries.reduce((sum, [, count]) => sum + (count ?? 0), 0)).toBe(150);
  });

  it('tells "control not known" from awaiting and from NOC', () => {
    const even = makeCouncil({
      code: 'E09000001',
      name: 'Newham',
      control: { after: 'noc' },
      composition: { con: 30, lab: 30 },
    });
    const silent = makeCouncilWithout(['control'], { code: 'E09000002', name: 'Brent' });
    const waiting = makeCouncil({ code: 'E09000003', name: 'Barnet', status: 'awaiting' });
    expect(legendOf(makeResults([even, silent, waiting]))).toEqual([
      ['No overall control', 1],
      ['Awaiting', 1],
      ['Control not known', 1],
      ['No election', undefined],
    ]);
  });

  it('says nothing of "No election" where every area of the map votes, whatever its colours mean', () => {
    const overview = readOverview();
    const book = toPartyBook(sample.parties, 'light', en);
    const voting = new Set(sample.contested);
    const [all, theirs] = [overview, { ...overview, areas: overview.areas.filter(({ code }) => voting.has(code)) }];
    for (const view of ['control', 'seats', 'change']) {
      const map = toMapView(
        sample,
        'light',
        toLens({ view, party: 'lab', baseline: '', index: undefined }, en, enLenses),
      );
      const idsOn = (shapes: Shapes): string[] => deriveLegend(map, book, shapes).map(({ party }) => party.id);
      expect(idsOn(all), view).toContain('no-election');
      expect(idsOn(theirs), view).toEqual(idsOn(all).filter((id) => id !== 'no-election'));
    }
  });

  it('paints each entry as the map paints its value', () => {
    const results = toPartial(80);
    const map = deriveMapView(results, 'dark');
    for (const { party } of deriveLegend(map, toPartyBook(results.parties, 'dark', en)))
      expect(party.paint, party.id).toEqual(map.paint(party.id));
  });

  it('leaves out no area of the map: a controller that the file does not define is in it too', () => {
    const strange = { control: { after: 'zzz' }, composition: { zzz: 60 }, seats: { zzz: 60 } };
    expect(legendOf(makeResults([makeCouncil(strange)])).reduce((sum, [, count]) => sum + (count ?? 0), 0)).toBe(1);
  });
});
