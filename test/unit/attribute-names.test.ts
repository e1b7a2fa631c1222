import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTIES, toAttributeName } from '../../src/attributes';
import { findAttribute, toNameProblem } from '../../src/problem-words';

const NAMES = PROPERTIES.map(toAttributeName);

describe('a name that no attribute has', () => {
  it.each([
    ['reslts', 'results'],
    ['theem', 'theme'],
    ['boundries', 'boundaries'],
    ['bondaries-detial', 'boundaries-detail'],
    ['counsil', 'council'],
    ['viws', 'views'],
    ['allow-tests', 'allow-test'],
  ])('%s is taken for %s', (name, meant) => {
    expect(findAttribute(name)).toBe(meant);
  });

  it.each([
    ['boundariesdetail', 'boundaries-detail'],
    ['boundariesDetail', 'boundaries-detail'],
    ['ward_boundaries', 'ward-boundaries'],
    ['deeplink', 'deep-link'],
    ['focusarea', 'focus'],
    ['focus-area', 'focus'],
  ])('%s is a property, or a form of it, and %s its attribute', (name, meant) => {
    expect(findAttribute(name)).toBe(meant);
  });

  it.each(['loading', 'zoom', 'src', 'data', 'comment', 'scheme', 'colour', 'id', 'key'])(
    '%s is near none, and may be the page’s own',
    (name) => {
      expect(toNameProblem(name)).toBeUndefined();
    },
  );

  it('is told with the nearest right one, as a warning', () => {
    expect(toNameProblem('reslts')).toEqual({
      level: 'warning',
      code: 'attribute-name',
      place: 'attribute reslts',
      message: 'There is no attribute "reslts".',
      remedy: 'Did you mean "results"?',
    });
  });

  it('is found with any one letter missing, doubled or exchanged with its neighbour', () => {
    const mistakes: ((name: string, at: number) => string)[] = [
      (name, at) => name.slice(0, at) + name.slice(at + 1),
      (name, at) => name.slice(0, at + 1) + name.slice(at),
      (name, at) => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...mistakes), fc.nat(30), (name, slip, at) => {
        const written = slip(name, at % name.length);
        fc.pre(!NAMES.includes(written));
        expect(toNameProblem(written)?.remedy).toMatch(/^Did you mean "[a-z-]+"\?$/);
      }),
    );
  });

  it('never makes a problem that is long, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (name) => {
        expect(JSON.stringify(toNameProblem(name) ?? '').length).toBeLessThan(2000);
      }),
    );
  });
});
