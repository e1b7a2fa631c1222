/** Plain words and numbers for the notes that stand beside the figures. */
import { GROUPS, type SeatsByGroup } from './source-schema';
import { GROUP_PARTIES } from './parties';

const SMALL = ['no', 'one', 'two', 'three'];

/** `3` → `three`; from four up, digits. */
export const toCountWord = (count: number): string => SMALL[count] ?? String(count);

/** `1405` → `1,405` */
export const toDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** `2018-06-21` → `21 June 2018` */
export function toDayWords(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** `Con`, `Lab`… as the source writes it → the words for who is in control. */
export function toControlWords(control: string): string {
  const party = GROUP_PARTIES.find(({ id }) => id === control.toLowerCase());
  return party ? party.name : 'no overall control';
}

/** `Con 27, Lab 27, UKIP 3`: every group that has a seat. */
export function toSeatWords(seats: Readonly<SeatsByGroup>): string {
  const present = GROUPS.filter((group) => seats[group] > 0);
  return present.map((group) => `${toShort(group)} ${seats[group]}`).join(', ');
}

export function toShort(group: string): string {
  return group === 'other' ? 'others' : (GROUP_PARTIES.find(({ id }) => id === group)?.short ?? group);
}
