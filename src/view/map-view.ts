/** What the map shows, as plain data: a value for each area and a paint for each value. PAINTING PATH. */
import type { Council, Party, Results } from '../model/contract';
import { NOT_A_PARTY, toNeutralPaint, toPartyPaint, type Paint, type Scheme } from './palette';

/** A party id, `noc`, `awaiting`, `unknown` or `no-election`. */
export type AreaValue = string;

export interface MapView {
  /** By area code. An area that is not listed is `no-election`. */
  readonly areas: ReadonlyMap<string, AreaValue>;
  /** By value; asked with one that it does not know, it answers with a neutral. */
  readonly paint: (value: AreaValue) => Paint;
  readonly scheme: Scheme;
  /** What the values mean; absent where that is control. */
  readonly meaning?: Meaning;
}

/** A line of the key. */
export interface KeyEntry {
  readonly party: { readonly id: AreaValue; readonly name: string; readonly paint: Paint };
  /** Absent for areas that do not vote: their number says nothing about the election. */
  readonly count?: number | undefined;
}

/** What the picture says of a council. */
export interface Reading {
  /** "Labour 26 of 60 seats, 43.3%"; empty where there is nothing to say yet. */
  readonly sentence: string;
  /** The same for a column of its own: "26 of 60, 43.3%". */
  readonly text: string;
  /** What the text cannot do without, on a line of its own: "on May 2017". */
  readonly under?: string | undefined;
  /** What the column is sorted by; absent where it is not known. */
  readonly amount?: number | undefined;
  readonly paint: Paint;
}

/** What the colours mean, where that is not control, and what of it key, card, panel, table and spoken text say. */
export interface Meaning {
  /** "Share of all seats: Labour" */
  readonly title: string;
  /** What an application calls the map. */
  readonly name: string;
  /** The head of the table's column; empty where a column of every table says the same. */
  readonly column: string;
  /** Whether the column starts with its smallest amounts. */
  readonly isAscending: boolean;
  readonly key: readonly KeyEntry[];
  /** By code, for all who vote. */
  readonly readings: ReadonlyMap<string, Reading>;
}

/** The parties that control is counted by: those that are not part of another's group. In the order of the file. */
export const toGroupParties = (parties: readonly Party[]): Party[] =>
  parties.filter((party) => !party.group || party.group === party.id);

/** What the control view shows for a council: its controller once declared, `unknown` where the file does not say. */
export function toControlValue(council: Council): AreaValue {
  if (council.status !== 'declared') return 'awaiting';
  return council.control?.after ?? 'unknown';
}

/**
 * Paint by value. A party that is counted under a group is painted as its group; an id that the file does not define
 * as not known, never as another party.
 */
export function toPaintScale(parties: readonly Party[], scheme: Scheme): (value: AreaValue) => Paint {
  const paints = new Map<string, Paint>(NOT_A_PARTY.map((value) => [value, toNeutralPaint(value, scheme)]));
  toGroupParties(parties).forEach(({ id, colour }, index) => paints.set(id, toPartyPaint(colour, index, scheme)));
  const unknown = paints.get('unknown')!;
  for (const { id, group = id } of parties) paints.set(id, paints.get(group) ?? unknown);
  return (value) => paints.get(value) ?? unknown;
}

/** What the colours mean, where that is not control: fetched when it is asked for. */
export type Lens = (results: Results, scheme: Scheme) => MapView;

/** The picture of a snapshot, as the page wants it. */
export const toMapView = (results: Results, scheme: Scheme, lens: Lens = deriveMapView): MapView =>
  lens(results, scheme);

/** The control view of a snapshot. */
export function deriveMapView(results: Results, scheme: Scheme): MapView {
  const areas = new Map(results.contested.map((code) => [code, 'awaiting']));
  // What has a result but is not contested is a by-election elsewhere, or a mistake: it is not part of this picture.
  for (const council of results.councils) if (areas.has(council.code)) areas.set(council.code, toControlValue(council));
  return { areas, paint: toPaintScale(results.parties, scheme), scheme };
}
