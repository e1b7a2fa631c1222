/** Hostile text in every place that holds words, as the model reads it and the view tells it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/feed/load';
import { en } from '../../src/i18n/en';
import { COLOUR, CONTROLLER, LINE, PARTY_ID, TEXT } from '../../src/model/contract-shared';
import { parseResults } from '../../src/model/parse';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { parseTopology } from '../../src/model/topology';
import { withoutHidden } from '../../src/model/topology-problems';
import { deriveCouncil } from '../../src/view/council-view';
import { deriveLegend } from '../../src/view/legend-view';
import { deriveMapView } from '../../src/view/map-view';
import { toPartyBook } from '../../src/view/parties';
import { deriveScoreboard } from '../../src/view/scoreboard-view';
import { enWards } from '../../src/i18n/en-wards';
import { deriveWards } from '../../src/view/wards-view';
import { makeShapeTalk, makeTalk, makeWardTalk } from './hostile-corpus-talk';
import { makeCountry, makeSecond } from './hostile-corpus-country';
import { BLANK_TEXT, MARKED_TEXT, STRANGE_TEXT } from './hostile-corpus-text';

const asFile = (file: object): unknown => toJson('f', JSON.stringify(file)).value;
/** As they are, and as JSON writes some of them. */
const HIDDEN = /[\0-\b\u202a-\u202e\u2066-\u2069]|\\u000[0-8]|\\b/;

/** Everything that the parts are made of, as one text. */
function tellAll(text: string): string {
  const results = parseResults(asFile(makeTalk(text))).value!;
  const wards = parseCouncilWards(asFile(makeWardTalk(text)), { council: 'E1' }).value!;
  const book = toPartyBook([...results.parties, ...wards.parties], 'light', en);
  return JSON.stringify([
    results.councils.map((council) => deriveCouncil(council, results, book, en, '')),
    deriveScoreboard(results, book, en, ''),
    deriveLegend(deriveMapView(results, 'light'), book),
    deriveWards(wards, book, enWards),
    parseTopology(asFile(makeShapeTalk(text))).value,
  ]);
}

describe('strange text', () => {
  it.each(Object.entries(STRANGE_TEXT))('%s: is read as it stands, and nothing is told', (_, text) => {
    const { value, problems } = parseResults(asFile(makeTalk(text)));
    expect(problems).toEqual([]);
    expect(value?.councils.map(({ name }) => name)).toEqual([text, `${text} 2`, `${text} 3`]);
    expect(value?.election.name).toBe(text);
    const wards = parseCouncilWards(asFile(makeWardTalk(text)), { council: 'E1' });
    expect(wards.problems).toEqual([]);
    expect(wards.value?.wards.map(({ name }) => name)).toEqual([text, text]);
    const shapes = parseTopology(asFile(makeShapeTalk(text)));
    expect(shapes.problems).toEqual([]);
    expect(shapes.value?.areas.map(({ name }) => name)).toEqual([text.trim(), text.trim(), text.trim()]);
  });

  it.each(Object.entries(STRANGE_TEXT))('%s: changes nothing but words in what is shown', (_, text) => {
    // What the file says, and nothing else, differs from what is shown of a plain file.
    const shape = (told: string): string => told.replace(/"(?:[^"\\]|\\.)*"/gs, '""');
    expect(shape(tellAll(text))).toBe(shape(tellAll('plain')));
  });
});

describe('text with hidden marks', () => {
  it.each(Object.entries(MARKED_TEXT))('%s: is used without them, and told with its place', (_, [text, shown]) => {
    const { value, problems } = parseResults(asFile(makeTalk(text)), { file: 'results.json' });
    expect(value?.councils.map(({ name }) => name)).toEqual([shown, `${shown} 2`, `${shown} 3`]);
    expect(value?.councils.map(({ control }) => control?.after)).toEqual(['con', 'con', 'lab']);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['bad-value']));
    expect(problems.map(({ place }) => place)).toContain(`results.json: councils[0] (E1 ${text}).name`);
    for (const { message } of problems) expect(message).toMatch(/expected text without hidden marks|more faults/);
  });

  it.each(Object.entries(MARKED_TEXT))('%s: leaves none of them in anything that is shown', (_, [text]) => {
    expect(HIDDEN.test(tellAll(text))).toBe(false);
  });

  it('are the same marks for results as for boundaries', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          expect(LINE.test(text)).toBe(withoutHidden(text) === text);
          expect(LINE.test(withoutHidden(text))).toBe(true);
        },
      ),
      { seed: 2018, numRuns: 5000 },
    );
  });
});

describe('blank text', () => {
  it.each(Object.entries(BLANK_TEXT))(
    '%s: is no name; its council is awaiting, and the others are drawn',
    (_, name) => {
      const { value, problems } = parseResults(asFile(makeCountry(makeSecond({ name }))));
      expect([...deriveMapView(value!, 'light').areas.values()]).toEqual(['con', 'awaiting', 'lab']);
      expect(problems.at(-1)?.message).toMatch(/expected some text$/);
      expect(problems.at(-1)?.place).toMatch(/^councils\[1\] \(E2.*\)\.name$/s);
    },
  );

  it('may stand in a note, which is nothing that anything is called by', () => {
    const { value, problems } = parseResults(asFile(makeCountry(makeSecond({ notes: [''], type: ' ' }))));
    expect(problems).toEqual([]);
    expect(value?.councils).toHaveLength(3);
  });
});

describe('the patterns of the contract', () => {
  const PATTERNS = { LINE, TEXT, PARTY_ID, CONTROLLER, COLOUR };

  it.each(Object.entries(PATTERNS))('%s: takes no longer for a page of text than it must', (_, pattern) => {
    const began = performance.now();
    for (const page of [
      ' '.repeat(200_000),
      'x'.repeat(200_000),
      `${'x '.repeat(100_000)}\u202e`,
      '\u200b'.repeat(200_000),
    ])
      pattern.test(page);
    expect(performance.now() - began).toBeLessThan(250);
  });
});
