/** What each view other than control says of the election of 3 May 2018, in numbers that anybody can check. */
import { describe, expect, it } from 'vitest';
import { tally } from '../../src/model/tally';
import { deriveMapView } from '../../src/view/map-view';
import { councilNamed, sample } from './front-fixture';
import { keyOf, sentenceOf, textOf, toPicture, valueOf } from './lens-fixture';
import { makeCouncil, makeCouncilWithout, makeResults } from './model-fixture';

const control = deriveMapView(sample, 'light');

describe('the view of changes', () => {
  const picture = toPicture({ view: 'change' });

  it('has the fifteen changes of control by whom they favoured, then what stayed', () => {
    expect(keyOf(picture)).toEqual([
      'Con gain 4',
      'Lab gain 3',
      'LD gain 4',
      'Lost to NOC 4',
      'Con hold 42',
      'Lab hold 71',
      'LD hold 5',
      'NOC, no change 17',
      'No election',
    ]);
  });

  it('is a gain in the party’s id, a hold with -hold behind it, and noc where nobody has control any more', () => {
    expect(
      ['Plymouth', 'Barnet', 'Wandsworth', 'Trafford', 'Cheltenham'].map((name) => valueOf(picture, name)),
    ).toEqual(['lab', 'con', 'con-hold', 'noc', 'ld-hold']);
  });

  it('paints a gain as the control view does, and so it does a loss', () => {
    for (const value of ['con', 'lab', 'ld', 'noc']) expect(picture.paint(value)).toEqual(control.paint(value));
  });

  it('never calls a new council a hold or a gain, nor one whose past is not known', () => {
    const councils = [
      makeCouncil({ code: 'A', control: { after: 'con' }, isNew: true }),
      makeCouncil({ code: 'B', control: { after: 'con' } }),
      makeCouncil({ code: 'C', composition: { con: 30, lab: 30 }, control: { after: 'noc' }, isNew: true }),
    ];
    const { areas, meaning } = toPicture({ view: 'change' }, makeResults(councils));
    expect([...areas]).toEqual([
      ['A', 'con-new'],
      ['B', 'unknown'],
      ['C', 'noc-new'],
    ]);
    expect(meaning.readings.get('B')?.sentence).toBe('Conservative now; control before is not known');
    expect(meaning.key.map(({ party }) => party.name)).toContain('Con (new council)');
  });

  it('counts a party under its group', () => {
    const results = makeResults([
      makeCouncil({
        seats: { ra: 40, lab: 20 },
        composition: { other: 40, lab: 20 },
        control: { before: 'con', after: 'ra' },
      }),
    ]);
    const { areas, paint } = toPicture({ view: 'change' }, results);
    const value = areas.get('E09000032')!;
    expect([value, paint(value).fill]).toEqual(['other', '#888888']);
  });
});

describe('the view of a party’s seats', () => {
  const picture = toPicture({ view: 'seats', party: 'lab' });

  it('says its share of all seats, not of those that were up', () => {
    expect(sentenceOf(picture, 'Wandsworth')).toBe('Labour 26 of 60 seats, 43.3%');
    expect(sentenceOf(picture, 'Hartlepool')).toBe('Labour 19 of 33 seats, 57.6%');
    expect(textOf(picture, 'Wandsworth')).toBe('26 of 60, 43.3%');
  });

  it('has every class in its key', () => {
    expect(keyOf(picture)).toEqual([
      'More than half 74',
      '25% to half 29',
      '10% to under 25% 17',
      'Under 10% 14',
      'No seats 16',
      'No election',
    ]);
  });

  it.each(['con', 'lab', 'ld'])('has a majority of %s where the control view has its control', (party) => {
    const { areas } = toPicture({ view: 'seats', party });
    for (const [code, value] of areas)
      expect([code, value === 'majority']).toEqual([code, control.areas.get(code) === party]);
  });

  it('does not count exactly half as more', () => {
    const results = makeResults([makeCouncil({ composition: { con: 30, lab: 30 }, control: { after: 'noc' } })]);
    expect(toPicture({ view: 'seats', party: 'lab' }, results).areas.get('E09000032')).toBe('25-50');
  });

  it('has a council whose composition is not known as not known, not as none', () => {
    const thirds = makeCouncilWithout(['composition'], { elects: 'thirds', up: 20, seats: { con: 20 }, change: {} });
    const { areas, meaning } = toPicture({ view: 'seats', party: 'lab' }, makeResults([thirds]));
    expect(areas.get('E09000032')).toBe('unknown');
    expect(meaning.readings.get('E09000032')).toMatchObject({ sentence: 'Labour seats not known', text: 'not known' });
    expect(meaning.readings.get('E09000032')?.amount).toBeUndefined();
  });

  it.each([
    ['', 'Labour'],
    ['Liberal Democrat', 'Liberal Democrat'],
    ['liberal democrat', 'Liberal Democrat'],
    ['LD', 'Liberal Democrat'],
    ['ind', 'Independents and others'],
    ['nobody', 'Labour'],
  ])('for party="%s" is about: %s', (party, name) => {
    expect(toPicture({ view: 'seats', party }).meaning.title).toBe(`Share of all seats: ${name}`);
  });
});

