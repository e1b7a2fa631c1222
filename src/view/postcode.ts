/** Whether what is typed is a postcode, and where that is. Pure. */
import { findArea } from './focus';
import { FIT } from './name-match';
import { toParts, type Found, type Place } from './search';
import type { CouncilOfWards } from './ward-search';

/**
 * The public format of a British postcode: the outward code is one or two letters for the area and a district of one or
 * two digits, or of a digit and a letter; the inward code is a digit and two letters. Which letters may stand where is
 * part of the format: no area begins with Q, V or X, and none of C, I, K, M, O and V is in an inward code.
 */
const AREA = '[A-PR-UWYZ]';
const SECOND = '[A-HK-Y]';
const OUTWARD = [`${AREA}\\d[\\dA-HJKPSTUW]?`, `${AREA}${SECOND}\\d[\\dABEHMNPRVWXY]?`, 'GIR'];
const INWARD = '\\d[ABD-HJLNP-UW-Z]{2}';
const POSTCODE = new RegExp(`^(${OUTWARD.join('|')})(${INWARD})$`);
/** More signs than any postcode has, spaces included. */
const LONGEST = 20;

/** `sw182pu` → `SW18 2PU`; undefined where it is anything but one whole postcode. */
export function toPostcode(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [, outward, inward] = POSTCODE.exec(text.replace(/\s+/g, '').toUpperCase()) ?? [];
  return outward && `${outward} ${inward ?? ''}`;
}

/** Where a postcode is, by codes or names. */
export interface PostcodePlace {
  readonly council: string;
  readonly ward?: string;
}

/** What a page's own lookup has answered: no place for nothing, and undefined for what is no answer. */
export function parsePostcodePlace(answer: unknown): { place?: PostcodePlace } | undefined {
  if (answer === undefined || answer === null) return {};
  if (typeof answer !== 'object') return undefined;
  const { council, ward } = answer as Record<string, unknown>;
  if (typeof council !== 'string' || !council.trim()) return undefined;
  return { place: { council, ...(typeof ward === 'string' && ward.trim() && { ward }) } };
}

/** The council, with its ward where the index has it; undefined where the map has no such place. */
export function toPostcodeFound(
  { council, ward = '' }: PostcodePlace,
  postcode: string,
  places: readonly Place[],
  index: readonly CouncilOfWards[],
): Found | undefined {
  const called = places.flatMap((place) => [place.name, ...place.others].map((name) => ({ ...place, name, place })));
  const { place } = findArea(called, council) ?? {};
  if (!place) return undefined;
  const { wards = [], names = [] } = index.find(({ code }) => code === place.code) ?? {};
  const one = findArea(
    wards.map((code, i) => ({ code, name: names[i]! })),
    ward,
  );
  const name = toParts((one ?? place).name, []);
  return { place, ...(one && { ward: one }), name, by: postcode, fit: FIT.whole };
}
