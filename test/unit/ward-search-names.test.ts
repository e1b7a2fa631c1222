/** Every ward of the sample can be reached through a list of a few lines. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIT } from '../../src/view/name-match';
import { toFinder, type Found, type Place } from '../../src/view/search';
import { toWardFinder } from '../../src/view/ward-search';

const DRAWN = 12;
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/elections/2018-05-03/${path}`, import.meta.url), 'utf8'));
const { councils } = read('wards/index.json') as { councils: { code: string; wards: string[]; names: string[] }[] };
const results = read('results.json') as { councils: { code: string; name: string }[] };
const places = results.councils.map(({ code, name }): Place => ({ code, name, others: [], region: '', votes: true }));
const [finder, wards] = [toFinder(places), toWardFinder(councils, places)];
const nameOf = new Map(places.map(({ code, name }) => [code, name]));

/** As the search lists them. */
function list(text: string): Found[] {
  const named = finder.findExactly(text);
  const isInside = ({ fit }: Found): boolean => fit === FIT.insideWords;
  return [...named.filter((one) => !isInside(one)), ...wards.find(text), ...named.filter(isInside)];
}
/** Every ward, with the name of its council. */
const all = councils.flatMap(({ code, wards: codes, names }) =>
  codes.map((ward, i) => ({ ward, name: names[i]!, council: nameOf.get(code)! })),
);

describe('every ward of the sample', () => {
  it('is among the first lines for its name, or more are told of, and for its name with its council', () => {
    const hidden = all.filter(({ ward, name }) => {
      const found = list(name);
      return !found.slice(0, DRAWN).some((one) => one.ward?.code === ward) && found.length <= DRAWN;
    });
    const lost = all.filter(({ ward, name, council }) => {
      const found = wards.find(`${name}, ${council}`);
      return !found.slice(0, DRAWN).some((one) => one.ward?.code === ward);
    });
    expect({ hidden, lost }).toEqual({ hidden: [], lost: [] });
  }, 60_000);

  it('comes before others of its council that have the same words in their names', () => {
    expect(wards.find('Darwen South, Blackburn with Darwen').map(({ ward }) => ward?.name)).toEqual([
      'Darwen South',
      'Blackburn South and Lower Darwen',
    ]);
  });
});