describe('the view of a party’s change in seats', () => {
  const picture = toPicture({ view: 'change-seats', party: 'lab' });

  it('says each change with its own baseline', () => {
    expect(sentenceOf(picture, 'Wandsworth')).toBe('Labour 7 more seats on 2014');
    expect(sentenceOf(picture, 'Hartlepool')).toBe('Labour 4 more seats on May 2017');
    expect(sentenceOf(picture, 'Barking and Dagenham')).toBe('Labour no change in seats on 2014');
    expect(picture.meaning.title).toBe('Change in seats: Labour, against each council’s baseline');
  });

  it('says the baseline in its title where all share it', () => {
    const { meaning } = toPicture({ view: 'change-seats', party: 'lab', baseline: 'may2017' });
    expect(meaning.title).toBe('Change in seats: Labour, on May 2017');
  });

  it('does not know a change where there is no baseline', () => {
    const without = sample.councils.filter(({ change }) => !Object.keys(change).length);
    expect(without).toHaveLength(8);
    for (const { name } of without) expect([name, valueOf(picture, name)]).toEqual([name, 'unknown']);
    expect(sentenceOf(picture, 'Birmingham')).toBe('Change in Labour seats not known');
  });

  it.each(['con', 'lab', 'ld', 'green', 'ukip', 'other'])('comes to the national change of %s on May 2017', (party) => {
    const { meaning } = toPicture({ view: 'change-seats', party, baseline: 'may2017' });
    const sum = [...meaning.readings.values()].reduce((all, { amount = 0 }) => all + amount, 0);
    expect(sum).toBe(tally(sample).seatChange.get('may2017')!.byGroup[party]);
  });

  it('knows that a party which is not named had none before only where the others’ changes come to zero', () => {
    const named = { con: 33, lab: 27 };
    const make = (over: object) => makeResults([makeCouncil({ seats: named, composition: named, ...over })]);
    const read = (over: object) =>
      toPicture({ view: 'change-seats', party: 'ld' }, make(over)).meaning.readings.get('E09000032')?.amount;
    expect(read({ change: { '2014': { con: -8, lab: 8 } } })).toBe(0);
    expect(read({ change: { '2014': { con: -8, lab: 10 } } })).toBeUndefined();
    expect(read({ change: { '2014': { lab: 0 } } })).toBeUndefined();
    expect(read({ change: { '2014': { con: -8, lab: 8 } }, boundaryChange: { reason: 'New wards' } })).toBeUndefined();
  });

  it('stars what is not like for like', () => {
    const starred = sample.councils.find(({ boundaryChange, change }) => boundaryChange && 'may2017' in change)!;
    const reading = toPicture({ view: 'change-seats', party: 'con' }).meaning.readings.get(starred.code)!;
    expect(reading.text).toMatch(/\*$/);
    expect(reading.sentence).toMatch(/, not like for like$/);
  });

  it('puts one seat, five and none where they belong', () => {
    const valueFor = (lab: number) =>
      toPicture(
        { view: 'change-seats', party: 'lab' },
        makeResults([makeCouncil({ change: { '2014': { lab, con: -lab } } })]),
      ).areas.get('E09000032');
    expect([-5, -4, -1, 0, 1, 4, 5].map(valueFor)).toEqual([
      'down-5',
      'down-1',
      'down-1',
      'same',
      'up-1',
      'up-1',
      'up-5',
    ]);
  });
});

describe('the view of leads', () => {
  const picture = toPicture({ view: 'lead' });

  it('says how far the largest party is ahead of whom, also where nobody has control', () => {
    expect(sentenceOf(picture, 'Wandsworth')).toBe('Conservative 7 seats ahead of Labour');
    expect(sentenceOf(picture, 'Derby')).toMatch(/^Labour \d+ seats ahead of/);
    expect(councilNamed('Derby').control?.after).toBe('noc');
    expect(sentenceOf(picture, 'Newham')).toBe('Labour 60 seats, nobody else has any');
  });

  it('has the one tie as a tie, with both parties', () => {
    expect(valueOf(picture, 'Dudley')).toBe('tie');
    expect(sentenceOf(picture, 'Dudley')).toBe('Conservative and Labour level on 35 seats each');
    expect(keyOf(picture)).toContain('Level 1');
  });

  it('has 58 Conservative, 82 Labour and 9 Liberal Democrat leads', () => {
    const leads = [...picture.areas.values()].map((value) => value.split('-')[0]);
    const count = (party: string) => leads.filter((each) => each === party).length;
    expect(['con', 'lab', 'ld', 'tie'].map(count)).toEqual([58, 82, 9, 1]);
  });

  it('measures the lead by all seats', () => {
    expect(valueOf(picture, 'Wandsworth')).toBe('con-middle');
    const level = makeResults([
      makeCouncil({ composition: { con: 30, lab: 29, other: 1 }, control: { after: 'noc' } }),
    ]);
    expect(toPicture({ view: 'lead' }, level).areas.get('E09000032')).toBe('con-small');
  });
});
