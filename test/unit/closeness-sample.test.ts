/** How close it was on 3 May 2018, in the committed sample. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOSENESS_TARGETS, deriveCloseness, deriveSwing, toContenders, toStanding } from '../../src/model/closeness';
import type { Closeness, ClosenessTarget, Shortfall, Standing } from '../../src/model/closeness';
import type { Council, Ward } from '../../src/model/contract';
import { majorityOf } from '../../src/model/seats';
import { parseResults } from '../../src/model/parse';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { rollUp, seatsOf, toGroups } from '../../src/model/seats';

const FOLDER = new URL('../../public/elections/2018-05-03/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

const results = parseResults(read('results.json')).value!;
const wardsOf = new Map(
  readdirSync(new URL('wards/', FOLDER))
    .filter((file) => file !== 'index.json')
    .map((file) => {
      const value = parseCouncilWards(read(`wards/${file}`), { council: file.slice(0, 9) }).value!;
      return [value.council, value];
    }),
);
const standings = new Map(
  results.councils.map((council) => [council.code, toStanding(council, wardsOf.get(council.code)!, results.parties)]),
);
const councilNamed = (name: string): Council => results.councils.find((council) => council.name === name)!;
const standingOf = (name: string): Standing => standings.get(councilNamed(name).code)!;

const evidenceOf = (answer: Closeness): (string | number)[][] =>
  answer.kind === 'short'
    ? answer.evidence.map(({ wardName, candidate, rival, from, lacked }) => [wardName, candidate, rival, from, lacked])
    : [];

describe('Wandsworth, Labour', () => {
  const answers = deriveCloseness(standingOf('Wandsworth'), 'lab');
  const four = [
    ['Earlsfield', 'Alan McDonald', 'Angela Graham', 'con', 11],
    ['St Mary’s Park', 'Matt Valentine', 'Rhodri Morgan', 'con', 31],
    ['Shaftesbury', 'Samantha Heath', 'Guy Senior', 'con', 36],
    ['Nightingale', 'Rebecca Wilson', 'Ian Hart', 'con', 63],
  ].map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace('’', "'") : cell)));

  it('was 141 votes from being the largest party: four seats, 30 of 60 beside 29', () => {
    expect(answers.largest).toMatchObject({ kind: 'short', votes: 141, seats: 4, wards: 4 });
    expect(evidenceOf(answers.largest)).toEqual(four);
  });

  it('was 335 votes from control: five seats in four wards, 31 of 60', () => {
    expect(answers.control).toMatchObject({ kind: 'short', votes: 335, seats: 5, wards: 4 });
    expect(evidenceOf(answers.control)).toEqual([...four, ['Shaftesbury', 'Sara Linton', 'Jonathan Cook', 'con', 194]]);
  });

  it('was 78 votes from denying the Conservatives their majority: three seats', () => {
    expect(answers.deny).toMatchObject({ kind: 'short', votes: 78, seats: 3 });
    expect(evidenceOf(answers.deny)).toEqual(four.slice(0, 3));
  });

  it('says where those votes would not have been enough with everybody else’s as they were', () => {
    // In St Mary's Park a Labour colleague had 3 votes fewer than the Conservative, so needs 4 more to stay ahead.
    expect((answers.largest as Shortfall).outright).toBe(141 + 4);
    // In Shaftesbury both have to pass the second of two Conservatives: 151 more for the first of them.
    expect((answers.control as Shortfall).outright).toBe(335 + 4 + 151);
  });
});

describe('every council and every party of the sample', () => {
  const asked = results.councils.flatMap((council) => {
    const standing = standings.get(council.code)!;
    return toContenders(standing).map((party) => ({ council, party, answers: deriveCloseness(standing, party) }));
  });
  const short = asked.flatMap(({ council, party, answers }) =>
    CLOSENESS_TARGETS.flatMap((target) => {
      const answer = answers[target];
      return answer.kind === 'short' ? [{ council, party, target, answer }] : [];
    }),
  );
  const count = (target: ClosenessTarget, kind: Closeness['kind']): number =>
    asked.filter(({ answers }) => answers[target].kind === kind).length;

  it('has an answer, but for one small party: Thurrock’s, of whose seats not up nobody says which they are', () => {
    expect(asked).toHaveLength(960);
    const unknown = asked.flatMap(({ council, party, answers }) =>
      CLOSENESS_TARGETS.filter((target) => answers[target].kind === 'unknown').map((target) => [
        council.name,
        party,
        target,
      ]),
    );
    expect(unknown).toEqual([
      ['Thurrock', 'thurrock', 'largest'],
      ['Thurrock', 'thurrock', 'control'],
    ]);
  });

  it('meets control where there is control, once a council, and there is somebody to deny it to', () => {
    expect(count('control', 'met')).toBe(129);
    expect(count('deny', 'no-target')).toBe(129);
    for (const { council, party, answers } of asked)
      expect([council.name, party, answers.control.kind === 'met']).toEqual([
        council.name,
        party,
        council.control?.after === party,
      ]);
  });

  it('has a largest party everywhere but in Dudley, where two have 35 seats each', () => {
    const largest = new Set(
      asked.filter(({ answers }) => answers.largest.kind === 'met').map(({ council }) => council.name),
    );
    const none = results.councils.filter(({ name }) => !largest.has(name));
    expect(none.map(({ name }) => name)).toEqual(['Dudley']);
    expect(councilNamed('Dudley').composition).toMatchObject({ con: 35, lab: 35 });
  });

  it('sums the votes that each seat lacked, each at least one', () => {
    expect(short.length).toBeGreaterThan(600);
    for (const { answer } of short) {
      const lacked = answer.evidence.map((seat) => seat.lacked);
      expect(lacked.reduce((sum, votes) => sum + votes, 0)).toBe(answer.votes);
      expect(Math.min(...lacked)).toBeGreaterThanOrEqual(1);
      expect(answer.outright).toBeGreaterThanOrEqual(answer.votes);
      expect(answer.evidence).toHaveLength(answer.seats);
      expect(new Set(answer.evidence.map(({ ward }) => ward)).size).toBe(answer.wards);
    }
  });

  it('names losers who lost and rivals who were elected, each once, in wards that were polled that day', () => {
    const groups = toGroups(results.parties);
    for (const { council, party, answer } of short) {
      const wards = new Map(wardsOf.get(council.code)!.wards.map((ward): [string, Ward] => [ward.code, ward]));
      expect(new Set(answer.evidence.map(({ ward, candidate }) => ward + candidate)).size).toBe(answer.seats);
      expect(new Set(answer.evidence.map(({ ward, rival }) => ward + rival)).size).toBe(answer.seats);
      for (const { ward: code, candidate, rival, lacked } of answer.evidence) {
        const ward = wards.get(code)!;
        const lost = ward.candidates.find(({ name, elected }) => name === candidate && !elected)!;
        const won = ward.candidates.find(({ name, elected }) => name === rival && elected)!;
        expect([groups.get(lost.party) ?? lost.party, lost.party]).toContain(party);
        expect(won.party).not.toBe(lost.party);
        expect(won.votes! - lost.votes! + 1).toBe(lacked);
        expect(ward.polled).toBeUndefined();
      }
    }
  });

  it('comes to its target: the composition after those seats is what it says', () => {
    const groups = toGroups(results.parties);
    for (const { council, party, target, answer } of short) {
      const after = rollUp(council.composition!, groups);
      const isNamed = groups.get(party) === party;
      if (isNamed) after[party] = seatsOf(after, party) + answer.seats;
      for (const { from } of answer.evidence) after[groups.get(from) ?? 'other']! -= 1;
      const majority = majorityOf(council.total);
      if (target === 'deny') expect(seatsOf(after, council.control!.after!)).toBe(majority - 1);
      if (target === 'control' && isNamed) expect(seatsOf(after, party)).toBe(majority);
      if (target !== 'largest' || !isNamed) continue;
      const rivals = Object.keys(after).filter((group) => group !== party && group !== 'other');
      for (const rival of rivals) expect(seatsOf(after, rival)).toBeLessThan(seatsOf(after, party));
    }
  });

  it('takes no more votes for a goal that is part of another: control makes a party the largest, and denies it', () => {
    for (const { answers } of asked) {
      if (answers.control.kind !== 'short') continue;
      for (const target of ['largest', 'deny'] as const) {
        const answer = answers[target];
        if (answer.kind !== 'short') expect(answer.kind).toBe('met');
        else expect(answer.votes).toBeLessThanOrEqual(answers.control.votes);
      }
    }
  });

  it('has a swing to another party, or says why not, for every council in control', () => {
    const kinds = new Map<string, number>();
    for (const { council, party } of asked) {
      const after = council.control!.after!;
      if (after === 'noc' || after === party) continue;
      const { kind } = deriveSwing(standings.get(council.code)!, after, party);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(kinds)).toEqual({ swing: 175, 'out-of-reach': 32, unknown: 486 });
  });
});
