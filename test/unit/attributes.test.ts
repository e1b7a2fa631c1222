import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_DOCS } from '../../src/attribute-docs';
import {
  ATTRIBUTES,
  parseAttribute,
  parseAttributes,
  parseUrl,
  PROPERTIES,
  toAttributeName,
} from '../../src/attributes';
import { toAttributeProblem, toPlaceProblem } from '../../src/problem-words';

const BASE = 'https://news.example/politics/article.html';

describe('the table of attributes', () => {
  it('documents every attribute with a sentence, and an example that is right', () => {
    for (const property of PROPERTIES) {
      const { sentence, example } = ATTRIBUTE_DOCS[property];
      expect(sentence, property).toMatch(/^[A-Z].*\.$/);
      expect(parseAttribute(property, example, BASE).faults, property).toEqual([]);
    }
  });

  it('names attributes in kebab-case, and leaves the method focus() alone', () => {
    expect(PROPERTIES.map(toAttributeName)).toContain('boundaries-detail');
    expect(toAttributeName('focusArea')).toBe('focus');
    expect(Object.keys(ATTRIBUTES)).not.toContain('focus');
  });

  it('gives every attribute its fallback where nothing is written', () => {
    const { value, faults } = parseAttributes(() => null, BASE);
    expect(faults).toEqual([]);
    expect(value.view).toBe('control');
    expect(value.show).toBe('scoreboard search panel legend table');
    expect(value.allowTest).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    ['results.json', 'https://news.example/politics/results.json'],
    ['/data/results.json', 'https://news.example/data/results.json'],
    ['https://cdn.example/r.json', 'https://cdn.example/r.json'],
    ['http://localhost:8080/r.json', 'http://localhost:8080/r.json'],
    ['http://127.0.0.1/r.json', 'http://127.0.0.1/r.json'],
    ['wards/{code}.json', 'https://news.example/politics/wards/{code}.json'],
  ])('takes %s', (raw, href) => {
    expect(parseUrl(raw, BASE)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:application/json,{}',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'http://cdn.example/r.json',
    'http://localhost.evil.example/r.json',
    'http://127.0.0.1.evil.example/',
    'https://user:secret@cdn.example/r.json',
    '//cdn.example/r.json',
    '\\\\cdn.example/r.json',
    'https://',
  ])('refuses %j', (raw) => {
    const { value, faults } = parseAttribute('results', raw, BASE);
    expect(value).toBe('');
    expect(faults).toMatchObject([{ property: 'results', reason: 'refused-url' }]);
  });

  it('wants {code} in the template of ward files', () => {
    expect(parseAttribute('wards', 'wards/all.json', BASE).faults).toMatchObject([{ reason: 'no-code' }]);
    expect(parseAttribute('wards', 'wards/{code}.json', BASE).faults).toEqual([]);
  });
});

describe('wrong values', () => {
  const problemsOf = (property: 'view' | 'show' | 'theme', raw: string) =>
    parseAttribute(property, raw, BASE).faults.map(toAttributeProblem);

  it('fall back, and name the nearest right one', () => {
    expect(parseAttribute('view', 'controll', BASE).value).toBe('control');
    expect(problemsOf('view', 'controll')[0]?.remedy).toContain('Did you mean "control"?');
    expect(problemsOf('theme', 'drak')[0]?.remedy).toContain('"dark"');
  });

  it('do not take the good words of a list with them', () => {
    const { value, faults } = parseAttribute('show', 'pannel legend', BASE);
    expect(value).toBe('legend');
    expect(faults).toMatchObject([{ word: 'pannel' }]);
    expect(problemsOf('show', 'pannel legend')[0]?.remedy).toContain('"panel"');
  });

  it('suggest nothing where nothing is near', () => {
    expect(problemsOf('view', 'xyzzy')[0]?.remedy).not.toContain('Did you mean');
  });

  it('suggest the council that was meant', () => {
    const names = ['Wandsworth', 'Westminster', 'Watford'];
    expect(toPlaceProblem({ attribute: 'council', found: 'Wansworth', names }).remedy).toBe(
      'Did you mean "Wandsworth"?',
    );
    expect(toPlaceProblem({ attribute: 'council', found: 'Atlantis', names }).remedy).not.toContain('Did you mean');
  });
});

describe('any text at all', () => {
  it('never throws, and never yields a value outside the table', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROPERTIES),
        fc.oneof(fc.string(), fc.webUrl(), fc.constant(null)),
        (property, raw) => {
          const { value, faults } = parseAttribute(property, raw, BASE);
          const { values, fallback } = ATTRIBUTES[property] as { values?: readonly string[]; fallback: string };
          expect(typeof value).toBe('string');
          if (values && value !== fallback) expect(value.split(' ').every((word) => values.includes(word))).toBe(true);
          for (const fault of faults) expect(toAttributeProblem(fault).remedy).not.toBe('');
        },
      ),
    );
  });

  it('never yields an address with another scheme than http or https', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const url = parseUrl(raw, BASE);
        if (url !== undefined) expect(url).toMatch(/^https?:\/\//);
      }),
    );
  });
});
