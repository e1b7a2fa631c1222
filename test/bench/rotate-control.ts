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
  /** Seats up. */
  up: number;
  vacant?: number;
  control?: { before?: string; after?: string };
  composition?: Record<string, number>;
  seats?: Record<string, number>;
  notUp?: Record<string, number>;
  wards?: unknown;
  change?: Record<string, Record<string, number>>;
}

const TURN: Record<string, string> = { con: 'lab', lab: 'ld', ld: 'noc', noc: 'con' };

/** All seats to the party in control; three near-equal thirds where nobody is. */
function toComposition(control: string, seats: number): Record<string, number> {
  if (control !== 'noc') return { [control]: seats };
  const third = Math.floor(seats / 3);
  return { con: third, lab: third, ld: seats - 2 * third };
}

/** Of these seats, as many as were up; the others are not up. */
function split(composition: Record<string, number>, up: number): Required<Pick<CouncilJson, 'seats' | 'notUp'>> {
  const [seats, notUp]: Record<string, number>[] = [{}, {}];
  let left = up;
  for (const [party, count] of Object.entries(composition)) {
    const won = Math.min(left, count);
    left -= won;
    if (won) seats![party] = won;
    if (count > won) notUp![party] = count - won;
  }
  return { seats: seats!, notUp: notUp! };
}

function rotateCouncil(council: CouncilJson): CouncilJson {
  const after = TURN[council.control?.after ?? 'noc'] ?? 'con';
  const held = council.total - (council.vacant ?? 0);
  const composition = toComposition(after, held);
  const seats = split(composition, Math.min(council.up, held));
  // Changes and wards belong to the old numbers: unknown is better than contradictory.
  return { ...council, control: { ...council.control, after }, composition, ...seats, change: {}, wards: undefined };
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
