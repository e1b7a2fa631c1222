/** English of running text: small numbers and parties as sentences have them. */
import { en } from './en';

/** One to nine in words; votes and shares stay in figures, to be compared. */
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "two seats" */
export const counted = (count: number, one: string): string =>
  `${COUNTS[count] ?? en.number(count)} ${count === 1 ? one : `${one}s`}`;

/** Parties as they are spoken of, by the name that the file gives; all others keep that name. */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['Conservative', 'the Conservatives'],
  ['Liberal Democrat', 'the Liberal Democrats'],
  ['Green', 'the Greens'],
  ['Independent', 'independents'],
  ['Independents and others', 'independents and others'],
]);

/** "the Conservatives", but "Labour" */
export const members = (party: string): string => MEMBERS.get(party) ?? party;

export const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
