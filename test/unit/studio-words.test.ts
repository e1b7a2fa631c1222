/** The words of the form: every attribute has them, and none are a developer's. */
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_DOCS, TASKS } from '../../src/attribute-docs';
import { ATTRIBUTES, parseAttribute, PROPERTIES, toAttributeName, type AttributeSpec } from '../../src/attributes';
import { toFieldFault } from '../../src/studio/fields/fault-words';
import { FIELD_WORDS, toOptionWords } from '../../src/studio/fields/field-words';
import { toLoadProblem } from '../../src/studio/files/load-words';
import { toPlaceWords } from '../../src/studio/files/place-words';
import { toBaseFault } from '../../src/studio/paste/base-fault';

/** Words that only those who write programs use. */
const JARGON =
  /\b(slot|boolean|string|attribute|property|element|absent|GSS|token|template|parse|contract|snapshot|id|undefined|null|TopoJSON|JSON|MapLibre|SVG)\b|`/i;

const valuesOf = (property: keyof typeof ATTRIBUTES): readonly string[] =>
  (ATTRIBUTES[property] as AttributeSpec).values ?? [];

describe('the words of the form', () => {
  const told = PROPERTIES.flatMap((property) => {
    const options = valuesOf(property).map((value) => toOptionWords(property, value));
    return [
      ATTRIBUTE_DOCS[property].label,
      FIELD_WORDS[property].hint.replace('.json', ''),
      ...options.flatMap(({ name, about = '' }) => [name, about]),
    ];
  });

  it('are no developer’s', () => {
    const all = [...told, ...Object.values(TASKS).map(({ title }) => title)];
    expect(all.filter((words) => JARGON.test(words))).toEqual([]);
    // Such as boundaries-detail, which stands beside the label.
    const names = PROPERTIES.map(toAttributeName).filter((name) => name.includes('-'));
    expect(all.filter((words) => names.some((name) => words.includes(name)))).toEqual([]);
  });

  it('say of each field what it does: in a sentence, or in the words of its choices', () => {
    for (const property of PROPERTIES) {
      const { hint } = FIELD_WORDS[property];
      if (hint) expect(hint, property).toMatch(/^[A-Z].*\.$/);
      else
        expect(
          valuesOf(property).every((value) => toOptionWords(property, value).about),
          property,
        ).toBe(true);
    }
  });

  it('name each choice by words of its own', () => {
    for (const property of PROPERTIES) {
      const names = valuesOf(property).map((value) => toOptionWords(property, value).name);
      expect(new Set(names).size, property).toBe(names.length);
      expect(
        names.filter((name) => !/^[A-Z]/.test(name)),
        property,
      ).toEqual([]);
    }
  });
});

const faultOf = (property: keyof typeof ATTRIBUTES, raw: string): string => {
  const { message, remedy } = toFieldFault(parseAttribute(property, raw, 'https://page.example/').faults[0]!);
  return `${message} ${remedy}`;
};

describe('what is wrong with a field', () => {
  it('is told with what to write instead', () => {
    expect(faultOf('results', 'http://cdn.example/r.json')).toContain('Try https://cdn.example/r.json.');
    expect(faultOf('results', 'C:\\Users\\ann\\r.json')).toContain('on your own computer');
    expect(faultOf('results', 'javascript:alert(1)')).toContain('is no address on the web. It begins with https://');
    expect(faultOf('wards', 'https://cdn.example/wards.json')).toContain('Write {code} in its place');
    expect(faultOf('live', 'often')).toBe(
      '“often” is no number of seconds from 10 on. Until it is, results are read once.',
    );
    expect(faultOf('view', 'chagne')).toBe(
      '“chagne” is none of these. Did you mean “Gains and losses of control”? Until you choose, it is “Who controls the council”.',
    );
    expect(faultOf('views', 'xyzzy')).toContain('as if nothing were there');
  });

  it('is told of an address that gave no file', () => {
    const wordsOf = (fault: object): string => {
      const { message, remedy } = toLoadProblem({ url: 'https://a.example/x.json', ...fault } as never);
      return `${message} ${remedy}`;
    };
    expect(wordsOf({ reason: 'status', status: 404 })).toMatch(/^There is no file at this address\. Check/);
    expect(wordsOf({ reason: 'status', status: 403 })).toMatch(/^The server refuses it \(HTTP 403\)\. Check/);
    for (const reason of ['unreachable', 'slow', 'html', 'empty', 'cut', 'large'])
      expect(wordsOf({ reason }), reason).toMatch(/^(The|There) .*\. [A-Z].*\.$/);
  });

  it('is told of the folder of the files, before readers miss them there', () => {
    const page = 'https://page.example/map/';
    const faultAt = (raw: string, at = page): string => {
      const fault = toBaseFault(raw, at);
      return fault ? `${fault.level}: ${fault.message} ${fault.remedy}` : '';
    };
    for (const right of ['', 'https://cdn.example/map', 'https://cdn.example/map/', 'maps/2018'])
      expect(faultAt(right), right).toBe('');
    expect(faultAt('http://cdn.example/map/')).toMatch(/^error: .*Try https:\/\/cdn\.example\/map\/\.$/);
    expect(faultAt('https://cdn.example/map/studio.html')).toBe(
      'error: This is a page or a file. Give its folder: https://cdn.example/map/',
    );
    expect(faultAt('//cdn.example')).toMatch(/^error: /);
    expect(faultAt('https://u:p@cdn.example/')).toMatch(/^error: /);
    expect(faultAt('https://cdn.example/?map')).toMatch(/^error: A folder has no \?/);
    for (const own of ['http://localhost:8080/map/', 'http://127.0.0.1/'])
      expect(faultAt(own)).toMatch(/^warning: These addresses are on your own computer/);
    expect(faultAt('', 'http://localhost:5173/')).toMatch(/^warning: /);
  });
});

describe('the place of a problem', () => {
  it.each([
    ['councils[12] (E09000032 Wandsworth).seats.lab', 'Wandsworth: seats, lab'],
    [
      'councils[0] (E08000025 Kingston upon Hull (City of)).boundaryChange',
      'Kingston upon Hull (City of): boundary change',
    ],
    ['councils[3]', 'council 4'],
    ['councils[3] ().total', 'council 4 (), total'],
    ['parties[0].name', 'party 1, name'],
    ['stories[1].text', 'story 2, text'],
    ['parties[1] (lab Labour).colour', 'Labour: colour'],
    ['councils[9] (E06000038).name', 'E06000038: name'],
    ['election.date', 'election, date'],
    ['', ''],
  ])('%s is "%s" to an editor', (place, words) => {
    expect(toPlaceWords(place)).toBe(words);
  });
});
