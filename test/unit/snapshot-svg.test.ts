import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toBareSvg } from '../../src/desk/snapshot/bare-svg';
import { toCardSvg } from '../../src/desk/snapshot/card-svg';
import { isRole, toColour } from '../../src/desk/snapshot/page-colours';
import { toSvgSnapshot } from '../../src/desk/snapshot/svg-snapshot';
import { toPageColours } from './colour/page-colours';
import { partialFile, sampleFile, snapshotOf, toPlainText, wardsOf, withResults } from './snapshot-fixture';

/** Code → what is drawn there, over the whole map and its insets. */
const valuesIn = (svg: string): Map<string, string> =>
  new Map(
    [...svg.matchAll(/<path[^>]*data-code="([^"]*)"[^>]*data-value="([^"]*)"/g)].map(([, code = '', value = '']) => [
      code,
      value,
    ]),
  );

const countOf = (svg: string, value: string): number =>
  [...valuesIn(svg).values()].filter((each) => each === value).length;

const idsIn = (svg: string): string[] => [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);

const referencesIn = (svg: string): string[] =>
  [...svg.matchAll(/url\(#([^)]*)\)|aria-(?:labelledby|describedby)="([^"]*)"/g)].map(([, url, id]) => url ?? id ?? '');

describe('the SVG of a snapshot', () => {
  it('shows for all 326 areas what the sample says, London once more in its inset', async () => {
    const svg = toSvgSnapshot(await snapshotOf());
    expect(valuesIn(svg).size).toBe(326);
    expect(['con', 'lab', 'ld', 'noc', 'no-election'].map((value) => countOf(svg, value))).toEqual([
      46, 74, 9, 21, 176,
    ]);
    expect(svg.match(/data-code="E09000032"/g)).toHaveLength(2);
    expect(toPlainText(svg)).toContain('London');
  });

  it('says what it is to whoever does not see it', async () => {
    const svg = toSvgSnapshot(await snapshotOf());
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"/);
    expect(svg).toMatch(
      /<title id="[\w-]+">Map of councils by controlling party, English local elections, 3 May 2018\./,
    );
    expect(svg).toMatch(
      /<desc id="[\w-]+">English local elections, 3 May 2018\. After 150 of 150 councils: Labour control 74 councils/,
    );
  });

  it('has head, numbers, key, sources and time in words', async () => {
    const words = toPlainText(toSvgSnapshot(await snapshotOf({ heading: 'Who runs your town?' })));
    for (const part of [
      'Who runs your town?',
      'after 150 of 150 councils',
      '2,352 seats',
      'No overall control 21',
      'No election',
      'Andrew Teale',
      'Crown copyright',
      'Results as of 21 June 2018',
    ])
      expect(words).toContain(part);
  });

  it('names what every change is measured from', async () => {
    const words = toPlainText(toSvgSnapshot(await snapshotOf({ baseline: '2014' })));
    expect(words).toContain('Councils: change since the eve of poll.');
    expect(words).toContain('Seats: change on 2014, known for 30 of 150 councils.');
  });

  it('leaves out the parts that are not asked for', async () => {
    const words = toPlainText(
      toSvgSnapshot(await snapshotOf({ show: 'table', heading: 'Plain' })).replace(/<desc.*?<\/desc>/, ''),
    );
    expect(words).toContain('Plain');
    expect(words).not.toContain('2,352');
    expect(words).not.toContain('No election');
  });

  it.each([
    ['change', 'Gains and losses of control'],
    ['seats', 'Share of all seats: Labour'],
    ['change-seats', 'Change in seats: Labour'],
    ['lead', 'Lead of the largest party'],
    ['closest', 'Votes from a change of control'],
  ])('draws the view %s with its own key', async (view, title) => {
    const svg = toSvgSnapshot(await snapshotOf({ view }));
    expect(toPlainText(svg)).toContain(title);
    expect(countOf(svg, 'lab')).toBe(view === 'change' ? 3 : 0);
  });

  it('draws hexagons, one a council, without the land around them', async () => {
    const svg = toSvgSnapshot(await snapshotOf({ layout: 'hex', focus: 'London' }));
    const cells = [...svg.matchAll(/<path d="([^"]*)"[^>]*data-code/g)].map(([, d = '']) => d.split('L').length);
    expect(new Set(cells)).toEqual(new Set([6]));
    expect(toPlainText(svg)).toContain('Wandsworth');
  });

  it('crops to a region, and carries nothing that is out of sight', async () => {
    const [all, london] = [toSvgSnapshot(await snapshotOf()), toSvgSnapshot(await snapshotOf({ focus: 'London' }))];
    const codes = valuesIn(london);
    expect(codes.has('E09000032')).toBe(true);
    expect(codes.has('E06000052')).toBe(false);
    expect(london.length).toBeLessThan(all.length / 3);
    expect(toPlainText(london)).toContain('Counted in England: all 150 councils');
  });

  it('opens a council with its wards, shared ones in bands, and its seats in numbers', async () => {
    const svg = toSvgSnapshot(await snapshotOf({ council: 'wandsworth', ward: 'Bedford' }, wardsOf('E09000032')));
    const words = toPlainText(svg);
    expect(valuesIn(svg).get('E05000622')).toBeDefined();
    expect([...valuesIn(svg).values()].filter((value) => value.includes('+'))).toHaveLength(3);
    expect(words).toContain('Conservative hold · London borough · all 60 seats up');
    expect(words).toContain('31 for control. Change on 2014.');
    expect(words).toContain('Wards of Wandsworth');
    // The ward is outlined, white under black.
    expect(svg).toMatch(/stroke="#ffffff"[^>]*\/?>.*stroke="#000000"/s);
  });

  it('outlines a council that is opened without wards', async () => {
    const [plain, opened] = await Promise.all([snapshotOf(), snapshotOf({ council: 'E09000032' })]);
    expect(toBareSvg(plain)).not.toContain('stroke="#000000"');
    expect(toBareSvg(opened)).toContain('stroke="#000000"');
  });

  it('shows a council without a result as awaiting, and after how many that is', async () => {
    const svg = toSvgSnapshot(await snapshotOf({}, withResults(partialFile(80))));
    expect(countOf(svg, 'awaiting')).toBe(70);
    expect(toPlainText(svg)).toContain('after 80 of 150 councils');
    expect(toPlainText(svg)).toContain('Awaiting 70');
  });

  it('says TEST over results that are one', async () => {
    const over = withResults({ ...sampleFile(), test: true });
    await expect(snapshotOf({}, over)).rejects.toThrow('test-results');
    const snapshot = await snapshotOf({ 'allow-test': '' }, over);
    for (const svg of [
      toSvgSnapshot(snapshot),
      toBareSvg(snapshot),
      toCardSvg(snapshot, { width: 1200, height: 630 }),
    ]) {
      expect(toPlainText(svg)).toContain('TEST: these are not real results');
      expect(svg).toContain('#ffd400');
    }
    expect(toBareSvg(snapshot)).toMatch(/<title[^>]*>TEST, not real results\./);
  });

  it('is at most 120 KB with gzip for all of England', async () => {
    for (const theme of ['auto', 'light', 'dark'])
      expect(gzipSync(toSvgSnapshot(await snapshotOf({ theme }))).length).toBeLessThan(120 * 1024);
  });
});

describe('themes of a snapshot', () => {
  it('have the colours of the element’s own style sheet', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const [name, colour] of Object.entries(toPageColours(scheme))) {
        if (!isRole(name)) throw new Error(name);
        expect(toColour(name, scheme), `${scheme} ${name}`).toBe(colour);
      }
  });

  it('are one in the file where the tag names one, and both where the reader’s system decides', async () => {
    const [auto, light, dark] = await Promise.all(['auto', 'light', 'dark'].map((theme) => snapshotOf({ theme })));
    expect(toSvgSnapshot(light!)).not.toMatch(/<style|class=/);
    expect(toSvgSnapshot(dark!)).not.toMatch(/<style|class=/);
    const both = toSvgSnapshot(auto!);
    expect(both).toContain('@media (prefers-color-scheme:dark)');
    // What a dark page paints Labour with is there, and belongs to what is Labour.
    const labour = /class="([^"]*)"[^>]*>/.exec(/<path[^>]*data-value="lab"[^>]*>/.exec(both)?.[0] ?? '')?.[1];
    expect(both).toContain(`.${labour}{fill:url(#`);
    const tile = new RegExp(`\\.${labour}\\{fill:url\\(#([^)]*)\\)`).exec(both)?.[1];
    expect(idsIn(both)).toContain(tile);
  });
});

