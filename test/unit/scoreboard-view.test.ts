import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import type { Results } from '../../src/model/contract';
import { toPartyBook } from '../../src/view/parties';
import { deriveScoreboard, type ScoreboardView } from '../../src/view/scoreboard-view';
import { sample, sampleBook, toPartial } from './front-fixture';
import { makeCouncil, makeCouncilWithout, makeResults } from './model-fixture';

const boardOf = (results: Results, preferred = ''): ScoreboardView =>
  deriveScoreboard(results, toPartyBook(results.parties, 'light', en), en, preferred);

describe('the state of the parties on 3 May 2018', () => {
  const board = deriveScoreboard(sample, sampleBook, en, '');
  const scoreOf = (id: string) => [...board.main, ...board.others].find(({ party }) => party.id === id);

  it('is after 150 of 150', () => {
    expect([board.declared, board.contested]).toEqual([150, 150]);
  });

  it('is 46, 74, 9 and 21 councils, −2, 0, +4 and −2 since the eve of poll', () => {
    const facts = board.main.map(({ party, councils, councilChange }) => [party.id, councils, councilChange]);
    expect(facts).toEqual([
      ['lab', 74, 0],
      ['con', 46, -2],
      ['ld', 9, 4],
      ['noc', 21, -2],
    ]);
  });

  it('is 2,352, 1,332 and 536 seats: the two polls that were put off are not in them', () => {
    expect(['lab', 'con', 'ld'].map((id) => scoreOf(id)?.seats)).toEqual([2352, 1332, 536]);
  });

  it('gives no overall control no seats and no change in seats', () => {
    expect(scoreOf('noc')).not.toHaveProperty('seats');
    expect(scoreOf('noc')).not.toHaveProperty('seatChange');
  });

  it('names the baseline of its seat changes, and for how many councils it is known', () => {
    expect(board.baseline).toEqual({ label: 'May 2017', known: 142, of: 150 });
    expect(deriveScoreboard(sample, sampleBook, en, '2014').baseline).toEqual({ label: '2014', known: 30, of: 150 });
  });

  it('has everybody else who won a seat, Greens and UKIP among them', () => {
    expect(board.others.map(({ party, seats }) => [party.id, seats])).toEqual([
      ['other', 145],
      ['green', 39],
      ['ukip', 3],
    ]);
  });

  it('tells apart who won the seats of independents and others', () => {
    const others = scoreOf('other');
    expect(others?.within).toEqual([
      { name: 'independents', seats: 86 },
      { name: 'residents’ groups', seats: 38 },
      { name: 'other parties', seats: 21 },
    ]);
    expect(others?.within?.reduce((sum, { seats }) => sum + seats, 0)).toBe(others?.seats);
    expect(scoreOf('green')?.within).toBeUndefined();
  });
});

describe('the state of the parties during the count', () => {
  it('counts what has declared, and says of how many', () => {
    const board = boardOf(toPartial(80));
    expect([board.declared, board.contested]).toEqual([80, 150]);
    expect(board.main.reduce((sum, { councils }) => sum + councils, 0)).toBe(80);
    expect(en.stateOfParties(board.declared, board.contested)).toBe('State of the parties after 80 of 150');
  });

  it('says of how many declared councils a change in seats is known', () => {
    const { baseline } = boardOf(toPartial(80), 'may2017');
    expect(baseline?.of).toBe(80);
    expect(baseline!.known).toBeLessThanOrEqual(80);
  });

  it('has no change of anything before the first declaration', () => {
    const board = boardOf(toPartial(0));
    expect(board.main.map(({ party, councils, councilChange }) => [party.id, councils, councilChange])).toEqual([
      ['noc', 0, undefined],
    ]);
    expect(board.baseline).toBeUndefined();
  });
});

