/** The words of a cropped map, in English: of what its numbers are. They come with the rest of the furniture. */
import { en } from './en';

const { number } = en;
const councils = (count: number): string => `${number(count)} ${en.councils(count)}`;

export const enScope = {
  /** All that the election is of. */
  nation: 'England',
  /** A rectangle that an editor has drawn. */
  part: 'This part of the map',
  /** Over the key. */
  counted: (place: string, count: number): string => (count ? `${place}: ${councils(count)}` : `${place}: no election`),
  /** Over the key of a map of one council, which counts nothing. */
  council: (name: string): string => `${name} and around it`,
  /** Over the state of the parties, which is that of the whole election. */
  board: (declared: number, contested: number): string => `England after ${number(declared)} of ${councils(contested)}`,
  /** @param text "3 councils changed control", "No council has changed control" */
  within: (place: string, text: string): string => `${place}: ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`,
  /** @param title "Declarations" */
  titled: (title: string, place: string): string => `${title}: ${place}`,
};

/** Every word of a crop. A translation gives the same names. */
export type ScopeMessages = typeof enScope;
