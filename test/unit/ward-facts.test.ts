/** What the panel says of an opened ward, in words. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { enWards } from '../../src/i18n/en-wards';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { toPartyBook } from '../../src/view/parties';
import { deriveWards, type WardView } from '../../src/view/wards-view';
import { makeWard, makeWards } from './model-fixture';
import { contest, parties, stood } from './ward-fixture';

const book = toPartyBook(parties, 'light', en);

function wardOf(over: Parameters<typeof makeWard>[0]): WardView {
  const { value } = parseCouncilWards(makeWards([makeWard(over)]));
  return deriveWards(value!, book, enWards)[0]!;
}

/** Con, Con, Con in 2014; now whoever `lines` elect. */
const changeOf = (lines: string[], winners = ['con', 'con', 'con']) =>
  wardOf({ seats: 3, candidates: stood(...lines), previous: [contest({ seats: 3, winners })] }).change;

describe('a hold or gain is told', () => {
  it('as taken from the one party that lost, with its date', () => {
    expect(changeOf(['lab 9 *', 'lab 8 *', 'lab 7 *'])).toBe(
      'Labour gained three seats from the Conservatives since 22 May 2014.',
    );
  });

  it('with what was held beside it', () => {
    expect(changeOf(['lab 9 *', 'con 8 *', 'con 7 *'])).toBe(
      'Labour gained one seat from the Conservatives since 22 May 2014; held: Conservative 2.',
    );
  });

  it('as a hold where nothing changed', () => {
    expect(changeOf(['con 9 *', 'con 8 *', 'con 7 *'])).toBe('Held: Conservative 3, as on 22 May 2014.');
    expect(changeOf(['con 9 *', 'con 8 *', 'lab 7 *'], ['con', 'lab', 'con'])).toBe(
      'Held: Conservative 2 and Labour 1, as on 22 May 2014.',
    );
  });

  it('party by party where more than two changed, inventing nobody who took whose', () => {
    expect(changeOf(['lab 9 *', 'lab 8 *', 'green 7 *'], ['con', 'ld', 'green'])).toBe(
      '+2 Labour, −1 Conservative, −1 Liberal Democrat on 22 May 2014; held: Green 1.',
    );
  });

  it('of many who are no party as a number, not as a hold', () => {
    expect(changeOf(['ra 9 *', 'ra 8 *', 'ra 7 *'], ['other', 'other', 'other'])).toBe(
      'Other 3, as many as on 22 May 2014.',
    );
  });

  it('by the name of the one small party that gained', () => {
    expect(changeOf(['ra 9 *', 'ra 8 *', 'con 7 *'])).toBe(
      'Residents gained two seats from the Conservatives since 22 May 2014; held: Conservative 1.',
    );
    expect(changeOf(['ra 9 *', 'ind 8 *', 'con 7 *'])).toContain('Other gained two seats');
  });

  it('not at all from a contest for other seats', () => {
    const previous = [contest({ kind: 'other-seat', seats: 3, winners: ['con', 'con', 'con'] })];
    expect(wardOf({ seats: 3, candidates: stood('lab 9 *', 'lab 8 *', 'lab 7 *'), previous }).change).toBeUndefined();
  });
});

describe('a swing is told', () => {
  const swingOf = (votes: Record<string, number>, over: Record<string, unknown> = {}) =>
    wardOf({
      seats: 1,
      candidates: stood('lab 500 *', 'con 400', 'ld 100'),
      previous: [contest({ seats: 1, winners: ['con'], votes, ...over })],
    });

  it('between a named pair, with the date and both changes, with a real minus', () => {
    expect(swingOf({ con: 434, lab: 448, ld: 118 }).swing).toBe(
      'Swing of 4.3 points from Conservative to Labour since 22 May 2014: Labour +5.2, Conservative −3.4.',
    );
  });

  it('with its method, and how independents were counted only where any stood', () => {
    expect(swingOf({ con: 434, lab: 448 }).method).toBe('Swing is half the sum of the two changes in share.');
    expect(swingOf({ con: 434, lab: 448, ra: 20 }).method).toBe(
      'Swing is half the sum of the two changes in share, with independents and others as one party.',
    );
  });

  it('from other seats of the ward, too, and then as no hold or gain', () => {
    const ward = swingOf({ con: 500, lab: 500 }, { kind: 'other-seat', date: '2016-05-05' });
    expect(ward.swing).toBe(
      'Swing of 5.0 points from Conservative to Labour since 5 May 2016: Labour 0.0, Conservative −10.0. ' +
        'That poll was not for the same seats, so it shows no hold or gain.',
    );
    expect(ward.change).toBeUndefined();
  });

  it('as none where shares moved alike, without −0', () => {
    expect(swingOf({ con: 400, lab: 500, ld: 100 }).swing).toBe(
      'No swing between Conservative and Labour since 22 May 2014: Labour 0.0, Conservative 0.0.',
    );
  });
});

