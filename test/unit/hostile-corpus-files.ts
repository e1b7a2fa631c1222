/** The corpus of hostile files: parties, codes, words of the language, versions. */
import { DEEP, makeCountry, makeCountryOf, makeCountryWith, makeSecond, makeThird } from './hostile-corpus-country';
import type { ResultsRow } from './hostile-corpus-country';
import { PROTOTYPE_WORDS } from './hostile-corpus-text';

const BAD = ['bad-value'];
const HALVES = { con: 30, lab: 30 };
const HALF = { control: { after: 'noc' }, composition: HALVES, seats: HALVES, change: {} };
const LABOUR = { name: 'Labour', short: 'Lab', colour: '#E4003B' };

/** A party may be called anything but what stands on the map in place of a party: it would be painted in all its places. */
export const PARTIES: readonly ResultsRow[] = [
  ...['noc', 'awaiting', 'unknown', 'no-election'].map((id) => ({
    fault: `a party called ${id}`,
    drawn: 'noc',
    told: BAD,
    file: () => makeCountryOf({ id, ...LABOUR }, makeSecond(HALF)),
  })),
  {
    fault: 'a party counted as no overall control',
    drawn: 'con',
    told: BAD,
    file: () => makeCountryOf({ id: 'x', ...LABOUR, group: 'noc' }),
  },
  {
    fault: 'a party of a group that is not there',
    drawn: 'con',
    doubts: ['unknown-group'],
    file: () => makeCountryOf({ id: 'x', ...LABOUR, group: 'y' }),
  },
  {
    fault: 'two parties of one colour',
    drawn: 'con',
    doubts: ['same-colour'],
    file: () => makeCountryOf({ id: 'x', ...LABOUR }),
  },
  {
    fault: 'a colour in words',
    drawn: 'con',
    told: BAD,
    file: () => makeCountryOf({ id: 'x', ...LABOUR, colour: 'red' }),
  },
  {
    fault: 'a colour that ends a style',
    drawn: 'con',
    told: BAD,
    file: () => makeCountryOf({ id: 'x', ...LABOUR, colour: '#E4003B;}*{display:none' }),
  },
  {
    fault: 'a party twice, in another colour',
    drawn: 'con',
    told: ['duplicate'],
    file: () => makeCountryOf({ id: 'con', ...LABOUR }),
  },
  { fault: 'no parties', drawn: 'con', doubts: ['unknown-party'], file: () => makeCountry(undefined, { parties: [] }) },
];

/** Codes are joined exactly. Where two things have one code the first is kept, and the problem says so. */
export const CODES: readonly ResultsRow[] = [
  {
    fault: 'a council twice, with another winner',
    drawn: 'con',
    told: ['duplicate'],
    file: () => makeCountryWith([makeSecond()], makeThird({ code: 'E2' })),
  },
  {
    fault: 'a council twice, of which the first is bad',
    drawn: 'con',
    told: BAD,
    file: () => makeCountryWith([makeSecond({ total: -1 })]),
  },
  {
    fault: 'a code twice in contested',
    drawn: 'con',
    told: ['duplicate'],
    file: () => makeCountry(undefined, { contested: ['E1', 'E2', 'E2', 'E3'] }),
  },
  { fault: 'a code in lower case', drawn: 'awaiting', doubts: ['not-contested'], council: { code: 'e2' } },
  { fault: 'a code with a space', drawn: 'awaiting', doubts: ['not-contested'], council: { code: ' E2' } },
  ...['e2', ' E2', 'E9', 'E2\u00a0', 'Е2'].map((code) => ({
    fault: `${JSON.stringify(code)} for a code, in contested too`,
    drawn: 'no-election',
    doubts: ['no-shape'],
    file: () => makeCountry(makeSecond({ code }), { contested: ['E1', code, 'E3'] }),
  })),
  {
    fault: 'a council that is not in contested',
    drawn: 'no-election',
    doubts: ['not-contested'],
    file: () => makeCountry(undefined, { contested: ['E1', 'E3'] }),
  },
  {
    fault: 'an empty code in contested',
    drawn: 'con',
    told: BAD,
    file: () => makeCountry(undefined, { contested: ['E1', '', 'E2', 'E3'] }),
  },
  { fault: 'no code', drawn: 'awaiting', told: BAD, council: { code: undefined } },
  { fault: 'a number for a code', drawn: 'awaiting', told: BAD, council: { code: 2 } },
];

