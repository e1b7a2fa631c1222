import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { enFeed } from '../../src/i18n/en-feed';
import { enTable } from '../../src/i18n/en-table';
import { ENGLISH } from '../../src/i18n/english';
import { followCore, parseWords, type WordFault } from '../../src/i18n/parse-words';
import type { MessageOverrides } from '../../src/i18n/sections';

/** What comes of words that a page has set, and what is told of them. */
function read<T extends object>(english: T, given: unknown): { words: T; faults: WordFault[] } {
  const faults: WordFault[] = [];
  return { words: parseWords(english, given, 'here', (fault) => faults.push(fault)), faults };
}

const raise = (what: unknown): never => {
  throw what;
};

describe('words of a page’s own', () => {
  it('take the place of the English ones entry by entry, in groups too, and leave the rest', () => {
    const { words, faults } = read(enFeed, { title: 'Ergebnisse', names: { latest: 'Neueste' } });
    expect(faults).toEqual([]);
    expect(words.title).toBe('Ergebnisse');
    expect(words.names).toEqual({ ...enFeed.names, latest: 'Neueste' });
    expect(words.newestFirst).toBe(enFeed.newestFirst);
    expect(enFeed.title).toBe('Declarations');
  });

  it('may be functions of the same values, number format and order of names among them', () => {
    const number = (value: number): string => `${value} Stück`;
    const compare = (a: string, b: string): number => (a < b ? 1 : -1);
    expect(read(en, { number }).words.number(3)).toBe('3 Stück');
    const { words, faults } = read(enTable, { compare });
    expect(['a', 'b'].sort(words.compare)).toEqual(['b', 'a']);
    expect(faults).toEqual([]);
  });

  it('that throw when they are read, or throw what cannot be said, are told, and the English stays', () => {
    const trap = Object.defineProperty({ title: 'Ergebnisse' }, 'newestFirst', {
      enumerable: true,
      get: () => {
        throw new Error('not yours');
      },
    });
    const { words, faults } = read(enFeed, trap);
    expect([words.title, words.newestFirst]).toEqual(['Ergebnisse', enFeed.newestFirst]);
    expect(faults).toEqual([{ place: 'here.newestFirst', reason: 'threw', known: ['Error: not yours'] }]);
    const closed = new Proxy({}, { ownKeys: () => raise(new Error('closed')) });
    expect(read(enFeed, closed).words).toEqual(enFeed);
    const unsayable = { toString: () => raise(new Error('again')) };
    expect(read(en, { councils: () => raise(unsayable) }).words.councils(2)).toBe('councils');
  });

  it('that are undefined count as left out', () => {
    expect(read(en, { close: undefined })).toEqual({ words: { ...en }, faults: [] });
    expect(read(en, undefined)).toEqual({ words: en, faults: [] });
  });

  it('of another kind, or under a name that there is not, are told, and the English stays', () => {
    const { words, faults } = read(en, {
      close: 3,
      number: 'many',
      legend: 'none',
      clos: 'Zu',
      status: { counting: 1 },
    });
    expect(words).toEqual(en);
    expect(faults.map(({ place, reason }) => `${place} ${reason}`)).toEqual([
      'here.close kind',
      'here.number kind',
      'here.legend kind',
      'here.clos unknown',
      'here.status.counting kind',
    ]);
    expect(faults[0]!.known).toEqual(['string']);
    expect(faults[3]!.known).toContain('close');
  });

  it('that throw, or answer with something else, are told and answered in English', () => {
    const { words, faults } = read(en, {
      date: (): string => {
        throw new Error('no calendar');
      },
      seats: (): number => 3,
    });
    expect(words.date('2018-05-03')).toBe('3 May 2018');
    expect(words.seats(2)).toBe('2 seats');
    expect(faults).toEqual([
      { place: 'here.date', reason: 'threw', known: ['Error: no calendar'] },
      { place: 'here.seats', reason: 'answer', known: ['string'] },
    ]);
  });

  it('are never taken from what every object has', () => {
    const { words, faults } = read(en, JSON.parse('{"__proto__": {"close": "x"}, "toString": "y"}'));
    expect(words.close).toBe(en.close);
    expect(faults.map(({ reason }) => reason)).toEqual(['unknown', 'unknown']);
  });

  it('never throw and never change the kind of an entry, whatever they are', () => {
    const keys = fc.constantFrom(...Object.keys(en), '__proto__', 'constructor', 'x');
    const given = fc.oneof(fc.anything(), fc.dictionary(keys, fc.oneof(fc.anything(), fc.func(fc.anything()))));
    fc.assert(
      fc.property(given, (own) => {
        const { words } = read(en, own);
        for (const [key, entry] of Object.entries(en))
          expect(typeof (words as unknown as Record<string, unknown>)[key], key).toBe(typeof entry);
        expect(typeof words.number(3)).toBe('string');
        expect(typeof words.outcome({ kind: 'hold', party: 'Con' })).toBe('string');
        expect(typeof words.legend['noc']).toBe('string');
      }),
    );
  });
});

describe('sections that repeat words of the core', () => {
  const core = { ...en, number: (value: number): string => `[${value}]`, noChange: 'keine' };

  it('follow it where it has other words', () => {
    expect(followCore(enFeed, en, core).noChange).toBe('keine');
    expect(followCore(ENGLISH.wards, en, core).number(3)).toBe('[3]');
    expect(followCore(ENGLISH.news, en, core).number(3)).toBe('[3]');
  });

  it('keep words of their own under the same name', () => {
    expect(followCore(enTable, en, { ...en, change: () => 'x' }).change).toBe('change');
  });
});

describe('the type of overrides', () => {
  it('takes a whole second language, and any part of one', () => {
    const whole: MessageOverrides = { ...ENGLISH };
    const part: MessageOverrides = {
      core: { close: 'Zu', seats: (count) => `${count} Sitze` },
      live: { live: 'Direkt' },
    };
    // @ts-expect-error a text where English has a function
    const wrongKind: MessageOverrides = { core: { seats: 'Sitze' } };
    // @ts-expect-error no such word
    const wrongName: MessageOverrides = { core: { clos: 'Zu' } };
    expect([whole, part, wrongKind, wrongName]).toHaveLength(4);
  });
});
