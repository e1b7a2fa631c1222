import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINKED, parseLink, toForeign, toPagePart, toPrefix, writeLink, type Link } from '../../src/view/link';

const value = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text.length <= 200);
const anyLink = fc
  .record(Object.fromEntries(LINKED.map((name) => [name, value])), { requiredKeys: [] })
  .map((link) => link as Link);
const anyName = fc.constantFrom('', 'results', 'map2', 'a b', 'ä.&=', 'council');
/** A part of a hash as browsers give it, that is nobody's of ours. */
const foreignPart = fc.constantFrom(
  'section-2',
  'a=b',
  'a',
  'x=%E2%82',
  'q=1%202',
  'councils=3',
  'other.ward=E05',
  '/route/3',
);
const foreign = fc.array(foreignPart, { maxLength: 4 });

describe('the hash of a map', () => {
  it('is written with codes and words that can be read', () => {
    const link = { council: 'E09000032', ward: 'E05000626', view: 'change', layout: 'hex' };
    expect(writeLink('', '', link)).toBe('#council=E09000032&ward=E05000626&view=change&layout=hex');
    expect(writeLink('', toPrefix('results'), { council: 'E09000032' })).toBe('#results.council=E09000032');
  });

  it('is clean where there is nothing to say', () => {
    expect(writeLink('', '', {})).toBe('');
    expect(writeLink('#council=E09000032', '', {})).toBe('');
  });

  it('says that there is none in a word of its own', () => {
    expect(writeLink('', '', { council: '' })).toBe('#council=');
    expect(parseLink('#council=', '')).toEqual({ council: '' });
    expect(parseLink('#', '')).toEqual({});
  });

  it('keeps what is not its own, as it is, before its own', () => {
    expect(writeLink('#section-2', '', { council: 'Adur' })).toBe('#section-2&council=Adur');
    expect(writeLink('#a=b&council=Adur&%zz', '', { council: 'Ashford' })).toBe('#a=b&%zz&council=Ashford');
    expect(writeLink('#section-2&council=Adur', '', {})).toBe('#section-2');
    expect(toForeign('#a=b&layout=hex&&c', '')).toBe('a=b&c');
  });

  it('is told apart from where the page itself is', () => {
    expect(toPagePart('#section-2&council=Adur&map2.layout=hex&a.b=c&q.council=')).toBe('section-2&a.b=c');
  });

  it('does not touch another map’s', () => {
    const both = writeLink('#council=Adur', toPrefix('map2'), { council: 'Ashford' });
    expect(both).toBe('#council=Adur&map2.council=Ashford');
    expect(parseLink(both, '')).toEqual({ council: 'Adur' });
    expect(parseLink(both, toPrefix('map2'))).toEqual({ council: 'Ashford' });
    expect(writeLink(both, '', {})).toBe('#map2.council=Ashford');
  });

  it('comes back as it was written, whoever else is in it', () => {
    fc.assert(
      fc.property(foreign, anyName, anyLink, (parts, name, link) => {
        const prefix = toPrefix(name);
        const hash = writeLink(`#${parts.join('&')}`, prefix, link);
        expect(parseLink(hash, prefix)).toEqual(link);
        expect(toForeign(hash, prefix)).toBe(parts.join('&'));
        expect(writeLink(hash, prefix, link)).toBe(hash);
        expect(writeLink(hash, prefix, {})).toBe(parts.length ? `#${parts.join('&')}` : '');
      }),
    );
  });

  it('is the same after the browser has had it in its address', () => {
    fc.assert(
      fc.property(anyName, anyLink, (name, link) => {
        const url = new URL('https://news.example/story');
        url.hash = writeLink('', toPrefix(name), link);
        expect(parseLink(url.hash, toPrefix(name))).toEqual(link);
      }),
    );
  });
});

describe('a hash that somebody has spoilt', () => {
  it.each([
    ['#council=%', {}],
    ['#council=%E0%A4%A', {}],
    ['#council=%E0%A4%A&layout=hex', { layout: 'hex' }],
    [`#council=${'x'.repeat(1e6)}`, {}],
    [`#council=${'x'.repeat(201)}`, {}],
    ['#__proto__=1&constructor=2&council.__proto__=3', {}],
    ['#Council=Adur&COUNCIL=Adur', {}],
    ['#council', {}],
    ['#council=Adur&council=Ashford', { council: 'Adur' }],
    ['#council=a=b', { council: 'a=b' }],
    ['#council=Bath+and%20North', { council: 'Bath and North' }],
    ['#council=%20Adur%20', { council: 'Adur' }],
    ['#&&&=&', {}],
    ['council=Adur', { council: 'Adur' }],
  ])('is read as far as it makes sense: %.40s', (hash, link) => {
    expect(parseLink(hash, '')).toEqual(link);
    expect(Object.getPrototypeOf(parseLink(hash, ''))).toBe(Object.prototype);
  });

  it('never throws, and never says more than four things in strings of a sane length', () => {
    const hash = fc.oneof(
      fc.string(),
      fc.string().map((text) => `#council=${text}`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(hash, anyName, (any, name) => {
        const link = parseLink(any, toPrefix(name));
        for (const [key, text] of Object.entries(link)) {
          expect(LINKED).toContain(key);
          expect(text.length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});
