/**
 * What holds whatever a results file says: it is read without a throw, good councils are drawn, nobody is given a council
 * that the seats do not give, and every problem says where and what to do.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/feed/load';
import { checkResults } from '../../src/model/check-results';
import { joinAreas } from '../../src/model/join';
import { parseResults } from '../../src/model/parse';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { deriveMapView } from '../../src/view/map-view';
import { toPartyPaint } from '../../src/view/palette';
import { makeCountry, makeSecond } from './hostile-corpus-country';
import { BLANK_TEXT, MARKED_TEXT, PROTOTYPE_WORDS, STRANGE_TEXT } from './hostile-corpus-text';
import { makeFile, makeWards } from './model-fixture';

const SEED = { seed: 20180503 };

type Path = readonly (string | number)[];

/** Every place in a JSON value. */
function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    listPaths(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
}

/** A copy with something else in one place. */
function replaceAt(value: unknown, [key, ...rest]: Path, spoilt: unknown): unknown {
  if (key === undefined) return spoilt;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaceAt(copy[key], rest, spoilt);
  return copy;
}

const hostile = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'noc', 'con', 'lab', 0, -1, 0.5, 1e300, 61, [], {}, [[]], 'E1', 'E2', 'e2'),
  fc.constantFrom<unknown>(...Object.values(STRANGE_TEXT), ...Object.values(BLANK_TEXT), ...PROTOTYPE_WORDS),
  fc.constantFrom<unknown>(...Object.values(MARKED_TEXT).map(([text]) => text)),
  fc.constantFrom<unknown>(...PROTOTYPE_WORDS.map((word) => ({ [word]: { [word]: 1 } }))),
  fc.jsonValue(),
);

/** The places that have nothing to do with the good councils E1 and E3. */
const PATHS = listPaths(makeCountry()).filter(
  ([list, item]) => !(list === 'councils' && item !== 1) && !(list === 'contested' && item !== 1) && list !== undefined,
);

describe('a results file with anything in any one or two of its places', () => {
  const places = fc.array(fc.tuple(fc.constantFrom(...PATHS), hostile), { minLength: 1, maxLength: 2 });

  it('is read, its good councils are drawn, and each problem says where and what to do', () => {
    expect(PATHS.length).toBeGreaterThan(60);
    fc.assert(
      fc.property(places, (spoilt) => {
        const file = spoilt.reduce<unknown>((whole, [path, value]) => {
          try {
            return replaceAt(whole, path, value);
          } catch {
            return whole;
          }
        }, makeCountry());
        const { value: json } = toJson('results.json', JSON.stringify(file));
        const { value, problems } = parseResults(json, { file: 'results.json', allowTest: true });
        const doubts = value ? [...checkResults(value), ...joinAreas(value, ['E1', 'E2', 'E3']).problems] : [];
        if (value) expect(deriveMapView(value, 'light').areas.get('E1')).toBe('con');
        if (value) expect(deriveMapView(value, 'light').areas.get('E3')).toBe('lab');
        else expect(problems.some(({ level }) => level === 'error')).toBe(true);
        for (const { place, message, remedy } of [...problems, ...doubts])
          expect([place, message, remedy].every((words) => words.trim().length > 3)).toBe(true);
      }),
      { ...SEED, numRuns: 3000 },
    );
  }, 30_000);
});

