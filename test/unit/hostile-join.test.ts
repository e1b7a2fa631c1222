/** The sample election on boundaries whose codes do not all join: what is drawn, and what is told. */
import { describe, expect, it } from 'vitest';
import { joinAreas } from '../../src/model/join';
import type { Results } from '../../src/model/contract';
import { checkResults } from '../../src/model/check-results';
import { deriveMapView } from '../../src/view/map-view';
import { readOverview, sample } from './front-fixture';

const SHAPES = readOverview().areas.map(({ code }) => code);
/** Every tenth council that votes. */
const TENTH = sample.contested.filter((_, index) => index % 10 === 0);

/** What is drawn at each code of the shapes. */
function draw(results: Results, shapes: readonly string[]): Map<string, string> {
  const { areas } = deriveMapView(results, 'light');
  return new Map(shapes.map((code) => [code, areas.get(code) ?? 'no-election']));
}

const GOOD = draw(sample, SHAPES);

/** The sample with other codes for a tenth of its councils, in `contested` too where `both`. */
function recode(change: (code: string) => string, both: boolean): Results {
  const next = (code: string): string => (TENTH.includes(code) ? change(code) : code);
  return {
    ...sample,
    contested: both ? sample.contested.map(next) : sample.contested,
    councils: sample.councils.map((council) => ({ ...council, code: next(council.code) })),
  };
}

/** The codes at which something else is drawn than should be. */
const toWrong = (drawn: Map<string, string>): string[] =>
  [...drawn].filter(([code, value]) => value !== GOOD.get(code)).map(([code]) => code);

describe('a tenth of the codes', () => {
  it('without a shape: the rest is drawn, and each is told once, with its code', () => {
    const shapes = SHAPES.filter((code) => !TENTH.includes(code));
    expect(toWrong(draw(sample, shapes))).toEqual([]);
    const { missingShapes, problems } = joinAreas(sample, shapes);
    expect(missingShapes).toEqual(TENTH);
    expect(problems.map(({ code, place }) => [code, place])).toEqual(
      TENTH.map((code) => ['no-shape', `contested (${code})`]),
    );
  });

  it('with a shape, and no results: awaiting, and nothing to tell before the count is over', () => {
    const councils = sample.councils.filter(({ code }) => !TENTH.includes(code));
    const drawn = draw({ ...sample, councils }, SHAPES);
    expect(toWrong(drawn)).toEqual(SHAPES.filter((code) => TENTH.includes(code)));
    for (const code of TENTH) expect(drawn.get(code)).toBe('awaiting');
  });

  it.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['with a space before', (code: string) => ` ${code}`],
    ['with a space after', (code: string) => `${code}\u00a0`],
  ])('%s: those are not drawn, the rest is, and what was meant is said of each', (_, change) => {
    const results = recode(change, true);
    const drawn = draw(results, SHAPES);
    expect(toWrong(drawn).sort()).toEqual([...TENTH].sort());
    for (const code of TENTH) expect(drawn.get(code)).toBe('no-election');
    const { problems } = joinAreas(results, SHAPES);
    expect(problems.map(({ remedy }) => remedy)).toEqual(
      TENTH.map((code) => expect.stringContaining(`Did you mean "${code}"?`) as string),
    );
  });

  it('in lower case in the councils alone: awaiting, and what was meant is said of each', () => {
    const results = recode((code) => code.toLowerCase(), false);
    const drawn = draw(results, SHAPES);
    expect(toWrong(drawn).sort()).toEqual([...TENTH].sort());
    for (const code of TENTH) expect(drawn.get(code)).toBe('awaiting');
    const problems = checkResults(results);
    expect(problems.map(({ code }) => code)).toEqual(TENTH.map(() => 'not-contested'));
    for (const [index, { remedy }] of problems.entries()) expect(remedy).toContain(`Did you mean "${TENTH[index]}"?`);
  });

  it('of another year: those are not drawn, and are told without a guess', () => {
    const results = recode((code) => `E98${code.slice(3)}`, true);
    expect(toWrong(draw(results, SHAPES)).sort()).toEqual([...TENTH].sort());
    for (const { remedy } of joinAreas(results, SHAPES).problems) expect(remedy).toMatch(/boundaries of the election/);
  });
});

describe('all codes of another year', () => {
  it('are one problem, which names the vintage that is wanted, and no area has a colour', () => {
    const shapes = SHAPES.map((code) => `E98${code.slice(3)}`);
    expect(new Set(draw(sample, shapes).values())).toEqual(new Set(['no-election']));
    const { problems } = joinAreas(sample, shapes);
    expect(problems).toMatchObject([{ level: 'error', code: 'wrong-boundaries' }]);
    expect(problems[0]?.remedy).toContain('lad-2018');
  });
});
