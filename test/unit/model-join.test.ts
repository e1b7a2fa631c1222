import { describe, expect, it } from 'vitest';
import type { CouncilFile } from '../../src/model/contract';
import { joinAreas, joinWards, stateOf, toIndex } from '../../src/model/join';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { makeCouncil, makeResults, makeWard, makeWards } from './model-fixture';

const CITY_OF_LONDON = 'E09000001';
const ISLES_OF_SCILLY = 'E06000053';

describe('stateOf', () => {
  const stateIn = (code: string, councils: CouncilFile[], contested?: string[]) =>
    stateOf(code, makeResults(councils, contested ? { contested } : {}));

  it('is awaiting for a code that votes and has no council yet', () => {
    expect(stateIn('E09000005', [makeCouncil()], ['E09000032', 'E09000005'])).toBe('awaiting');
  });

  it('is no election for a code that does not vote: the City of London and the Isles of Scilly', () => {
    expect(stateIn(CITY_OF_LONDON, [makeCouncil()])).toBe('no-election');
    expect(stateIn(ISLES_OF_SCILLY, [makeCouncil()])).toBe('no-election');
  });

  it('is what the council says', () => {
    for (const status of ['awaiting', 'counting', 'declared', 'recount', 'postponed'] as const)
      expect(stateIn('E09000032', [makeCouncil({ status })])).toBe(status);
  });

  it('is no election for a by-election in a council outside the election', () => {
    expect(stateIn('E09000032', [makeCouncil()], [])).toBe('no-election');
  });

  it('is awaiting, not no election, for a code that votes whatever its council says', () => {
    expect(stateIn('E09000032', [makeCouncil({ status: 'no-election' })])).toBe('awaiting');
  });

  it('is awaiting for a council that was left out because it is bad', () => {
    expect(stateIn('E09000032', [makeCouncil({ total: -60 })])).toBe('awaiting');
  });

  it('is no election for a code named like a part of the language', () => {
    const results = makeResults();
    for (const code of ['toString', '__proto__', 'constructor'])
      expect(stateOf(code, results, toIndex(results))).toBe('no-election');
  });
});

describe('joinAreas', () => {
  const join = (contested: string[], shapes: string[]) => joinAreas(makeResults([], { contested }), shapes);

  it('has no problems where every code that votes has a shape, and others have shapes too', () => {
    const shapes = ['E09000032', 'E09000005', CITY_OF_LONDON, ISLES_OF_SCILLY];
    expect(join(['E09000032', 'E09000005'], shapes)).toEqual({ missingShapes: [], problems: [] });
  });

  it('names every code that votes and has no shape', () => {
    const { missingShapes, problems } = join(['A1', 'A2', 'A3'], ['A1', 'A3']);
    expect(missingShapes).toEqual(['A2']);
    expect(problems).toMatchObject([{ code: 'no-shape', place: 'contested (A2)' }]);
  });

  it('suggests the code that differs in capitals or spaces only', () => {
    const { problems } = join(['e09000032', ' E09000005 '], ['E09000032', 'E09000005']);
    expect(problems.map(({ remedy }) => remedy)).toEqual([
      expect.stringContaining('Did you mean "E09000032"?'),
      expect.stringContaining('Did you mean "E09000005"?'),
    ]);
  });

  it('says once that the boundaries are of another vintage where most codes are missing', () => {
    const { missingShapes, problems } = join(['E07000190', 'E07000191', 'E07000001'], ['E06000061', 'E07000001']);
    expect(missingShapes).toHaveLength(2);
    expect(problems).toMatchObject([{ level: 'error', code: 'wrong-boundaries' }]);
    expect(problems[0]?.remedy).toContain('lad-2018');
  });
});

describe('joinWards', () => {
  const file = parseCouncilWards(makeWards([makeWard(), makeWard({ code: 'E05000621' })])).value!;

  it('has no problems where every ward has a shape, wards that were not fought included', () => {
    expect(joinWards(file, ['E05000620', 'E05000621', 'E05000622']).problems).toEqual([]);
  });

  it('names the ward without a shape, and its council', () => {
    const { missingShapes, problems } = joinWards(file, ['E05000620']);
    expect(missingShapes).toEqual(['E05000621']);
    expect(problems).toMatchObject([{ code: 'no-shape', place: 'wards of E09000032 (E05000621)' }]);
  });

  it('says once that old ward codes stand on new shapes', () => {
    const { problems } = joinWards(file, ['E05013500', 'E05013501']);
    expect(problems).toMatchObject([{ code: 'wrong-boundaries', place: 'wards of E09000032' }]);
  });
});
