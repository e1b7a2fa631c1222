/** What is told where the tag is copied, and what its words may speak of. */
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/model/contract';
import type { Shapes } from '../../src/model/boundaries';
import type { Material } from '../../src/studio/material';
import { isUnsaved, START, type StudioState } from '../../src/studio/state';
import { deriveTagFaults, toTagResults } from '../../src/studio/tag-faults';
import type { Setting } from '../../src/studio/setting';

const BASE = 'https://desk.example/map/';
const NAMED: Setting = { results: 'results.json', boundaries: 'overview.json' };

const councils = [{ code: 'E09000032', name: 'Wandsworth' }];
const parties = [
  { id: 'lab', name: 'Labour', short: 'Labour' },
  { id: 'con', name: 'Conservative', short: 'Con' },
];
const results = { councils, parties, baselines: [{ id: 'may2017', label: '2017' }] } as unknown as Results;
const area = { ...councils[0]!, region: 'E12000007', bounds: [0, 0, 1, 1] };
const shapes = { areas: [area], regions: { E12000007: 'London' } } as unknown as Shapes;

const GOOD: Material = {
  refused: {},
  awaited: [],
  results: { kind: 'results', name: `${BASE}results.json`, json: {}, value: results, problems: [] },
  boundaries: { kind: 'boundaries', name: `${BASE}overview.json`, json: {}, value: shapes, problems: [] },
};

const toState = (setting: Setting, material: Partial<Material> = {}): StudioState => ({
  ...START,
  setting: { ...NAMED, ...setting },
  material: { ...GOOD, ...material },
});

const toWords = (state: StudioState): string[] =>
  deriveTagFaults(state, BASE).map(({ level, message, remedy }) => `${level}: ${message} ${remedy}`);

describe('the faults of the tag', () => {
  it('are none where all is right', () => {
    const right = { focusArea: 'London', council: 'Wandsworth', party: 'lab', baseline: 'may2017' };
    expect(toWords(toState(right))).toEqual([]);
  });

  it('name files that are missing once refused values are left out', () => {
    const words = toWords(toState({ results: 'javascript:alert(1)', boundaries: ' ' }));
    expect(words[0]).toBe(
      'error: There is no address of a results file and a boundaries file yet, so readers get no map. Give it under Files.',
    );
    expect(words.filter((one) => one.includes('Left out, Results file:'))).toHaveLength(1);
  });

  it('name places, parties and baselines that the files do not have, which the tag carries', () => {
    for (const [name, value, meant, label] of [
      ['focusArea', 'Londn', 'London', 'Crop to'],
      ['council', 'Wandswrth', 'Wandsworth', 'Open council'],
      ['party', 'labuor', 'Labour', 'Which party'],
      ['baseline', 'may2071', 'may2017', 'Compare seats with'],
    ]) {
      const words = toWords(toState({ [name!]: value }));
      expect(words, name).toHaveLength(1);
      expect(words[0], name).toContain(`${label}: The files have no “${value}”. Did you mean`);
      expect(words[0], name).toContain(meant);
      expect(words[0], name).not.toContain('Left out');
    }
  });

  it('tell of a file that was refused, and of one that has not come; no words speak of the one before', () => {
    expect(toTagResults(toState({}), BASE)?.value).toBe(results);
    const problem = {
      level: 'error',
      code: 'x',
      place: 'x',
      message: 'Its end is missing.',
      remedy: 'Again.',
    } as const;
    const refused = toState({}, { refused: { results: { kind: 'refused', name: 'x', problems: [problem] } } });
    for (const [state, told] of [
      [refused, 'cannot be used. Its end is missing. Again.'],
      [toState({}, { awaited: ['results'] }), 'has not come yet'],
      [toState({ results: 'other.json' }), 'has not come yet'],
    ] as const) {
      expect(toWords(state)).toEqual([expect.stringMatching(/^error: .*results file at your address/)]);
      expect(toWords(state)[0]).toContain(told);
      expect(toTagResults(state, BASE)).toBeUndefined();
    }
  });
});

describe('stories and targets', () => {
  it('are unsaved until a file holds these very ones', () => {
    const additions = { stories: [{ text: 'A', source: 'B', by: 'C', at: 'D', why: '' }], targets: [] };
    expect(isUnsaved(START)).toBe(false);
    expect(isUnsaved({ ...START, additions })).toBe(true);
    expect(isUnsaved({ ...START, additions, saved: additions })).toBe(false);
    expect(isUnsaved({ ...START, additions: { ...additions }, saved: additions })).toBe(true);
  });
});
