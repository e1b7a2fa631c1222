import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResults } from '../../src/model/parse';
import { START } from '../../src/studio/state';
import { toTaken } from '../../src/studio/taken-files';
import { parseOverrides, toOverridesFile, withAdditions, type Additions } from '../../src/studio/overrides/overrides';
import { toMissingWords, toWhole } from '../../src/studio/overrides/whole-entries';
import { inspectText } from '../../src/studio/files/inspect-file';
import { toCouncilSearch, toFocusSearch, toWardSearch } from '../../src/studio/places';
import { makeCouncil, makeFile, makeResults } from './model-fixture';

const signed = { by: 'Ann', at: '2018-05-04T02:10:00.000Z', why: 'Our own count' };
const ADDED: Additions = {
  stories: [
    { council: 'E09000032', text: 'Labour were 141 votes from being the largest party.', source: 'BBC', ...signed },
  ],
  targets: [{ council: 'E09000032', party: 'lab', label: 'Labour’s first target', ...signed }],
};

describe('stories and targets', () => {
  it('come back from the file that the desk merges', () => {
    const file = toOverridesFile('local.2018-05-03', ADDED);
    const { value, problems } = parseOverrides(JSON.parse(file));
    expect(problems).toEqual([]);
    expect(value).toEqual({ version: '1.0', election: 'local.2018-05-03', ...ADDED });
  });

  it('are kept one by one where others are not in order, and nothing throws', () => {
    const file = {
      version: '1.0',
      election: 'x',
      stories: [ADDED.stories[0], { text: 'no source', by: 'B', at: 'now' }, 7],
    };
    const { value, problems } = parseOverrides(file);
    expect(value?.stories).toHaveLength(1);
    expect(problems.length).toBeGreaterThan(1);
    fc.assert(fc.property(fc.anything(), (input) => Array.isArray(parseOverrides(input).problems)));
  });

  it('stand in the results as readers will meet them, without who wrote them', () => {
    const results = parseResults(withAdditions(makeFile(), ADDED));
    expect(results.problems).toEqual([]);
    expect(results.value!.stories).toEqual([{ council: 'E09000032', text: ADDED.stories[0]!.text, source: 'BBC' }]);
    expect(JSON.stringify(results.value)).not.toContain('Ann');
    expect(withAdditions(null, ADDED)).toBe(null);
  });

  it('are handed on only when they are whole, and say what they want', () => {
    const half = { stories: [{ text: 'x', source: '', ...signed }], targets: [] } as Additions;
    expect(toWhole(half)).toEqual({ stories: [], targets: [] });
    expect(toMissingWords('stories', half.stories[0]!)).toEqual(['a council or a ward', 'who says so']);
    expect(toWhole(ADDED)).toEqual(ADDED);
    const emptied = { stories: [{ ...ADDED.stories[0]!, ward: '' }], targets: [] };
    expect(toWhole(emptied).stories[0]).not.toHaveProperty('ward');
  });
});

describe('files that come together', () => {
  const take = async (...texts: string[]) =>
    toTaken(START, await Promise.all(texts.map((text, at) => inspectText(text, `${at}.json`, false))));

  it('replace what they are, and leave the rest', async () => {
    const taken = await take(JSON.stringify(makeFile()), 'council,lab\na,1\n', toOverridesFile('x', ADDED));
    expect(taken.own.results?.value.councils).toHaveLength(1);
    expect(taken.own.boundaries).toBeUndefined();
    expect(taken.additions).toEqual(ADDED);
    expect(taken.dropped.map(({ kind }) => kind)).toEqual(['results', 'refused', 'overrides']);
  });

  it('change nothing where none of them can be used', async () => {
    const taken = await take('[]', '{"stories": 5}');
    expect(taken.own).toBe(START.own);
    expect(taken.additions).toBe(START.additions);
  });
});

describe('the places that are offered', () => {
  const results = makeResults([
    makeCouncil({ region: 'London' }),
    makeCouncil({ code: 'E06000010', name: 'Kingston upon Hull, City of', region: 'Yorkshire' }),
  ]);

  it('are found however they are written', () => {
    const search = toCouncilSearch(results, undefined);
    expect(search('hull').map(({ value }) => value)).toEqual(['Kingston upon Hull, City of']);
    expect(search('wandsw')[0]).toEqual({ value: 'Wandsworth', name: 'Wandsworth', about: 'London' });
    expect(search('')).toHaveLength(2);
    expect(search('xyzzy')).toEqual([]);
  });

  it('are none before there is a file, and codes where two have one name', () => {
    expect(toFocusSearch(undefined, undefined)('a')).toEqual([]);
    const twice = makeResults([makeCouncil({ region: 'A' }), makeCouncil({ code: 'E1', region: 'B' })]);
    expect(toCouncilSearch(twice, undefined)('wandsworth').map(({ value }) => value)).toEqual(['E09000032', 'E1']);
  });

  it('are the wards of the council that is open', () => {
    const index = {
      version: '1.0',
      election: 'x',
      parties: [],
      sources: [],
      councils: [{ code: 'E1', wards: ['W1', 'W2'], names: ['Bedford', 'Balham'], outOfReach: false }],
    };
    expect(toWardSearch(index, 'E1')('').map(({ value }) => value)).toEqual(['Balham', 'Bedford']);
    expect(toWardSearch(index, 'E2')('')).toEqual([]);
  });
});
