/** The key of the map: every value that is on it, with how many areas have it. */
import type { Shapes } from '../model/boundaries';
import type { KeyEntry, MapView } from './map-view';
import { NOT_A_PARTY } from './palette';
import type { PartyBook } from './parties';

/**
 * What the map brings with it; of control, parties with councils first, the most first; then no overall control, what is
 * not known yet, and no election.
 * @param shapes all that is drawn: where each of them votes, nothing on the map has no election
 */
export function deriveLegend(map: MapView, book: PartyBook, shapes?: Shapes): readonly KeyEntry[] {
  const key = map.meaning?.key ?? toControlKey(map, book);
  const allVote = shapes?.areas.every(({ code }) => map.areas.has(code));
  return allVote ? key.filter(({ party }) => party.id !== 'no-election') : key;
}

function toControlKey(map: MapView, book: PartyBook): KeyEntry[] {
  const counts = new Map<string, number>();
  for (const value of map.areas.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const parties = [...counts.keys()].filter((value) => !(NOT_A_PARTY as readonly string[]).includes(value));
  const byCount = parties.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const states = NOT_A_PARTY.filter((value) => counts.has(value) || value === 'no-election');
  return [...byCount, ...states].map((value) => ({ party: book.of(value), count: counts.get(value) }));
}
