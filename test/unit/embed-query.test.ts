import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_DOCS } from '../../src/attribute-docs';
import { ATTRIBUTES, PROPERTIES, toAttributeName } from '../../src/attributes';
import { parseQuery, toQuery } from '../../src/embed/query';
import { toQueryProblem } from '../../src/embed/query-words';
import { withSample } from '../../src/embed/sample';

const PAGE = 'https://cdn.example/map/embed.html';
const NAMES = PROPERTIES.map(toAttributeName);

const parse = (search: string) => {
  const { value, faults } = parseQuery(search, PAGE);
  return { value: Object.fromEntries(value), problems: faults.map(toQueryProblem) };
};

describe('the query of the iframe page', () => {
  it('is the attributes, every one of the table with its own example', () => {
    const examples = new Map(
      PROPERTIES.map((property) => [toAttributeName(property), ATTRIBUTE_DOCS[property].example]),
    );
    expect(parseQuery(`?${toQuery(examples)}`, PAGE)).toEqual({ value: examples, faults: [] });
  });

  it('is legible', () => {
    const attributes = new Map([
      ['results', 'https://cdn.example/results.json'],
      ['focus', 'London'],
      ['deep-link', ''],
    ]);
    expect(toQuery(attributes)).toBe('results=https://cdn.example/results.json&focus=London&deep-link=true');
  });

  it.each([
    ['deep-link', { 'deep-link': '' }],
    ['deep-link=', { 'deep-link': '' }],
    ['deep-link=true', { 'deep-link': '' }],
    ['deep-link=false', {}],
    ['heading=', {}],
    ['heading=+Who+won%3F+', { heading: 'Who won?' }],
    ['', {}],
    ['?', {}],
  ])('reads %j', (search, value) => {
    expect(parse(search)).toEqual({ value, problems: [] });
  });

  it('takes a flag as the tag does', () => {
    expect(parse('allow-test=no').value).toEqual({ 'allow-test': '' });
  });
});

describe('what a query may not say', () => {
  it.each([
    'javascript:alert(1)',
    'java%0Ascript:alert(1)',
    'data:application/json,{}',
    'http://cdn.example/results.json',
    '//evil.example/results.json',
    '%5C%5Cevil.example/results.json',
    'https://user:secret@cdn.example/results.json',
    'file:///etc/passwd',
  ])('no address like %j', (address) => {
    const { value, problems } = parse(`results=${address}`);
    expect(value).toEqual({});
    expect(problems).toMatchObject([{ code: 'attribute-url', place: 'attribute results' }]);
  });

  it('no template without a place for the code', () => {
    expect(parse('wards=wards.json')).toMatchObject({ value: {}, problems: [{ code: 'attribute-template' }] });
  });

  it('no word that is none: the right ones of a list stay, the nearest is named', () => {
    const { value, problems } = parse('view=controll&show=pannel+legend');
    expect(value).toEqual({ show: 'legend' });
    expect(problems.map(({ remedy }) => /"(control|panel)"/.exec(remedy)?.[1])).toEqual(['control', 'panel']);
  });

  it('no name outside the table: the nearest right one is named', () => {
    const { value, problems } = parse('result=a.json&onclick=alert(1)&style=x&__proto__=x&innerHTML=x&class=x');
    expect(value).toEqual({});
    expect(problems).toHaveLength(6);
    expect(problems[0]).toMatchObject({ code: 'query-name', place: 'query', remedy: 'Did you mean "results"?' });
  });

  it('nothing twice: the first counts', () => {
    const { value, problems } = parse('focus=London&focus=Yorkshire');
    expect(value).toEqual({ focus: 'London' });
    expect(problems).toMatchObject([{ code: 'query-repeated' }]);
  });

  it('nothing in place of a first value that is refused', () => {
    expect(parse('results=javascript:1&results=results.json').value).toEqual({});
  });
});

describe('the sample', () => {
  const named = (search: string) => {
    const names = new URLSearchParams(search);
    return Object.fromEntries(withSample(parseQuery(search, PAGE).value, (name) => names.has(name)));
  };

  it('is shown where the query names no files, with what it does say', () => {
    expect(named('focus=London')).toMatchObject({ results: 'elections/2018-05-03/results.json', focus: 'London' });
    expect(named('heading=Mine')).toMatchObject({ heading: 'Mine', boundaries: 'geodata/overview.json' });
  });

  it.each(['results=mine.json', 'results=javascript:1', 'results=', 'boundaries=mine.json', 'wards=w/{code}.json'])(
    'never fills up the map of %j',
    (search) => {
      const own = Object.fromEntries(parseQuery(search, PAGE).value);
      expect(named(search)).toEqual(own);
    },
  );
});

describe('any query at all', () => {
  const anyName = fc.oneof(fc.constantFrom(...NAMES), fc.string(), fc.constantFrom('onload', 'style', 'is', 'slot'));
  const anyValue = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.constantFrom(
      'control',
      'true',
      'false',
      'w/{code}.json',
      'javascript:alert(1)',
      '//evil.example/',
      '"><script>',
    ),
  );
  const anyQuery = fc.oneof(
    fc.string(),
    fc.array(fc.tuple(anyName, anyValue)).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
    fc.array(fc.tuple(anyName, anyValue)).map((pairs) => new URLSearchParams(pairs).toString()),
  );

  it('never throws, never sets a name outside the table, and always says what is wrong', () => {
    fc.assert(
      fc.property(anyQuery, (search) => {
        const { value, faults } = parseQuery(search, PAGE);
        for (const name of value.keys()) expect(NAMES).toContain(name);
        for (const fault of faults) expect(toQueryProblem(fault).message).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('never sets an address that the element would not fetch, nor a word that it would not know', () => {
    fc.assert(
      fc.property(anyQuery, (search) => {
        const { value } = parseQuery(search, PAGE);
        expect(parseQuery(toQuery(value), PAGE).faults).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back as it was, once it is written out', () => {
    fc.assert(
      fc.property(anyQuery, (search) => {
        const { value } = parseQuery(search, PAGE);
        expect(parseQuery(toQuery(value), PAGE).value).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every text of an attribute, whatever marks are in it', () => {
    const texts = PROPERTIES.filter((property) => ATTRIBUTES[property].kind === 'text').map(toAttributeName);
    const text = fc.string({ unit: 'grapheme' }).filter((one) => one.trim() === one && one !== '');
    fc.assert(
      fc.property(fc.constantFrom(...texts), text, (name, value) => {
        expect(parseQuery(toQuery(new Map([[name, value]])), PAGE).value.get(name)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});
