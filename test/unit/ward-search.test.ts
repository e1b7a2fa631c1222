/** Finding wards by what is typed, among all of the sample's. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found, Place } from '../../src/view/search';
import { toWardFinder } from '../../src/view/ward-search';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/elections/2018-05-03/${path}`, import.meta.url), 'utf8'));
const toPlace = (code: string, name: string): Place => ({ code, name, others: [], region: '', votes: true });

const { councils } = read('wards/index.json') as { councils: { code: string; wards: string[]; names: string[] }[] };
const results = read('results.json') as { councils: { code: string; name: string }[] };
const places = results.councils.map(({ code, name }) => toPlace(code, name));
const finder = toWardFinder(councils, places);

const toWords = ({ name, place }: Found): string =>
  `${name.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}, ${place.name}`;
const wordsFor = (text: string): string[] => finder.find(text).map(toWords);

describe('a ward', () => {
  it('is found by its name, with its code and its council', () => {
    const [found, ...others] = finder.find('Maida Vale');
    expect([found?.ward?.name, found?.place.name, others]).toEqual(['Maida Vale', 'Westminster', []]);
    const westminster = councils.find(({ code }) => code === found?.place.code)!;
    expect(westminster.names[westminster.wards.indexOf(found!.ward!.code)]).toBe('Maida Vale');
  });

  it.each([
    ['maida', '[Maida] Vale, Westminster'],
    ['vale maida', '[Maida] [Vale], Westminster'],
    ['maidavale', '[Maida Vale], Westminster'],
    ['maida vale ward', '[Maida Vale], Westminster'],
    ['nonsuch', '[Nonsuch], Sutton'],
    ['west end', '[West End], Westminster'],
    ['st marys park', "[St Mary's Park], Wandsworth"],
    ['saint mary park', "[St] [Mary]'s [Park], Wandsworth"],
    ['moreton & fyfield', '[Moreton and Fyfield], Epping Forest'],
    ['ham', '[Ham], Plymouth'],
  ])('is found by "%s": %s', (text, words) => {
    expect(wordsFor(text)).toContain(words);
  });

  it('that shares its name with others is offered with each council, in their order', () => {
    const abbeys = wordsFor('abbey').slice(0, 9);
    expect(abbeys).toEqual([...abbeys].sort());
    expect(abbeys.every((words) => words.startsWith('[Abbey], '))).toBe(true);
  });

  it('is found with its council, written behind it', () => {
    expect(wordsFor('abbey merton')).toEqual(['[Abbey], Merton']);
    expect(wordsFor('abbey, mert')).toEqual(['[Abbey], Merton']);
    expect(wordsFor('maida vale wandsworth')).toEqual([]);
  });

  it('comes first where its name is what was typed, then where it begins so', () => {
    expect(wordsFor('hampton').slice(0, 2)).toEqual([
      '[Hampton], Richmond upon Thames',
      '[Hampton] North, Richmond upon Thames',
    ]);
  });

  it('is not found by fewer letters than three, nor by three that are not a word of its name', () => {
    for (const text of ['', ' ', 'h', 'ha', 'st', 'hal', 'mai', 'sai']) expect(wordsFor(text)).toEqual([]);
  });

  it('is not found inside of a word: that is for councils, of which there are few', () => {
    expect(wordsFor('onsuch')).toEqual([]);
  });

  it('is found with a slip where that is asked for', () => {
    expect(finder.findWithSlips('maida vael').map(toWords)).toEqual(['[Maida] [Vale], Westminster']);
    expect(finder.findWithSlips('southfeilds').map(toWords)).toContain('[Southfields], Wandsworth');
    expect(finder.findWithSlips('xyzzy')).toEqual([]);
  });

  it('of a council that the map does not have is not found', () => {
    expect(toWardFinder(councils, places.slice(0, 3)).find('maida vale')).toEqual([]);
  });

  it('is found by every name of the sample', () => {
    for (const { code, wards, names } of councils)
      for (const [i, name] of names.entries()) {
        const found = finder.find(name).find((one) => one.place.code === code && one.ward?.code === wards[i]);
        expect([name, found?.name.map(({ text }) => text).join('')]).toEqual([name, name]);
      }
  });
});

describe('names of wards', () => {
  it('may be anything: line breaks, signs, marks, what a program is made of', () => {
    const names = ['a\nb', '🗳️', 'Ynys Mo\u0302n', '__proto__', '<b>bold</b>', 'w'.repeat(5000), '&', 'Zzz'];
    const odd = toWardFinder([{ code: 'E1', wards: names.map((_, i) => `W${i}`), names }], [toPlace('E1', 'Odd')]);
    expect(odd.find('ynys mon').map(({ ward }) => ward?.code)).toEqual(['W2']);
    expect(odd.find('proto').map(({ ward }) => ward?.code)).toEqual(['W3']);
    expect(odd.find('bold').map(toWords)).toEqual(['<b>[bold]</b>, Odd']);
    expect(odd.find('zzz').map(({ ward }) => ward?.code)).toEqual(['W7']);
  });

  it('may be searched for by anything: it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        for (const { name, ward } of [...finder.find(text), ...finder.findWithSlips(text)])
          expect(name.map((part) => part.text).join('')).toBe(ward?.name);
      }),
    );
  });
});
