/** The ward files of the contract: one a council, read when it is opened, so kept off the way to the first paint. */
import type { InferInput, InferOutput } from 'valibot';
import * as v from './schema';
import { PartySchema, SeatsSchema, count, line, percentage, text } from './contract-shared';

export const CandidateSchema = v.object({
  name: text,
  party: text,
  /** Absent or null where nobody voted (an uncontested seat) or where no number is known. */
  votes: v.optional(v.nullable(count)),
  elected: v.optional(v.boolean(), false),
});

/** An earlier contest in the same ward. `same-seats` bears a hold or gain; `other-seat` only shares and swing. */
export const PreviousContestSchema = v.object({
  date: text,
  kind: v.picklist(['same-seats', 'other-seat']),
  seats: count,
  winners: v.optional(v.array(line), []),
  /** Best vote of each party, by party group. */
  votes: v.optional(SeatsSchema, {}),
  electorate: v.optional(count),
  source: v.optional(line),
});

export const WARD_STATUSES = ['awaiting', 'declared', 'recount', 'uncontested', 'postponed'] as const;

/** The file elects more or fewer than it has seats; marks the elected out of the order of votes; or parts equal votes unexplained. */
export const WARD_DOUBTS = ['elected-differs', 'order-differs', 'tie-unexplained'] as const;
export type WardDoubt = (typeof WARD_DOUBTS)[number];

export const WardSchema = v.object({
  code: text,
  name: text,
  /** Seats contested here. */
  seats: count,
  status: v.picklist(WARD_STATUSES),
  /** ISO date of the poll, where it was not the election's own. */
  polled: v.optional(line),
  electorate: v.optional(count),
  /** Per cent of the electorate. */
  turnout: v.optional(percentage),
  /** True where the last seat was settled by lot between equal votes. */
  tied: v.optional(v.boolean(), false),
  candidates: v.array(CandidateSchema),
  previous: v.optional(v.array(PreviousContestSchema), []),
  notes: v.optional(v.array(line), []),
  /** What the numbers themselves put in doubt, as words from `WARD_DOUBTS`: set by the parser, said to the reader. */
  doubts: v.optional(v.array(text)),
});

/** One file a council, fetched when the council is opened. */
export const CouncilWardsSchema = v.object({
  version: text,
  election: text,
  council: text,
  revision: v.optional(count, 0),
  /** Parties that stand here and are not in the results file. */
  parties: v.optional(v.array(PartySchema), []),
  wards: v.array(WardSchema),
  sources: v.optional(v.array(line), []),
});

export type Candidate = InferOutput<typeof CandidateSchema>;
export type PreviousContest = InferOutput<typeof PreviousContestSchema>;
export type Ward = InferOutput<typeof WardSchema>;
export type CouncilWards = InferOutput<typeof CouncilWardsSchema>;
export type CouncilWardsFile = InferInput<typeof CouncilWardsSchema>;