describe('a council of any numbers', () => {
  const id = fc.constantFrom('con', 'lab', 'lab-coop', 'ld', 'other', 'ind', 'ra', 'xyz', ...PROTOTYPE_WORDS);
  const seats = fc.dictionary(id, fc.nat(70), { maxKeys: 4 });
  const council = fc.record(
    {
      total: fc.nat(70),
      vacant: fc.nat(9),
      seats,
      notUp: seats,
      composition: seats,
      control: fc.record({ after: fc.oneof(id, fc.constant('noc')) }),
    },
    { requiredKeys: ['total', 'control'] },
  );
  const groups = new Map(makeFile().parties.map((party) => [party.id, party.group ?? party.id]));
  const groupOf = (party: string): string => groups.get(party) ?? party;
  const sum = (entries: [string, number][]): number => entries.reduce((all, [, count]) => all + count, 0);

  it('gives no party control that the seats do not give it, and takes none from one that they do', () => {
    fc.assert(
      fc.property(council, (given) => {
        const file = makeCountry(makeSecond({ seats: {}, composition: undefined, change: {}, ...given }));
        const { value } = parseResults(toJson('f', JSON.stringify(file)).value);
        const drawn = deriveMapView(value!, 'light').areas.get('E2')!;
        const { total, composition, control } = given;
        const named = Object.entries(composition ?? {}).concat(
          composition ? [] : [...Object.entries(given.seats ?? {}), ...Object.entries(given.notUp ?? {})],
        );
        const known = (party: string): number => sum(named.filter(([each]) => groupOf(each) === groupOf(party)));
        const isWinner = (party: string): boolean => known(party) * 2 > total && sum(named) <= total;
        if (drawn !== 'noc' && drawn !== 'unknown') {
          expect(total).toBeGreaterThan(0);
          // Where there is no composition, the file's word stands for the seats that are missing, and for no others.
          const spare = composition ? 0 : total - (given.vacant ?? 0) - sum(named);
          expect((known(drawn) + spare) * 2).toBeGreaterThan(total);
        }
        const rival = named.map(([party]) => party).find((party) => groupOf(party) !== 'other' && isWinner(party));
        if (rival && drawn !== 'unknown') expect(groupOf(drawn)).toBe(groupOf(rival));
        if (rival && composition && control.after === rival) expect(drawn).toBe(rival);
      }),
      { ...SEED, numRuns: 5000 },
    );
  }, 30_000);
});

describe('the colour of what is not a party', () => {
  it('is its own, whatever parties a file defines', () => {
    const word = fc.constantFrom('noc', 'awaiting', 'unknown', 'no-election', 'con', 'x', ...PROTOTYPE_WORDS);
    const party = fc.record({ id: word, group: fc.option(word, { nil: undefined }) });
    const plain = deriveMapView(parseResults(makeCountry()).value!, 'light').paint;
    fc.assert(
      fc.property(fc.array(party, { maxLength: 5 }), (list) => {
        const parties = list.map((each) => ({ ...each, name: 'Red', short: 'Red', colour: '#E4003B' }));
        const { value } = parseResults(toJson('f', JSON.stringify(makeCountry(undefined, { parties }))).value);
        const { paint } = deriveMapView(value!, 'light');
        for (const state of ['noc', 'awaiting', 'unknown', 'no-election']) {
          expect(paint(state)).toEqual(plain(state));
          expect(paint(state).fill).not.toBe(toPartyPaint('#E4003B', 0, 'light').fill);
        }
      }),
      { ...SEED, numRuns: 500 },
    );
  });
});

describe('a ward file with anything in any one of its places', () => {
  it('is read without a throw, and each problem says where and what to do', () => {
    const paths = listPaths(makeWards());
    fc.assert(
      fc.property(fc.constantFrom(...paths), hostile, (path, spoilt) => {
        const { value: json } = toJson('w.json', JSON.stringify(replaceAt(makeWards(), path, spoilt)));
        const { value, problems } = parseCouncilWards(json, { file: 'w.json', council: 'E09000032' });
        if (!value) expect(problems.length).toBeGreaterThan(0);
        for (const { place, message, remedy } of problems)
          expect([place, message, remedy].every((words) => words.trim().length > 3)).toBe(true);
      }),
      { ...SEED, numRuns: 2000 },
    );
  }, 30_000);

  it('shows no doubts but the parser’s own', () => {
    const ward = { ...(makeWards().wards as object[])[0], doubts: ['constructor', 'elected-differs', '<b>'] };
    const { value } = parseCouncilWards(makeWards([ward]));
    expect(value?.wards[0]?.doubts).toEqual(['elected-differs']);
  });

  it('may have more candidates than a call has room for arguments', () => {
    const candidates = Array.from({ length: 200_000 }, () => ({ name: 'A', party: 'con', votes: 1 }));
    const ward = { ...(makeWards().wards as object[])[0], candidates };
    expect(() => parseCouncilWards(makeWards([ward]))).not.toThrow();
  });
});

describe('a page that hands over something that throws when it is touched', () => {
  const fail = (): never => {
    throw new Error('no');
  };

  it('gets a problem, as of any other file', () => {
    const trap = new Proxy({}, { get: fail, ownKeys: fail });
    for (const input of [trap, { ...makeCountry(), councils: [trap] }]) {
      const { value, problems } = parseResults(input);
      expect(value).toBeUndefined();
      expect(problems.at(-1)).toMatchObject({ level: 'error', code: 'unreadable' });
      expect(problems.at(-1)?.remedy).toMatch(/plain data/);
    }
  });
});