describe('the seats of a group of several parties', () => {
  const parties = [
    { id: 'other', name: 'Others', short: 'Oth', colour: '#446870' },
    { id: 'a', name: 'A First', short: 'A', colour: '#446870', group: 'other' },
    { id: 'b', name: 'B First', short: 'B', colour: '#446870', group: 'other' },
    { id: 'c', name: 'C Residents', short: 'C', colour: '#446870', group: 'other', kind: '__proto__' },
    { id: 'd', name: 'D First', short: 'D', colour: '#446870', group: 'other' },
  ];
  const withinOf = (seats: Record<string, number>) => {
    const results = makeResults([makeCouncil({ seats, total: 100 })], { parties });
    return boardOf(results)
      .others.concat(boardOf(results).main)
      .find(({ party }) => party.id === 'other')?.within;
  };

  it('are named party by party where no more than two are of no kind, whatever the kind is called', () => {
    expect(withinOf({ a: 1, b: 2, c: 4 })).toEqual([
      { name: '__proto__', seats: 4 },
      { name: 'B First', seats: 2 },
      { name: 'A First', seats: 1 },
    ]);
  });

  it('are counted together where more are', () => {
    expect(withinOf({ a: 1, b: 2, d: 1, c: 3 })).toEqual([
      { name: 'other parties', seats: 4 },
      { name: '__proto__', seats: 3 },
    ]);
  });

  it('are not told apart where one name has them all', () => {
    expect(withinOf({ b: 2 })).toBeUndefined();
  });
});

describe('a change in councils', () => {
  it('is not known for anyone while control before is not known for all that have declared', () => {
    const unknown = makeCouncil({ code: 'E09000001', name: 'Newham', control: { after: 'con' } });
    const board = boardOf(makeResults([makeCouncil(), unknown]));
    expect(board.main.map(({ councils, councilChange }) => [councils, councilChange])).toEqual([
      [2, undefined],
      [0, undefined],
      [0, undefined],
      [0, undefined],
    ]);
  });

  it('leaves a by-election elsewhere out of every total', () => {
    const elsewhere = makeCouncil({ code: 'E07000999', name: 'Elsewhere', seats: { lab: 1 } });
    const board = boardOf(makeResults([makeCouncil(), elsewhere], { contested: ['E09000032'] }));
    expect([board.declared, board.main[0]?.councils, board.main[0]?.seats]).toEqual([1, 1, 33]);
  });
});

describe('a change in seats', () => {
  it('is missing, not 0, where no council has a baseline', () => {
    const board = boardOf(makeResults([makeCouncilWithout(['change'])]));
    expect(board.baseline).toBeUndefined();
    expect(board.main.map(({ seatChange }) => seatChange)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('never adds up two baselines: it takes the one that most councils have', () => {
    const other = makeCouncil({ code: 'E09000001', name: 'Newham', change: { may2017: { con: 5 } } });
    const third = makeCouncil({ code: 'E09000002', name: 'Brent', change: { may2017: { con: 5 } } });
    const board = boardOf(makeResults([makeCouncil(), other, third]));
    expect(board.baseline).toEqual({ label: 'May 2017', known: 2, of: 3 });
    expect(board.main[0]?.seatChange).toBe(10);
  });
});

describe('the national share', () => {
  const shares = { con: 36, lab: 36, ld: 14 };
  const estimate = { label: 'Projected national share', date: '2018-05-04', source: 'A broadcaster', shares };

  it('is there only with its date and its source', () => {
    const board = boardOf(makeResults([makeCouncil()], { estimates: [estimate] }));
    expect(board.estimate?.title).toBe('Projected national share (A broadcaster, 4 May 2018)');
    expect(board.estimate?.parts.map(({ party, share }) => [party.short, share])).toEqual([
      ['Con', 36],
      ['Lab', 36],
      ['LD', 14],
    ]);
    expect(boardOf(makeResults()).estimate).toBeUndefined();
  });

  it('is the latest of several', () => {
    const earlier = { ...estimate, date: '2018-05-03', shares: { con: 1 } };
    const board = boardOf(makeResults([makeCouncil()], { estimates: [estimate, earlier] }));
    expect(board.estimate?.parts[0]?.share).toBe(36);
  });
});
