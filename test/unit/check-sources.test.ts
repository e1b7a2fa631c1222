import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CouncilWardsFile } from '../../src/model/contract';
import { toLogEntry } from '../../src/model/night-log';
import { checkSources } from '../../src/desk/check/check-sources';
import { parseSource } from '../../src/desk/check/source-file';
import { ELECTION, GEODATA, kindsOf, makeSample, toText } from './check-fixture';

const RESULTS = { file: 'results.json', text: toText(makeSample()) };

const makeWards = (): CouncilWardsFile =>
  JSON.parse(readFileSync(`${ELECTION}wards/E06000001.json`, 'utf8')) as CouncilWardsFile;

async function kindsOfWards(spoil: (file: CouncilWardsFile) => void, file = 'wards/E06000001.json'): Promise<string[]> {
  const wards = makeWards();
  spoil(wards);
  return kindsOf(await checkSources([{ file, text: toText(wards) }, RESULTS]));
}

describe('a file that is none of an election', () => {
  const say = async (bytes: string | Uint8Array): Promise<string> => {
    const { source, problems } = parseSource(
      'a.json',
      typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    );
    const [problem] = source ? await checkSources([source]) : problems;
    return `${problem!.line ?? '-'}:${problem!.column ?? '-'} ${problem!.message}`;
  };

  it('is told for what it is, with the place of the fault', async () => {
    expect(await say('')).toBe('-:- it is empty');
    expect(await say(' \n ')).toBe('-:- it holds nothing but blanks');
    expect(await say('<!doctype html><p>Sign in')).toBe('1:1 it is a web page (HTML), not data');
    expect(await say('{\n "a": [1,\n  2')).toBe('3:4 it ends here, in the middle: it is cut');
    expect(await say('{\n "a": 1,,\n "b": 2 }')).toBe('2:9 here it stops being JSON');
    expect(await say('code,name\nE06000001,Hartlepool\n')).toBe('-:- it is a table (CSV), not results');
    expect(await say('{"a":1}')).toMatch('it is JSON, but no file of an election');
    expect(await say('{"type":"FeatureCollection","features":[]}')).toMatch('it is GeoJSON');
    expect(await say(new Uint8Array([0x50, 0x4b, 3, 4]))).toMatch('it is a zipped file');
    expect(await say(new Uint8Array([0xff, 0xfe, 0x7b, 0]))).toMatch('it is written in UTF-16');
    expect(await say('{\n"a\0')).toBe('2:3 it is not text: it holds zero bytes, which no text has');
    expect(await say(new Uint8Array([0x7b, 0x0a, 0x22, 0xe9, 0x22]))).toBe(
      '2:2 here is a byte that UTF-8 does not have',
    );
  });

  it('is read with the mark of the byte order in front', () => {
    expect(parseSource('a.json', new TextEncoder().encode('\ufeff{}')).source?.text).toBe('{}');
  });
});

