import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXED_HEIGHT, toExpectedHeight, toFrameTag } from '../../src/embed/frame-tag';
import { toOembed, toOembedLink } from '../../src/embed/oembed';
import { toQuery } from '../../src/embed/query';

const PAGE = 'https://cdn.example/map/embed.html';

const MARKS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescape = (text: string): string => text.replace(/&(\w+|#39);/g, (_, name: string) => MARKS[name] ?? '?');

/** Reads HTML of tags alone, by the letter: anything else than tags with quoted attributes is an error. */
function parseTags(html: string): { name: string; attributes: Record<string, string> }[] {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const rest = html.replace(/<(\w+)((?: [\w-]+(?:="[^"<>]*")?)*)><\/\1>/g, (_, name: string, written: string) => {
    const pairs = [...written.matchAll(/ ([\w-]+)(?:="([^"]*)")?/g)];
    tags.push({
      name,
      attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, unescape(value)])),
    });
    return '';
  });
  if (rest) throw new Error(`Not tags alone: ${rest}`);
  return tags;
}

const urlOf = (attributes: Record<string, string>): string => `${PAGE}?${toQuery(new Map(Object.entries(attributes)))}`;

describe('the oEmbed answer', () => {
  it('is rich, of version 1.0, with numbers for width and height', () => {
    expect(toOembed({ url: urlOf({ heading: 'Who controls your council' }) })).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Who controls your council',
      width: 640,
      height: FIXED_HEIGHT,
    });
  });

  it('has the frame with the very address, and the script from the same folder', () => {
    const url = urlOf({ focus: 'London', wards: 'w/{code}.json' });
    expect(parseTags(toOembed({ url })!.html)).toEqual([
      {
        name: 'iframe',
        attributes: {
          'data-council-map': '',
          src: url,
          title: 'Map of council election results',
          width: '640',
          height: `${FIXED_HEIGHT}`,
          frameborder: '0',
          loading: 'lazy',
        },
      },
      { name: 'script', attributes: { async: '', src: 'https://cdn.example/map/council-map-embed.js' } },
    ]);
  });

  it.each([
    [{ maxwidth: 400 }, 400, FIXED_HEIGHT],
    [{ maxheight: 500 }, 640, 500],
    [{ maxwidth: 2000, maxheight: 5000 }, 640, FIXED_HEIGHT],
    [{ maxwidth: 1, maxheight: -5 }, 200, 200],
    [{ maxwidth: NaN, maxheight: Infinity }, 640, FIXED_HEIGHT],
  ])('keeps to %j', (room, width, height) => {
    expect(toOembed({ url: PAGE, ...room })).toMatchObject({ width, height });
  });

  it.each(['', 'embed.html', 'javascript:alert(1)', 'data:text/html,x', 'ftp://cdn.example/', '::'])(
    'is none for %j',
    (url) => {
      expect(toOembed({ url })).toBeUndefined();
    },
  );

  it('says no more of a query than an attribute may hold', () => {
    expect(toOembed({ url: `${PAGE}?heading=&title=x` })?.title).toBe('Map of council election results');
  });

  it('comes back from JSON and HTML with exactly the heading that went in, whatever it is', () => {
    const heading = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '</iframe>', '&quot;', '&amp;lt;', '<!--', ']]>'),
      )
      .filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(heading, (one) => {
        const url = urlOf({ heading: one });
        const answer = JSON.parse(JSON.stringify(toOembed({ url }))) as { html: string; title: string };
        const [frame, script, ...others] = parseTags(answer.html);
        expect(others).toEqual([]);
        expect(script?.name).toBe('script');
        expect(answer.title).toBe(one.trim());
        expect(frame?.attributes['title']).toBe(one.trim());
        expect(new URL(frame!.attributes['src']!).searchParams.get('heading')).toBe(one);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the tags', () => {
  it('are as wide as the column where nobody says how wide', () => {
    expect(toFrameTag({ url: PAGE, title: 'Map', height: 800 })).toContain('width="100%"');
  });

  it('say where the answer is', () => {
    expect(toOembedLink('https://cdn.example/a.json?a=1&b="', 'Who & where')).toBe(
      '<link rel="alternate" type="application/json+oembed" href="https://cdn.example/a.json?a=1&amp;b=&quot;" title="Who &amp; where">',
    );
  });

  it('begin with the height that the room of the map adds up to', () => {
    expect(toExpectedHeight(320)).toBeGreaterThan(2000);
    expect(toExpectedHeight(1000)).toBeLessThan(toExpectedHeight(719));
    expect(Number.isInteger(toExpectedHeight(333))).toBe(true);
  });
});
