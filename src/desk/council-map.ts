/** The `council-map` command: each of its words in a file of its own, read when it is called. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HELP = `council-map <command>: results of a night, for the data desk

  council-map publish <file> <folder>        checks a snapshot and publishes it: its number, the log, the stable name
  council-map rehearse <results folder>      serves an election as a live night on this machine, with faults on demand
  council-map snapshot --results <file> --boundaries <file> --out <file>
                                             makes static twins: SVG, PNG, HTML, CSV, alternative text

Examples
  council-map publish tonight.json public/night
  council-map rehearse public/elections/2018-05-03
  council-map publish --help`;

/** Exit status by the words behind the command. */
const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
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
