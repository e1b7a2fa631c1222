/** Views of which something is late, missing or of another election, and their title over a council's wards. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { DRILL_TAG, untilWards, WANDSWORTH } from './drill-stage';
import { stageReach } from './reach-stage';
import { createMap, stage, TAG, useStage, witness } from './stage';
import { wordsOf } from './table-stage';

useStage();

const ELMBRIDGE = 'E07000207';
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 20 });
const wordsIn = (map: CouncilMap, selector: string): string => wordsOf(map.shadowRoot!.querySelector(selector));
const untilValue = (map: CouncilMap, code: string, value: string): Promise<void> =>
  until(() => expect(map.paintedAreas().get(code)).toBe(value));

// Before any other: the words are fetched for the first complaint, and that is what takes its time.
describe('a wrong party', () => {
  it('that is put right at once is not complained of', async () => {
    const heard = witness();
    const map = await stage({ ...TAG, view: 'seats' });
    await untilValue(map, WANDSWORTH, '25-50');
    map.party = 'Labur';
    await map.updateComplete;
    map.party = 'Labour';
    await map.updateComplete;
    await import('../../src/problem-words');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([map.problems, heard.problems]).toEqual([[], []]);
  });
});

describe('the view of the closest', () => {
  it('forgets the index of an election that is no longer shown, and shows control until there is another', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const map = await stage({ ...TAG, view: 'closest' });
    await untilValue(map, ELMBRIDGE, 'under-50');
    const file = (await (await fetch(TAG['results']!)).json()) as { election: object };
    map.data = { results: { ...file, election: { ...file.election, id: 'local.2022-05-05' } } };
    await untilValue(map, ELMBRIDGE, 'noc');
    await until(() => expect(wordsIn(map, '.view-note')).toContain('could not be loaded'));
    expect(map.problems.map(({ code }) => code)).toEqual(['other-election']);
    expect(map.paintedAreas().get(ELMBRIDGE)).toBe('noc');
  });

  it('asks again where the page names its wards later', async () => {
    const map = await stage({ ...TAG, view: 'closest', wards: '' });
    await until(() => expect(wordsIn(map, '.view-note')).toContain('could not be loaded'));
    map.wards = TAG['wards']!;
    await untilValue(map, ELMBRIDGE, 'under-50');
    expect(wordsIn(map, '.view-title')).toBe('Votes from a change of control');
  });
});

describe('while the map shows the wards of a council', () => {
  it('title and name say what the wards mean, and then again what the councils do', async () => {
    const map = await stageReach({ ...DRILL_TAG, view: 'closest', council: WANDSWORTH });
    await untilWards(map, 20);
    const drawing = map.shadowRoot!.querySelector('.map')!;
    await until(() => expect(wordsIn(map, '.view-title')).toBe('Who won each ward'));
    await until(() => expect(drawing.ariaLabel).toMatch(/^Map of the wards of Wandsworth by who won them/));
    expect(drawing.getAttribute('aria-description')).toMatch(/^Arrow keys move between wards/);
    map.choose('');
    await until(() => expect(wordsIn(map, '.view-title')).toBe('Votes from a change of control'));
    await until(() => expect(drawing.ariaLabel).toMatch(/^Map of councils\. Votes from a change of control/));
    expect(drawing.getAttribute('aria-description')).toMatch(/^After 150 of 150 councils: Under 50 votes 6/);
  });
});

describe.each([288, 640])('in a column of %i pixels', (width) => {
  /** The last of them is on its way for a while. */
  const VIEWS = 'change seats change-seats lead closest'.split(' ');
  it.each(VIEWS)('title and key of %s fit the room that is kept, on the way and then', async (view) => {
    const real = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockImplementation(async (...asked) => {
      if (new Request(...asked).url.endsWith('index.json')) await new Promise((resolve) => setTimeout(resolve, 200));
      return real(...asked);
    });
    const column = document.createElement('div');
    column.style.width = `${width}px`;
    const map = createMap({ ...TAG, view, views: `control ${VIEWS.join(' ')}` });
    column.append(map);
    document.body.append(column);
    const toHeights = (selector: string): number[] => {
      const box = map.shadowRoot!.querySelector<HTMLElement>(selector)!;
      return [box.offsetHeight, parseFloat(getComputedStyle(box).minHeight)];
    };
    const seen = new Set<string>();
    await until(() => {
      const [height, kept] = toHeights('.views');
      seen.add(`${height} of ${kept}`);
      expect(wordsIn(map, '.legend li')).not.toBe('');
      expect(wordsIn(map, '.view-note')).toBe('');
    });
    const [height, kept] = toHeights('.legend');
    expect([[...seen].length, height]).toEqual([1, kept]);
  });
});
