/** Results against boundaries, code by code. Joined by code alone; names only suggest. Pure. */
import { findNear, type Likeness } from './near-area';
import { isSamePlace, type PlaceOf } from './same-place';

/** Shapes of one vintage; empty where the file does not say which. */
export interface Vintage {
  readonly vintage: string;
  readonly areas: readonly PlaceOf[];
}

export interface MissingShape extends PlaceOf {
  /** The place of the boundaries that was probably meant. */
  readonly suggestion?: PlaceOf & { readonly by: Likeness };
  /** The other boundaries that have this very code: their vintage, or that it is not said. Absent where none of those given has it. */
  readonly codeOf?: string;
}

export interface Join {
  /** What the codes are of: the results, or the wards of a council. */
  readonly of: string;
  readonly vintage: string;
  readonly matched: number;
  /** Places that vote and have no shape. */
  readonly missing: readonly MissingShape[];
  /** Shapes of which the results say nothing. No fault: they have no election. */
  readonly extra: readonly PlaceOf[];
  /** One code, two names that are not known to be of one place. */
  readonly names: readonly { readonly code: string; readonly results: string; readonly boundaries: string }[];
}

/**
 * @param places those that vote; an empty name where only the code is known
 * @param also boundaries of other years
 */
export function deriveJoin(
  of: string,
  places: readonly PlaceOf[],
  shapes: Vintage,
  also: readonly Vintage[] = [],
): Join {
  const byCode = new Map(shapes.areas.map((area) => [area.code, area]));
  const voting = new Set(places.map(({ code }) => code));
  const extra = shapes.areas.filter(({ code }) => !voting.has(code));
  const joined = places.filter(({ code }) => byCode.has(code));
  return {
    of,
    vintage: shapes.vintage,
    matched: joined.length,
    missing: places.filter(({ code }) => !byCode.has(code)).map((place) => toMissing(place, shapes.areas, also)),
    extra,
    names: joined.flatMap(({ code, name }) => {
      const area = byCode.get(code)!;
      const isAlike = !name || area.name === code || isSamePlace(name, area.name);
      return isAlike ? [] : [{ code, results: name, boundaries: area.name }];
    }),
  };
}

function toMissing({ code, name }: PlaceOf, areas: readonly PlaceOf[], also: readonly Vintage[]): MissingShape {
  const other = also.find((vintage) => vintage.areas.some((area) => area.code === code));
  const named = name || (other?.areas.find((area) => area.code === code)?.name ?? '');
  const suggestion = findNear({ code, name: named }, areas);
  return {
    code,
    name: named,
    ...(suggestion && { suggestion }),
    ...(other && { codeOf: other.vintage || 'boundaries that do not say their year' }),
  };
}
