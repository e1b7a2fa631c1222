import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { enWards } from '../../src/i18n/en-wards';
import { deriveWards, toMajority, type WardView } from '../../src/view/wards-view';
import { toPartyBook } from '../../src/view/parties';
import { readWards, sampleBook } from './front-fixture';
import { makeResults, makeWard, makeWards } from './model-fixture';

function wardOf(over: Parameters<typeof makeWard>[0] = {}): WardView {
  const { value, problems } = parseCouncilWards(makeWards([makeWard(over)]));
  if (!value) throw new Error(JSON.stringify(problems));
  return deriveWards(value, toPartyBook(makeResults().parties, 'light', en), enWards)[0]!;
}

const candidate = (name: string, party: string, votes: number | null, elected = false) => ({
  name,
  party,
  votes,
  elected,
});

describe('the majority of a ward', () => {
  it('is the votes between the last elected and the first who was not', () => {
    expect(wardOf()).toMatchObject({ margin: 150, majority: '150' });
    expect(wardOf().facts).toContain('Majority 150');
  });

  it('has thousands with a comma', () => {
    const candidates = [candidate('A', 'lab', 4321, true), candidate('B', 'con', 1000)];
    expect(wardOf({ seats: 1, candidates }).majority).toBe('3,321');
  });

  it('is "tied" and not 0 where a lot settled the last seat', () => {
    const candidates = [candidate('A', 'con', 700, true), candidate('B', 'lab', 700)];
    const ward = wardOf({ seats: 1, tied: true, candidates });
    expect(ward.majority).toBe('Tied');
    expect(ward.facts).toEqual(['Tied for the last seat, settled by lot']);
  });

  it('is not known where any number is missing, and never 0 for it', () => {
    const candidates = [candidate('A', 'con', 700, true), candidate('B', 'lab', null)];
    const ward = wardOf({ seats: 1, candidates });
    expect(ward).toMatchObject({ majority: 'not known', margin: undefined, facts: [] });
    expect(ward.candidates[1]?.votes).toBeUndefined();
  });

  it('is not there at all without winners, or without losers', () => {
    expect(toMajority([candidate('A', 'con', 5)])).toBeUndefined();
    expect(toMajority([candidate('A', 'con', 5, true)])).toBeUndefined();
  });
});

describe('a ward without a poll', () => {
  it('that was uncontested says so, with no votes and no majority of 0', () => {
    const candidates = [candidate('A', 'con', 0, true)];
    const ward = wardOf({ seats: 1, status: 'uncontested', candidates });
    expect(ward).toMatchObject({ majority: 'Uncontested', margin: undefined, facts: ['Uncontested'] });
    expect(ward.candidates[0]).toMatchObject({ votes: undefined, share: 0, elected: true });
  });

  it.each([
    ['awaiting', 'Awaiting result'],
    ['recount', 'Recount'],
    ['postponed', 'Poll postponed'],
  ])('that is %s says "%s" in place of a majority', (status, word) => {
    expect(wardOf({ status, candidates: [] })).toMatchObject({ majority: word, wonBy: '', winners: [] });
  });
});

describe('the winners of a ward', () => {
  it('are the party alone where one seat was up', () => {
    const candidates = [candidate('A', 'con', 700, true), candidate('B', 'lab', 600)];
    expect(wardOf({ seats: 1, candidates }).wonBy).toBe('Con');
  });

  it('have their seats where several were', () => {
    expect(wardOf().wonBy).toBe('Lab 2');
  });

  it('are all there in a split ward, the most seats first', () => {
    const candidates = [
      candidate('A', 'con', 900, true),
      candidate('B', 'lab', 800, true),
      candidate('C', 'lab', 700, true),
      candidate('D', 'con', 600),
    ];
    const ward = wardOf({ seats: 3, candidates });
    expect(ward.wonBy).toBe('Lab 2, Con 1');
    expect(ward.winners.map(({ id }) => id)).toEqual(['lab', 'con']);
  });
});

describe('the candidates of a ward', () => {
  it('stand in the order of votes, each with a share of the most', () => {
    const shares = wardOf().candidates.map(({ name, share, elected }) => [name, share, elected]);
    expect(shares).toEqual([
      ['Ann Archer', 1, true],
      ['Bob Baker', 850 / 900, true],
      ['Cat Cooper', 700 / 900, false],
      ['Dan Draper', 120 / 900, false],
    ]);
  });

  it('have the elected first of two with the same votes', () => {
    const candidates = [candidate('Zed', 'lab', 700), candidate('Amy', 'con', 700, true)];
    expect(wardOf({ seats: 1, tied: true, candidates }).candidates.map(({ name }) => name)).toEqual(['Amy', 'Zed']);
  });
});

describe('the facts of a ward', () => {
  it('are turnout and another day of the poll where the file gives them', () => {
    expect(wardOf({ turnout: 41.26, polled: '2018-06-14' }).facts).toEqual([
      'Majority 150',
      'Turnout 41.3%',
      'Polled on 14 June 2018',
    ]);
  });

  it('say where the numbers themselves are in doubt', () => {
    const candidates = [candidate('A', 'con', 100, true), candidate('B', 'lab', 700)];
    const ward = wardOf({ seats: 1, candidates });
    expect(ward.majority).not.toMatch(/^[-−]/);
    expect(ward.margin ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('never have a tie settled by sorting: equal votes without a word of a lot are not "Majority 0"', () => {
    const candidates = [candidate('A', 'con', 700, true), candidate('B', 'lab', 700)];
    expect(wardOf({ seats: 1, candidates }).facts.join()).not.toContain('Majority 0');
  });
});

describe('the wards of 3 May 2018', () => {
  it('of Wandsworth are twenty, by name, with 60 elected in all', () => {
    const wards = deriveWards(readWards('E09000032'), sampleBook, enWards);
    expect(wards).toHaveLength(20);
    expect(wards[0]?.name).toBe('Balham');
    expect(wards.flatMap(({ candidates }) => candidates).filter(({ elected }) => elected)).toHaveLength(60);
    expect(wards.every(({ margin }) => margin !== undefined && margin > 0)).toBe(true);
  });

  it('have Moreton and Fyfield uncontested, and Nonsuch tied', () => {
    const epping = deriveWards(readWards('E07000072'), sampleBook, enWards);
    const sutton = deriveWards(readWards('E09000029'), sampleBook, enWards);
    expect(epping.find(({ name }) => name === 'Moreton and Fyfield')?.majority).toBe('Uncontested');
    expect(sutton.find(({ name }) => name === 'Nonsuch')?.majority).toBe('Tied');
  });
});
