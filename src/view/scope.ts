/**
 * What the numbers of a cropped map are of. A map of London that counts all of England would be wrong in every line of its
 * key: so the key counts the councils in the crop, and whatever still counts the country says so. Pure.
 */
import type { ScopeMessages } from '../i18n/en-scope';
import type { Shapes } from '../model/boundaries';
import type { Results } from '../model/contract';
import { toWhole, type Drawable } from './crop';
import { findArea, findRegion, toFocusBounds } from './focus';
import { deriveLegend } from './legend-view';
import type { KeyEntry, MapView } from './map-view';
import { NOT_A_PARTY } from './palette';
import type { PartyBook } from './parties';

export interface Scope {
  readonly kind: 'region' | 'council' | 'part';
  /** Of the region or the council, as the boundaries have it; empty for a rectangle. */
  readonly name: string;
  /**
   * Of the councils that vote and are counted: a region's, or those whose middle is in the rectangle. Absent for a crop to
   * one council, where there is nothing to count.
   */
  readonly codes?: ReadonlySet<string>;
}

/** Undefined for a map that shows all of it. The overview decides, so that finer shapes change no number. */
export function deriveScope(state: Drawable, { contested }: Pick<Results, 'contested'>): Scope | undefined {
  const { focusArea } = state.config;
  const whole = toWhole(state);
  const bounds = whole && toFocusBounds(focusArea, whole);
  if (!whole || !bounds) return undefined;
  const region = findRegion(focusArea, whole);
  const council = region.length ? undefined : findArea(whole.areas, focusArea);
  if (council) return { kind: 'council', name: council.name };
  const [x0, y0, x1, y1] = bounds;
  const isInside = (x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  const inside = whole.areas.filter(({ bounds: b }) => isInside((b[0] + b[2]) / 2, (b[1] + b[3]) / 2));
  const shown = new Set((region.length ? region : inside).map(({ code }) => code));
  const codes = new Set(contested.filter((code) => shown.has(code)));
  const [first] = region;
  return first ? { kind: 'region', name: whole.regions[first.region] ?? '', codes } : { kind: 'part', name: '', codes };
}

/** The same results with those councils alone: for whatever counts those that vote. */
export const withinScope = (results: Results, scope: Scope | undefined): Results =>
  scope?.codes ? { ...results, contested: results.contested.filter((code) => scope.codes!.has(code)) } : results;

/**
 * The key of the map. In a crop it keeps every line of the whole map's, though none of its councils has that value: those
 * around it, which are on the map too, may. Of a crop to one council no line has a number.
 */
export function deriveScopedLegend(
  map: MapView,
  book: PartyBook,
  scope: Scope | undefined,
  shapes?: Shapes,
): readonly KeyEntry[] {
  const key = deriveLegend(map, book, shapes);
  if (!scope) return key;
  const { codes } = scope;
  if (!codes) return key.map(({ party }) => ({ party }));
  const counts = new Map<string, number>();
  for (const [code, value] of map.areas) if (codes.has(code)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const counted = key.map(({ party, count }) =>
    count === undefined ? { party } : { party, count: counts.get(party.id) ?? 0 },
  );
  return map.meaning ? counted : toMostFirst(counted);
}

/** Parties with the most councils first; what is no party stays behind them. */
function toMostFirst(key: readonly KeyEntry[]): readonly KeyEntry[] {
  const isParty = ({ party }: KeyEntry): boolean => !(NOT_A_PARTY as readonly string[]).includes(party.id);
  const parties = key.filter(isParty).sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  return [...parties, ...key.filter((entry) => !isParty(entry))];
}

/** "London: 32 councils", over the key. */
export function toScopeLine({ kind, name, codes }: Scope, words: ScopeMessages): string {
  if (kind === 'council') return words.council(name);
  return words.counted(toPlaceName({ kind, name }, words), codes?.size ?? 0);
}

/** Where the numbers are counted: those around one council in all of the country. */
export function toPlaceName({ kind, name }: Pick<Scope, 'kind' | 'name'>, words: ScopeMessages): string {
  return kind === 'council' ? words.nation : kind === 'part' ? words.part : name;
}

/** A list of a cropped map says in its title where its councils are. */
export function toTitled<W extends { readonly title: string }>(
  words: W,
  scope: Scope | undefined,
  own: ScopeMessages,
): W {
  return scope ? { ...words, title: own.titled(words.title, toPlaceName(scope, own)) } : words;
}
