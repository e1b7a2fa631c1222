/** Results spoilt in two thousand ways, the same ones at every run: nothing throws, and nothing is lost without a word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResults } from '../../src/model/parse';
import { checkSources } from '../../src/desk/check/check-sources';
import { pick, toChance, type Chance } from '../../src/desk/rehearse/chance';
import type { DeskProblem } from '../../src/desk/report/problem';
import { makeSample, problemsOf, toText } from './check-fixture';

type Fields = Record<string | number, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every place in a value: its object, and its key. */
function placesOf(value: unknown): [Fields, string | number][] {
  if (!isFields(value)) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key): [Fields, string | number][] => [[value, key], ...placesOf(value[key])]);
}

const ODD: readonly unknown[] = [
  ...[
    null,
    true,
    -1,
    0.5,
    1e21,
    2 ** 53,
    '',
    ' ',
    '12',
    'twelve',
    '1,234',
    '=1+1',
    '3 May',
    '2018-05-03',
    '\0',
    '\u202e',
  ],
  ...[[], {}, [[]], { lab: 1 }, ['con'], 'x'.repeat(5000), '__proto__', 'constructor', '\ud800', 'noc', 'awaiting'],
];

type Spoil = (file: unknown, chance: Chance) => void;

const SPOILS: readonly Spoil[] = [
  (file, chance) => {
    const [object, key] = pick(placesOf(file), chance);
    object[key] = structuredClone(pick(ODD, chance));
  },
  (file, chance) => {
    const [object, key] = pick(placesOf(file), chance);
    if (Array.isArray(object)) object.splice(Number(key), 1);
    else delete object[key];
  },
  (file, chance) => {
    const [[a, i], [b, j]] = [pick(placesOf(file), chance), pick(placesOf(file), chance)];
    [a[i], b[j]] = [structuredClone(b[j]), structuredClone(a[i])];
  },
  (file, chance) => {
    const [object, key] = pick(placesOf(file), chance);
    const value = structuredClone(object[key]);
    if (Array.isArray(object)) object.push(value);
    else
      Object.defineProperty(object, pick(['__proto__', 'constructor', 'Total', 'total '], chance), {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
  },
];

const TEXTS: readonly ((text: string, chance: Chance) => string)[] = [
  (text, chance) => text.slice(0, Math.floor(chance() * text.length)),
  (text, chance) => {
    const at = Math.floor(chance() * text.length);
    return (
      text.slice(0, at) + pick(['\0', '"', ',', '}', ']', '=', '\ufffd', '<p>', '// x'], chance) + text.slice(at + 1)
    );
  },
];

function spoil(seed: number): string {
  const chance = toChance(seed);
  const file = makeSample();
  file.councils.length = 3;
  file.contested.length = 4;
  for (let times = 1 + Math.floor(chance() * 3); times > 0; times -= 1) pick(SPOILS, chance)(file, chance);
  const text = toText(file);
  return chance() < 0.2 ? pick(TEXTS, chance)(text, chance) : text;
}

/** Every problem says where, what, and what to do. */
function isWellSaid({ line = 1, column = 1, message, remedy, file, rule }: DeskProblem): boolean {
  const isPlaced = Number.isInteger(line) && Number.isInteger(column) && line > 0 && column > 0 && file === 'a.json';
  return isPlaced && !!rule && message.length < 900 && remedy.length > 9 && !/undefined|NaN|\[object/.test(message);
}

/** Councils of the file that a page would not show, and of which nothing is said. */
function silentlyLost(text: string, problems: readonly DeskProblem[]): number {
  const file = JSON.parse(text) as { councils?: unknown };
  if (!Array.isArray(file.councils)) return problems.length ? 0 : 1;
  const { value } = parseResults(file, { allowTest: true });
  const shown = value?.councils.length ?? 0;
  return shown < file.councils.length && !problems.some(({ level }) => level === 'error') ? 1 : 0;
}

describe('check, of two thousand spoilt files', () => {
  it(
    'never throws, says where and what to do, and loses no council without an error',
    { timeout: 30_000 },
    async () => {
      const bad: string[] = [];
      let faulty = 0;
      for (let seed = 1; seed <= 2000; seed += 1) {
        const text = spoil(seed);
        const problems = await checkSources([{ file: 'a.json', text }]);
        if (problems.some(({ level }) => level === 'error')) faulty += 1;
        if (!problems.every(isWellSaid)) bad.push(`${seed}: ${problems.find((each) => !isWellSaid(each))!.message}`);
        const isRead = !problems.some(
          ({ rule }) => rule === 'cut' || rule === 'not-json' || rule === 'empty' || rule === 'other-format',
        );
        if (isRead && silentlyLost(text, problems)) bad.push(`${seed}: a council is lost`);
      }
      expect(bad).toEqual([]);
      expect(faulty).toBeGreaterThan(1200);
    },
  );
});

/** Facts that the rules tie to others: none can change alone without a word. */
const TIED =
  /^(?:version|updated|status|election\.date|contested\.\d+|councils\.\d+\.(?:code|name|total|up|vacant|status|elects|control\.after|(?:seats|notUp|composition)\.\w+|change\.\w+\.\w+))$/;

function tiedPlaces(value: unknown, path = ''): [Fields, string | number, string][] {
  if (!isFields(value)) return [];
  return Object.keys(value).flatMap((key): [Fields, string | number, string][] => {
    const place = path ? `${path}.${key}` : key;
    return [
      ...(TIED.test(place) ? [[value, key, place] as [Fields, string, string]] : []),
      ...tiedPlaces(value[key], place),
    ];
  });
}

describe('a fact that others bear out', () => {
  const count = tiedPlaces(makeSample()).length;

  it('cannot change alone: there is a problem, or the file is the same', () => {
    expect(count).toBeGreaterThan(120);
    const place = fc.nat({ max: count - 1 });
    const value = fc.oneof(
      fc.integer({ min: -5, max: 90 }),
      fc.double(),
      fc.string(),
      fc.constantFrom(null, 'con', 'lab', 'noc', 'thirds', true),
      fc.jsonValue(),
    );
    const isTold = (index: number, odd: unknown): void => {
      const file = makeSample();
      const [object, key, path] = tiedPlaces(file)[index]!;
      object[key] = odd;
      const isSame = JSON.stringify(file) === JSON.stringify(makeSample());
      expect(
        isSame || problemsOf(JSON.parse(JSON.stringify(file))).length > 0,
        `${path} = ${JSON.stringify(odd)}`,
      ).toBe(true);
    };
    fc.assert(fc.property(place, value, isTold), { seed: 20180503, numRuns: 600 });
  });
});
