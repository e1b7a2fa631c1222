/** The ward index of the contract: one file an election, read when a reader searches or asks how close councils were. */
import type { InferInput, InferOutput } from 'valibot';
import * as v from './schema';
import { PartySchema, count, line, text } from './contract-shared';

/** What changes who has control: the end of another party's majority, or a majority of one's own. */
export const CONTROL_TARGETS = ['deny', 'control'] as const;

/** The change of control that lacked the fewest votes: one party's further seats, as `deriveClosest` counts them. */
export const ClosestSchema = v.object({
  /** Votes that the party lacked, summed over its further seats. */
  votes: count,
  /** Id of a party or of its group, here or in the results file: whose further seats would have done it. */
  party: text,
  target: v.picklist(CONTROL_TARGETS),
  /** Further seats, and the wards that they are in. */
  seats: count,
  wards: count,
});

/** Codes and names stand apart because they pack to an eighth less so. */
export const IndexedCouncilSchema = v.object({
  code: text,
  /** Codes of the wards in which there was a contest. */
  wards: v.array(text),
  /** Their names, in the same order. */
  names: v.array(text),
  /** Absent where it is not known, and where it is out of reach. */
  closest: v.optional(ClosestSchema),
  /** True where no party alone could have changed control from the wards that were fought. */
  outOfReach: v.optional(v.boolean(), false),
});

export const WardIndexSchema = v.object({
  version: text,
  election: text,
  /** Parties named here that are not in the results file. */
  parties: v.optional(v.array(PartySchema), []),
  councils: v.array(IndexedCouncilSchema),
  sources: v.optional(v.array(line), []),
});

export type ControlTarget = (typeof CONTROL_TARGETS)[number];
export type ClosestChange = InferOutput<typeof ClosestSchema>;
export type IndexedCouncil = InferOutput<typeof IndexedCouncilSchema>;
export type WardIndex = InferOutput<typeof WardIndexSchema>;
export type WardIndexFile = InferInput<typeof WardIndexSchema>;
