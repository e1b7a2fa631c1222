/** The place that was probably meant. A suggestion, never taken for a fact. Pure. */
import { toTidyCode } from '../../model/join-areas';
import { toNameKey } from '../../view/focus';
import { findNearest } from '../../view/nearest';
import { isSamePlace, type PlaceOf } from './same-place';

/** How a suggestion was found: what is equal but for its writing, or what is near. */
export type Likeness = 'code' | 'name' | 'near-name';

export interface Near extends PlaceOf {
  readonly by: Likeness;
}

/** @param place whose code is none of theirs; an empty name is no name */
export function findNear({ code, name }: PlaceOf, places: readonly PlaceOf[]): Near | undefined {
  const tidy = toTidyCode(code).replaceAll('O', '0');
  const byCode = places.find((other) => toTidyCode(other.code) === tidy);
  if (byCode) return { ...byCode, by: 'code' };
  if (!name) return undefined;
  const same = places.filter((other) => isSamePlace(name, other.name));
  if (same.length) return same.length === 1 ? { ...same[0]!, by: 'name' } : undefined;
  const near =
    places[
      findNearest(
        name,
        places.map((other) => toNameKey(other.name)),
      )
    ];
  return near && { ...near, by: 'near-name' };
}
