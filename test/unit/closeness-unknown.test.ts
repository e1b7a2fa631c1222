import { describe, expect, it } from 'vitest';
import { deriveCloseness, toStanding } from '../../src/model/closeness';
import type { Closeness, ClosenessTarget } from '../../src/model/closeness';
import type { CouncilFile } from '../../src/model/contract';
import { PARTIES, makeWardFile, readCouncil } from './closeness-fixture';
import type { WardRows } from './closeness-fixture';

const WARDS: readonly WardRows[] = [
  {
    seats: 1,
    rows: [
      ['con', 50],
      ['lab', 40],
    ],
  },
  {
    seats: 1,
    rows: [
      ['con', 50],
      ['lab', 45],
    ],
  },
  {
    seats: 1,
    rows: [
      ['lab', 50],
      ['con', 45],
    ],
  },
];

const COUNCIL: Partial<CouncilFile> = {
  total: 3,
  up: 3,
  seats: { con: 2, lab: 1 },
  composition: { con: 2, lab: 1 },
  control: { after: 'con' },
  change: {},
};

type Answers = Record<ClosenessTarget, Closeness>;

function answer(over: Partial<CouncilFile>, wards: readonly WardRows[] = WARDS, party = 'lab'): Answers {
  return deriveCloseness(toStanding(readCouncil({ ...COUNCIL, ...over }), makeWardFile(wards), PARTIES), party);
}

const without = (...keys: (keyof CouncilFile)[]): Partial<CouncilFile> =>
  Object.fromEntries(keys.map((key) => [key, undefined]));

const unknown = (reason: string) => ({ kind: 'unknown', reason });
const allUnknown = (reason: string) => ({ deny: unknown(reason), largest: unknown(reason), control: unknown(reason) });

