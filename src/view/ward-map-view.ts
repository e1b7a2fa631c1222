/** The map of a council's wards, as plain data: who won each, and where a ward is shared, by whom. */
import type { CouncilWards, Results, Ward } from '../model/contract';
import { toPaintScale, type AreaValue, type MapView } from './map-view';
import { lighten, type Paint, type Scheme } from './palette';

/** Between the ids of parties that share a ward. */
export const AND = '+';

/**
 * What is drawn for a ward: the party that won it; for one shared, each party, the one with the most seats first
 * (`con+lab`); `awaiting` until it has declared, `unknown` where the file elects another number than it has seats.
 */
export function toWardValue({ status, candidates, doubts }: Ward): AreaValue {
  if (doubts?.includes('elected-differs')) return 'unknown';
  const seats = new Map<string, number>();
  for (const { party, elected } of candidates) if (elected) seats.set(party, (seats.get(party) ?? 0) + 1);
  if (!seats.size) return status === 'declared' ? 'unknown' : 'awaiting';
  const byRank = [...seats].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return byRank.map(([party]) => party).join(AND);
}

/** How much lighter a band is whose party is counted, and so painted, together with the one before it. */
const PALER = 0.5;

/** Of several paints side by side, each of which can be told from the one before. */
function toShared(paints: readonly Paint[], value: AreaValue): Paint {
  const bands: Paint[] = [];
  for (const paint of paints) {
    const isTaken = bands.some(({ fill, texture }) => fill === paint.fill && texture === paint.texture);
    bands.push(isTaken ? { ...paint, fill: lighten(paint.fill, PALER) } : paint);
  }
  return { ...bands[0]!, texture: `shared-${value}`, bands };
}

/** Paint by value, as on the map of councils; parties that stand here alone have theirs from the ward file. */
function toWardPaints(results: Results, file: CouncilWards, scheme: Scheme): (value: AreaValue) => Paint {
  const paint = toPaintScale([...results.parties, ...file.parties], scheme);
  const shared = new Map<AreaValue, Paint>();
  return (value) => {
    if (!value.includes(AND)) return paint(value);
    const known = shared.get(value) ?? toShared(value.split(AND).map(paint), value);
    shared.set(value, known);
    return known;
  };
}

/** A ward that is not in the file was not fought, and is `no-election`. */
export const deriveWardMapView = (file: CouncilWards, results: Results, scheme: Scheme): MapView => ({
  areas: new Map(file.wards.map((ward) => [ward.code, toWardValue(ward)])),
  paint: toWardPaints(results, file, scheme),
  scheme,
});
