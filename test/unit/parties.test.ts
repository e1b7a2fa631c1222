import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { toPartyBook } from '../../src/view/parties';
import { makeResults } from './model-fixture';

const { parties } = makeResults();
const book = toPartyBook(parties, 'light', en);

describe('the book of parties', () => {
  it('names a party as its file does, in full and in short', () => {
    expect(book.of('ld')).toMatchObject({ id: 'ld', name: 'Liberal Democrat', short: 'LD' });
  });

  it('names what is not a party', () => {
    expect(book.of('noc')).toMatchObject({ name: 'No overall control', short: 'NOC' });
    expect(book.of('awaiting')).toMatchObject({ name: 'Awaiting', short: 'Awaiting' });
    expect(book.of('no-election')).toMatchObject({ name: 'No election' });
  });

  it('paints a party that is counted under another like that other', () => {
    expect(book.of('lab-coop').paint).toEqual(book.of('lab').paint);
    expect(book.of('lab-coop').name).toBe('Labour and Co-operative');
  });

  it('answers for any id that data may hold, with strings', () => {
    for (const id of ['zzz', 'constructor', '__proto__', 'toString', '']) {
      const { name, short, paint } = book.of(id);
      expect([id, name, short]).toEqual([id, id, id]);
      expect(paint, id).toEqual(book.of('unknown').paint);
    }
  });

  it('counts seats under groups, an unknown party under itself', () => {
    expect({ ...book.rollUp({ 'lab-coop': 2, lab: 3, ind: 1, ra: 4, zzz: 5 }) }).toEqual({ lab: 5, other: 5, zzz: 5 });
    expect(book.groupOf('ra')).toBe('other');
    expect(book.groupOf('zzz')).toBe('zzz');
  });

  it('lists the groups in the order of the file', () => {
    expect(book.groups).toEqual(['con', 'lab', 'ld', 'other']);
  });
});