describe('how close it was is not known', () => {
  it('is known where nothing contradicts anything', () => {
    const six = { kind: 'short', votes: 6 };
    expect(answer({})).toMatchObject({ deny: six, largest: six, control: six });
  });

  it('from the wards of another council', () => {
    const standing = toStanding(readCouncil(COUNCIL), makeWardFile(WARDS, 'E09000005'), PARTIES);
    expect(deriveCloseness(standing, 'lab')).toEqual(allUnknown('other-council'));
  });

  it('before the council has declared', () => {
    expect(answer({ status: 'counting' })).toEqual(allUnknown('not-declared'));
  });

  it('without a composition, unless seats won and not up make a whole council', () => {
    expect(answer(without('composition')).control).toMatchObject({ kind: 'short', votes: 6 });
    expect(answer({ ...without('composition'), total: 5 })).toEqual(allUnknown('composition-not-known'));
  });

  it('where the composition is not all seats, or not those won and not up', () => {
    expect(answer({ total: 4 })).toEqual(allUnknown('composition-differs'));
    expect(answer({ composition: { con: 1, lab: 2 }, control: {} })).toEqual(allUnknown('composition-differs'));
    const notUp = { con: 1, lab: 1 };
    const moved = answer({ total: 5, notUp, composition: { con: 4, lab: 1 } });
    expect(moved).toEqual(allUnknown('composition-differs'));
  });

  it('where a party won more seats in the wards than the composition gives it', () => {
    const answers = answer({ total: 5, composition: { con: 1, lab: 4 }, control: { after: 'lab' } }, WARDS, 'con');
    expect(answers.control).toEqual(unknown('composition-differs'));
  });

  it('where more small parties won seats than the catch-all group has', () => {
    const wards = [
      ...WARDS.slice(0, 2),
      {
        seats: 1,
        rows: [
          ['ra', 50],
          ['lab', 45],
        ],
      } satisfies WardRows,
    ];
    const seats = { con: 2, ra: 1 };
    expect(answer({ seats, composition: { con: 2, other: 1 } }, wards).control).toMatchObject({ kind: 'short' });
    const named = answer({ seats, composition: { con: 2, mra: 1 } }, wards);
    expect(named).toEqual(allUnknown('composition-differs'));
  });

  it('where a ward is missing or has another winner, but for what the composition says by itself', () => {
    const missing = answer({}, WARDS.slice(0, 2));
    expect(missing).toEqual(allUnknown('wards-differ'));
    const other = [
      ...WARDS.slice(0, 2),
      {
        seats: 1,
        rows: [
          ['con', 50],
          ['lab', 45],
        ],
      } satisfies WardRows,
    ];
    expect(answer({}, other)).toEqual(allUnknown('wards-differ'));
    expect(answer({}, WARDS.slice(0, 2), 'con')).toMatchObject({ control: { kind: 'met' }, largest: { kind: 'met' } });
  });

  it('where nothing says how many seats were won, and the wards have not as many as were up', () => {
    expect(answer({ seats: {} }).control).toMatchObject({ kind: 'short', votes: 6 });
    expect(answer({ seats: {} }, WARDS.slice(1)).control).toEqual(unknown('wards-differ'));
  });

  it('where a ward elects out of the order of votes, too few, or by a tie that nobody explains', () => {
    const doubted = (ward: WardRows) => answer({}, [...WARDS.slice(0, 2), ward]).control;
    const outOfOrder: WardRows = {
      seats: 1,
      rows: [
        ['lab', 45],
        ['con', 50],
      ],
    };
    expect(doubted(outOfOrder)).toEqual(unknown('ward-doubted'));
    expect(
      doubted({
        seats: 2,
        rows: [
          ['lab', 45, true],
          ['con', 40, false],
        ],
      }),
    ).toEqual(unknown('ward-doubted'));
    const tie: WardRows = {
      seats: 1,
      rows: [
        ['lab', 45],
        ['con', 45],
      ],
      over: { tied: false },
    };
    expect(doubted(tie)).toEqual(unknown('ward-doubted'));
    expect(doubted({ ...tie, over: { tied: true } })).toMatchObject({ kind: 'short' });
  });

  it('where such a ward comes without the parser’s doubt', () => {
    const file = makeWardFile([
      ...WARDS.slice(0, 2),
      {
        seats: 1,
        rows: [
          ['lab', 45],
          ['con', 50],
        ],
      },
    ]);
    const wards = file.wards.map((ward) => ({ ...ward, doubts: [] }));
    const standing = toStanding(readCouncil(COUNCIL), { ...file, wards }, PARTIES);
    expect(deriveCloseness(standing, 'lab').control).toEqual(unknown('ward-doubted'));
  });

  it('where a ward was fought and somebody’s votes are not known', () => {
    const silent: WardRows = {
      seats: 1,
      rows: [
        ['lab', 45],
        ['con', null],
      ],
    };
    expect(answer({}, [...WARDS.slice(0, 2), silent]).control).toEqual(unknown('votes-not-known'));
  });

  it('as to a majority, where nobody says who has it and small parties together have enough for one', () => {
    const wards = WARDS.map((): WardRows => ({
      seats: 1,
      rows: [
        ['ra', 50],
        ['lab', 45],
      ],
    }));
    const over = { seats: { ra: 3 }, composition: { other: 3 } };
    expect(answer({ ...over, control: {} }, wards).deny).toEqual(unknown('control-not-known'));
    expect(answer({ ...over, control: { after: 'ra' } }, wards).deny).toMatchObject({ kind: 'short', votes: 12 });
    expect(answer({ ...over, control: { after: 'other' } }, wards).deny).toEqual(unknown('others-not-split'));
  });

  it('as to a majority of a small party whose seats are among those of the catch-all group', () => {
    const wards = WARDS.map((): WardRows => ({
      seats: 1,
      rows: [
        ['ra', 50],
        ['lab', 45],
      ],
    }));
    const over = { total: 5, seats: { ra: 3 }, notUp: { other: 2 }, control: { after: 'ra' } };
    expect(answer({ ...over, composition: { other: 5 } }, wards).deny).toEqual(unknown('others-not-split'));
    expect(answer({ ...over, composition: { ra: 5 } }, wards).deny).toMatchObject({ kind: 'short', votes: 18 });
  });

  it('as to a majority that the seats do not bear out', () => {
    const council = { ...readCouncil(COUNCIL), control: { after: 'lab' } };
    const standing = toStanding(council, makeWardFile(WARDS), PARTIES);
    expect(deriveCloseness(standing, 'con').deny).toEqual(unknown('composition-differs'));
    const nobody = toStanding({ ...council, control: { after: 'noc' } }, makeWardFile(WARDS), PARTIES);
    expect(deriveCloseness(nobody, 'lab').deny).toEqual(unknown('composition-differs'));
  });
});

describe('polls that were put off', () => {
  const later: WardRows = {
    seats: 1,
    rows: [
      ['con', 50],
      ['lab', 50],
    ],
    over: { tied: true, polled: '2018-06-21' },
  };
  const over = { total: 4, up: 4, vacant: 1, postponed: [{ ward: 'W4', name: 'Ward 4', seats: 1, won: { con: 1 } }] };

  it('are vacant seats, and none that could have been taken, even if they have been held since', () => {
    const answers = answer({ ...over, control: {} }, [...WARDS, later]);
    expect(answers.deny).toEqual({ kind: 'met' });
    expect(answers.control).toMatchObject({ votes: 17, seats: 2 });
  });

  it('are the same before they are held', () => {
    const awaited: WardRows = {
      seats: 1,
      rows: [
        ['con', null],
        ['lab', null],
      ],
      over: { status: 'postponed' },
    };
    expect(answer({ ...over, control: {} }, [...WARDS, awaited]).control).toMatchObject({ votes: 17, seats: 2 });
  });
});
