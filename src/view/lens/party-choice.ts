/** Which party a view is about: the one that the page names, else the largest of the day. */
import type { Party, Results } from '../../model/contract';
import { CATCH_ALL, seatsOf } from '../../model/seats';
import { tally } from '../../model/tally';
import { findArea } from '../focus';
import type { PartyBook } from '../parties';

/** Id of the group that the party of this id, name or short name is counted under; undefined where there is none. */
export function findParty(parties: readonly Party[], text: string): string | undefined {
  const named = parties.map((party) => ({ ...party, code: party.id }));
  const found =
    findArea(named, text) ??
    findArea(
      named.map((party) => ({ ...party, name: party.short })),
      text,
    );
  return found && (found.group ?? found.id);
}

/** The party with most seats of the day; before there are any, the first of the file. The group of many is no party. */
export function toLargestParty(results: Results, { groups }: PartyBook): string {
  const { byGroup } = tally(results).seats;
  const parties = groups.filter((id) => id !== CATCH_ALL);
  return parties.reduce((most, id) => (seatsOf(byGroup, id) > seatsOf(byGroup, most) ? id : most), parties[0] ?? '');
}

/** A party's colour as the file has it: on a dark page its paint is lighter. */
export const toFileColour = ({ parties }: Results, party: string, book: PartyBook): string =>
  parties.find(({ id }) => id === party)?.colour ?? book.of(party).paint.fill;
