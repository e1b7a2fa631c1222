/** What the map shows, as plain data: a value for each area and a paint for each value. PAINTING PATH. */
import { scaleOrdinal } from 'd3-scale';
import type { Council, Party, Results } from '../model/contract';
import { toNeutralPaint, toPartyPaint, type Paint, type Scheme } from './palette';

const NEUTRALS = ['noc', 'awaiting', 'no-election'] as const;

/** A party id, `noc`, `awaiting`, `unknown` or `no-election`. */
export type AreaValue = string;

export interface MapView {
  /** By area code. An area that is not listed is `no-election`. */
  readonly areas: ReadonlyMap<string, AreaValue>;
  /** By value; asked with one that it does not know, it answers with a neutral. */
  readonly paint: (value: AreaValue) => Paint;
  readonly scheme: Scheme;
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
  const paints = new Map<string, Paint>(NEUTRALS.map((value) => [value, toNeutralPaint(value, scheme)]));
  toGroupParties(parties).forEach(({ id, colour }, index) => paints.set(id, toPartyPaint(colour, index, scheme)));
  const unknown = toNeutralPaint('unknown', scheme);
  for (const { id, group = id } of parties) paints.set(id, paints.get(group) ?? unknown);
  return scaleOrdinal<string, Paint>([...paints.keys()], [...paints.values()]).unknown(unknown);
}

/** The control view of a snapshot. */
export function deriveMapView(results: Results, scheme: Scheme): MapView {
  const areas = new Map(results.contested.map((code) => [code, 'awaiting']));
  // What has a result but is not contested is a by-election elsewhere, or a mistake: it is not part of this picture.
  for (const council of results.councils) if (areas.has(council.code)) areas.set(council.code, toControlValue(council));
  return { areas, paint: toPaintScale(results.parties, scheme), scheme };
}
