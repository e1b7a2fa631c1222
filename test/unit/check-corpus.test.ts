/** Results spoilt in two thousand ways, the same ones at every run: nothing throws, and nothing is lost without a word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResults } from '../../src/model/parse';
import { checkSources } from '../../src/desk/check/check-sources';
import { toChance } from '../../src/desk/rehearse/chance';
import type { DeskProblem } from '../../src/desk/report/problem';
import { makeSample, problemsOf } from './check-fixture';
import { spoilJson } from './desk-corpus';

type Fields = Record<string | number, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function spoil(seed: number): string {
  const file = makeSample();
  file.councils.length = 3;
  file.contested.length = 4;
  return spoilJson(file, toChance(seed));
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
