/** The corpus of hostile councils: numbers that are none, and control that the seats contradict. */
import { INFINITE, makeCountry, type ResultsRow } from './hostile-corpus-country';

const BAD = ['bad-value'];
const CONTRADICTED = ['control-contradicted'];

/** A council of which a number is none is left out, and its place on the map is awaiting: nothing is made up for it. */
export const NUMBERS: readonly ResultsRow[] = [
  { fault: 'negative seats', drawn: 'awaiting', told: BAD, council: { seats: { con: -33, lab: 26 } } },
  { fault: 'a fraction of a seat', drawn: 'awaiting', told: BAD, council: { seats: { con: 33.5, lab: 26 } } },
  { fault: 'seats in words', drawn: 'awaiting', told: BAD, council: { seats: { con: 'thirty-three' } } },
  { fault: 'seats in quotation marks', drawn: 'awaiting', told: BAD, council: { composition: { con: '33' } } },
  { fault: 'seats that are null', drawn: 'awaiting', told: BAD, council: { seats: { con: null } } },
  { fault: 'null for all seats', drawn: 'awaiting', told: BAD, council: { seats: null } },
  { fault: 'a list for all seats', drawn: 'awaiting', told: BAD, council: { composition: [33, 26, 1] } },
  { fault: 'an id that turns its direction', drawn: 'awaiting', told: BAD, council: { seats: { '\u202ecba': 60 } } },
  { fault: 'a number for all seats', drawn: 'awaiting', told: BAD, council: { seats: 60 } },
  { fault: 'more seats than there are people', drawn: 'awaiting', told: BAD, council: { seats: { con: 1e300 } } },
  { fault: 'infinite seats', drawn: 'awaiting', told: BAD, council: { composition: { con: INFINITE } } },
  { fault: 'an infinite council', drawn: 'awaiting', told: BAD, council: { total: INFINITE } },
  { fault: 'an infinite change', drawn: 'awaiting', told: BAD, council: { change: { '2014': { con: INFINITE } } } },
  { fault: 'a turnout of 400 %', drawn: 'awaiting', told: BAD, council: { turnout: 400 } },
  {
    fault: 'an infinite sequence',
    drawn: 'nothing',
    told: BAD,
    file: () => makeCountry(undefined, { sequence: INFINITE }),
  },
  {
    fault: 'an infinite estimate',
    drawn: 'con',
    told: BAD,
    file: () => {
      const estimate = { label: 'Share', date: '2018-05-04', source: 'X', shares: { con: INFINITE } };
      return makeCountry(undefined, { estimates: [estimate] });
    },
  },
];

/** No composition, and nothing that was measured from another election. */
const BARE = { composition: undefined, change: {} };
const HALVES = { con: 30, lab: 30 };
const HALF = { composition: HALVES, seats: HALVES, change: {} };

/**
 * A party is only ever drawn with more than half of all seats, or where the file names it and no seats say otherwise.
 * Where the seats are complete they decide; where they are not, control is not known.
 */
