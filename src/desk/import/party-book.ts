/** What tables call the parties, and what the contract calls them. A name that is not known is never guessed. */
import type { Party } from '../../model/contract';
import { GROUP_PARTIES, toOtherParty, toPartyId } from '../election/parties';
import type { Aliases } from './aliases';
import { toNear, toPlainName } from './near-names';

const OTHER = GROUP_PARTIES.find(({ id }) => id === 'other')!;

/** Parties with a colour and a group of their own, in the order in which they are written. */
const OWN: readonly Party[] = [
  ...GROUP_PARTIES.filter(({ id }) => id !== 'other'),
  { id: 'reform', name: 'Reform UK', short: 'Reform', colour: '#12b6cf' },
];

const INDEPENDENT: Party = {
  ...OTHER,
  id: 'ind',
  name: 'Independent',
  short: 'Ind',
  group: 'other',
  kind: 'independents',
};

/**
 * Names, abbreviations and the ids of the Electoral Commission, as they stand in Democracy Club's tables with and
 * without `party:`. Co-operative candidates stand for Labour too.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  con: ['C', 'Con', 'Cons', 'Conservative', 'Conservatives', 'Conservative Party', 'Conservative and Unionist Party'],
  lab: [
    'Lab',
    'Labour',
    'Labour Party',
    'The Labour Party',
    'Labour and Co-operative Party',
    'Labour and Co-operative',
  ],
  ld: ['LD', 'LibDem', 'Lib Dem', 'Lib Dems', 'Liberal Democrat', 'Liberal Democrats', 'Liberal Democrat Party'],
  green: ['Grn', 'Green', 'Greens', 'Green Party', 'The Green Party', 'Green Party of England and Wales'],
  ukip: ['UKIP', 'UK Independence Party', 'UK Independence Party (UKIP)', 'UK Independence Party (UK I P)'],
  reform: ['Reform', 'Reform UK', 'RUK'],
  other: ['Other', 'Others', 'Oth', 'Independents and others'],
  ind: ['Ind', 'Independent', 'Independents', 'No description'],
};

const MORE: Readonly<Record<string, readonly string[]>> = {
  con: ['PP52', 'party:52', 'The Conservative Party Candidate', 'Local Conservatives'],
  lab: [
    'PP53',
    'party:53',
    'joint-party:53-119',
    'Lab Co-op',
    'Lab/Co-op',
    'LAB COOP',
    'Labour Co-op',
    'Labour & Co-op',
  ],
  ld: ['PP90', 'party:90', 'Liberal Democrats Focus Team'],
  green: ['PP63', 'party:63'],
  ukip: ['PP85', 'party:85'],
  reform: ['PP7931', 'party:7931'],
  ind: ['ynmp-party:2'],
};

export interface PlacedParty {
  readonly party: Party;
  /** The id under which compositions count it. */
  readonly group: string;
  /** Set where nothing says what it is, so that it is counted among the others. */
  readonly isUnknown?: boolean;
}

export class PartyBook {
  readonly #byName = new Map<string, Party>();
  readonly #placed = new Map<string, PlacedParty>();
  /** Aliases that lead nowhere: the alias and what it says. */
  readonly broken: (readonly [string, string])[] = [];

  constructor(aliases: Aliases['parties']) {
    const byId = new Map([...OWN, OTHER, INDEPENDENT].map((party) => [party.id, party]));
    for (const table of [KNOWN, MORE]) {
      for (const [id, names] of Object.entries(table)) for (const name of names) this.#set(name, byId.get(id)!);
    }
    for (const value of Object.values(aliases)) if (typeof value === 'object') byId.set(value.id, value);
    for (const [name, value] of Object.entries(aliases)) {
      const party = typeof value === 'object' ? value : byId.get(value);
      if (party) this.#set(name, party);
      else if (typeof value === 'string') this.broken.push([name, value]);
    }
  }

  #set(name: string, party: Party): void {
    this.#byName.set(toPlainName(name), party);
  }

  /**
   * `name` as the table has it; `group` the group that the table gives, where it has such a column. Undefined: it is
   * a slip away from a party that can have control, or contradicts its group, so a person must say which it is.
   */
  place(name: string, group?: string, longName?: string): PlacedParty | undefined {
    const key = `${name}\n${group ?? ''}`;
    const known = this.#placed.get(key) ?? this.#place(name, group, longName);
    if (known) this.#placed.set(key, known);
    return known;
  }

  #place(name: string, group: string | undefined, longName: string | undefined): PlacedParty | undefined {
    const own = this.find(name) ?? (longName === undefined ? undefined : this.find(longName));
    if (group !== undefined && !this.#isGroupOf(group, own)) return undefined;
    if (own) return { party: own, group: toGroup(own) };
    if (group === undefined && this.suggest(name).length) return undefined;
    const id = toPartyId(name) || 'unnamed';
    const words = longName !== undefined && !IS_ID.test(longName) ? { [name]: longName } : {};
    const isTaken = OWN.some((each) => each.id === id) || RESERVED.has(id);
    const party = { ...toOtherParty(name, words), id: isTaken ? `party-${id}` : id };
    return { party, group: 'other', ...(group === undefined && { isUnknown: true }) };
  }

  /**
   * A party that can have control is told by its name: a group beside another name contradicts it. A group that is none,
   * or that says more than the party does, is a column taken for another.
   */
  #isGroupOf(group: string, own: Party | undefined): boolean {
    const named = this.find(group);
    if (!named || (own?.id === 'other' && named.id !== 'other')) return false;
    return toGroup(named) === (own ? toGroup(own) : 'other');
  }

  find(name: string): Party | undefined {
    return this.#byName.get(toPlainName(name));
  }

  /** Parties that can have control and whose name is a slip away. Short codes are no name: `Lib` is not `Lab`. */
  suggest(name: string): Party[] {
    if (toPlainName(name).length < 5) return [];
    const names = [...this.#byName].filter(([plain, party]) => plain.length > 4 && !party.group && party !== OTHER);
    return [...new Set(toNear(name, names, ([plain]) => plain).map(([, party]) => party))];
  }

  /** The parties of a results file: the groups, then whatever else is used, those with most seats first. */
  toParties(used: ReadonlyMap<string, Party>, seats: Readonly<Record<string, number>>): Party[] {
    const groups = [...GROUP_PARTIES, ...OWN.filter(({ id }) => id === 'reform' && used.has(id))];
    const ids = new Set(groups.map(({ id }) => id));
    const won = ({ id }: Party): number => seats[id] ?? 0;
    const rest = [...used.values()].filter(({ id }) => !ids.has(id));
    return [...groups, ...rest.sort((a, b) => won(b) - won(a) || (a.id < b.id ? -1 : 1))];
  }
}

const toGroup = ({ id, group }: Party): string => group ?? id;

/** An id of the Electoral Commission, which is no name. */
const IS_ID = /^(PP\d|party:|joint-party:|ynmp-)/;

/** Words that stand on the map in place of a party, and keys that are no names. */
const RESERVED: ReadonlySet<string> = new Set([
  'noc',
  'awaiting',
  'unknown',
  'no-election',
  'other',
  '-proto-',
  'proto',
]);
