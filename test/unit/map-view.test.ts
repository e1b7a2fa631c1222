import { describe, expect, it } from 'vitest';
import type { Council } from '../../src/model/contract';
import { deriveMapView, toControlValue } from '../../src/view/map-view';
import { toNeutralPaint, toPartyPaint } from '../../src/view/palette';
import { sample } from './front-fixture';
import { makeCouncil, makeResults } from './model-fixture';

const valueOf = (over: Partial<Council>): string =>
  toControlValue({ ...makeResults([makeCouncil()]).councils[0]!, ...over });

const countsOf = (values: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

describe('the value of a council on the map', () => {
  it('is who controls it once it has declared', () => {
    expect(valueOf({ status: 'declared', control: { before: 'con', after: 'lab' } })).toBe('lab');
    expect(valueOf({ status: 'declared', control: { before: 'con', after: 'noc' } })).toBe('noc');
  });

  it('is awaiting until it has declared, whoever had it and whatever the file already says', () => {
    for (const status of ['awaiting', 'counting', 'recount', 'postponed'] as const)
      expect(valueOf({ status, control: { before: 'con', after: 'lab' } }), status).toBe('awaiting');
  });

  it('is unknown, and never awaiting or NOC, where it has declared and the file does not say who controls it', () => {
    expect(valueOf({ status: 'declared', control: { before: 'con' } })).toBe('unknown');
  });
});

describe('the picture of a snapshot', () => {
  it('has the 46 Conservative, 74 Labour, 9 Liberal Democrat and 21 NOC councils of 2018', () => {
    expect(countsOf(deriveMapView(sample, 'light').areas.values())).toEqual({ con: 46, lab: 74, ld: 9, noc: 21 });
  });

  it('has a council that votes and is not in the file as awaiting', () => {
    const results = makeResults([makeCouncil()], { contested: ['E09000032', 'E09000001'] });
    expect(deriveMapView(results, 'light').areas.get('E09000001')).toBe('awaiting');
  });

  it('leaves out a by-election elsewhere: a result outside the election is no election', () => {
    const elsewhere = makeCouncil({ code: 'E07000999', name: 'Elsewhere' });
    const results = makeResults([makeCouncil(), elsewhere], { contested: ['E09000032'] });
    expect([...deriveMapView(results, 'light').areas.keys()]).toEqual(['E09000032']);
  });

  it('says so with the value of the council, and nothing for a place that does not vote', () => {
    expect(deriveMapView(sample, 'light').areas.get('E06000053')).toBeUndefined();
  });
});

describe('the paint of a value', () => {
  const results = makeResults();
  const { paint } = deriveMapView(results, 'light');

  it('is the colour that the file gives the party', () => {
    expect(paint('con')).toEqual(toPartyPaint('#0087DC', 0, 'light'));
    expect(paint('lab').fill).toBe('#e4003b');
  });

  it.each(['noc', 'awaiting', 'unknown', 'no-election'] as const)('is a neutral of its own for %s', (value) => {
    expect(paint(value)).toEqual(toNeutralPaint(value, 'light'));
  });

  it('is that of "not known", never another party’s, for a party that the file does not define', () => {
    for (const id of ['snp', 'constructor', '__proto__', 'toString', ''])
      expect(paint(id), id).toEqual(toNeutralPaint('unknown', 'light'));
  });

  it('is that of its group for a party that is counted under another: residents do control councils', () => {
    expect(paint('lab-coop')).toEqual(paint('lab'));
    expect(paint('ra')).toEqual(paint('other'));
  });

  it('asked for one stray value, does not change what the next is painted with', () => {
    paint('a-stray');
    expect(paint('another')).toEqual(toNeutralPaint('unknown', 'light'));
    expect(paint('ld').fill).toBe('#faa61a');
  });
});
