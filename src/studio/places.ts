/** The councils, regions and wards that an editor may mean. Pure. */
import type { WardIndex } from '../model/contract-index';
import type { Results } from '../model/contract';
import type { Shapes } from '../model/boundaries';
import { toFinder, type Place } from '../view/search';
import { toRegionName } from '../view/table-order';

export interface Choice {
  /** What is written into the attribute. */
  readonly value: string;
  readonly name: string;
  /** What it is, or lies in: "London", "region". */
  readonly about: string;
}

/** How many are offered at a time. */
const OFFERED = 8;

/** Every council that votes, with its region. */
export function toCouncilPlaces(results: Results | undefined, shapes: Shapes | undefined): Place[] {
  const drawn = new Map(shapes?.areas.map((area) => [area.code, area]));
  return (results?.councils ?? []).map(({ code, name, region }) => {
    const area = drawn.get(code);
    const others = area && area.name !== name ? [area.name] : [];
    return { code, name, others, region: toRegionName({ region }, area, shapes?.regions), votes: true };
  });
}

const toAllPlaces = (shapes: Shapes | undefined, voting: readonly Place[]): Place[] => {
  const known = new Set(voting.map(({ code }) => code));
  const quiet = (shapes?.areas ?? []).filter(({ code, name }) => name && !known.has(code));
  return [
    ...voting,
    ...quiet.map(({ code, name, region }) => ({
      code,
      name,
      others: [],
      region: shapes?.regions[region] ?? '',
      votes: false,
    })),
  ];
};

const toChoice = ({ name, region }: Place): Choice => ({ value: name, name, about: region });

/** Names that two places share are written as codes. */
function withoutDoubles(choices: readonly Choice[], places: readonly Place[]): Choice[] {
  const count = (name: string): number => places.filter((place) => place.name === name).length;
  return choices.map((choice) => {
    if (count(choice.name) < 2) return choice;
    const place = places.find(({ name, region }) => name === choice.name && region === choice.about);
    return { ...choice, value: place?.code ?? choice.value };
  });
}

export type Search = (typed: string) => readonly Choice[];

/** Councils, by what is typed; by name where nothing is. */
export function toCouncilSearch(results: Results | undefined, shapes: Shapes | undefined): Search {
  return toSearch(toCouncilPlaces(results, shapes), []);
}

/** What the map may be cropped to: regions, and every area that is drawn. */
export function toFocusSearch(results: Results | undefined, shapes: Shapes | undefined): Search {
  const regions = Object.values(shapes?.regions ?? {}).map((name) => ({ value: name, name, about: 'region' }));
  return toSearch(toAllPlaces(shapes, toCouncilPlaces(results, shapes)), regions);
}

/** Wards of one council. */
export function toWardSearch(index: WardIndex | undefined, council: string): Search {
  const one = index?.councils.find(({ code }) => code === council);
  const places = (one?.wards ?? []).map((code, i) => ({
    code,
    name: one?.names[i] || code,
    others: [],
    region: '',
    votes: true,
  }));
  return toSearch(places, []);
}

function toSearch(places: readonly Place[], first: readonly Choice[]): Search {
  const finder = toFinder(places);
  const sorted = [...places].sort((a, b) => a.name.localeCompare(b.name)).map(toChoice);
  return (typed) => {
    const text = typed.trim().toLowerCase();
    const whole = first.filter(({ name }) => name.toLowerCase().includes(text));
    const found = text ? finder.find(typed).map(({ place }) => toChoice(place)) : sorted;
    return withoutDoubles([...whole, ...found], places).slice(0, text ? OFFERED : OFFERED + first.length);
  };
}
