/** Councils of 3 May 2018 as readers meet them: sentences, numbers and doubts, from the committed sample. */
import { describe, expect, it } from 'vitest';
import { sample, viewOf } from './front-fixture';

const toRows = (name: string, baseline = ''): unknown[][] =>
  viewOf(name, baseline).rows.map(({ party, won, after, change }) => [party.short, won, after, change]);

describe('Wandsworth', () => {
  const view = viewOf('Wandsworth', '2014');

  it('is a Con hold, all seats up', () => {
    expect(view.sentence).toBe('Con hold, all seats up');
    expect(view.outcome).toBe('Conservative hold');
    expect(view.standfirst).toBe('London borough · all 60 seats up');
    expect(view).toMatchObject({ changed: false, total: 60, majority: 31, allOut: true, vacant: 0 });
  });

  it('has 33, 26 and 1 of 60 seats, −8, +7 and +1 on 2014', () => {
    expect(view.baseline).toBe('2014');
    expect(toRows('Wandsworth', '2014')).toEqual([
      ['Con', 33, 33, -8],
      ['Lab', 26, 26, 7],
      ['Ind', 1, 1, 1],
    ]);
    expect(view.star).toBeUndefined();
  });

  it('has other changes on another baseline, whose name goes with them', () => {
    const { baseline, rows } = viewOf('Wandsworth', 'may2017');
    expect([baseline, ...rows.map(({ change }) => change)]).toEqual(['May 2017', -6, 7, -1]);
  });

  it('is measured from the first baseline of the file where none, or an unknown one, is preferred', () => {
    expect(viewOf('Wandsworth').baseline).toBe('2014');
    expect(viewOf('Wandsworth', 'may1066').baseline).toBe('2014');
  });

  it('says in how many wards each party took its seats', () => {
    expect(view.wardsContested).toBe(20);
    expect(view.wards.map(({ party, seats, wards }) => [party.short, seats, wards])).toEqual([
      ['Con', 33, 12],
      ['Lab', 26, 10],
      ['Ind', 1, 1],
    ]);
  });
});

describe('the sentences of the night', () => {
  it.each([
    ['Wandsworth', 'Con hold, all seats up', 'Conservative hold'],
    ['Trafford', 'Con lose to NOC, third of seats up', 'Conservative lose to no overall control'],
    ['Plymouth', 'Lab gain from Con, third of seats up', 'Labour gain from Conservative'],
    ['Tower Hamlets', 'Lab gain from NOC, all seats up', 'Labour gain from no overall control'],
    ['Barnet', 'Con gain from NOC, all seats up', 'Conservative gain from no overall control'],
    ['Redditch', 'Con gain from Lab, third of seats up', 'Conservative gain from Labour'],
    ['Derby', 'Lab lose to NOC, third of seats up', 'Labour lose to no overall control'],
    ['Nuneaton and Bedworth', 'Lab lose to NOC, half of seats up', 'Labour lose to no overall control'],
    ['South Cambridgeshire', 'LD gain from Con, all seats up', 'Liberal Democrat gain from Conservative'],
    ['Pendle', 'NOC, no change, third of seats up', 'No overall control, no change'],
    ['Havering', 'NOC, no change, all seats up', 'No overall control, no change'],
  ])('for %s: %s', (name, sentence, outcome) => {
    expect(viewOf(name)).toMatchObject({ sentence, outcome });
  });

  it('say of fifteen councils that they changed hands, and of no other', () => {
    const views = sample.councils.map(({ name }) => viewOf(name));
    expect(views.filter(({ changed }) => changed)).toHaveLength(15);
    for (const { changed, sentence, name } of views)
      expect([name, /gain from|lose to/.test(sentence)]).toEqual([name, changed]);
  });
});

