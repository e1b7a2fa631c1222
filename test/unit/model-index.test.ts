/** Reading the ward index, whatever it holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WardIndexFile } from '../../src/model/contract-index';
import { parseWardIndex } from '../../src/model/parse-index';

const CLOSEST = { votes: 78, party: 'lab', target: 'deny', seats: 3, wards: 3 } as const;
const makeCouncil = (over: object = {}) => ({
  code: 'E1',
  wards: ['W1', 'W2'],
  names: ['Abbey', 'Bridge'],
  closest: CLOSEST,
  ...over,
});
const makeIndex = (councils: unknown[] = [makeCouncil()], over: object = {}): WardIndexFile =>
  ({ version: '1.0', election: 'local.2018-05-03', councils, ...over }) as WardIndexFile;
const codesOf = (input: unknown, options = {}) => parseWardIndex(input, options).problems.map(({ code }) => code);

describe('parseWardIndex', () => {
  it('reads a good file with no problems', () => {
    const { value, problems } = parseWardIndex(makeIndex());
    expect(problems).toEqual([]);
    expect(value).toEqual({ ...makeIndex([makeCouncil({ outOfReach: false })]), parties: [], sources: [] });
  });

  it('leaves out a bad council, names its place, and keeps the others', () => {
    const bad = [
      null,
      makeCouncil({ code: 'E2', names: ['Abbey', 7] }),
      makeCouncil({ code: 'E3', closest: { ...CLOSEST, votes: -1 } }),
    ];
    const { value, problems } = parseWardIndex(makeIndex([...bad, makeCouncil()]), { file: 'index.json' });
    expect(value?.councils.map(({ code }) => code)).toEqual(['E1']);
    expect(problems.map(({ place }) => place)).toEqual([
      'index.json: councils[0]',
      'index.json: councils[1] (E2).names[1]',
      'index.json: councils[2] (E3).closest.votes',
    ]);
  });

  it('keeps the first of a council that is there twice', () => {
    const { value, problems } = parseWardIndex(makeIndex([makeCouncil(), makeCouncil({ names: ['Castle', 'Dale'] })]));
    expect(value?.councils.map(({ names }) => names)).toEqual([['Abbey', 'Bridge']]);
    expect(problems.map(({ code }) => code)).toEqual(['duplicate']);
  });

  it('keeps no ward of a council whose codes and names are not as many: nobody can say which is whose', () => {
    const { value, problems } = parseWardIndex(makeIndex([makeCouncil({ names: ['Abbey'] })]));
    expect(value?.councils[0]).toMatchObject({ wards: [], names: [], closest: CLOSEST });
    expect(problems).toMatchObject([{ code: 'index-uneven', place: 'councils (E1)' }]);
  });

  it('does not know how close a council was that is called both close and out of reach', () => {
    const { value, problems } = parseWardIndex(makeIndex([makeCouncil({ outOfReach: true })]));
    expect(value?.councils[0]).toEqual({
      code: 'E1',
      wards: ['W1', 'W2'],
      names: ['Abbey', 'Bridge'],
      outOfReach: false,
    });
    expect(problems).toMatchObject([{ level: 'warning', code: 'closest-contradicted' }]);
  });

  it('refuses the index of another election, a newer major version, and what is no index', () => {
    expect(codesOf(makeIndex(), { election: 'local.2018-05-03' })).toEqual([]);
    expect(codesOf(makeIndex(), { election: 'local.2022-05-05' })).toEqual(['other-election']);
    expect(parseWardIndex(makeIndex(), { election: 'local.2022-05-05' }).value).toBeUndefined();
    expect(codesOf(makeIndex([], { version: '2.0' }))).toEqual(['newer-version']);
    for (const input of [undefined, null, 7, 'text', [], {}]) {
      expect(codesOf(input)).toEqual(['bad-version']);
      expect(parseWardIndex(input).value).toBeUndefined();
    }
    expect(parseWardIndex({ version: '1.0', election: 'e', councils: {} }).value).toBeUndefined();
  });

  it('takes a later minor version with fields that it does not know', () => {
    const { value, problems } = parseWardIndex(makeIndex([makeCouncil({ mood: 'good' })], { version: '1.7', more: 1 }));
    expect([problems, value?.councils[0]]).toEqual([[], { ...makeCouncil(), outOfReach: false }]);
  });

  it('never throws, never shows half of a pair, and gives each problem a place and a remedy', () => {
    const part = fc.anything({ maxDepth: 3 });
    const council = fc.record(
      {
        code: part,
        wards: fc.oneof(part, fc.array(fc.string())),
        names: fc.oneof(part, fc.array(fc.string())),
        closest: part,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, council, fc.constant(makeCouncil()))), part, (councils, parties) => {
        const { value, problems } = parseWardIndex(makeIndex(councils, { parties }));
        for (const { wards, names } of value?.councils ?? []) expect(names).toHaveLength(wards.length);
        for (const { place, message, remedy } of problems) expect([place, message, remedy]).not.toContain('');
      }),
    );
  });
});
