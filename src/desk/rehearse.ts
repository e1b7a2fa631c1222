/**
 * `council-map rehearse <results folder>`: an election of the past, served as the night on which it came, so that a
 * newsroom can try its page, its readers' patience and its own hands before the night itself.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ResultsFile } from '../model/contract';
import { parseResults } from '../model/parse';
import { createRehearsal, type Rehearsal } from './rehearse/create-rehearsal';
import { parseRehearseArguments, USAGE, type RehearseOptions } from './rehearse/options';

/** The built site: the project's, or, where the command has come as a package, the package's own files. */
const SITES = ['../../dist', '../..'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const SITE = SITES.find((folder) => existsSync(join(folder, 'council-map.css'))) ?? SITES[0]!;

const say = (line: string): void => console.log(line);
const complain = (error: unknown): void => console.error(error instanceof Error ? error.message : error);

/** Throws where the file cannot be rehearsed; says what else is wrong with it, since readers would see it. */
async function checkFile({ folder, first = [] }: RehearseOptions): Promise<void> {
  const path = join(folder, 'results.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`There is no ${path}: name the folder that holds results.json`);
  const { value, problems } = parseResults(JSON.parse(text), { file: path, allowTest: true });
  for (const { level, place, message } of problems) if (level === 'error') say(`${level}: ${place}: ${message}`);
  if (!value) throw new Error(`${path} is no results file that can be rehearsed`);
  const codes = new Set(value.councils.map(({ code }) => code));
  const unknown = first.filter((code) => !codes.has(code));
  if (unknown.length) throw new Error(`--first names councils that are not in the file: ${unknown.join(', ')}`);
}

function greet({ url, results, night }: Rehearsal, { site, speed, faults = [], faultRate }: RehearseOptions): void {
  const minutes = night.length / 60_000 / speed;
  say(`TEST: a rehearsal, not results. The page: ${url}`);
  say(`The results: ${url}${results.slice(1)}`);
  say(
    night.isOwnOrder
      ? 'Councils declare when the data says they did.'
      : 'The order is the rehearsal’s own: the data does not say when councils declared.',
  );
  say(`${night.snapshots.length} snapshots in ${minutes < 1 ? 'less than a minute' : `${Math.round(minutes)} min`}.`);
  if (faults.length) say(`Faults in ${Math.round((faultRate ?? 0) * 100)} of 100 answers: ${faults.join(', ')}.`);
  if (!existsSync(join(site, 'council-map.js')))
    say(`There is no built site in ${site}, so the page stays empty: run npm run build first.`);
}

/** "02.14 · 37 of 150 declared · sequence 52 · Plymouth: declared" */
function toProgress(before: ResultsFile, after: ResultsFile): string {
  const known = new Set(before.councils);
  const moved = after.councils.filter((council) => !known.has(council));
  const declared = after.councils.filter(({ status }) => status === 'declared').length;
  return [
    after.updated.slice(11, 16).replace(':', '.'),
    `${declared} of ${after.contested.length} declared`,
    `sequence ${after.sequence}`,
    moved.map(({ name, status }) => `${name}: ${status}`).join(', ') || after.status,
  ].join(' · ');
}

/** Publishes each snapshot when its time has come on a clock that runs `speed` times faster. Rejects on `end`. */
async function play(rehearsal: Rehearsal, { speed, linger }: RehearseOptions, end: AbortSignal): Promise<void> {
  const { at, snapshots } = rehearsal.night;
  const start = performance.now();
  for (let next = 1; next < at.length; next += 1) {
    const wait = at[next]! / speed - (performance.now() - start);
    if (wait > 0) await delay(wait, undefined, { signal: end });
    end.throwIfAborted();
    say(toProgress(snapshots[next - 1]!, rehearsal.step()));
  }
  say(`The night is over; the final file stays for ${linger} s.`);
  await delay(linger * 1000, undefined, { signal: end });
}

async function rehearse(options: RehearseOptions): Promise<void> {
  await checkFile(options);
  const rehearsal = await createRehearsal(options);
  const end = new AbortController();
  const stop = (): void => end.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    greet(rehearsal, options);
    await play(rehearsal, options, end.signal);
  } catch (error) {
    if (!end.signal.aborted) throw error;
    say('The rehearsal was ended.');
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await rehearsal.close();
  }
}

function parseOptions(words: readonly string[]): RehearseOptions | undefined {
  try {
    return parseRehearseArguments(words, SITE);
  } catch (error) {
    complain(error);
    return undefined;
  }
}

/** @returns the exit status: 0 at the end of the night or when it was ended, 1 where it could not be held, 2 wrong usage */
export async function runRehearse(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    say(USAGE);
    return 0;
  }
  const options = parseOptions(words);
  if (!options) return 2;
  try {
    await rehearse(options);
    return 0;
  } catch (error) {
    complain(error);
    return 1;
  }
}
