/** Attributes that are misspelt on the tag: told, with the nearest right one, and only these. */
import { describe, expect, it, vi } from 'vitest';
import { RESULTS_URL } from './sample';
import { createMap, stage, TAG, useStage, witness } from './stage';

useStage();

const SOON = { timeout: 5000, interval: 20 };

describe('an attribute that is misspelt', () => {
  it('is told with the nearest right one, and the map stands', async () => {
    const heard = witness();
    const map = await stage({ ...TAG, theem: 'dark', boundariesdetail: 'detail.json' });
    await vi.waitFor(() => expect(heard.problems.map(({ place }) => place)).toHaveLength(2), SOON);
    expect(heard.lines).toEqual([
      'warn council-map: attribute theem: There is no attribute "theem". Did you mean "theme"?',
      'warn council-map: attribute boundariesdetail: There is no attribute "boundariesdetail". Did you mean "boundaries-detail"?',
    ]);
    expect(map.paintedAreas().size).toBe(326);
  });

  it('is told where it leaves the map without a file', async () => {
    const heard = witness();
    const { results, ...rest } = TAG;
    await stage({ ...rest, reslts: results ?? RESULTS_URL }, 'error');
    await vi.waitFor(() => expect(heard.lines.join('\n')).toContain('Did you mean "results"?'), SOON);
  });

  it('is no longer a problem once it is put right', async () => {
    const heard = witness();
    const map = await stage({ ...TAG, theem: 'dark' });
    await vi.waitFor(() => expect(heard.problems).toHaveLength(1), SOON);
    map.removeAttribute('theem');
    map.setAttribute('theme', 'dark');
    await vi.waitFor(() => expect(map.problems).toEqual([]), SOON);
  });
});

describe('what else may stand on the tag', () => {
  const OTHERS = {
    id: 'map',
    class: 'wide',
    style: 'max-width: 60rem',
    part: 'map',
    slot: '',
    title: 'A map',
    lang: 'en-GB',
    dir: 'ltr',
    tabindex: '-1',
    role: 'group',
    'aria-label': 'Map',
    'data-view': 'x',
    'data-theem': 'x',
    onclick: '',
    loading: 'lazy',
    nonce: 'abc',
    is: 'x-map',
    key: '1',
    '_ngcontent-abc-c12': '',
    'ng-version': '19',
    'v-view': 'x',
    'data-v-7ba5bd90': '',
    'x-show': 'open',
    'hx-get': 'x',
  };

  it('is left alone: HTML’s own attributes, and the marks of frameworks', async () => {
    const heard = witness();
    const map = createMap({ ...TAG, ...OTHERS, reslts: 'x' });
    document.body.append(map);
    // The one mistake among them says that all have been looked at.
    await vi.waitFor(() => expect(heard.lines.join('\n')).toContain('"reslts"'), SOON);
    expect(heard.lines).toHaveLength(1);
  });
});
