import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFinder, type Found, type Place } from '../../src/view/search';
import { readOverview, sample } from './front-fixture';

const { areas, regions } = readOverview();
const voting = new Set(sample.contested);
const places: Place[] = areas.map(({ code, name, region }) => ({
  code,
  name,
  others: [],
  region: regions[region] ?? '',
  votes: voting.has(code),
}));
const finder = toFinder(places);

const namesFor = (text: string): string[] => finder.find(text).map(({ place }) => place.name);
/** "[Ne]wham" */
const toMarked = ({ name }: Found): string => name.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const markedFor = (text: string): string[] => finder.find(text).map(toMarked);

const toPlace = (name: string, others: string[] = []): Place => ({ code: name, name, others, region: '', votes: true });

describe('every one of the 326 areas', () => {
  it('is found by its name, first of all', () => {
    expect(places).toHaveLength(326);
    const missed = places.filter(({ name }) => namesFor(name)[0] !== name);
    expect(missed).toEqual([]);
  });

  it('is found by its name in capitals, without accents, hyphens and full stops', () => {
    const spoiled = (name: string): string => name.toUpperCase().replace(/[-.]/g, ' ').replace(/['’]/g, '');
    expect(places.filter(({ name }) => namesFor(spoiled(name))[0] !== name)).toEqual([]);
  });

  it('is found by its code', () => {
    expect(places.filter(({ code, name }) => namesFor(code.toLowerCase()).join() !== name)).toEqual([]);
  });

  it('is found by no more than its words the other way round', () => {
    const turned = (name: string): string => name.split(' ').reverse().join(' ');
    expect(places.filter(({ name }) => !namesFor(turned(name)).includes(name))).toEqual([]);
  });
});

describe('what readers type', () => {
  it.each([
    ['St Albans', ['St Albans']],
    ['st. albans', ['St Albans']],
    ['saint albans', ['St Albans']],
    ['stalbans', ['St Albans']],
    ['ST HELENS', ['St. Helens']],
    ['Hull', ['Hull', 'Solihull']],
    ['kingston upon hull', ['Hull']],
    ['Kingston upon Hull, City of', ['Hull']],
    ['Newcastle', ['Newcastle upon Tyne', 'Newcastle-under-Lyme']],
    ['newcastle on tyne', ['Newcastle upon Tyne']],
    ['bristol city of', ['Bristol']],
    ['Bristol, City of', ['Bristol']],
    ['Bristol City Council', ['Bristol']],
    ['london borough of wandsworth', ['Wandsworth']],
    ['king lynn', ["King's Lynn and West Norfolk"]],
    ["king's lynn", ["King's Lynn and West Norfolk"]],
    ['kings  lynn', ["King's Lynn and West Norfolk"]],
    ['basing dean', ['Basingstoke and Deane']],
    ['hammersmith & fulham', ['Hammersmith and Fulham']],
    ['fulham hammersmith', ['Hammersmith and Fulham']],
    ['southend on sea', ['Southend-on-Sea']],
    ['rivers three', ['Three Rivers']],
    ['north herts', ['North Hertfordshire']],
    ['south buckinghamshire', ['South Bucks']],
    ['iow', ['Isle of Wight']],
    ['shepway', ['Folkestone and Hythe']],
    ['county of herefordshire', ['Herefordshire']],
    ['durham', ['County Durham']],
    ['ÉXETÉR', ['Exeter']],
    ['  plymouth  ', ['Plymouth']],
  ])('%s is %j', (text, expected) => {
    expect(namesFor(text)).toEqual(expected);
  });

  it.each([
    ['wansworth', 'Wandsworth'],
    ['wandswroth', 'Wandsworth'],
    ['qandsworth', 'Wandsworth'],
    ['Plymuoth', 'Plymouth'],
    ['brimingham', 'Birmingham'],
    ['three rivres', 'Three Rivers'],
    ['wands', 'Wandsworth'],
    ['wanfs', 'Wandsworth'],
  ])('%s, with a slip or unfinished, is still %s', (text, name) => {
    expect(namesFor(text)).toEqual([name]);
  });

  it('finds a name in every stage of being typed', () => {
    for (const name of ['Basingstoke and Deane', 'Bristol City of', 'Saint Albans', 'Newcastle on Tyne', 'Nottingham'])
      for (let end = 1; end <= name.length; end += 1)
        expect(namesFor(name.slice(0, end)), name.slice(0, end)).not.toEqual([]);
  });

  it('finds nothing for nothing', () => {
    for (const text of ['', ' ', '-', '?!', '🗳️']) expect(finder.find(text), text).toEqual([]);
  });

  it('finds nothing where nothing is meant', () => {
    for (const text of ['xyz', 'Atlantis', 'zz', '12345']) expect(namesFor(text), text).toEqual([]);
  });

  it('names a region, and finds the councils in it behind those that are called so', () => {
    const found = finder.find('London');
    expect(found.map(({ place }) => place.name).slice(0, 2)).toEqual(['City of London', 'Barking and Dagenham']);
    expect(found).toHaveLength(33);
    expect(found.map(({ by }) => by)).toEqual(['', ...Array<string>(32).fill('London')]);
  });
});

describe('the order', () => {
  it('is names that begin so, then words that do, then those that have it inside', () => {
    const [first, second, third, fourth, fifth, ...rest] = namesFor('ham');
    expect([first, second]).toEqual(['Hammersmith and Fulham', 'Hambleton']);
    expect([third, fourth, fifth]).toEqual(['Tower Hamlets', 'East Hampshire', 'South Hams']);
    expect(rest.length).toBeGreaterThan(10);
    for (const name of rest) expect(name).toMatch(/\Bham/);
  });

  it('is the whole name before longer ones, and a whole word before a beginning', () => {
    expect(namesFor('york')).toEqual(['York', 'East Riding of Yorkshire']);
    expect(namesFor('tyne').slice(0, 1)).toEqual(['Newcastle upon Tyne']);
  });

  it('is those who vote first, then by name, and the same whatever the order of the file', () => {
    const turned = toFinder([...places].reverse());
    expect(namesFor('che').slice(0, 4)).toEqual(['Cheltenham', 'Cherwell', 'Chelmsford', 'Cheshire East']);
    for (const text of ['b', 'new', 'south', 'london', 'north'])
      expect(turned.find(text).map(({ place }) => place.name)).toEqual(namesFor(text));
  });

  it('has a place’s own name before another’s second one', () => {
    expect(namesFor('kingston')).toEqual(['Kingston upon Thames', 'Hull']);
  });

  it('has slips only where nothing fits', () => {
    expect(namesFor('bury')).toContain('Bury');
    expect(namesFor('bury')).not.toContain('Burnley');
  });
});

describe('what is marked', () => {
  it.each([
    ['ne', '[Ne]wcastle upon Tyne'],
    ['saint', '[St] Albans'],
    ['st hel', '[St. Hel]ens'],
    ['king lynn', "[King]'s [Lynn] and West Norfolk"],
    ["king's l", "[King's L]ynn and West Norfolk"],
    ['deane', 'Basingstoke and [Deane]'],
    ['hampton', 'Sout[hampton]'],
    ['herts nor', '[Nor]th [Hertfordshire]'],
    ['miltonk', '[Milton K]eynes'],
    ['wansworth', '[Wandsworth]'],
  ])('%s: %s', (text, marked) => {
    expect(markedFor(text)[0]).toBe(marked);
  });

  it('is nothing of a name that was found by another, which is told', () => {
    const [hull] = finder.find('kingston upon h');
    expect(hull && [toMarked(hull), hull.by]).toEqual(['Hull', 'Kingston upon Hull']);
    expect(finder.find('iow').map(({ by }) => by)).toEqual(['IOW']);
  });

  it('leaves the name whole: its parts are the name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(12), fc.nat(6), ({ name: text }, from, length) => {
        for (const { place, name } of finder.find(text.slice(from, from + length + 1)))
          expect(name.map((part) => part.text).join('')).toBe(place.name);
      }),
    );
  });

  it('stands in the right place of names with accents, marks and signs', () => {
    const foreign = toFinder([toPlace('Ynys Mo\u0302n & Môn'), toPlace("D'Entrecasteaux (Süd)")]);
    const marked = (text: string) => foreign.find(text).map(toMarked);
    expect(marked('ynys mon')).toEqual(['[Ynys Mo\u0302n] & Môn']);
    expect(marked('and')).toEqual(['Ynys Mo\u0302n [&] Môn']);
    expect(marked('dent')).toEqual(["[D'Ent]recasteaux (Süd)"]);
    expect(marked('sud')).toEqual(["D'Entrecasteaux ([Süd])"]);
  });
});

