/** `council-map import`: a table of candidates or of seats to the results contract, with every row accounted for. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Voice } from './publish';
import { writeAtomically } from './publish/write-file';
import { printProblems, toSummary } from './report/print';
import type { DeskProblem } from './report/problem';
import { toFileWords } from './report/usage-words';
import { underLock } from './folder-lock';
import { NO_ALIASES, parseAliases, type Aliases } from './import/aliases';
import { FIELD_NAMES } from './import/candidates/fields';
import type { CouncilList } from './import/councils/council-entry';
import { parseCouncilCsv } from './import/councils/parse-council-csv';
import { parseCouncilJson, type ParsedCouncils } from './import/councils/parse-council-json';
import { IMPORT_HELP } from './import/help';
import { importCandidates, type Imported, type ImportOrder } from './import/import-candidates';
import { importSeats } from './import/import-seats';
import { parseMapping, type Mapping } from './import/mapping';
import { parseImportCommand, type ImportCommand } from './import/options';
import { makeFolders, readIfThere, writeElection } from './import/output';
import { toProgress } from './import/progress';
import { SEAT_FIELD_NAMES } from './import/seats/seat-table';

const CONSOLE: Voice = { say: (line) => console.log(line), complain: (line) => console.error(line) };

const [DONE, REFUSED, MISUSED] = [0, 1, 2];

/**
 * @param words what stands behind `import` on the command line
 * @returns the exit status: 0 written, 1 refused and nothing written, 2 wrong usage
 */
export async function runImport(words: readonly string[], voice: Voice = CONSOLE): Promise<number> {
  const { value: command, isHelp, faults } = parseImportCommand(words);
  if (isHelp) voice.say(IMPORT_HELP);
  if (isHelp) return DONE;
  if (!command) {
    for (const fault of faults) voice.complain(fault);
    voice.complain('\nNothing is written. How it is used: council-map import --help');
    return MISUSED;
  }
  try {
    return await run(command, command.isQuiet ? { ...voice, say: () => undefined } : voice);
  } catch (error) {
    voice.complain(`Nothing is written: ${toFileWords(error)}`);
    return REFUSED;
  }
}

interface Material {
  readonly list: CouncilList;
  readonly aliases: Aliases;
  readonly mapping: Mapping | undefined;
}

async function run(command: ImportCommand, voice: Voice): Promise<number> {
  const { value: material, problems } = await readMaterial(command);
  if (!material) return refuse(problems, command, voice);
  const imported = await importTable(command, material, voice);
  const all = [...problems, ...imported.problems];
  if (command.mapping !== undefined && imported.mappingText !== undefined) {
    await writeAtomically(command.mapping, imported.mappingText, () => undefined);
    voice.say(`wrote ${command.mapping}: which column was taken for what. Correct it; from now on it is read.`);
  }
  const hasErrors = all.some(({ level }) => level === 'error');
  const isRefused = hasErrors && (!command.isPartial || imported.isBeyondPart);
  if (isRefused || !imported.value) return refuse(all, command, voice, imported);
  tell(all, command, voice);
  const report = { table: command.file, rows: imported.rows, leftOut: imported.asides, problems: all };
  const { value: election } = imported;
  await makeFolders(command.out);
  const { value: output, taken } = await underLock(command.out, 'import', ({ check }) =>
    writeElection(election, command.out, report, { sequence: command.sequence, beforeWrite: check }),
  );
  const { written, same, sequence } = output;
  if (taken !== undefined) voice.complain(taken);
  voice.say(toRowWords(imported));
  const { contested, councils } = imported.value.results;
  const declared = councils.filter(({ status }) => status === 'declared').length;
  voice.say(
    `Sequence ${sequence}: ${declared} of ${contested.length} councils declared. Wrote ${written.length} files in ${command.out}` +
      `${same ? `, ${same} are as they were` : ''}.${hasErrors ? ' PARTIAL: with errors, see above.' : ''}`,
  );
  return DONE;
}

function tell(problems: readonly DeskProblem[], { format }: ImportCommand, { complain }: Voice): void {
  if (problems.length || format === 'json') complain(printProblems(problems, format));
}

function refuse(problems: readonly DeskProblem[], command: ImportCommand, voice: Voice, imported?: Imported): number {
  tell(problems, command, voice);
  if (imported) voice.say(toRowWords(imported));
  const partial =
    imported && !imported.isBeyondPart ? ' To write what can be trusted in spite of them: --partial.' : '';
  if (command.format === 'text')
    voice.complain(`${toSummary(problems)}. Nothing is written; ${command.out} is as it was.${partial}`);
  return REFUSED;
}

function toRowWords({ rows }: Imported): string {
  const words = [
    [rows.used, 'used'],
    [rows.leftOut, 'left out'],
    [rows.refused, 'refused'],
    [rows.headings, 'of headings'],
    [rows.blank, 'blank'],
  ] as const;
  const parts = words.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString('en-GB')} ${word}`);
  return `${rows.read.toLocaleString('en-GB')} rows: ${parts.join(', ')}.`;
}

async function importTable(command: ImportCommand, material: Material, { say }: Voice): Promise<Imported> {
  const { file, election: id, name, date, boundaries, sources, isTest } = command;
  const progress = await toProgress(file, say);
  const given: ImportOrder = {
    table: { file, read: () => createReadStream(file), onProgress: progress },
    order: {
      ...{ id, name, date, boundaries, sources, isTest, sequence: command.sequence ?? 1 },
      updated: command.updated ?? new Date().toISOString(),
    },
    ...material,
    councilsFile: command.councils,
  };
  return command.kind === 'candidates' ? importCandidates(given) : importSeats(given);
}

async function readMaterial(command: ImportCommand): Promise<{ value?: Material; problems: DeskProblem[] }> {
  const list = await readCouncils(command.councils);
  const aliases = await readAliases(command.aliases);
  const mapping = await readMapping(command);
  const problems = [list, aliases, mapping].flatMap((each) => each.problems);
  if (!list.value || !aliases.value || mapping.isWrong) return { problems };
  return { value: { list: list.value, aliases: aliases.value, mapping: mapping.value }, problems };
}

async function readCouncils(path: string): Promise<ParsedCouncils> {
  if (extname(path).toLowerCase() === '.json') return parseCouncilJson(await readFile(path, 'utf8'), path);
  return parseCouncilCsv(await readFile(path), path);
}

async function readAliases(path: string | undefined): Promise<{ value?: Aliases; problems: DeskProblem[] }> {
  return path === undefined ? { value: NO_ALIASES, problems: [] } : parseAliases(await readFile(path, 'utf8'), path);
}

interface ReadMapping {
  readonly value: Mapping | undefined;
  readonly isWrong: boolean;
  readonly problems: DeskProblem[];
}

/** One that is not there yet is written in the end. */
async function readMapping({ mapping: path, kind }: ImportCommand): Promise<ReadMapping> {
  const text = path === undefined ? undefined : await readIfThere(path);
  if (path === undefined || text === undefined) return { value: undefined, isWrong: false, problems: [] };
  const { value, problems } = parseMapping(text, kind === 'candidates' ? FIELD_NAMES : SEAT_FIELD_NAMES, path);
  return { value, isWrong: !value, problems };
}
