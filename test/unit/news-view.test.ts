/** What has changed, in words: in a list, in one breath, and in the panel of a council. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { enNews } from '../../src/i18n/en-news';
import type { CouncilFile, Results } from '../../src/model/contract';
import { diffResults } from '../../src/model/diff-results';
import { deriveNews, LONGEST, toAnnouncement, toDigest, type NewsItem } from '../../src/view/news-view';
import { toPartyBook } from '../../src/view/parties';
import { makeCouncil, makeResults } from './model-fixture';

const NAMES = [
  'Plymouth',
  'Barnet',
  'Swindon',
  'Wigan',
  'Hart',
  'Adur',
  'Reigate and Banstead',
  'Nuneaton and Bedworth',
];
const contested = NAMES.map((_, i) => `E0900000${i}`);

const make = (index: number, over: Partial<CouncilFile> = {}): CouncilFile =>
  makeCouncil({ code: contested[index]!, name: NAMES[index]!, ...over });
const results = (councils: CouncilFile[]): Results => makeResults(councils, { contested });

function newsOf(before: CouncilFile[], after: CouncilFile[]): NewsItem[] {
  const book = toPartyBook(results([]).parties, 'light', en);
  return deriveNews(diffResults(results(before), results(after)), { words: en, news: enNews, book });
}
const gain = { control: { before: 'lab', after: 'con' } };
const toText = (items: readonly NewsItem[], declared: number) =>
  toAnnouncement(items, { declared, contested: 150 }, enNews);

describe('news', () => {
  it('has corrections first, then councils that changed hands, then the others', () => {
    const before = [make(0)];
    const after = [make(0, { turnout: 40 }), make(1), make(2, gain)];
    expect(newsOf(before, after).map(({ text }) => text)).toEqual([
      'Plymouth corrected: other figures have changed',
      'Swindon, Conservative gain from Labour',
      'Barnet, Conservative hold',
    ]);
  });

  it('says of a correction what is and what was', () => {
    const half = { seats: { con: 30, lab: 29, ind: 1 }, composition: { con: 30, lab: 29, other: 1 } };
    const [item] = newsOf([make(1)], [make(1, { ...half, control: { before: 'con', after: 'noc' } })]);
    expect(item?.text).toBe(
      'Barnet corrected: Conservative lose to no overall control, not Conservative hold; Conservative 30 seats, not 33; Labour 29 seats, not 26',
    );
  });

  it('says of a result that was taken back that it was, and of a count that goes on nothing', () => {
    expect(newsOf([make(1)], [make(1, { status: 'recount' })]).map(({ text }) => text)).toEqual([
      'Barnet: the result is withdrawn',
    ]);
    const some = (con: number) => [make(1, { status: 'counting', seats: { con } })];
    expect(newsOf(some(1), some(2))).toEqual([]);
  });

  it('is counted in one line', () => {
    const items = newsOf([make(0)], [make(0, { turnout: 40 }), make(1), make(2, gain)]);
    expect(toDigest(items, enNews)).toBe('2 more councils declared, 1 correction');
    expect(toDigest(newsOf([], [make(0)]), enNews)).toBe('1 more council declared');
    expect(toDigest([], enNews)).toBe('');
  });
});

describe('what is announced', () => {
  it('names the councils and says after how many', () => {
    expect(toText(newsOf([], [make(1), make(2, gain)]), 94)).toBe(
      '2 more councils declared: Swindon, Conservative gain from Labour; Barnet, Conservative hold; 94 of 150',
    );
  });

  it('leaves out what does not fit, and says that there is more', () => {
    const all = newsOf(
      [],
      NAMES.map((_, i) => make(i, gain)),
    );
    expect(toText(all, 94)).toMatch(/^8 more councils declared: .*; …; 94 of 150$/);
  });

  it('is nothing where there is no news', () => {
    expect(toText([], 94)).toBe('');
  });

  it('is never longer than it may be, whatever the names', () => {
    const anyItem = fc.record({
      code: fc.string(),
      kind: fc.constantFrom('declared' as const, 'corrected' as const, 'withdrawn' as const),
      text: fc.string({ maxLength: 200 }),
      changed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 150 }), fc.nat(150), (items, declared) => {
        const text = toText(items, declared);
        expect(text.length).toBeLessThanOrEqual(LONGEST);
        expect(text.endsWith(`${declared} of 150`)).toBe(true);
      }),
    );
  });
});
