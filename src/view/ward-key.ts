/** The key of a council's wards: by whom they were won, how many are shared, and in how many nothing was. */
import type { MapView } from './map-view';
import { NOT_A_PARTY } from './palette';
import type { PartyBook, PartyView } from './parties';
import { AND } from './ward-map-view';

interface Count {
  readonly party: PartyView;
  /** Wards. */
  readonly count: number;
}

export interface WardKey {
  /** Wards all of whose seats went to one party, the most first. */
  readonly won: readonly Count[];
  /** How many wards more than one party won, and the first of those that share them. */
  readonly shared: number;
  readonly sharers: readonly PartyView[];
  /** Awaited, not known, not fought: where there are any. */
  readonly states: readonly Count[];
}

/** @param codes of all wards that are drawn */
export function deriveWardKey({ areas }: MapView, codes: readonly string[], book: PartyBook): WardKey {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const value = areas.get(code) ?? 'no-election';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const toCount = (value: string): Count => ({ party: book.of(value), count: counts.get(value) ?? 0 });
  const shared = [...counts.keys()].filter((value) => value.includes(AND));
  const states: readonly string[] = NOT_A_PARTY;
  const won = [...counts.keys()].filter((value) => !value.includes(AND) && !states.includes(value));
  return {
    won: won.map(toCount).sort((a, b) => b.count - a.count || a.party.name.localeCompare(b.party.name)),
    shared: shared.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0),
    sharers: [...new Set(shared.flatMap((value) => value.split(AND)))].slice(0, 2).map((id) => book.of(id)),
    states: states.filter((value) => counts.has(value)).map(toCount),
  };
}
