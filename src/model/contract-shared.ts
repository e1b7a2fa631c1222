/** What the results file and the ward files have in common: text, counts, seats by party, and parties. */
import * as v from './schema';

/** No count of seats or votes comes near this: a number above it is a slip. */
const LARGEST = 1_000_000_000;

/*
 * No text holds control codes or marks that turn the direction of what stands around them. The class stands in each
 * pattern, because it packs to nothing; the patterns have no flags, because JSON Schema has none.
 */

/** Anything that can be shown. */
export const LINE = /^[^\0-\b\u202a-\u202e\u2066-\u2069]*$/;
/** The same, with something in it that can be seen. */
export const TEXT = /^(?![\s\u200b-\u200f]*$)[^\0-\b\u202a-\u202e\u2066-\u2069]*$/;
/** The same, and none of the words that stand on the map in place of a party: it would be painted in all their places. */
export const PARTY_ID =
  /^(?!(noc|awaiting|unknown|no-election|[\s\u200b-\u200f]*)$)[^\0-\b\u202a-\u202e\u2066-\u2069]*$/;
/** The same for who has control, which may be nobody. */
export const CONTROLLER = /^(?!(awaiting|unknown|no-election|[\s\u200b-\u200f]*)$)[^\0-\b\u202a-\u202e\u2066-\u2069]*$/;
export const COLOUR = /^#[0-9a-fA-F]{6}$/;

const matching = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));

export const line = matching(LINE);
export const text = matching(TEXT);
export const controller = matching(CONTROLLER);
const partyId = matching(PARTY_ID);

export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(-LARGEST), v.maxValue(LARGEST));
export const percentage = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** Seats by party id. A party that is absent has none. */
export const SeatsSchema = v.record(v.string(), count);
export const PartySchema = v.object({
  /** Lower case, stable: `con`, `lab`, `ld`, `green`… */
  id: partyId,
  name: text,
  short: text,
  /** Six-digit hexadecimal colour for a light page. */
  colour: matching(COLOUR),
  /** The party id under which compositions and changes count this party; absent means its own. */
  group: v.optional(partyId),
  /** What several parties of one group are called together where its seats are told apart: "residents’ groups". */
  kind: v.optional(line),
});
