/** The words of a snapshot that the element has no use for, in English. */
import { en } from '../../i18n/en';

const { number } = en;

/** "no change", "+4", "−2". */
const change = (value: number): string => (value === 0 ? en.noChange : en.change(value));
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const words = {
  capital,
  test: en.testBanner,
  /** @param after "after 80 of 150 councils" */
  head: (election: string, date: string): string => `${election}, ${date}.`,
  none: (after: string): string => `${capital(after)}: no council has declared yet.`,
  /** @param parts the first says of what they are: "Labour control 74 councils (no change since the eve of poll)" */
  controlled: (after: string, parts: readonly string[]): string => `${capital(after)}: ${en.list(parts)}.`,
  control: (party: string, count: number, isFirst: boolean, since: number | undefined): string => {
    const said = since === undefined ? '' : ` (${change(since)}${isFirst ? ' since the eve of poll' : ''})`;
    return isFirst
      ? `${party} control ${number(count)} ${en.councils(count)}${said}`
      : `${party} ${number(count)}${said}`;
  },
  noc: (count: number, isFirst: boolean, since: number | undefined): string => {
    const said = since === undefined ? '' : ` (${change(since)}${isFirst ? ' since the eve of poll' : ''})`;
    return `no overall control in ${number(count)}${said}`;
  },
  seatsWon: (parts: readonly string[], note: string): string => `Seats won: ${parts.join(', ')}.${note && ` ${note}`}`,
  seats: (party: string, count: number, since: number | undefined): string =>
    `${party} ${number(count)}${since === undefined ? '' : ` (${en.change(since)})`}`,
  seatNote: (baseline: string, known: number, of: number): string =>
    known === of
      ? `Changes in seats are on ${baseline}.`
      : `Changes in seats are on ${baseline}, known for ${number(known)} of ${number(of)} councils.`,
  awaited: (count: number): string => `${number(count)} ${en.councils(count)} still to declare.`,
  key: (title: string, parts: readonly string[]): string => `${title}: ${parts.join(', ')}.`,
  place: (name: string, outcome: string, standfirst: string): string =>
    `${name}: ${[outcome, standfirst].filter(Boolean).join(' · ')}.`,
  composition: (parts: readonly string[], majority: number): string =>
    `Seats on the council: ${parts.join(', ')}; ${number(majority)} needed for control.`,
  wonHere: (parts: readonly string[]): string => `Seats won: ${parts.join(', ')}.`,
  onBaseline: (baseline: string): string => `Changes are on ${baseline}.`,
  wards: (council: string, parts: readonly string[]): string => `Wards of ${council}: ${parts.join(', ')}.`,

  mapOf: 'Map of councils by controlling party',
  wardMapOf: (council: string): string => `Map of the wards of ${council} by who won them`,
  cropNote: (contested: number): string =>
    `Counted in England: all ${number(contested)} councils, not this part of the map alone.`,
  croppedTo: (place: string): string => `cropped to ${place}`,
  /** Of a crop to one council, whose key counts nothing. */
  ofAll: (after: string): string => `of all councils, ${after}`,
  /** @param after "after 32 of 32 councils" */
  ofPlace: (place: string, after: string): string => `${place} ${after}`,
  crop: (place: string): string =>
    `The map is cropped${place ? ` to ${place}` : ''}; the state of the parties is that of all councils.`,
  here: (place: string, count: number): string => `${place}, ${number(count)} ${en.councils(count)}`,
  outlined: (council: string): string => `${council} outlined`,
  hexagons: 'one hexagon a council',
  alt: (test: boolean, parts: readonly string[], counts: readonly string[], after: string): string =>
    `${test ? 'TEST, not real results. ' : ''}${parts.filter(Boolean).join(', ')}. ${capital(after)}${counts.length ? `: ${counts.join(', ')}` : ''}.`,

  source: (results: string, boundaries: string): string => en.sourceLine(results, boundaries),
  before: 'Control before',
  after: 'Control after',
  result: 'Result',
  measuredFrom: 'Change measured from',
  partySeats: (party: string, baseline: string | undefined): string =>
    baseline === undefined ? `${party} seats (change)` : `${party} seats (change on ${baseline})`,
  arrow: '→',
} as const;
