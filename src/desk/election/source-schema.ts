/** What the pipeline reads of the source's two kinds of file: every council at a glance, and the wards of one council. */
import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer());
const count = v.pipe(whole, v.minValue(0));

/** The six party groups of the source, in the order in which they are written everywhere. */
export const GROUPS = ['con', 'lab', 'ld', 'green', 'ukip', 'other'] as const;
export type Group = (typeof GROUPS)[number];

const GroupSchema = v.picklist(GROUPS);
const byGroup = <T extends v.GenericSchema>(value: T) =>
  v.object({ con: value, lab: value, ld: value, green: value, ukip: value, other: value });
const SeatsByGroupSchema = byGroup(count);

export const CouncilSourceSchema = v.object({
  lad18cd: v.string(),
  name: v.string(),
  type: v.string(),
  region: v.string(),
  scheme_2018: v.picklist(['all', 'halves', 'thirds']),
  seats_up: count,
  total_seats: count,
  control_before: v.picklist(['Con', 'Lab', 'LD', 'NOC']),
  control_after: v.picklist(['Con', 'Lab', 'LD', 'NOC']),
  seats_won: SeatsByGroupSchema,
  composition_after: SeatsByGroupSchema,
  composition_after_hoc: v.nullable(
    v.object({ con: count, lab: count, ld: count, green: count, other_incl_ukip: count }),
  ),
  composition_after_leap_plus_holdovers: v.nullable(SeatsByGroupSchema),
  composition_may2017_ocd: v.nullable(SeatsByGroupSchema),
  seats_2014: v.nullable(SeatsByGroupSchema),
  seat_change_vs_2014: v.nullable(byGroup(whole)),
  seat_change_vs_may2017: v.nullable(byGroup(whole)),
  doubts: v.array(v.string()),
});

const CandidateSourceSchema = v.object({
  name: v.string(),
  party: v.string(),
  group: GroupSchema,
  votes: count,
  elected: v.boolean(),
});

const Contest2014Schema = v.object({
  source: v.string(),
  seats: count,
  winners: v.optional(v.array(GroupSchema)),
  candidates: v.array(v.object({ party: v.string(), votes: v.nullable(count), elected: v.boolean() })),
  electorate: v.optional(v.nullable(count)),
});

const Contest2016Schema = v.object({
  source: v.string(),
  seats: count,
  winners: v.array(GroupSchema),
  /** Best vote of each party, by the source's party code. */
  votes: v.record(v.string(), count),
});

export const WardSourceSchema = v.object({
  wd18cd: v.string(),
  name: v.string(),
  seats_up: count,
  uncontested: v.boolean(),
  candidates: v.array(CandidateSourceSchema),
  prev_2014: v.optional(Contest2014Schema),
  ward_2016: v.optional(Contest2016Schema),
  turnout: v.optional(
    v.object({ turnout_pct: v.number(), electorate: v.optional(v.nullable(count)), source: v.string() }),
  ),
  poll_date: v.optional(v.string()),
  deferred: v.optional(v.boolean(), false),
  code_note: v.optional(v.string()),
  label_note: v.optional(v.string()),
});

export const CouncilsFileSchema = v.object({
  party_code_names: v.record(v.string(), v.string()),
  councils: v.array(CouncilSourceSchema),
});

export const WardsFileSchema = v.object({ lad18cd: v.string(), wards: v.array(WardSourceSchema) });

export type SeatsByGroup = Record<Group, number>;
export type CouncilSource = v.InferOutput<typeof CouncilSourceSchema>;
export type WardSource = v.InferOutput<typeof WardSourceSchema>;
export type CandidateSource = v.InferOutput<typeof CandidateSourceSchema>;
export type Contest2014 = v.InferOutput<typeof Contest2014Schema>;
export type Contest2016 = v.InferOutput<typeof Contest2016Schema>;

/** The whole source: councils in order of code, and their wards by council code. */
export interface ElectionSource {
  partyNames: Readonly<Record<string, string>>;
  councils: readonly CouncilSource[];
  wards: ReadonlyMap<string, readonly WardSource[]>;
}
