/**
 * The results contract, version 1: the one schema from which the types, the published JSON Schema, the browser's
 * parser and the command line are made. What is not known is absent, never 0. Unknown fields are ignored.
 */
import type { InferInput, InferOutput } from 'valibot';
import * as v from './schema';
import { PartySchema, SeatsSchema, controller, count, line, percentage, text, whole } from './contract-shared';

export type * from './contract-wards';
export { PartySchema };
export { CONTRACT_MAJOR, CONTRACT_VERSION, NO_OVERALL_CONTROL } from './contract-words';

/** Net change in seats by party id, always measured from one named baseline. */
const ChangeSchema = v.record(v.string(), whole);

export const BaselineSchema = v.object({
  id: text,
  /** What a change is measured from, as it stands after "Change on": "2014", "May 2017". */
  label: text,
  /** What the baseline is and is not, in one sentence. */
  note: v.optional(line),
});

export const CONTEST_STATUSES = ['no-election', 'awaiting', 'counting', 'declared', 'recount', 'postponed'] as const;
export const SCHEMES = ['all', 'halves', 'thirds', 'none'] as const;

/** A poll that was not held with the rest: its seats are vacant on the day and left out of the day's totals. */
export const PostponedPollSchema = v.object({
  ward: text,
  name: text,
  seats: count,
  /** ISO date on which the poll was held or is to be held, when known. */
  date: v.optional(line),
  /** Who won it in the end, when known. */
  won: v.optional(SeatsSchema),
});

export const CouncilSchema = v.object({
  code: text,
  name: text,
  /** "London borough", "Metropolitan borough"… */
  type: v.optional(line),
  region: v.optional(line),
  elects: v.picklist(SCHEMES),
  /** All seats on the council: a majority is counted from these. */
  total: count,
  /** Seats that are contested this time, postponed polls included. */
  up: count,
  status: v.picklist(CONTEST_STATUSES),
  declared: v.optional(line),
  expected: v.optional(line),
  /** A party id or `noc`; either side is absent when not known. A council without a `before` is new when `isNew` says so. */
  control: v.optional(v.object({ before: v.optional(controller), after: v.optional(controller) })),
  isNew: v.optional(v.boolean()),
  /** Seats won on the day, by party. */
  seats: v.optional(SeatsSchema, {}),
  /** Seats that were not up, by party (or by group, where no source splits it further). */
  notUp: v.optional(SeatsSchema, {}),
  /** The council after the election, by party group. Composition and vacant sum to total. */
  composition: v.optional(SeatsSchema),
  vacant: v.optional(count, 0),
  /** Net change by baseline id, then by party group. */
  change: v.optional(v.record(v.string(), ChangeSchema), {}),
  /** Number of wards contested, and in how many of them each party took a seat. */
  wards: v.optional(v.object({ contested: count, won: v.optional(SeatsSchema, {}) })),
  postponed: v.optional(v.array(PostponedPollSchema), []),
  /** Per cent of the electorate. */
  turnout: v.optional(percentage),
  boundaryChange: v.optional(v.object({ reason: text })),
  /** What a careful reader must know, in sentences. */
  notes: v.optional(v.array(line), []),
  /** Grows by one whenever the council's ward file changes; part of the ward file's URL. */
  revision: v.optional(count, 0),
});

export const EstimateSchema = v.object({
  /** "Projected national share" */
  label: text,
  /** ISO date. */
  date: text,
  source: text,
  /** Per cent by party id. */
  shares: v.record(v.string(), percentage),
});

export const ResultsSchema = v.object({
  version: text,
  election: v.object({
    /** Democracy Club form: `local.2018-05-03`. */
    id: text,
    name: text,
    /** ISO date of the poll. */
    date: text,
    /** Vintage of the boundaries that the codes belong to: `lad-2018`. */
    boundaries: v.optional(line),
  }),
  /** Monotonic: of two snapshots the higher is the later, whatever its numbers. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  /** ISO date and time with offset, as the publisher says. */
  updated: text,
  status: v.picklist(['before', 'live', 'final']),
  test: v.optional(v.boolean(), false),
  parties: v.array(PartySchema),
  baselines: v.optional(v.array(BaselineSchema), []),
  /** Every code that votes: the M of "N of M". A code here without a council is awaiting, a code outside it has no election. */
  contested: v.array(text),
  councils: v.array(CouncilSchema),
  estimates: v.optional(v.array(EstimateSchema), []),
  /** The council a party hoped for, named before the count. */
  targets: v.optional(v.array(v.object({ council: text, party: text, label: text })), []),
  /** A sentence about a council or ward, and who says so. */
  stories: v.optional(
    v.array(v.object({ council: v.optional(text), ward: v.optional(text), text: text, source: text })),
    [],
  ),
  /** Who the results are from, as it stands under the map. */
  sources: v.optional(v.array(line), []),
});

export type Party = InferOutput<typeof PartySchema>;
export type Baseline = InferOutput<typeof BaselineSchema>;
export type Council = InferOutput<typeof CouncilSchema>;
export type PostponedPoll = InferOutput<typeof PostponedPollSchema>;
export type Estimate = InferOutput<typeof EstimateSchema>;
export type Results = InferOutput<typeof ResultsSchema>;
/** Seats, or votes, or changes in them, by party id. */
export type Seats = Record<string, number>;
/** What a file holds before it is parsed: everything that has a default may be left out. */
export type ResultsFile = InferInput<typeof ResultsSchema>;
export type CouncilFile = InferInput<typeof CouncilSchema>;