describe('what a careful reader must know', () => {
  it('stands with Pendle: 24 of 49 is not control, and who files it otherwise', () => {
    const view = viewOf('Pendle');
    expect(view.after?.id).toBe('noc');
    expect(view.majority).toBe(25);
    expect(view.notes).toHaveLength(1);
    expect(view.notes[0]).toMatch(/readmitted .* House of Commons Library/s);
  });

  it('stands with Plymouth: control before is as reported, and the seats have a named baseline', () => {
    const view = viewOf('Plymouth');
    expect([view.before?.short, view.after?.short]).toEqual(['Con', 'Lab']);
    expect(view.baseline).toBe('May 2017');
    expect(toRows('Plymouth')).toEqual([
      ['Lab', 11, 31, 4],
      ['Con', 8, 26, -1],
      ['UKIP', 0, 0, -3],
    ]);
  });

  it('stands with Southwark: the poll that was put off is in no figure, and its seats are vacant', () => {
    const view = viewOf('Southwark');
    expect(view.vacant).toBe(3);
    expect(view.notes[0]).toContain('London Bridge and West Bermondsey (3 seats)');
    expect(view.notes[0]).toMatch(/14 June 2018.* elected 3 Liberal Democrat.*not in these figures/);
  });

  it('is not shown twice: each note says something of its own', () => {
    for (const { name } of sample.councils) {
      const { notes } = viewOf(name);
      expect([name, new Set(notes).size]).toEqual([name, notes.length]);
    }
  });
});

describe('change', () => {
  it('has a star and its reason wherever boundaries changed or seats were not filled with the rest', () => {
    for (const { name, boundaryChange } of sample.councils) {
      const { star, baseline } = viewOf(name);
      const isUnlike = boundaryChange !== undefined || name === 'Brent';
      expect([name, star !== undefined]).toEqual([name, isUnlike && baseline !== undefined]);
    }
    expect(viewOf('Southwark').star).toMatch(/^\* New wards in 2018/);
    expect(viewOf('Brent').star).toMatch(/^\* The postponed seats/);
  });

  it('is not known, and no number at all, in the eight councils without a baseline', () => {
    const without = sample.councils.map(({ name }) => viewOf(name)).filter(({ baseline }) => baseline === undefined);
    expect(without).toHaveLength(8);
    for (const { rows } of without) expect(rows.every(({ change }) => change === undefined)).toBe(true);
  });

  it('keeps a party that lost its last seat: UKIP in Havering, −7', () => {
    const ukip = viewOf('Havering', '2014').rows.find(({ party }) => party.id === 'ukip');
    expect(ukip).toMatchObject({ won: 0, after: 0, change: -7 });
  });

  it('of a group of many stands with the group’s name, never with that of one party in it', () => {
    // In Tower Hamlets another party of the group had 18 seats in 2014: the one of 2018 has lost none of them.
    const others = viewOf('Tower Hamlets', '2014').rows.find(({ party }) => party.id === 'other');
    expect(others).toMatchObject({
      after: 1,
      change: -17,
      members: expect.stringContaining("People's Alliance") as string,
    });
    expect(others?.party.name).toBe('Independents and others');
  });
});

describe('seats', () => {
  it('of residents and independents are counted together, with who has how many', () => {
    const others = viewOf('Havering').rows.find(({ party }) => party.id === 'other');
    expect(others).toMatchObject({ won: 24, after: 24 });
    expect(others?.members).toMatch(/^8 HoRA, 6 Upminster and Cranham Residents Association, 3 /);
  });

  it('won, not up and after agree in every council where boundaries stayed as they were', () => {
    const plain = sample.councils.filter(({ notes, vacant }) => !notes.length && !vacant);
    expect(plain.length).toBeGreaterThan(80);
    for (const { name } of plain)
      for (const { party, won, notUp, after } of viewOf(name).rows)
        expect([name, party.id, won + notUp]).toEqual([name, party.id, after]);
  });

  it('come largest first', () => {
    for (const { name } of sample.councils) {
      const after = viewOf(name).rows.map((row) => row.after ?? row.won);
      expect([name, after]).toEqual([name, [...after].sort((a, b) => b - a)]);
    }
  });
});
