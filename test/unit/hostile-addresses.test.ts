/** Addresses of the corpus, and any others, as the attributes and the ward template take them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, parseAttribute, parseUrl, PROPERTIES, type AttributeSpec } from '../../src/attributes';
import { toWardsUrl } from '../../src/feed/ward-files';
import { toAttributeProblem } from '../../src/problem-words';
import { PAGE, REFUSED_ADDRESSES, TAKEN_ADDRESSES } from './hostile-corpus-addresses';
import { PROTOTYPE_WORDS, STRANGE_TEXT } from './hostile-corpus-text';

const kindOf = (property: (typeof PROPERTIES)[number]): string => (ATTRIBUTES[property] as AttributeSpec).kind;
const ADDRESSED = PROPERTIES.filter((property) => ['url', 'template'].includes(kindOf(property)));

describe('an address that is refused', () => {
  it.each(Object.entries(REFUSED_ADDRESSES))(
    '%s: has no value in any attribute, and one fault with words',
    (_, raw) => {
      expect(ADDRESSED.length).toBeGreaterThanOrEqual(4);
      for (const property of ADDRESSED) {
        const { value, faults } = parseAttribute(property, raw, PAGE);
        expect(value).toBe('');
        expect(faults).toMatchObject([{ property, reason: 'refused-url' }]);
        const problem = toAttributeProblem(faults[0]!);
        expect(problem.place).toMatch(/^attribute [a-z-]+$/);
        expect(problem.remedy).toContain('https');
        expect(problem.message.length).toBeLessThan(200);
      }
    },
  );

  it('is cut in its problem where it is very long', () => {
    const { faults } = parseAttribute('results', `data:application/json,${'x'.repeat(100_000)}`, PAGE);
    expect(toAttributeProblem(faults[0]!).message.length).toBeLessThan(200);
  });
});

describe('an address that is taken', () => {
  it.each(Object.entries(TAKEN_ADDRESSES))('%s: is the one that a browser would make of it', (_, [raw, href]) => {
    expect(parseUrl(raw, PAGE)).toBe(href);
  });

  it('is https or this machine, without a user, on a host that was written, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['https:', 'http:', 'javascript:', 'data:', '//', '/', '\\', '\t', '\n', '\u0001', ' ', '@', ':', '{code}'],
      ...['%7B', 'localhost', '127.0.0.1', 'evil.example', '?', '#', '.', 'user', '%40', '[::1]'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const href = parseUrl(pieces.join(''), PAGE);
        if (href === undefined) return;
        const { protocol, hostname, username, password } = new URL(href);
        expect(username + password).toBe('');
        expect(hostname).not.toMatch(/[%{}]/);
        if (protocol !== 'https:') expect(hostname).toMatch(/^(localhost|127\.0\.0\.1|\[::1\])$/);
        if (hostname !== 'news.example') expect(pieces.join('').trim()).toMatch(/^[\0-\x20]*http/);
      }),
      { seed: 2018, numRuns: 5000 },
    );
  });
});

describe('a code in the address of a ward file', () => {
  const template = 'https://cdn.example/wards/{code}.json';

  it('stays in its place in the path, whatever it is, and never throws', () => {
    const codes = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(STRANGE_TEXT)));
    fc.assert(
      fc.property(codes, (code) => {
        const { host, pathname, search, hash } = new URL(toWardsUrl(template, code, 0));
        expect([host, search, hash]).toEqual(['cdn.example', '', '']);
        expect(pathname.split('/')).toHaveLength(3);
      }),
      { seed: 2018, numRuns: 2000 },
    );
  });

  it.each(PROTOTYPE_WORDS)('may be %s', (word) => {
    expect(toWardsUrl(template, word, 0)).toBe(`https://cdn.example/wards/${word}.json`);
  });
});
