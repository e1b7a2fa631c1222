/** The table's words in English. They come with the table. */
import { en } from './en';

const COLLATOR = new Intl.Collator('en-GB', { numeric: true });
const { number } = en;

export const enTable = {
  /** The order of names in this language. */
  compare: COLLATOR.compare,

  title: 'Council by council',
  /** @param after "after 80 of 150 councils" */
  caption: (election: string, date: string, after: string): string => `${election}, ${date}, ${after}.`,
  hint: 'Choose a council to see it on the map.',
  starHint: '* Not like for like: the row says why.',

  choose: 'Filter and sort the table',
  control: 'Control',
  anyControl: 'Any',
  region: 'Region',
  anyRegion: 'All',
  sortBy: 'Sort by',
  reverse: 'Reverse the order',
  changed: 'Control changed',
  count: (found: number, of: number): string =>
    `${number(found)} of ${number(of)} ${of === 1 ? 'council' : 'councils'}`,
  filteredOut: (name: string): string => `${name} is open and not among them`,
  noneFound: 'No council fits this choice.',
  clear: 'Clear filters',
  showAll: (count: number): string => `Show all ${number(count)} councils`,
  showFew: (count: number): string => `Show only ${number(count)}`,

  details: 'All facts',
  detailsOf: (name: string): string => `All facts on ${name}`,
  council: 'Council',
  outcome: 'Result',
  total: 'Seats',
  change: 'change',
  on: (baseline: string): string => `on ${baseline}`,
  seatsSpoken: (seats: string, change: string, baseline: string): string => `${seats}, change on ${baseline} ${change}`,
  /** @param from "on 2014", "not known" */
  totalSpoken: (seats: string, from: string): string => `${seats}, change ${from}`,
  seatsOf: (party: string): string => `${party} seats`,
  others: 'Others',
  turnout: 'Turnout',
  seatsNotKnown: 'Seats not known',
  notUp: 'Not up',
  seatsNow: 'Seats now',
  controlBefore: 'Control before',
  controlNow: 'Control now',
  awaited: 'awaited',
  majority: 'Majority',
  majorityOf: (majority: number, total: number): string => `${number(majority)} of ${en.seats(total)}`,
  wards: 'Wards',
  openOnMap: (name: string, sentence: string): string => `${name}. ${sentence}. Open on the map.`,
};

/** Every word of the table. A translation gives the same names. */
export type TableMessages = typeof enTable;