describe('files that are checked together', () => {
  it('says nothing of wards that agree with their results', async () => {
    expect(await kindsOfWards(() => undefined)).toEqual([]);
  });

  it('says what the wards have other than the results', async () => {
    expect(await kindsOfWards((f) => void (f.wards[0]!.candidates[0]!.party = 'con'))).toEqual([
      'error wards-differ',
      'error wards-differ',
    ]);
    expect(await kindsOfWards((f) => void f.wards.pop())).toContain('warning wards-up');
    expect(await kindsOfWards((f) => void (f.revision = 3))).toEqual(['warning other-revision']);
    expect(await kindsOfWards((f) => void (f.election = 'local.2019-05-02'))).toContain('error other-election');
    expect(await kindsOfWards((f) => void (f.council = 'E06000099'))).toContain('error unknown-council');
    expect(await kindsOfWards(() => undefined, 'wards/E06000002.json')).toEqual(['error other-council']);
  });

  it('says what a ward has that cannot be', async () => {
    const first = (over: object) => (file: CouncilWardsFile) => void Object.assign(file.wards[0]!, over);
    const candidate = (over: object) => (file: CouncilWardsFile) =>
      void Object.assign(file.wards[0]!.candidates[0]!, over);
    expect(await kindsOfWards(candidate({ elected: false }))).toContain('warning elected-differs');
    expect(await kindsOfWards(candidate({ votes: 1 }))).toEqual(['warning order-differs']);
    expect(await kindsOfWards(candidate({ party: 'lba' }))).toContain('warning unknown-party');
    expect(await kindsOfWards(candidate({ name: 'John Lauderdale (Elected)' }))).toEqual(['warning name-says-elected']);
    expect(await kindsOfWards(first({ electorate: 500 }))).toContain('error votes-above');
    expect(await kindsOfWards(first({ turnout: 0 }))).toEqual(['warning turnout-zero']);
    expect(await kindsOfWards(first({ status: 'awaiting' }))).toEqual(['warning elected-early']);
    expect(await kindsOfWards((f) => void (f.wards[0]!.previous![0]!.date = '2018-05-03'))).toEqual([
      'error previous-later',
    ]);
    expect(await kindsOfWards((f) => void f.wards[0]!.candidates.push(f.wards[0]!.candidates[1]!))).toEqual([
      'warning candidate-twice',
    ]);
  });

  it('says that parties are not checked where there are no results to know them from', async () => {
    const problems = await checkSources([{ file: 'E06000001.json', text: toText(makeWards()) }]);
    expect(kindsOf(problems)).toEqual(['note parties-unchecked']);
  });

  it('misses in the index what a ward file has', async () => {
    const index = {
      version: '1.0',
      election: 'local.2018-05-03',
      councils: [{ code: 'E06000001', wards: ['E05008942'], names: ['Burn Valley'] }],
    };
    const wards = { file: 'E06000001.json', text: toText(makeWards()) };
    const problems = await checkSources([{ file: 'index.json', text: toText(index) }, wards, RESULTS]);
    expect(kindsOf(problems)).toEqual(['error index-differs']);
  });
});

describe('the log of a night', () => {
  const [before, after] = [makeSample(), { ...makeSample(), sequence: 151 }];
  after.councils[1] = { ...after.councils[1]!, vacant: 2 };
  const lines = [
    toLogEntry(undefined, before),
    toLogEntry(before, after),
    toLogEntry(after, { ...after, sequence: 152 }),
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');

  it('is sound where its snapshots are, and a fault is that of the line which brought it, told once', async () => {
    const [problem, ...more] = await checkSources([{ file: 'log.jsonl', text }]);
    expect(problem).toMatchObject({ level: 'error', rule: 'composition-sum', line: 2 });
    expect(problem!.column).toBe(text.split('\n')[1]!.indexOf('"composition":') + '"composition":'.length + 1);
    expect(more.map(({ line }) => line).filter((line) => line !== 2)).toEqual([]);
  });

  it('names the line that is cut in the middle, or falls back', async () => {
    const bad = text.split('\n');
    bad[1] = bad[1]!.slice(0, 80);
    expect(await checkSources([{ file: 'log.jsonl', text: bad.join('\n') }])).toMatchObject([
      { rule: 'not-json', line: 2 },
    ]);
    const falls = [lines[0], { ...lines[1]!, sequence: 3 }].map((line) => JSON.stringify(line)).join('\n');
    expect(await checkSources([{ file: 'log.jsonl', text: falls }])).toMatchObject([
      { rule: 'sequence-falls', line: 2 },
    ]);
  });

  it('is what a snapshot may be held against', async () => {
    const problems = await checkSources([RESULTS], { previous: { file: 'log.jsonl', text } });
    expect(kindsOf(problems)).toContain('error sequence');
  });
});

describe('keys that stand twice', () => {
  it('are told where the second one is: JSON keeps it and forgets the first', async () => {
    const twice = RESULTS.text.replace('"total": 33', '"total": 33,\n   "total": 33');
    const [problem, ...more] = await checkSources([{ file: 'results.json', text: twice }]);
    expect(more).toEqual([]);
    const line = twice.split('\n').findLastIndex((each) => each.includes('"total": 33')) + 1;
    expect(problem).toMatchObject({ level: 'error', rule: 'key-twice', line, column: 4 });
  });
});

describe('the sample election', () => {
  it('has no error, no warning and no note, with its boundaries and hexagons', { timeout: 20_000 }, async () => {
    const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
    const sources = [
      'results.json',
      'wards/E06000001.json',
      'wards/E07000072.json',
      'wards/E09000005.json',
      'wards/index.json',
    ];
    const problems = await checkSources(
      [...sources.map((name) => read(ELECTION + name)), read(`${GEODATA}councils.topo.json`)],
      { boundaries: read(`${GEODATA}overview.json`), hexes: read(`${GEODATA}hexes.json`) },
    );
    expect(problems).toEqual([]);
  });
});
