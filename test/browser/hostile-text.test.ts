/**
 * Hostile text in every field of every file and in every attribute, in the real element, with a council and a ward open
 * and a card shown: it is text on the page, and nothing else.
 */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { makeShapeTalk, makeTalk, makeWardTalk } from '../unit/hostile-corpus-talk';
import { MARKED_TEXT, PROTOTYPE_WORDS, STRANGE_TEXT } from '../unit/hostile-corpus-text';
import { BOUNDARIES, expectNoDeed, RESULTS, serve, untilSettled, WARDS } from './hostile-stage';
import { createMap, TAG, textOf, untilPhase, useStage, witness, type Attributes } from './stage';

useStage();

/** A map of files in which every text is this one, with everything open that can be. */
async function stageTalk(text: string, more: Attributes = {}): Promise<CouncilMap> {
  serve({
    '/hostile/results.json': JSON.stringify(makeTalk(text)),
    '/hostile/boundaries.json': JSON.stringify(makeShapeTalk(text)),
    '/hostile/wards/E1.json': JSON.stringify(makeWardTalk(text)),
  });
  const open = { council: 'E1', ward: 'W1', heading: text };
  const map = createMap({ results: RESULTS, boundaries: BOUNDARIES, wards: WARDS, ...open, ...more });
  document.body.append(map);
  await untilPhase(map, 'interactive');
  await vi.waitFor(() => expect(map.shadowRoot!.querySelector('[data-ward="W1"] .candidates')).not.toBeNull());
  const area = map.shadowRoot!.querySelector('[data-code="E3"]')!;
  const { left: clientX, top: clientY } = area.getBoundingClientRect();
  area.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, clientX, clientY }));
  await untilSettled(map);
  expect(map.shadowRoot!.querySelector<HTMLElement>('.card')!.hidden).toBe(false);
  return map;
}

/** Every element with the names of its attributes, and how often it is there. */
function toOutline(map: CouncilMap): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const element of map.shadowRoot!.querySelectorAll('*')) {
    const names = [...element.attributes].map(({ name }) => name).sort();
    const line = `${element.namespaceURI!.slice(-5)} ${element.localName} ${names.join(' ')}`;
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
}

const nameOf = (map: CouncilMap): string => map.shadowRoot!.querySelector('[part~="panel"] h3.name')!.textContent;

describe('strange text in every field of every file', () => {
  it.each(Object.entries(STRANGE_TEXT))('%s: makes the very elements that plain text makes', async (_, text) => {
    const heard = witness();
    const plain = await stageTalk('Plain');
    const expected = toOutline(plain);
    plain.remove();
    const map = await stageTalk(text);
    expect(toOutline(map)).toEqual(expected);
    expect(Object.keys(expected).length).toBeGreaterThan(40);
    expectNoDeed(map);
    expect(nameOf(map)).toBe(text);
    expect(map.shadowRoot!.querySelector('h2')?.textContent).toBe(text.trim());
    expect([...map.paintedAreas().values()]).toEqual(['con', 'con', 'lab']);
    expect(map.problems.filter(({ place }) => !place.startsWith('attribute'))).toEqual([]);
    expect(heard.lines).toEqual([]);
  });
});

describe('text with hidden marks in every field of every file', () => {
  it.each(Object.entries(MARKED_TEXT))('%s: is on the page without them, and told', async (_, [text, shown]) => {
    const heard = witness();
    const map = await stageTalk(text, { heading: 'Plain' });
    expectNoDeed(map);
    expect(nameOf(map)).toBe(shown);
    const attributes = [...map.shadowRoot!.querySelectorAll('*')].flatMap((each) => [...each.attributes]);
    const told = [map.shadowRoot!.textContent, ...attributes.map(({ value }) => value)].join('');
    expect(/[\0-\b\u202a-\u202e\u2066-\u2069]/.test(told)).toBe(false);
    expect([...map.paintedAreas().values()]).toEqual(['con', 'con', 'lab']);
    await vi.waitFor(() => expect(heard.problems.length).toBeGreaterThan(10));
    expect(new Set(heard.lines).size).toBe(heard.lines.length);
  });
});

describe('hostile text in an attribute', () => {
  const NAMED = ['view', 'council', 'ward', 'focus', 'show', 'baseline', 'theme', 'heading'];
  const texts = [
    ...Object.entries(STRANGE_TEXT),
    ...Object.entries(MARKED_TEXT).map(([name, [text]]): [string, string] => [name, text]),
    ...PROTOTYPE_WORDS.map((word): [string, string] => [word, word]),
  ];

  it.each(texts)('%s: in all of them at once is told once for each that it is wrong in', async (_, text) => {
    const wrong = (value: string): Attributes => ({
      ...TAG,
      ...Object.fromEntries(NAMED.map((name) => [name, value])),
    });
    const heard = witness();
    const map = createMap(wrong(text));
    document.body.append(map);
    await untilSettled(map);
    expect(map.phase).toBe('interactive');
    expect(map.paintedAreas().size).toBe(326);
    expectNoDeed(map);
    expect(map.shadowRoot!.querySelector('h2')?.textContent).toBe(text.trim());
    expect(textOf(map, 'scoreboard')).toContain('State of the parties after 150 of 150');
    expect(new Set(heard.lines).size).toBe(heard.lines.length);
    // A ward belongs to an open council, and there is none; text of several words is several wrong words of `show`.
    const places = new Set(heard.problems.map(({ place }) => place));
    expect([...places].sort()).toEqual(
      ['baseline', 'council', 'focus', 'show', 'theme', 'view'].map((name) => `attribute ${name}`),
    );
    for (const { remedy } of heard.problems) expect(remedy).toMatch(/^\S.*[.?]$/);
  });
});
