/** The words of the views other than control, and of the choice among them, in English. They come with these. */
import { en } from './en';

const { number } = en;

const more = (seats: number): string => `${number(Math.abs(seats))} ${seats > 0 ? 'more' : 'fewer'} seats`;
const votes = (count: number): string => `${number(count)} ${count === 1 ? 'vote' : 'votes'}`;

/** How far a party was from which change of control. */
export interface Narrowness {
  readonly party: string;
  readonly votes: number;
  readonly target: 'control' | 'deny';
  /** Name of the party in control; empty where nobody is. */
  readonly controller: string;
  readonly wards: number;
}

export const enLenses = {
  switchLabel: 'What the colours show',
  /** Of the views in the choice among them; short, because six of them stand side by side. */
  names: {
    control: 'Control',
    change: 'Change',
    seats: 'Seats',
    'change-seats': 'Seat change',
    lead: 'Lead',
    closest: 'Closest',
  } as Readonly<Record<string, string>>,

  /** Over the map, and in the name of the map for those who hear it. */
  titles: {
    control: 'Who controls the council',
    change: 'Gains and losses of control',
    seats: (party: string): string => `Share of all seats: ${party}`,
    changeSeats: (party: string): string => `Change in seats: ${party}`,
    lead: 'Lead of the largest party, as a share of all seats',
    closest: 'Votes from a change of control',
    /** While the map shows those of one council. */
    wards: 'Who won each ward',
  },
  /** @param baseline undefined where councils have several */
  against: (baseline: string | undefined): string =>
    baseline === undefined ? 'against each council’s baseline' : `on ${baseline}`,
  mapName: (title: string, election: string): string => `Map of councils. ${title}. ${election}`,
  /** Of a view that is made from a file of its own. */
  awaited: 'On its way. Until then: control.',
  failed: 'This could not be loaded. The map shows who controls the council.',

  unknown: 'Not known',
  /** Short, as in lists: the key of a view has many lines. */
  gain: (party: string): string => `${party} gain`,
  hold: (party: string): string => `${party} hold`,
  fresh: (party: string): string => `${party} (new council)`,
  lost: 'Lost to NOC',
  nocHold: 'NOC, no change',
  beforeUnknown: (party: string): string => `${party} now; control before is not known`,

  shares: {
    majority: 'More than half',
    '25-50': '25% to half',
    '10-25': '10% to under 25%',
    '0-10': 'Under 10%',
    '0': 'No seats',
  } as Readonly<Record<string, string>>,
  share: (party: string, seats: number, total: number, percent: string): string =>
    `${party} ${number(seats)} of ${en.seats(total)}, ${percent}`,
  shareCell: (seats: number, total: number, percent: string): string =>
    `${number(seats)} of ${number(total)}, ${percent}`,
  shareColumn: (party: string): string => `${party} share`,
  seatsUnknown: (party: string): string => `${party} seats not known`,

  changes: {
    'up-5': '5 or more gained',
    'up-1': '1 to 4 gained',
    same: 'No change',
    'down-1': '1 to 4 lost',
    'down-5': '5 or more lost',
  } as Readonly<Record<string, string>>,
  changed: (party: string, seats: number, baseline: string, isStarred: boolean): string => {
    const what = seats === 0 ? 'no change in seats' : Math.abs(seats) === 1 ? more(seats).slice(0, -1) : more(seats);
    return `${party} ${what} on ${baseline}${isStarred ? ', not like for like' : ''}`;
  },
  onBaseline: (baseline: string): string => `on ${baseline}`,
  changeColumn: (party: string): string => `${party} ±`,
  changeUnknown: (party: string): string => `Change in ${party} seats not known`,

  /** Under a title that says of what. */
  leads: {
    large: (party: string): string => `${party} over 30%`,
    middle: (party: string): string => `${party} 10–30%`,
    small: (party: string): string => `${party} under 10%`,
    tie: 'Level',
  },
  leadOver: (party: string, lead: string, second: string): string => `${party} ${lead} ahead of ${second}`,
  leadAlone: (party: string, seats: string): string => `${party} ${seats}, nobody else has any`,
  level: (parties: readonly string[], seats: string): string => `${en.list(parties)} level on ${seats} each`,
  leadCell: (party: string, lead: number): string => `${party} by ${number(lead)}`,
  levelCell: (parties: readonly string[]): string => `${en.list(parties)} level`,
  leadColumn: 'Lead in seats',
  leadUnknown: 'Seats on the whole council not known',

  distances: {
    'under-50': 'Under 50 votes',
    'under-200': '50 to 199',
    'under-1000': '200 to 999',
    more: '1,000 or more',
    'out-of-reach': 'Out of reach',
  } as Readonly<Record<string, string>>,
  near: ({ party, votes: count, target, controller, wards }: Narrowness): string =>
    `${party} ${votes(count)}, in ${en.wards(wards)}, from ${target === 'control' ? 'control' : `ending ${controller} control`}`,
  nearCell: (party: string, count: number): string => `${party} ${number(count)}`,
  nearColumn: 'Votes short',
  outOfReach: 'No party alone could have changed control from the wards fought',
  nearUnknown: 'Votes from a change of control not known',
};

/** Every word of the views. A translation gives the same names. */
export type LensMessages = typeof enLenses;