/** Words that every object has already are words like any other, wherever they stand. */
export const WORDS: readonly ResultsRow[] = PROTOTYPE_WORDS.flatMap((word): ResultsRow[] => [
  {
    fault: `${word} for a code that votes`,
    drawn: 'con',
    doubts: ['no-shape'],
    file: () => makeCountry(undefined, { contested: ['E1', 'E2', 'E3', word] }),
  },
  {
    fault: `a party called ${word}, with a majority`,
    drawn: word,
    file: () => {
      const seats = { [word]: 33, lab: 27 };
      const second = makeSecond({ control: { after: word }, seats, composition: seats, change: {} });
      return makeCountryOf({ ...LABOUR, id: word, colour: '#123456' }, second);
    },
  },
  {
    fault: `control by ${word}, which has no seats`,
    drawn: 'con',
    told: ['control-contradicted'],
    council: { control: { after: word } },
  },
  {
    fault: `all seats for ${word}, and control for another`,
    drawn: word,
    told: ['control-contradicted'],
    doubts: ['unknown-party', 'control-unchecked'],
    council: { composition: undefined, seats: { [word]: 60 }, change: {} },
  },
  {
    fault: `a change from ${word}, which is no baseline`,
    drawn: 'con',
    told: ['no-baseline'],
    council: { change: { [word]: { con: 1 } } },
  },
  {
    fault: `control under ${word} instead of its own name`,
    drawn: 'unknown',
    doubts: ['control-missing'],
    council: { control: undefined, [word]: { control: { after: 'lab' } } },
  },
  {
    fault: `fields called ${word} everywhere`,
    drawn: 'con',
    file: () => ({
      ...makeCountry(makeSecond({ [word]: { [word]: word }, control: { after: 'con', [word]: 'lab' } })),
      [word]: [{ [word]: { councils: [] } }],
    }),
  },
]);

/** Minors add fields; a newer major, a test where none is allowed and what is no results file show nothing of themselves. */
export const WHOLE_FILES: readonly ResultsRow[] = [
  {
    fault: 'a newer minor version, with fields of its own',
    drawn: 'con',
    file: () => makeCountry(makeSecond({ mayor: { party: 'lab' } }), { version: '1.9', weather: 'fine' }),
  },
  {
    fault: 'a newer major version',
    drawn: 'nothing',
    told: ['newer-version'],
    file: () => makeCountry(undefined, { version: '2.0' }),
  },
  {
    fault: 'no version',
    drawn: 'nothing',
    told: ['bad-version'],
    file: () => makeCountry(undefined, { version: null }),
  },
  {
    fault: 'results of a test, where none is allowed',
    drawn: 'nothing',
    told: ['test-results'],
    file: () => makeCountry(undefined, { test: true }),
  },
  {
    fault: 'results that may be those of a test',
    drawn: 'nothing',
    told: BAD,
    file: () => makeCountry(undefined, { test: 'yes' }),
  },
  {
    fault: 'councils that are no list',
    drawn: 'nothing',
    told: BAD,
    file: () => makeCountry(undefined, { councils: { E2: makeSecond() } }),
  },
  { fault: 'a list in place of a council', drawn: 'awaiting', told: BAD, file: () => makeCountry([makeSecond()]) },
  { fault: 'fifty thousand lists in one another', drawn: 'con', council: { depth: DEEP } },
  {
    fault: 'twenty thousand councils of nothing',
    drawn: 'con',
    told: BAD,
    file: () => makeCountryWith(Array.from({ length: 20_000 }, () => null)),
  },
];
