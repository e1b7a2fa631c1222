import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES } from '../../src/attributes';
import { isSame, parseLink, SAMPLE, toLink, withValue, type Setting } from '../../src/studio/setting';
import { toFallbackWords } from '../../src/studio/tags/fallback-words';
import { toFrameHeight } from '../../src/studio/tags/frame-room';
import { toRoomStyle } from '../../src/studio/tags/room-style';
import { toPageCss } from '../../src/desk/page-room';
import { makeCouncil, makeResults } from './model-fixture';
import { anySettings } from './studio-fixture';

describe('the link', () => {
  it('brings back the whole setting and the folder', () => {
    fc.assert(
      fc.property(anySettings, fc.webUrl(), (typed, base) => {
        const setting = typed.deepLink || typed.allowTest ? { ...typed, deepLink: 'true', allowTest: 'true' } : typed;
        const work = parseLink(`#${toLink({ setting, base })}`);
        expect(isSame(work.setting, setting)).toBe(true);
        expect(work.base).toBe(base);
      }),
    );
  });

  it('is empty for the sample, and an empty setting is not the sample', () => {
    expect(toLink({ setting: SAMPLE, base: '' })).toBe('');
    expect(parseLink('')).toEqual({ setting: SAMPLE, base: '' });
    expect(parseLink(toLink({ setting: {}, base: '' })).setting).toEqual({});
  });

  it('reads anything without a fault, and no name that is not an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fragment) => {
        const { setting } = parseLink(fragment);
        for (const property of Object.keys(setting)) expect(Object.keys(ATTRIBUTES)).toContain(property);
      }),
    );
    const { setting } = parseLink('#__proto__=x&constructor=y&onload=z&heading=A%00%1Fb&deep-link=false&allow-test');
    expect(setting).toEqual({ heading: 'Ab', allowTest: 'true' });
  });

  it('takes out what is emptied', () => {
    expect(withValue({ heading: 'A' }, 'heading', '  ')).toEqual({});
    expect(withValue({}, 'deepLink', 'true')).toEqual({ deepLink: 'true' });
  });
});

describe('the room of a tag', () => {
  const page = toPageCss().trim().split('\n');

  it('is told by council-map.css, less what the tag has no use for', () => {
    const usual = toRoomStyle(SAMPLE).split('\n');
    expect(usual.every((line) => page.includes(line))).toBe(true);
    expect(usual.some((line) => /\[(focus|show|live|replay|views?)[\]~]/.test(line))).toBe(false);
    expect(usual.length).toBeGreaterThan(8);
  });

  it('has all of it for a tag with everything', () => {
    const all = {
      ...SAMPLE,
      focusArea: 'London',
      show: 'legend',
      live: '20',
      replay: 'log.jsonl',
      view: 'change',
      views: 'control change',
    };
    expect(toRoomStyle(all).split('\n')).toEqual(page);
  });

  it('is as high for a frame as the parts that are shown', () => {
    const [usual, less] = [toFrameHeight(SAMPLE, 640), toFrameHeight({ ...SAMPLE, show: 'panel' }, 640)];
    expect(usual - less).toBeGreaterThan(900);
    const more = toFrameHeight({ ...SAMPLE, live: '20', replay: 'log.jsonl' }, 640) - usual;
    expect(Math.abs(more - 54 - 110)).toBeLessThan(10);
  });
});

describe('what stands inside the tag', () => {
  it('says who controls how many, parties first', () => {
    const councils = [
      makeCouncil(),
      makeCouncil({ code: 'E09000033', name: 'Westminster' }),
      makeCouncil({
        code: 'E09000025',
        name: 'Newham',
        control: { before: 'lab', after: 'lab' },
        seats: { lab: 60 },
        composition: { lab: 60 },
        change: {},
      }),
    ];
    expect(toFallbackWords(makeResults(councils))).toBe(
      'Local elections, 3 May 2018: Conservative 2 councils, Labour 1.',
    );
  });

  it('says after how many of how many while some are awaited', () => {
    const results = makeResults([makeCouncil()], { contested: ['E09000032', 'E09000033'] });
    expect(toFallbackWords(results)).toBe('Local elections, 3 May 2018 after 1 of 2 councils: Conservative 1 council.');
    const none = makeResults([], { contested: ['E09000032'] });
    expect(toFallbackWords(none)).toBe('Local elections, 3 May 2018: no council of 1 has declared yet.');
    expect(toFallbackWords(undefined)).toBe('');
  });
});

/** What a tag says must not depend on how a setting came to be. */
it('tells settings apart by what they hold', () => {
  const a: Setting = { heading: 'A', view: 'change' };
  expect(isSame(a, { view: 'change', heading: 'A' })).toBe(true);
  expect(isSame(a, { view: 'change' })).toBe(false);
});
