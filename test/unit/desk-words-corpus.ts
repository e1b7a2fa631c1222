/** Everything that import, check, merge and join-report say of files that are spoilt: each kind of file in turn. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResultsFile } from '../../src/model/contract';
import { checkSources, type SourceOptions } from '../../src/desk/check/check-sources';
import { parseSource } from '../../src/desk/check/source-file';
import { NO_ALIASES, parseAliases } from '../../src/desk/import/aliases';
import { FIELD_NAMES } from '../../src/desk/import/candidates/fields';
import { parseCouncilCsv } from '../../src/desk/import/councils/parse-council-csv';
import { parseCouncilJson } from '../../src/desk/import/councils/parse-council-json';

import { CsvReader } from '../../src/desk/import/csv/csv-reader';
import { piecesOf } from '../../src/desk/import/csv/read-table';
import { importSeats } from '../../src/desk/import/import-seats';
import { parseMapping } from '../../src/desk/import/mapping';
import { makeJoinReport } from '../../src/desk/join-report/make-report';
import { printReport } from '../../src/desk/join-report/print-report';
import { runMerge } from '../../src/desk/merge';
import { toChance, type Chance } from '../../src/desk/rehearse/chance';
import type { DeskProblem } from '../../src/desk/report/problem';
import { toLogEntry } from '../../src/model/night-log';
import { ELECTION, GEODATA, makeSample } from './check-fixture';
import { spoilJson, spoilTable, type Table } from './desk-corpus';
import { HEADINGS, ORDER, importText, toCouncilList, toRows, wardsOf } from './import-fixture';
import { ROOT } from './imports';

/** What is said of one spoilt file. */
type Say = (chance: Chance, index: number) => Promise<readonly DeskProblem[]> | readonly DeskProblem[];

const CODES = ['E06000001', 'E09000005'];
const LIST = toCouncilList(CODES);
const CANDIDATES: Table = [HEADINGS, ...toRows(CODES)];
const read = (path: string): string => readFileSync(path, 'utf8');
const toJson = (path: string): unknown => JSON.parse(read(path));
function parseTable(text: string): Table {
  const rows: (readonly string[])[] = [];
  const reader = new CsvReader(
    ',',
    ({ cells }) => rows.push(cells),
    () => undefined,
  );
  reader.write(text);
  reader.end();
  return rows;
}

const template = (name: string): Table => parseTable(read(join(ROOT, 'public/templates', name)));

const TEMPLATE_LIST = (await parseCouncilCsv(read(join(ROOT, 'public/templates/councils.csv')), 'councils.csv')).value!;

const sayOfTable =
  (table: Table): Say =>
  async (chance, index) =>
    (await importText(spoilTable(table, index, chance).text, { list: table === CANDIDATES ? LIST : TEMPLATE_LIST }))
      .problems;

const sayOfSeats =
  (name: string): Say =>
  async (chance, index) => {
    const source = { file: name, read: piecesOf(spoilTable(template(name), index, chance).text) };
    const given = { order: ORDER, list: TEMPLATE_LIST, councilsFile: 'councils.csv', aliases: NO_ALIASES };
    return (await importSeats({ table: source, ...given })).problems;
  };

const COUNCILS_JSON = {
  baselines: [{ id: 'may2017', label: 'May 2017' }],
  councils: [{ ...LIST.councils[0]!, baselines: { may2017: { con: 3 } } }, LIST.councils[1]!],
};
const ALIASES = {
  councils: { Hull: 'E06000010' },
  parties: { 'Lab Co-op': 'lab', OTF: { id: 'otf', name: 'Our Town First', short: 'OTF', colour: '#446870' } },
};
const MAPPING = { version: '1.0', header: true, columns: { candidate: 'Name', votes: 9, party: null } };

const small = (): ResultsFile => {
  const file = makeSample();
  file.councils.length = 3;
  file.contested.length = 4;
  return {
    ...file,
    targets: [{ council: 'E06000001', party: 'lab', label: 'First' }],
    stories: [{ council: 'E06000001', text: 'Held.', source: 'Desk' }],
    estimates: [{ label: 'Share', date: '2018-05-04', source: 'BBC', shares: { con: 35, lab: 35 } }],
  };
};

const BOUNDARIES = { file: 'councils.topo.json', text: read(`${GEODATA}councils.topo.json`) };

const sayOfFile =
  (value: unknown, options: SourceOptions = {}): Say =>
  (chance) =>
    checkSources([{ file: 'a.json', text: spoilJson(value, chance) }], options);

const sayOfLog: Say = (chance) => {
  const [before, after] = [{ ...small(), sequence: 1 }, makeSample()];
  const lines = [toLogEntry(undefined, before), toLogEntry(before, { ...after, sequence: 2 })];
  const text = lines.map((line) => spoilJson(line, chance).replaceAll('\n', ' ')).join('\n');
  return checkSources([{ file: 'log.jsonl', text }]);
};

const sayOfBytes: Say = (chance) => {
  const starts = [
    'PK\u0003\u0004',
    '\u001f\u008b',
    '%PDF',
    '\u0089PNG',
    'ÿØÿ',
    'ÿþ',
    '\0',
    '',
    'é',
    'a,b\nc,d',
    '<html>',
  ];
  const start = starts[Math.floor(chance() * starts.length)]!;
  const { problems, source } = parseSource('a.json', Uint8Array.from(Buffer.from(start, 'latin1')));
  return source ? checkSources([source]) : problems;
};

const WARDS = { ...wardsOf('E06000001'), wards: wardsOf('E06000001').wards.slice(0, 3) };
const INDEX = {
  version: '1.0',
  election: ORDER.id,
  parties: [],
  councils: [
    { code: 'E06000001', wards: WARDS.wards.map(({ code }) => code), names: WARDS.wards.map(({ name }) => name) },
  ],
};