describe('shares are told', () => {
  it('beside the best candidate of each party, with the method where there is more than one seat', () => {
    const ward = wardOf({ seats: 2, candidates: stood('lab 900 *', 'lab 850 *', 'con 700', 'ld 400') });
    expect(ward.candidates.map(({ topShare }) => topShare)).toEqual(['45.0%', undefined, '35.0%', '20.0%']);
    expect([ward.shareHead, ward.method]).toEqual([
      'Share of each party’s top vote',
      'Shares are of each party’s top vote.',
    ]);
  });

  it('beside everybody where there is one seat, which needs no method', () => {
    const ward = wardOf({ seats: 1, candidates: stood('con 1999 *', 'lab 1000', 'ind 1') });
    expect(ward.candidates.map(({ topShare }) => topShare)).toEqual(['66.6%', '33.3%', '<0.1%']);
    expect([ward.shareHead, ward.method]).toEqual(['Share of the vote', '']);
  });

  it('for nobody where any votes are not known', () => {
    const ward = wardOf({ seats: 2, candidates: stood('lab 900 *', 'lab 850 *', 'con -') });
    expect(ward.candidates.map(({ topShare }) => topShare)).toEqual([undefined, undefined, undefined]);
    expect(ward.candidates.map(({ votes }) => votes)).toEqual([900, 850, undefined]);
    expect(ward.method).toBe('');
  });
});

describe('the size of the poll', () => {
  it('is there with the seats, where the file has it', () => {
    const ward = wardOf({ turnout: 41.26, electorate: 10_204 });
    expect([ward.seats, ...ward.facts]).toEqual(['2 seats', 'Majority 150', 'Turnout 41.3%', 'Electorate 10,204']);
  });
});

describe('bad input', () => {
  it('of one ward costs that ward alone: votes below 0 or in words', () => {
    const bad = (code: string, votes: unknown) =>
      makeWard({ code, candidates: [{ name: 'Ann', party: 'lab', votes, elected: true }] });
    const { value, problems } = parseCouncilWards(makeWards([bad('W1', -5), bad('W2', 'many'), makeWard()]));
    expect(deriveWards(value!, book, enWards).map(({ name }) => name)).toEqual(['Graveney']);
    expect(problems.map(({ level, place }) => [level, place.slice(0, 8)])).toEqual([
      ['error', 'wards[0]'],
      ['error', 'wards[1]'],
    ]);
  });

  it('of an earlier poll leaves candidates and shares as they are', () => {
    const ward = wardOf({ seats: 1, candidates: stood('lab 6 *', 'con 4'), previous: [contest({ winners: ['?'] })] });
    expect([ward.change, ward.swing]).toEqual([undefined, undefined]);
    expect(ward.candidates[0]!.topShare).toBe('60.0%');
  });

  it('that elects too many keeps candidates and shares, says the doubt, and tells no gain', () => {
    const candidates = stood('lab 900 *', 'lab 850 *', 'con 700 *');
    const ward = wardOf({ candidates, previous: [contest({})] });
    expect(ward.notes).toEqual(['The file names another number of winners than there were seats.']);
    expect([ward.change, ward.margin]).toEqual([undefined, undefined]);
    expect(ward.candidates.filter(({ elected }) => elected)).toHaveLength(3);
  });

  it('that names somebody of one party more than once shows them all, and says so once', () => {
    const candidates = ['lab', 'lab', 'lab', 'con'].map((party, at) => ({
      name: at === 1 ? ' ann archer' : 'Ann Archer',
      party,
      votes: 10 - at,
      elected: at < 2,
    }));
    const { notes, candidates: shown } = wardOf({ candidates });
    expect(shown).toHaveLength(4);
    expect(notes).toEqual([
      'More than one Ann Archer stands under the same label: all are shown, as the file has them.',
    ]);
  });

  it('is not what two namesakes of different parties are', () => {
    const candidates = ['lab', 'con', 'ld'].map((party, at) => ({
      name: 'G Stevens',
      party,
      votes: 9 - at,
      elected: at < 2,
    }));
    expect(wardOf({ candidates }).notes).toEqual([]);
  });
});