describe('ids in a snapshot', () => {
  it('are there for every reference, none twice, and none is another picture’s', async () => {
    const pictures = [
      toSvgSnapshot(await snapshotOf()),
      toBareSvg(await snapshotOf({ view: 'change' })),
      toBareSvg(await snapshotOf({ council: 'Wandsworth' }, wardsOf('E09000032'))),
      toCardSvg(await snapshotOf({ theme: 'dark' }), { width: 1080, height: 1080 }),
    ];
    const ids = pictures.map(idsIn);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
    pictures.forEach((svg, at) => expect(referencesIn(svg).filter((id) => !ids[at]!.includes(id))).toEqual([]));
  });

  it('begin as they are told, and are the same for the same picture', async () => {
    const snapshot = await snapshotOf();
    expect(idsIn(toBareSvg(snapshot, { prefix: 'front-' })).every((id) => id.startsWith('front-'))).toBe(true);
    expect(toBareSvg(snapshot)).toBe(toBareSvg(await snapshotOf()));
  });
});

describe('the bare map', () => {
  it('is the map’s own box, as wide as what it stands in', async () => {
    const svg = toBareSvg(await snapshotOf());
    const [, , width = 0, height = 1] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
    expect(width / height).toBeCloseTo(0.83, 3);
    expect(svg).toMatch(/^<svg [^>]*width="100%"/);
    expect(svg).not.toMatch(/^<svg [^>]* height=/);
  });
});

describe('cards', () => {
  const SIZES = [
    [1200, 630],
    [1080, 1080],
    [1080, 1920],
    [400, 300],
  ] as const;

  it.each(SIZES)('of %i by %i keep every word within their edges', async (width, height) => {
    const heading = 'Labour make gains in London but fall short of the boroughs that they had hoped for on the night';
    for (const attributes of [{ heading }, { view: 'lead' }, { council: 'Wandsworth' }]) {
      const svg = toCardSvg(await snapshotOf(attributes), { width, height });
      expect(svg).toContain(`width="${width}" height="${height}"`);
      const tops = [...svg.matchAll(/<g transform="translate\((\d+) (\d+)\)">/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(tops.length).toBeGreaterThan(3);
      for (const [x = -1, y = -1] of tops) expect([x >= 0 && x < width, y >= 0 && y < height]).toEqual([true, true]);
    }
  });

  it('name what their numbers are measured from', async () => {
    for (const [width, height] of SIZES) {
      const words = toPlainText(toCardSvg(await snapshotOf(), { width, height }));
      expect(words).toContain('May 2017');
      expect(words).toContain('eve of poll');
    }
  });
});
