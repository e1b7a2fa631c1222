import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/i18n/english';
import { pseudo, toPseudo } from '../../src/i18n/pseudo';

/** Every text in words, with its place; functions are left out. */
function* textsOf(words: object, place = ''): Generator<[place: string, text: string]> {
  for (const [key, entry] of Object.entries(words) as [string, unknown][])
    if (typeof entry === 'string') yield [`${place}.${key}`, entry];
    else if (typeof entry === 'object' && entry !== null) yield* textsOf(entry, `${place}.${key}`);
}

const english = new Map(textsOf(ENGLISH));
const texts = [...textsOf(pseudo(ENGLISH))];

describe('the language that tests speak', () => {
  it('leaves no plain letter, and is two fifths longer than English', () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const [place, text] of texts) {
      expect(text, place).not.toMatch(/[A-Za-z]/);
      const letters = english.get(place)!.replace(/[^A-Za-z]/g, '').length;
      expect([...text].length, place).toBeGreaterThanOrEqual(english.get(place)!.length + Math.ceil(letters * 0.4));
    }
  });

  it('speaks the answers of functions, too, and marks their numbers', () => {
    const { core, table } = pseudo(ENGLISH);
    expect(core.seats(1332)).not.toMatch(/[A-Za-z]/);
    expect(core.number(-3)).toBe('−3\u0332');
    expect(core.outcome({ kind: 'gain', party: 'Con', from: 'Lab' })).not.toMatch(/[A-Za-z]/);
    expect(['b', 'a'].sort(table.compare)).toEqual(['a', 'b']);
  });

  it('leaves what it has said already as it is', () => {
    const once = toPseudo('Votes short: 1,332');
    expect(toPseudo(once)).toBe(once);
  });
});