const signed = { by: 'Anna', at: '2018-05-04T04:10:00+01:00', why: 'recount' };
const OVERRIDES = {
  version: '1.0',
  election: ORDER.id,
  stories: [{ council: 'E06000001', text: 'Held by nine votes.', source: 'Desk', ...signed }],
  targets: [{ council: 'E06000001', party: 'lab', label: 'First', ...signed }],
  corrections: [
    { council: 'E06000001', field: 'turnout', value: 40, was: null, ...signed },
    { council: 'E06000001', field: 'seats.lab', value: 99, ...signed },
    { council: 'E06000001', field: 'control.after', value: 'con', ...signed },
  ],
};

/** Merge as it is called, in a folder of its own. */
function sayOfMerge(folder: string): Say {
  return async (chance, index) => {
    const said: string[] = [];
    const at = (name: string): string => join(folder, name);
    const isOfResults = index % 3 === 0;
    const given = { ...OVERRIDES, corrections: OVERRIDES.corrections.slice(0, 1 + (index % 3)) };
    writeFileSync(at('results.json'), isOfResults ? spoilJson(small(), chance) : JSON.stringify(small()));
    writeFileSync(at('overrides.json'), isOfResults ? JSON.stringify(given) : spoilJson(given, chance));
    const words = [at('results.json'), at('overrides.json'), '--out', at('merged.json'), '--format', 'json'];
    await runMerge(words, { say: () => undefined, complain: (line) => void said.push(line) });
    return said.flatMap((text) =>
      text.startsWith('[') ? (JSON.parse(text) as DeskProblem[]) : toLines(text, 'merge'),
    );
  };
}

function toLines(text: string, file: string): DeskProblem[] {
  return text.split('\n').map((message) => ({ level: 'note', file, message, remedy: '(a line)', rule: 'line' }));
}

const WARD_SHAPES = toJson(`${GEODATA}wards/E06000001.topo.json`);

function sayOfJoin(folder: string): Say {
  return async (chance, index) => {
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('r.json'), index % 2 ? JSON.stringify(small()) : spoilJson(small(), chance));
    writeFileSync(at('b.json'), index % 2 ? spoilJson(WARD_SHAPES, chance) : BOUNDARIES.text);
    const report = await makeJoinReport({ results: at('r.json'), boundaries: at('b.json') });
    return [...report.problems, ...toLines(printReport({ ...report, problems: [] }, false), 'join-report')];
  };
}

/** By what is spoilt. */
const toSayings = (folder: string): Readonly<Record<string, Say>> => ({
  'a table of candidates': sayOfTable(CANDIDATES),
  'the template of candidates': sayOfTable(template('candidates.csv')),
  'seats, wide': sayOfSeats('seats-wide.csv'),
  'seats, long': sayOfSeats('seats-long.csv'),
  'the file of councils': async (chance, index) =>
    (await parseCouncilCsv(spoilTable(template('councils.csv'), index, chance).text, 'councils.csv')).problems,
  'the file of councils as JSON': (chance) =>
    parseCouncilJson(spoilJson(COUNCILS_JSON, chance), 'councils.json').problems,
  aliases: (chance) => parseAliases(spoilJson(ALIASES, chance), 'aliases.json').problems,
  'a mapping': (chance) => parseMapping(spoilJson(MAPPING, chance), FIELD_NAMES, 'mapping.json').problems,
  results: sayOfFile(small()),
  'results on boundaries': sayOfFile(small(), {
    boundaries: BOUNDARIES,
    hexes: { file: 'hexes.json', text: read(`${GEODATA}hexes.json`) },
    previous: { file: 'before.json', text: JSON.stringify(small()) },
  }),
  'a ward file': sayOfFile(WARDS),
  'results with wards': (chance) =>
    checkSources([
      { file: 'results.json', text: read(`${ELECTION}results.json`) },
      { file: 'wards/E06000001.json', text: spoilJson(wardsOf('E06000001'), chance) },
      { file: 'wards/index.json', text: spoilJson(INDEX, chance) },
    ]),
  'ward shapes': sayOfFile(WARD_SHAPES),
  hexagons: sayOfFile(toJson(`${GEODATA}hexes.json`), { boundaries: BOUNDARIES }),
  'a log': sayOfLog,
  bytes: sayOfBytes,
  merge: sayOfMerge(folder),
  'join-report': sayOfJoin(folder),
});

export interface Said extends DeskProblem {
  /** What was spoilt. */
  readonly what: string;
}

/** @param count of spoilt files of each kind */
export async function collectSaid(count: number): Promise<Said[]> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-words-'));
  try {
    const all: Said[] = [];
    for (const [what, say] of Object.entries(toSayings(folder)))
      for (let index = 0; index < count; index += 1) all.push(...(await toSaid(what, say, index, folder)));
    return all;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function toSaid(what: string, say: Say, index: number, folder: string): Promise<Said[]> {
  const problems = await say(toChance(index + 1), index);
  return problems.map((problem) => ({ ...problem, what, file: problem.file.replace(folder, '') }));
}

/** One message of many: the place, names, numbers and what was found in the file taken out. */
export const toKind = (text: string): string =>
  text
    .replace(/^ {2}(extra|missing|name) .*/, '$1')
    .replace(/^.*?: (?=[^:]*$)/, '')
    .replace(/found .*?,/g, 'found …,')
    .replace(/The cell of .*? is not|^.*? has (the same|no hexagon)/, '… $1')
    .replace(/“[^”]*”/g, '“…”')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/[EX]\d{8}/g, 'CODE')
    .replace(/\d[\d,.]*/g, 'N');
