/** The widget's words in English, in the house style: a real minus, thousands with a comma, dates in words. */
import { coreWords } from './core-words';

const NUMBER = new Intl.NumberFormat('en-GB');
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** 1,332; −3 with a real minus; never −0. */
const number = (value: number): string => NUMBER.format(value || 0).replace('-', '−');
const counted = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;
const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;

const SCHEME = { all: 'all seats up', halves: 'half of seats up', thirds: 'third of seats up', none: 'no seats up' };

/** The form in which a party is named: the short in lists, the long in the panel. */
export interface Outcome {
  readonly kind: 'hold' | 'gain' | 'lose' | 'noc' | 'win' | 'unknown';
  /** Empty where no party controls the council. */
  readonly party: string;
  /** The party it was gained from; absent where that was no overall control. */
  readonly from?: string | undefined;
}

/** @param noc, alone how no overall control is named within a sentence, and at the beginning of one */
const toOutcome =
  (noc: string, alone: string) =>
  ({ kind, party, from = noc }: Outcome): string => {
    switch (kind) {
      case 'hold':
        return `${party} hold`;
      case 'gain':
        return `${party} gain from ${from}`;
      case 'lose':
        return `${party} lose to ${noc}`;
      case 'noc':
        return `${alone}, no change`;
      case 'win':
        return party ? `${party} win (new council)` : `${alone} (new council)`;
      case 'unknown':
        return 'Control not known';
    }
  };

export const en = {
  number,
  list,
  /** +7, −8, 0: always stands beside its baseline. */
  change: (value: number): string => (value > 0 ? `+${number(value)}` : number(value)),
  percent: (value: number): string => `${number(Math.round(value * 10) / 10)}%`,
  date: (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : DATE.format(new Date(iso))),
  notKnown: 'not known',

  ...coreWords,
  stillShown: 'The last good results stay on the map.',
  partly: 'Part of the data could not be used as it came.',
  retry: 'Try again',
  testBanner: 'TEST: these are not real results',

  after: (declared: number, contested: number): string =>
    `after ${number(declared)} of ${counted(contested, 'council', 'councils')}`,
  eveOfPoll: 'control compared with the eve of poll',
  stateOfParties: (declared: number, contested: number): string =>
    `State of the parties after ${number(declared)} of ${number(contested)}`,
  councils: (count: number): string => (count === 1 ? 'council' : 'councils'),
  seats: (count: number): string => counted(count, 'seat', 'seats'),
  wards: (count: number): string => counted(count, 'ward', 'wards'),
  noChange: 'no change',
  councilChangeNote: 'Councils: change since the eve of poll.',
  seatChangeNote: (baseline: string, known: number, of: number): string =>
    `Seats: change on ${baseline}, known for ${number(known)} of ${counted(of, 'council', 'councils')}.`,
  seatChangeUnknown: 'Seats: change not known.',
  elsewhere: 'Also won',
  otherParties: 'other parties',
  estimate: (label: string, source: string, date: string): string => `${label} (${source}, ${date})`,

  legend: {
    noc: 'No overall control',
    awaiting: 'Awaiting',
    unknown: 'Control not known',
    'no-election': 'No election',
  } as Readonly<Record<string, string>>,
  nocShort: 'NOC',

  changedHands: (count: number): string => `${counted(count, 'council', 'councils')} changed control`,
  showAll: 'Show all',
  nothingChanged: 'No council has changed control',
  choose: 'Point at the map or tap a council for its seats and wards.',
  close: 'Close',
  openHint: 'Click for wards',

  scheme: SCHEME,
  schemeOf: (type: string | undefined, elects: keyof typeof SCHEME, up: number, total: number): string =>
    [
      type,
      up === total && elects === 'all' ? `all ${number(total)} seats up` : `${number(up)} of ${number(total)} seats up`,
    ]
      .filter(Boolean)
      .join(' · '),
  /** `Con hold`, `Lab gain from Con`, `NOC, no change`. */
  outcome: toOutcome('NOC', 'NOC'),
  outcomeLong: toOutcome('no overall control', 'No overall control'),
  status: {
    awaiting: 'Awaiting result',
    counting: 'Counting',
    recount: 'Recount',
    postponed: 'Poll postponed',
    'no-election': 'No election here this time',
    declared: 'Declared',
  } as Readonly<Record<string, string>>,
  before: 'Before',
  afterwards: 'After',

  party: 'Party',
  won: 'Won',
  onCouncil: 'Council',
  seatsHead: 'Seats',
  changeOn: (baseline: string): string => `Change on ${baseline}`,
  changeNotKnown: 'Change not known',
  postponedStar: '* The postponed seats count as not held now, so that changes are not like for like.',
  starNote: (reason: string): string => `* ${reason}; changes are not like for like.`,
  forControl: (majority: number): string => `${number(majority)} for control`,
  compositionName: (name: string, parts: string, majority: number): string =>
    `${name} council: ${parts}; ${number(majority)} needed for control`,
  notUpKey: 'Outlined: not up for election',
  vacant: 'Vacant',
  postponedPoll: (ward: string, seats: string, date: string | undefined, won: string | undefined): string =>
    `${ward} (${seats}) did not vote with the rest: ${date ? `its poll was on ${date}` : 'its poll was put off'}${won ? ` and elected ${won}` : ''}. It is not in these figures.`,

  wonIn: (seats: string, wards: string): string => `${seats} in ${wards}`,
  wardsLoading: 'Loading the wards…',
  wardsFailed: 'The wards could not be loaded.',
  noWards: 'No ward results are given for this council.',
  notes: 'Notes',

  sourceLine: (results: string, boundaries: string): string =>
    [results && `Results: ${results}`, boundaries && `Boundaries: ${boundaries}`].filter(Boolean).join('. '),
};

/** Every word that the widget shows. A translation gives the same names. */
export type Messages = typeof en;
