/** The `council-map` command: each of its words in a file of its own, read when it is called. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HELP = `council-map <command>: results of a night, for the data desk

  council-map import --candidates <csv> --councils <csv> --out <folder> …
                                             makes results and wards from a table, with every row accounted for
  council-map merge <results> <overrides> --out <file>
                                             lays an editor's corrections, stories and targets over results
  council-map boundaries <file> --code <column> --name <column> --out <folder>
                                             makes the map's boundaries from GeoJSON, TopoJSON or a Shapefile
  council-map check <file…>                  says what is wrong with files of an election, by line and column
  council-map join-report --results <file> --boundaries <file>
                                             says which codes have no shape, and what was probably meant
  council-map publish <file> <folder>        checks a snapshot and publishes it: its number, the log, the stable name
  council-map rehearse <results folder>      serves an election as a live night on this machine, with faults on demand
  council-map snapshot --results <file> --boundaries <file> --out <file>
                                             makes static twins: SVG, PNG, HTML, CSV, alternative text

Examples
  council-map check tonight.json --previous public/night/results.json
  council-map publish tonight.json public/night
  council-map rehearse public/elections/2018-05-03
  council-map publish --help`;

/** Exit status by the words behind the command. */
const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  boundaries: async (words) => (await import('./boundaries')).runBoundaries(words),
  check: async (words) => (await import('./check')).runCheck(words),
  import: async (words) => (await import('./import')).runImport(words),
  merge: async (words) => (await import('./merge')).runMerge(words),
  'join-report': async (words) => (await import('./join-report')).runJoinReport(words),
  publish: async (words) => (await import('./publish')).runPublish(words),
  rehearse: async (words) => (await import('./rehearse')).runRehearse(words),
  snapshot: async (words) => (await import('./snapshot')).runSnapshot(words),
};

/** @returns the exit status: 0 done, 1 refused, 2 wrong usage */
export async function runCommand([name, ...words]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command(words);
  console.error(`${name === undefined ? 'No command is named.' : `There is no command "${name}".`}\n\n${HELP}`);
  return 2;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  runCommand(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