export const CONTROL: readonly ResultsRow[] = [
  {
    fault: 'control that the composition gives to another',
    drawn: 'con',
    told: CONTRADICTED,
    council: { control: { after: 'lab' } },
  },
  {
    fault: 'nobody in control, and a majority',
    drawn: 'con',
    told: CONTRADICTED,
    council: { control: { after: 'noc' } },
  },
  {
    fault: 'control with exactly half',
    drawn: 'noc',
    told: CONTRADICTED,
    council: { ...HALF, control: { after: 'con' } },
  },
  { fault: 'control in capitals', drawn: 'con', told: CONTRADICTED, council: { control: { after: 'CON' } } },
  {
    fault: 'control in capitals, and no seats to say better',
    drawn: 'CON',
    doubts: ['unknown-party', 'control-unchecked'],
    council: { ...BARE, seats: {}, control: { after: 'CON' } },
  },
  {
    fault: 'control by a word of the map',
    drawn: 'awaiting',
    told: BAD,
    council: { control: { after: 'no-election' } },
  },
  {
    fault: 'a majority of the seats that were up, and not of all',
    drawn: 'lab',
    told: CONTRADICTED,
    doubts: ['control-unchecked'],
    council: { ...BARE, elects: 'thirds', up: 20, seats: { con: 15, lab: 5 }, notUp: { con: 10, lab: 30 } },
  },
  {
    fault: 'control although another has won a majority, and the rest is not known',
    drawn: 'unknown',
    told: CONTRADICTED,
    doubts: ['seats-sum', 'not-up-sum', 'control-missing'],
    council: { ...BARE, seats: { lab: 40 } },
  },
  {
    fault: 'nobody in control although one party has won a majority, and the rest is not known',
    drawn: 'unknown',
    told: CONTRADICTED,
    doubts: ['seats-sum', 'not-up-sum', 'control-missing'],
    council: { ...BARE, seats: { lab: 40 }, control: { after: 'noc' } },
  },
  {
    fault: 'control that is out of reach, whoever has the seats that are missing',
    drawn: 'unknown',
    told: CONTRADICTED,
    doubts: ['seats-sum', 'not-up-sum', 'control-missing'],
    council: { ...BARE, seats: { con: 10, lab: 25, ld: 10 } },
  },
  {
    fault: 'more seats in the composition than on the council',
    drawn: 'unknown',
    told: CONTRADICTED,
    doubts: ['composition-sum', 'control-missing'],
    council: { composition: { con: 45, lab: 26 } },
  },
  {
    fault: 'more seats won than on the council',
    drawn: 'unknown',
    told: CONTRADICTED,
    doubts: ['seats-sum', 'not-up-sum', 'control-missing'],
    council: { ...BARE, seats: { con: 61 } },
  },
  {
    fault: 'more seats than on the council, and nobody in control',
    drawn: 'unknown',
    told: CONTRADICTED,
    doubts: ['composition-sum', 'control-missing'],
    council: { ...HALF, control: { after: 'noc' }, composition: { con: 30, lab: 30, ld: 30 } },
  },
  {
    fault: 'seats won that give it to another than the composition does',
    drawn: 'con',
    doubts: ['composition-differs'],
    council: { seats: { lab: 33, con: 26, ind: 1 } },
  },
  {
    fault: 'no seats at all',
    drawn: 'unknown',
    told: CONTRADICTED,
    doubts: ['control-missing'],
    council: { total: 0, up: 0, seats: {}, composition: {}, change: {} },
  },
  {
    fault: 'no seats at all, and nobody in control',
    drawn: 'unknown',
    told: CONTRADICTED,
    doubts: ['control-missing'],
    council: { ...BARE, total: 0, up: 0, seats: {}, control: { after: 'noc' } },
  },
  { fault: 'a status that there is not', drawn: 'awaiting', told: BAD, council: { status: 'won' } },
  { fault: 'control while it is still counting', drawn: 'awaiting', council: { status: 'counting' } },
  {
    fault: 'control by a party that is nowhere defined',
    drawn: 'xyz',
    doubts: ['unknown-party'],
    council: { control: { after: 'xyz' }, composition: { xyz: 60 }, seats: { xyz: 60 }, change: {} },
  },
  {
    fault: 'thirty parties of two seats each, none of them defined',
    drawn: 'noc',
    doubts: ['unknown-party'],
    council: { ...HALF, control: { after: 'noc' }, seats: {}, composition: toParties(30, 2) },
  },
];

/** More than anybody would draw: read all the same, and without a throw. */
export const CROWDS: readonly ResultsRow[] = [
  {
    fault: 'two hundred thousand parties of a seat each, none of them defined',
    drawn: 'noc',
    doubts: ['unknown-party', 'composition-sum'],
    council: { ...HALF, control: { after: 'noc' }, total: 200_001, composition: toParties(200_000, 1) },
  },
];

function toParties(count: number, seats: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, seats]));
}
