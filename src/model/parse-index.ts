/** Unknown input to the ward index of an election: never throws, keeps every good council. Read when it is asked for. */
import { CONTRACT_MAJOR } from './contract';
import { WardIndexSchema } from './contract-index';
import type { IndexedCouncil, WardIndex } from './contract-index';
import { explain } from './explain';
import { nameOf, parseFile, toReport } from './parse-file';
import type { Report } from './parse-file';
import type { Parsed, Problem } from './problems';

export interface ParseIndexOptions {
  /** Name or URL of the file, put before every place. */
  file?: string;
  /** Id of the election that is shown: the index of another is refused. */
  election?: string;
}

/**
 * Councils that do not fit the contract are left out; of one whose lists are not of one length no ward is kept, because
 * nobody can say which name is whose.
 */
export function parseWardIndex(input: unknown, options: ParseIndexOptions = {}): Parsed<WardIndex> {
  const problems: Problem[] = [];
  const report = toReport(problems, options.file);
  const value = parseFile(WardIndexSchema, input, CONTRACT_MAJOR, { report, explain });
  if (!value) return { problems };
  if (options.election && value.election !== options.election) {
    const message = `found the wards of "${value.election}", expected those of "${options.election}"`;
    report('error', 'other-election', 'election', message, 'Publish the index of this election beside its ward files.');
    return { problems };
  }
  for (const council of value.councils) settleCouncil(council, report);
  return { value, problems };
}

const MAKE_ANEW = 'Make the index anew from the ward files.';

function settleCouncil(council: IndexedCouncil, report: Report): void {
  const place = `councils${nameOf(council)}`;
  const { wards, names, closest, outOfReach } = council;
  if (wards.length !== names.length) {
    const message = `found ${wards.length} codes of wards and ${names.length} names`;
    report('error', 'index-uneven', place, message, MAKE_ANEW);
    Object.assign(council, { wards: [], names: [] });
  }
  if (closest && outOfReach) {
    const message = 'found a closest change of control that is out of reach as well; shown as not known';
    report('warning', 'closest-contradicted', place, message, MAKE_ANEW);
    delete council.closest;
    council.outOfReach = false;
  }
}
