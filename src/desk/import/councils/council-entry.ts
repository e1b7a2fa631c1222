/** What results alone cannot say about a council: the file of councils, one entry each. */
import * as v from 'valibot';
import { SCHEMES } from '../../../model/contract';
import { CONTROLLER, LINE, PARTY_ID, TEXT } from '../../../model/contract-shared';

/** More seats than any council has. */
export const MOST_SEATS = 1000;

const text = v.pipe(v.string(), v.regex(TEXT, 'expected text that can be seen'));
const seats = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_SEATS));
const byParty = v.record(v.pipe(v.string(), v.regex(PARTY_ID)), seats);

/** `fptp`: most votes win. `stv`: single transferable vote, whose winners no count of votes here can tell. */
export const SYSTEMS = ['fptp', 'stv'] as const;

export const CouncilEntrySchema = v.object({
  code: text,
  name: text,
  /** “London borough”, “Metropolitan borough”… */
  type: v.optional(v.pipe(v.string(), v.regex(LINE))),
  region: v.optional(v.pipe(v.string(), v.regex(LINE))),
  /** All seats on the council, up or not. */
  total: v.pipe(seats, v.minValue(1)),
  elects: v.picklist(SCHEMES),
  /** Seats up, postponed polls included; absent: those of the wards in the table. */
  up: v.optional(seats),
  /** A party id or `noc`. */
  controlBefore: v.optional(v.pipe(v.string(), v.regex(CONTROLLER))),
  /** A new or merged council: nobody had control before. */
  isNew: v.optional(v.boolean()),
  /** Why seats cannot be compared with those before. */
  boundaryChange: v.optional(text),
  /** The seats that are not up, by party group. */
  notUp: v.optional(byParty, {}),
  /** Seats that nobody holds although no poll was put off. */
  vacant: v.optional(seats, 0),
  /** The council as it stood, by baseline id and party group: what a change is measured from. */
  baselines: v.optional(v.record(v.string(), byParty), {}),
  system: v.optional(v.picklist(SYSTEMS), 'fptp'),
  /** Wards whose poll was put off: code or name as in the table, and the day it was held or is to be, when known. */
  postponed: v.optional(v.array(v.object({ ward: text, date: v.optional(text), seats: v.optional(seats) })), []),
  notes: v.optional(v.array(v.pipe(v.string(), v.regex(LINE))), []),
});

export const BaselineEntrySchema = v.object({
  id: text,
  label: text,
  note: v.optional(v.pipe(v.string(), v.regex(LINE))),
});

export type CouncilEntry = v.InferOutput<typeof CouncilEntrySchema>;
export type BaselineEntry = v.InferOutput<typeof BaselineEntrySchema>;

/** Where an entry begins in its file. */
export interface EntryPlace {
  readonly line: number;
  readonly column?: number;
}

export interface CouncilList {
  readonly councils: readonly CouncilEntry[];
  /** By code; absent for a list that was made without a file. */
  readonly places?: ReadonlyMap<string, EntryPlace>;
  readonly baselines: readonly BaselineEntry[];
}
