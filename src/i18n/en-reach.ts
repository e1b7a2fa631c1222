/** The words of search and keys in English. They come with them. */
import { en } from './en';

const { number } = en;
const councils = (count: number): string => `${number(count)} ${en.councils(count)}`;

export const enReach = {
  mapName: (election: string): string => `Map of councils by controlling party, ${election}`,
  /** @param counts "Labour 74" */
  mapState: (after: string, counts: readonly string[]): string =>
    `${after[0]!.toUpperCase()}${after.slice(1)}: ${counts.join(', ')}. ${enReach.mapHint}`,
  mapHint:
    'Arrow keys move between councils, letters go to a name, Enter opens a council, Escape closes it and goes back.',
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
  /** @param drawn how many of them are in the list */
  found: (count: number, drawn: number): string =>
    count > drawn ? `${councils(count)}, the first ${number(drawn)} are listed` : councils(count),
  more: (count: number): string => `${number(count)} more: type on to narrow the list.`,
  none: (text: string): string => `No council is called “${text}”.`,
  nearest: 'The nearest name:',
  noneButNearest: (text: string, name: string): string => `No council is called “${text}”; nearest: ${name}.`,
};
