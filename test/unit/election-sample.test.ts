import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Council, CouncilWards, Results, Seats } from '../../src/model/contract';
import { checkResults } from '../../src/model/check-results';
import { parseResults } from '../../src/model/parse';
import { parseCouncilWards } from '../../src/model/parse-wards';

const FOLDER = new URL('../../public/elections/2018-05-03/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

let results: Results;
let wards: Map<string, CouncilWards>;

beforeAll(() => {
  const parsed = parseResults(JSON.parse(textOf('results.json')));
  if (!parsed.value) throw new Error('results.json does not parse');
  results = parsed.value;
  const files = readdirSync(new URL('wards/', FOLDER)).filter((file) => file !== 'index.json');
  const parsedWards = files.map((file) => parseCouncilWards(JSON.parse(textOf(`wards/${file}`)), { file }).value);
  wards = new Map(parsedWards.flatMap((file) => (file ? [[file.council, file]] : [])));
});

function councilOf(name: string): Council {
  const council = results.councils.find((item) => item.name === name);
  if (!council) throw new Error(`No council ${name}`);
  return council;
}

function tally(words: readonly (string | undefined)[]): Seats {
  const counts: Seats = {};
  for (const word of words) counts[word ?? 'not known'] = (counts[word ?? 'not known'] ?? 0) + 1;
  return counts;
}

const sum = (all: readonly Seats[], id: string): number => all.reduce((total, seats) => total + (seats[id] ?? 0), 0);
const contests = () => [...wards.values()].flatMap((file) => file.wards);

describe('the election of 3 May 2018, as committed', () => {
  it('parses without a problem', () => {
    expect(parseResults(JSON.parse(textOf('results.json'))).problems).toEqual([]);
    expect(checkResults(results)).toEqual([]);
  });

  it('has 150 councils in order of code, each with its ward file', () => {
    const codes = results.councils.map(({ code }) => code);
    expect(codes).toHaveLength(150);
    expect(codes).toEqual([...codes].sort());
    expect(results.contested).toEqual(codes);
    expect([...wards.keys()].sort()).toEqual(codes);
  });

  it('has 2,744 contests and 16,042 candidates', () => {
    expect(contests()).toHaveLength(2744);
    expect(contests().flatMap(({ candidates }) => candidates)).toHaveLength(16042);
  });

  it('has the control of each council before and after', () => {
    const { councils } = results;
    expect(tally(councils.map(({ control }) => control?.before))).toEqual({ con: 48, lab: 74, ld: 5, noc: 23 });
    expect(tally(councils.map(({ control }) => control?.after))).toEqual({ con: 46, lab: 74, ld: 9, noc: 21 });
    expect(councils.filter(({ control }) => control?.before !== control?.after)).toHaveLength(15);
  });

  it('leaves the two deferred polls out of the seats of the day and keeps who won them', () => {
    const ofTheDay = results.councils.map(({ seats }) => seats);
    const deferred = results.councils.flatMap(({ postponed }) => postponed.map(({ won }) => won ?? {}));
    const ids = ['con', 'lab', 'ld', 'green', 'ukip'];
    expect(ids.map((id) => sum(ofTheDay, id))).toEqual([1332, 2352, 536, 39, 3]);
    expect([sum(deferred, 'lab'), sum(deferred, 'ld')]).toEqual([3, 3]);
    expect([...ofTheDay, ...deferred].flatMap((seats) => Object.values(seats)).reduce((a, b) => a + b)).toBe(4413);
  });

  it('elects as many as there are seats in every ward', () => {
    const wrong = contests().filter(({ seats, candidates }) => candidates.filter((c) => c.elected).length !== seats);
    expect(wrong).toEqual([]);
  });

  it('gives a change on 2014 for 30 councils and on May 2017 for 142, and names both baselines', () => {
    const baselines = results.councils.flatMap(({ change }) => Object.keys(change));
    expect(tally(baselines)).toEqual({ '2014': 30, may2017: 142 });
    expect(results.baselines.map(({ id, label }) => [id, label])).toEqual([
      ['2014', '2014'],
      ['may2017', 'May 2017'],
    ]);
  });

  it('keeps the first paint’s file small', () => {
    expect(brotliCompressSync(textOf('results.json')).length).toBeLessThan(8500);
  });
});

describe('a reader finds', () => {
  it('Wandsworth: Con hold, 33–26–1 of 60, −8 / +7 / +1 against 2014', () => {
    expect(councilOf('Wandsworth')).toMatchObject({
      total: 60,
      up: 60,
      control: { before: 'con', after: 'con' },
      composition: { con: 33, lab: 26, other: 1 },
      change: { '2014': { con: -8, lab: 7, other: 1 } },
    });
  });

  it('Trafford: Con lose to NOC, by thirds', () => {
    expect(councilOf('Trafford')).toMatchObject({ elects: 'thirds', control: { before: 'con', after: 'noc' } });
  });

  it('Pendle as declared, with its note', () => {
    expect(councilOf('Pendle')).toMatchObject({ control: { after: 'noc' }, composition: { con: 24 } });
    expect(councilOf('Pendle').notes.join()).toContain('readmitted');
  });

  it('Brent and Southwark with three seats vacant each, and the day their polls were held', () => {
    const late = ['Brent', 'Southwark'].map(councilOf);
    expect(late.map(({ vacant }) => vacant)).toEqual([3, 3]);
    expect(late.map(({ postponed }) => postponed[0]?.date)).toEqual(['2018-06-21', '2018-06-14']);
  });

  it('Hull by the name that people use', () => {
    expect(councilOf('Hull').code).toBe('E06000010');
  });

  it('17 councils on new wards, 13 of them outside London', () => {
    const changed = results.councils.filter(({ boundaryChange }) => boundaryChange);
    expect(changed).toHaveLength(17);
    expect(changed.filter(({ region }) => region === 'London').map(({ name }) => name)).toEqual([
      'Bexley',
      'Croydon',
      'Redbridge',
      'Southwark',
    ]);
  });

  it('a Green of 2014 as a Green: Islington has one, as it had', () => {
    expect(councilOf('Islington').change['2014']).toEqual({ lab: 0, green: 0 });
  });

  it('the one uncontested ward without a number of votes', () => {
    const uncontested = contests().filter(({ status }) => status === 'uncontested');
    expect(uncontested.map(({ name }) => name)).toEqual(['Moreton and Fyfield']);
    expect(uncontested[0]?.candidates[0]?.votes).toBeNull();
  });

  it('the one tie, with clean names', () => {
    const tied = contests().filter((ward) => ward.tied);
    expect(tied.map(({ name }) => name)).toEqual(['Nonsuch']);
    expect(contests().filter(({ candidates }) => candidates.some(({ name }) => name.includes('lected)')))).toEqual([]);
  });

  it('a hold or gain of a ward seat only from a contest of 2014 for as many seats', () => {
    const previous = contests().flatMap((ward) => ward.previous.map((contest) => ({ ward, contest })));
    const same = previous.filter(({ contest }) => contest.kind === 'same-seats');
    expect(previous).toHaveLength(583 + 1643 - 6);
    expect(same).toHaveLength(582);
    expect(same.every(({ ward, contest }) => contest.seats === ward.seats && contest.date.startsWith('2014'))).toBe(
      true,
    );
  });

  it('six contests of 2016 left out, with a note, because they seem to be another ward’s', () => {
    const doubted = contests().filter(({ notes }) => notes.some((note) => note.includes('2016')));
    expect(doubted.map(({ name }) => name).sort()).toEqual([
      'Sedgley',
      'Springbank',
      "St James's",
      "St Paul's",
      "St Peter's",
      "St Thomas's",
    ]);
    for (const { previous } of doubted) expect(previous.filter(({ date }) => date.startsWith('2016'))).toEqual([]);
  });

  it('no doubt about an order of votes that the file does not explain', () => {
    expect(contests().flatMap(({ doubts = [] }) => doubts)).toEqual([]);
  });
});
