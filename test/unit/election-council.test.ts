import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilFile } from '../../src/model/contract';
import { toChange, toSeats2014 } from '../../src/desk/election/change';
import { toElection } from '../../src/desk/election/election';
import { toCouncilNotes } from '../../src/desk/election/notes';
import { toPartyId, toSeats } from '../../src/desk/election/parties';
import type { ElectionSource } from '../../src/desk/election/source-schema';
import { toDayWords, toDigits } from '../../src/desk/election/words';
import { ANYTOWN, HULL, NEWBURY_PARK, councilOf, readFixture } from '../fixtures/election/source';

let source: ElectionSource;
let councils: Map<string, CouncilFile>;
let parties: string[];

beforeAll(async () => {
  source = await readFixture();
  const { results } = toElection(source);
  councils = new Map(results.councils.map((council) => [council.code, council]));
  parties = results.parties.map(({ id }) => id);
});

const seats = (council: Partial<Record<'con' | 'lab' | 'ld' | 'green' | 'ukip' | 'other', number>>) => ({
  ...{ con: 0, lab: 0, ld: 0, green: 0, ukip: 0, other: 0 },
  ...council,
});

describe('parties', () => {
  it('have lower-case ids that are safe in a URL', () => {
    expect(['C', 'Grn', 'UKIP', 'Ind', 'CC(Hart)'].map(toPartyId)).toEqual(['con', 'green', 'ukip', 'ind', 'cc-hart']);
  });

  it('are in the results when they won a seat, under their own id beside the six groups', () => {
    expect(parties).toEqual(['con', 'lab', 'ld', 'green', 'ukip', 'other', 'vale-w']);
  });

  it('leave no zero behind and keep the order that is asked for', () => {
    expect(JSON.stringify(toSeats({ lab: 2, con: 1, ld: 0 }, ['con', 'lab', 'ld']))).toBe('{"con":1,"lab":2}');
  });
});

describe('a council by thirds', () => {
  it('has the seats of the day by party and the composition by group', () => {
    expect(councils.get(ANYTOWN)).toMatchObject({
      seats: { con: 1, lab: 1, 'vale-w': 1 },
      composition: { con: 4, lab: 3, other: 2 },
      notUp: { con: 3, lab: 2, other: 1 },
      control: { before: 'con', after: 'noc' },
      wards: { contested: 3, won: { con: 1, lab: 1, 'vale-w': 1 } },
    });
  });

  it('leaves out what is not known and what the contract fills in', () => {
    const council = councils.get(ANYTOWN);
    for (const field of ['declared', 'turnout', 'vacant', 'postponed', 'boundaryChange', 'revision', 'isNew']) {
      expect(council).not.toHaveProperty(field);
    }
  });
});

describe('change', () => {
  it('is 0 for a party that has as many seats as before, and absent for one that has none on either side', () => {
    expect(toChange(seats({ con: 4, lab: 3, other: 2 }), seats({ con: 4, lab: 3, ukip: 1, other: 1 }))).toEqual({
      con: 0,
      lab: 0,
      ukip: -1,
      other: 1,
    });
  });

  it('is absent on a baseline that the source does not call comparable', () => {
    expect(Object.keys(councils.get(ANYTOWN)?.change ?? {})).toEqual(['may2017']);
    expect(councils.get(HULL)).not.toHaveProperty('change');
  });

  it('is measured from the figures of the day, so that a deferred poll is in neither side', () => {
    expect(councils.get(NEWBURY_PARK)?.change?.['2014']).toEqual({ con: -2, lab: 0 });
  });

  it('counts the Greens of 2014 that the source has among the others, in their four boroughs only', () => {
    expect(toSeats2014('Islington', seats({ lab: 47, other: 1 }))).toEqual(seats({ lab: 47, green: 1 }));
    expect(toSeats2014('Merton', seats({ lab: 36, other: 3 }))).toEqual(seats({ lab: 36, other: 3 }));
  });
});

describe('a deferred poll', () => {
  it('is up, is left out of the seats won, and leaves its seats vacant', () => {
    const council = councils.get(NEWBURY_PARK);
    expect(council).toMatchObject({ total: 5, up: 5, vacant: 2, seats: { lab: 3 }, composition: { lab: 3 } });
    expect(council?.wards).toEqual({ contested: 1, won: { lab: 1 } });
  });

  it('is kept with its date and who won it', () => {
    expect(councils.get(NEWBURY_PARK)?.postponed).toEqual([
      { ward: 'E05999032', name: 'Green', seats: 2, date: '2018-06-21', won: { lab: 1, green: 1 } },
    ]);
  });
});

describe('new wards', () => {
  it('are said with the size of the council when that changed', () => {
    expect(councils.get(HULL)?.boundaryChange).toEqual({ reason: 'New wards in 2018, and 2 seats instead of 3' });
  });

  it('are not taken for granted in London', () => {
    expect(councils.get(NEWBURY_PARK)).not.toHaveProperty('boundaryChange');
  });

  it('come with the name a reader knows', () => {
    expect(councils.get(HULL)?.name).toBe('Hull');
  });
});

describe('notes', () => {
  const notesOf = (code: string): string[] => toCouncilNotes(councilOf(source, code), source.wards.get(code) ?? []);

  it('say where another source differs, UKIP among the others as that source has it', () => {
    expect(notesOf(ANYTOWN)).toContain(
      'Sources differ on the council after the election: shown are the figures of the House of Commons Library; ' +
        'a count of winners and sitting councillors has Con 3, UKIP and others 3.',
    );
  });

  it('say when reported control does not follow from the only older composition', () => {
    expect(notesOf(ANYTOWN).at(-1)).toBe(
      'Control before the election (Conservative) is as reported in 2018; in about May 2017 the council had Con 4, ' +
        'Lab 3, UKIP 1, others 1: no overall control.',
    );
  });

  it('tell a deferred poll once, and name every winner', () => {
    expect(notesOf(NEWBURY_PARK)).toEqual([
      'The poll in Green was put off to 21 June 2018: its two seats, won by Lab 1, Green 1, are left out of these ' +
        'figures, changes included, and shown as vacant.',
    ]);
  });

  it('stop the pipeline at a doubt that it does not know, rather than lose it', () => {
    const council = { ...councilOf(source, ANYTOWN), doubts: ['something new'] };
    expect(() => toCouncilNotes(council, [])).toThrow(/Anytown.*something new/);
  });

  it('write days and numbers as a newspaper does', () => {
    expect([toDayWords('2018-06-21'), toDigits(1405), toDigits(405), toDigits(1234567)]).toEqual([
      '21 June 2018',
      '1,405',
      '405',
      '1,234,567',
    ]);
  });
});
