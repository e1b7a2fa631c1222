/** Results in which every council has changed hands: Con to Lab to LD to no overall control to Con, with seats to match. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The part of a results file that is changed; the rest goes along. */
export interface ResultsJson {
  sequence: number;
  councils: CouncilJson[];
}

export interface CouncilJson {
  code: string;
  total: number;
  vacant?: number;
  control?: { before?: string; after?: string };
  composition?: Record<string, number>;
  notUp?: Record<string, number>;
  change?: Record<string, Record<string, number>>;
}

const TURN: Record<string, string> = { con: 'lab', lab: 'ld', ld: 'noc', noc: 'con' };

/** All seats to the party in control; three near-equal thirds where nobody is. */
function toComposition(control: string, seats: number): Record<string, number> {
  if (control !== 'noc') return { [control]: seats };
  const third = Math.floor(seats / 3);
  return { con: third, lab: third, ld: seats - 2 * third };
}

function rotateCouncil(council: CouncilJson): CouncilJson {
  const after = TURN[council.control?.after ?? 'noc'] ?? 'con';
  const composition = toComposition(after, council.total - (council.vacant ?? 0));
  // Seats not up and changes belong to the old numbers: unknown is better than contradictory.
  return { ...council, control: { ...council.control, after }, composition, notUp: {}, change: {} };
}

/** A later snapshot: one higher in sequence. */
export function rotateControl<T extends ResultsJson>(results: T): T {
  return { ...results, sequence: results.sequence + 1, councils: results.councils.map(rotateCouncil) };
}

/** The results of the checkout at `root`. */
export async function readResults(root: string): Promise<ResultsJson> {
  const text = await readFile(join(root, 'public/elections/2018-05-03/results.json'), 'utf8');
  return JSON.parse(text) as ResultsJson;
}
