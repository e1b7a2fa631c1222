/** The words of search and keys in English. They come with them. */
import { en } from './en';

const { number } = en;
const councils = (count: number): string => `${number(count)} ${en.councils(count)}`;
const wards = (count: number): string => `${number(count)} ${count === 1 ? 'ward' : 'wards'}`;

export const enReach = {
  mapName: (election: string): string => `Map of councils by controlling party, ${election}`,
  /** @param counts "Labour 74" */
  mapState: (after: string, counts: readonly string[]): string =>
    `${after[0]!.toUpperCase()}${after.slice(1)}: ${counts.join(', ')}. ${enReach.mapHint}`,
  mapHint:
    'Arrow keys move between councils, letters go to a name, Enter opens a council, Escape closes it and goes back.',
  wardsName: (council: string, election: string): string =>
    `Map of the wards of ${council} by who won them, ${election}`,
  wardsHint:
    'Arrow keys move between wards, letters go to a name, Enter opens a ward, Escape closes the council and goes back.',
  /** Said when an arrow key finds no further council. */
  beyond: {
    up: 'No council farther up.',
    down: 'No council farther down.',
    left: 'No council farther left.',
    right: 'No council farther right.',
  },
  noneBegins: (letters: string): string => `No council on this map begins with ${letters}.`,

  find: 'Find a council',
  clear: 'Clear the search',
  list: 'Councils found',
  /** Stands in the empty field, behind "Find a council", where more can be found. Short, because a phone's field is. */
  hint: (hasWards: boolean, hasPostcodes: boolean): string => {
    if (hasWards && hasPostcodes) return 'ward or postcode';
    return hasWards ? 'or a ward' : hasPostcodes ? 'or a postcode' : '';
  },
  /** @param drawn how many of them are in the list */
  found: (places: number, inside: number, drawn: number): string => {
    const counts = [places && councils(places), inside && wards(inside)].filter(Boolean).join(' and ');
    return places + inside > drawn ? `${counts}, the first ${number(drawn)} are listed` : counts;
  },
  wardOf: (council: string): string => `ward, ${council}`,
  more: (count: number): string => `${number(count)} more: type on to narrow the list.`,
  none: (text: string): string => `No council is called “${text}”.`,
  nearest: 'The nearest name:',
  noneButNearest: (text: string, name: string): string => `No council is called “${text}”; nearest: ${name}.`,
  /** The same once wards have been searched, too. */
  withWards: {
    none: (text: string): string => `No council or ward is called “${text}”.`,
    noneButNearest: (text: string, name: string): string => `No council or ward is called “${text}”; nearest: ${name}.`,
  },
  postcode: {
    looking: (postcode: string): string => `Looking up ${postcode} …`,
    unable: (): string => 'Search for the council’s name: postcodes cannot be looked up here.',
    failed: (postcode: string): string => `${postcode} could not be looked up. Search for the council’s name.`,
    nowhere: (postcode: string): string => `No place is known for ${postcode}.`,
    noElection: (postcode: string, name: string): string => `${postcode} is in ${name}, where there is no election.`,
    beyond: (postcode: string): string => `${postcode} is in a place that this map does not show.`,
  },
};

export type ReachMessages = typeof enReach;
