/**
 * A night whose files come late, twice, out of order and cut: what is on the map is always one of the snapshots as it was
 * published, never an older one than before, and in the end the last.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseAttributes } from '../../src/attributes';
import { pollFile } from '../../src/feed/poll-file';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';
import { Sources } from '../../src/sources';
import { createStore, type Store } from '../../src/store';
import { toChance } from '../bench/night/chance';
import { makeCouncil, makeCouncilWithout, makeFile } from './model-fixture';

const HOUR = 3_600_000;
const COUNCILS = 5;
const SNAPSHOTS = 150;
const ORDERS = 1000;

const config = parseAttributes(() => null, 'http://127.0.0.1').value;

function begin(): { store: Store; sources: Sources } {
  const store = createStore({ config, phase: 'loading', scheme: 'light', problems: {}, refused: [], wards: {} });
  return { store, sources: new Sources(store, () => undefined) };
}

/** Of one council, as it stands after so many of the snapshots that are about it: every one differs from the last. */
function toCouncil(code: string, step: number): CouncilFile {
  const base = { code, name: `Council ${code}` };
  if (step < 3)
    return makeCouncilWithout(['control', 'seats', 'composition', 'change'], { ...base, status: 'awaiting' });
  if (step < 9)
    return makeCouncilWithout(['control', 'composition', 'change'], {
      ...base,
      status: 'counting',
      seats: { con: step },
    });
  // From its declaration on, corrections: some with lower numbers, one that takes control away.
  const con = step % 3 === 0 ? 29 : 31 + (step % 2);
  const composition = { con, lab: 59 - con, other: 1 };
  const seats = { con, lab: 59 - con, ind: 1 };
  return makeCouncil({ ...base, seats, composition, control: { before: 'con', after: con > 30 ? 'con' : 'noc' } });
}

/** A night's snapshots, in the order of their sequence from 1 on; each has another council take its next step. */
const night: readonly ResultsFile[] = Array.from({ length: SNAPSHOTS }, (_, at) => {
  const councils = Array.from({ length: COUNCILS }, (_each, council) =>
    toCouncil(`E${council}`, Math.floor((at + COUNCILS - council) / COUNCILS)),
  );
  const updated = new Date(Date.UTC(2018, 4, 3, 23, at * 4)).toISOString();
  return makeFile(councils, { sequence: at + 1, updated, status: at + 1 === SNAPSHOTS ? 'final' : 'live' });
});
const pictures = night.map((file) => JSON.stringify(parseResults(file).value));

/**
 * Each snapshot at least once, a third of them again, and each as much later than it was published as chance will have
 * it: by a few places in one order, by the whole night in another.
 */
function toOrder(chance: () => number): ResultsFile[] {
  const reach = SNAPSHOTS ** chance();
  const again = night.filter(() => chance() < 1 / 3);
  return [...night, ...again]
    .map((file) => ({ file, place: file.sequence + reach * chance() * (chance() < 0.1 ? 10 : 1) }))
    .sort((a, b) => a.place - b.place)
    .map(({ file }) => file);
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the snapshots of a night', () => {
  it('all differ and are all in order, so that a picture names its snapshot', () => {
    expect(new Set(pictures).size).toBe(SNAPSHOTS);
    for (const file of night) expect(parseResults(file).problems).toEqual([]);
  });

  it(
    `in ${ORDERS} orders, late and doubled, on clocks wrong by a day either way, end with the highest sequence and never show what was not published`,
    { timeout: 120_000 },
    async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const chance = toChance(2018);
      let arrivals = 0;
      for (let order = 0; order < ORDERS; order += 1) {
        const { store, sources } = begin();
        const shown: number[] = [];
        store.subscribe(({ results }, before) => {
          if (!results || results === before.results) return;
          shown.push(results.sequence);
          if (JSON.stringify(results) !== pictures[results.sequence - 1]) shown.push(NaN);
        });
        for (const file of toOrder(chance)) {
          vi.setSystemTime(Date.UTC(2018, 4, 3, 23) + (chance() * 48 - 24) * HOUR);
          await sources.accept('results', file, 'results.json');
          arrivals += 1;
        }
        expect(shown.filter((sequence, at) => !(sequence >= (shown[at - 1] ?? 0)))).toEqual([]);
        expect(store.state.results?.sequence).toBe(SNAPSHOTS);
      }
      expect(arrivals).toBeGreaterThan(ORDERS * SNAPSHOTS * 1.2);
    },
  );
});

describe('a snapshot whose body is cut', () => {
  const body = new TextEncoder().encode(JSON.stringify(night[99]));

  it.each(Array.from({ length: 100 }, (_, percent) => percent))(
    'at %i % of its length changes nothing',
    async (percent) => {
      const { store, sources } = begin();
      await sources.accept('results', night[89], 'results.json');
      const before = store.state;
      const part = body.slice(0, Math.floor((body.length * percent) / 100));
      vi.stubGlobal('fetch', () => Promise.resolve(new Response(part)));
      const poll = await pollFile('https://desk.example/results.json', new AbortController().signal);
      // What is no file is never offered to the sources.
      expect(poll).toMatchObject({ kind: 'fault', fault: { reason: percent ? 'cut' : 'empty' } });
      expect(store.state).toBe(before);
    },
  );

  it('at none of its length is the one that is shown', async () => {
    const { store, sources } = begin();
    await sources.accept('results', night[89], 'results.json');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
    const poll = await pollFile('https://desk.example/results.json', new AbortController().signal);
    if (poll.kind === 'file') await sources.accept('results', poll.json, 'results.json');
    expect(store.state.results?.sequence).toBe(100);
  });
});
