/** What an opened council costs: its wards on the map, its two files, and the question of how close it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { toBrotliSize } from '../../src/desk/sizes';
import { deriveCloseness, toContenders, toStanding } from '../../src/model/closeness';
import { parseResults } from '../../src/model/parse';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { measureOpening, type Opening } from './opening';
import { toSpread, type Spread } from './statistics';

export interface Wards extends Opening {
  /** Bytes after brotli of the ward results and the ward shapes of the council where they are the most. */
  readonly largest: { readonly council: string; readonly bytes: number };
  /** Milliseconds for all parties in all councils, three targets each, in node. */
  readonly closeness: Spread;
}

const ELECTION = 'elections/2018-05-03';
const CLOSENESS_RUNS = 15;

/** Codes of all councils that have a ward file. */
const listCouncils = (dist: string): string[] =>
  readdirSync(join(dist, ELECTION, 'wards'))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((code) => code !== 'index');

/** @param dist the built folder */
export function measureWardBytes(dist: string): Wards['largest'] {
  const sizeOf = (file: string): number => toBrotliSize(readFileSync(join(dist, file)));
  const sizes = listCouncils(dist).map((council) => ({
    council,
    bytes: sizeOf(`${ELECTION}/wards/${council}.json`) + sizeOf(`geodata/wards/${council}.topo.json`),
  }));
  return sizes.reduce((most, size) => (size.bytes > most.bytes ? size : most));
}

/** Asks everything there is to ask. @returns how many parties were asked about */
function toAsking(dist: string): () => number {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(dist, ELECTION, file), 'utf8'));
  const { councils, parties } = parseResults(read('results.json')).value!;
  const files = new Map(
    listCouncils(dist).map((council) => [
      council,
      parseCouncilWards(read(`wards/${council}.json`), { council }).value!,
    ]),
  );
  return () => {
    let asked = 0;
    for (const council of councils) {
      const standing = toStanding(council, files.get(council.code)!, parties);
      for (const party of toContenders(standing)) {
        deriveCloseness(standing, party);
        asked += 1;
      }
    }
    return asked;
  };
}

/** The first asking only warms up. @param dist the built folder */
export function measureCloseness(dist: string): Spread {
  const ask = toAsking(dist);
  const asked = ask();
  if (asked < 900) throw new Error(`only ${asked} parties were asked about`);
  const times = Array.from({ length: CLOSENESS_RUNS }, () => {
    const start = performance.now();
    ask();
    return performance.now() - start;
  });
  return toSpread(times);
}

/** @param url of the front page @param root the checkout, with its `dist` */
export async function measureWards(browser: Browser, url: string, root: string, runs: number): Promise<Wards> {
  const dist = join(root, 'dist');
  return {
    ...(await measureOpening(browser, url, runs)),
    largest: measureWardBytes(dist),
    closeness: measureCloseness(dist),
  };
}