describe('names in the files', () => {
  it('may differ: a place is found by both', () => {
    const two = toFinder([toPlace('Hull', ['Kingston upon Hull, City of']), toPlace('Halton')]);
    expect(two.find('city').map(({ place, by }) => [place.name, by])).toEqual([
      ['Hull', 'Kingston upon Hull, City of'],
    ]);
    const official = toFinder([toPlace('Kingston upon Hull, City of'), toPlace('Bristol, City of')]);
    expect(official.find('hull').map(toMarked)).toEqual(['Kingston upon [Hull], City of']);
    expect(official.find('city of bristol').map(({ place }) => place.name)).toEqual(['Bristol, City of']);
  });

  it('may be anything: blank, of one kind of sign, endless, or what a program is made of', () => {
    const names = [
      '',
      ' ',
      '🗳️🗳️',
      '\u202e\u0000',
      'w'.repeat(5000),
      '__proto__',
      'constructor',
      '<b>bold</b>',
      'مدينة',
    ];
    const odd = toFinder(names.map((name) => ({ ...toPlace(name), code: `c${name}`, region: '__proto__' })));
    expect(odd.find('constructor').map(({ place }) => place.name)).toEqual(['constructor']);
    expect(odd.find('bold').map(toMarked)).toEqual(['<b>[bold]</b>']);
    expect(odd.find('مدي').map(toMarked)).toEqual(['[مدي]نة']);
    expect(odd.find('www').map(({ place }) => place.name.length)).toEqual([5000]);
  });

  it('may be searched for by anything: it never throws, and never takes long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const found = finder.find(text);
        expect(new Set(found.map(({ place }) => place.code)).size).toBe(found.length);
      }),
    );
    const began = performance.now();
    finder.find('w'.repeat(1_000_000));
    finder.nearest('w '.repeat(500_000));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('where nothing is found', () => {
  it('the nearest name is offered, if one is near', () => {
    expect(namesFor('wondsworhht')).toEqual([]);
    expect(finder.nearest('wondsworhht')?.place.name).toBe('Wandsworth');
    expect(finder.nearest('xyz')).toBeUndefined();
  });
});
