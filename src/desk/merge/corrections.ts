/** Corrections of an editor: one field of one council, with who, when and why. They stand beside stories and targets. */
import type { InferOutput } from 'valibot';
import { text } from '../../model/contract-shared';
import { explain } from '../../model/explain';
import { parseFile, type Report } from '../../model/parse-file';
import type { Parsed, Problem } from '../../model/problems';
import * as v from '../../model/schema';
import { toOverridesReport } from '../../studio/overrides/overrides';

const CorrectionSchema = v.object({
  /** Code of the council. */
  council: text,
  /** `seats.lab`, `control.after`, `turnout`… */
  field: text,
  by: text,
  at: text,
  why: text,
});

const CorrectionsSchema = v.object({ version: text, corrections: v.optional(v.array(CorrectionSchema), []) });

/** `value` is the new one, `null` to take the field out. `was`, where it is there, is what the editor saw. */
export type Correction = InferOutput<typeof CorrectionSchema> & { readonly value: unknown; readonly was?: unknown };

const MAJOR = 1;

/** What may be corrected, and which of them hold a value for each party. */
const FIELDS: ReadonlySet<string> = new Set([
  ...[
    'name',
    'type',
    'region',
    'elects',
    'total',
    'up',
    'status',
    'declared',
    'expected',
    'vacant',
    'turnout',
    'isNew',
  ],
  ...['control.before', 'control.after', 'boundaryChange.reason', 'wards.contested'],
]);
const BY_PARTY: ReadonlySet<string> = new Set(['seats', 'notUp', 'composition', 'wards.won']);

export const FIELD_WORDS = `${[...FIELDS].join(', ')}, and with a party ${[...BY_PARTY].join(', ')}, change.<baseline>`;

/** `change.may2017.lab` → its steps; undefined where no such field may be corrected. */
export function toSteps(field: string): string[] | undefined {
  const steps = field.split('.');
  if (steps.some((step) => !step || step === '__proto__')) return undefined;
  if (FIELDS.has(field)) return steps;
  const isByParty = BY_PARTY.has(steps.slice(0, -1).join('.')) || (steps[0] === 'change' && steps.length === 3);
  return isByParty ? steps : undefined;
}

/** Unknown input to corrections: never throws, keeps every good one, and says which is not. */
export function parseCorrections(input: unknown, file: string): Parsed<Correction[]> {
  const problems: Problem[] = [];
  const report = toOverridesReport(problems, file);
  const { corrections = [] } = (input ?? {}) as { corrections?: unknown };
  if (!parse(corrections, report)) return { problems };
  const list: unknown[] = Array.isArray(corrections) ? corrections : [];
  const kept = list.flatMap((item, index): Correction[] => {
    if (parse([item], () => undefined)?.corrections.length !== 1) return [];
    const own = item as Correction;
    if (Object.hasOwn(own, 'value')) return [own];
    const remedy = 'Give the new value, or null to take the field out.';
    report('error', 'no-value', `corrections[${index}].value`, 'it is missing, so nothing is corrected', remedy);
    return [];
  });
  return { value: kept, problems };
}

const parse = (corrections: unknown, report: Report) =>
  parseFile(CorrectionsSchema, { version: `${MAJOR}.0`, corrections }, MAJOR, { report, explain });
