/** What the results file and the ward files have in common: counts, seats by party, and parties. */
import * as v from './schema';

/** No count of seats or votes comes near this: a number above it is a slip. */
const LARGEST = 1_000_000_000;

/** A string that is not empty. */
export const text = v.pipe(v.string(), v.minLength(1));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(-LARGEST), v.maxValue(LARGEST));

/** Seats by party id. A party that is absent has none. */
export const SeatsSchema = v.record(v.string(), count);
export const PartySchema = v.object({
  /** Lower case, stable: `con`, `lab`, `ld`, `green`… */
  id: text,
  name: text,
  short: text,
  /** Six-digit hexadecimal colour for a light page. */
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)),
  /** The party id under which compositions and changes count this party; absent means its own. */
  group: v.optional(text),
});
