/** Reads a file as the map will, and says by line what is wrong with it. Never throws. */
import { decodeBoundaries } from '../../feed/boundaries';
import type { Shapes } from '../../model/boundaries';
import type { Results } from '../../model/contract';
import { recogniseJson } from '../../model/file-kind';
import { parseResults } from '../../model/parse';
import type { Parsed, Problem } from '../../model/problems';
import { findFault, isCutShort, locate, toPath, type Spot } from '../../model/locate-json';
import { decodeFile, toLostLetters } from './decode-file';
import { describeText, ELSEWHERE, refuseBytes, type Refusal } from './recognise-file';

export interface LocatedProblem extends Problem {
  /** Absent where it is about the file as a whole. */
  readonly spot?: Spot | undefined;
}

interface Read {
  readonly name: string;
  /** As it was parsed, for whoever wants to hand it on. */
  readonly json: unknown;
  readonly problems: readonly LocatedProblem[];
}

export type Inspected =
  | (Read & { readonly kind: 'results'; readonly value: Results })
  | (Read & { readonly kind: 'boundaries'; readonly value: Shapes })
  | (Read & { readonly kind: 'overrides' })
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly LocatedProblem[] };

/** So many bytes tell what a file is. */
const HEAD = 4096;

const refuse = (name: string, { message, remedy }: Refusal, spot?: Spot): Inspected => ({
  kind: 'refused',
  name,
  problems: [{ level: 'error', code: 'file-refused', place: name, message, remedy, spot }],
});

/** A file that somebody has chosen or dropped. */
export async function inspectFile(file: File, allowTest: boolean): Promise<Inspected> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    const refusal = refuseBytes(head, file.size);
    return refusal ? refuse(file.name, refusal) : await inspectBytes(file, allowTest);
  } catch {
    const remedy = 'A folder cannot be read; a file may have been moved or changed meanwhile. Choose it again.';
    return refuse(file.name, { message: 'It could not be read.', remedy });
  }
}

async function inspectBytes(file: File, allowTest: boolean): Promise<Inspected> {
  const { text, problems } = decodeFile(new Uint8Array(await file.arrayBuffer()));
  const inspected = await inspectText(text, file.name, allowTest);
  // Who cannot use the file at all has other things to mend first.
  return inspected.kind === 'refused' ? inspected : { ...inspected, problems: [...problems, ...inspected.problems] };
}

/** The text of a file, from wherever it came. */
export async function inspectText(raw: string, name: string, allowTest: boolean): Promise<Inspected> {
  // A mark of the byte order is no part of the text, but counts as a character of it.
  const text = raw.replace(/^\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuseText(text, name);
  }
  const kind = recogniseJson(json);
  if (kind === 'overrides') return { kind, name, json, problems: [] };
  if (kind === 'results') return finish(kind, parseResults(json, { allowTest }), { name, json, text });
  if (kind === 'boundaries') return finish(kind, await decodeBoundaries(json, name), { name, json, text });
  return refuse(name, ELSEWHERE[kind] ?? ELSEWHERE.other!);
}

function refuseText(text: string, name: string): Inspected {
  const known = describeText(text);
  if (known) return refuse(name, known === 'log' ? ELSEWHERE.log! : known);
  const fault = findFault(text);
  const isCut = fault && isCutShort(text, fault);
  const message = isCut ? 'It ends in the middle: it is cut short.' : 'Here there is a slip in its punctuation (JSON).';
  const remedy = isCut ? 'Fetch or write it again, whole.' : 'Look for a comma or quotation mark too many or too few.';
  return refuse(name, { message, remedy }, fault);
}

function finish(
  kind: 'results' | 'boundaries',
  { value, problems }: Parsed<Results | Shapes>,
  { name, json, text }: { name: string; json: unknown; text: string },
): Inspected {
  const located = [...toLostLetters(text), ...problems.map((problem) => toLocated(problem, text, name))];
  if (!value) return { kind: 'refused', name, problems: located };
  return { kind, name, json, value, problems: located } as Inspected;
}

function toLocated(problem: Problem, text: string, name: string): LocatedProblem {
  const place = problem.place.startsWith(`${name}: `) ? problem.place.slice(name.length + 2) : problem.place;
  // What stands first in the places of boundaries is the file itself.
  const path = toPath(place.replace(/^boundaries\.?/, ''));
  return { ...problem, place, spot: path.length ? locate(text, path) : undefined };
}
