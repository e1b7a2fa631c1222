/** What the source says in words or once for all councils. */
import type { Baseline } from '../../model/contract';

export const ELECTION = {
  id: 'local.2018-05-03',
  name: 'English local elections',
  date: '2018-05-03',
  boundaries: 'lad-2018',
} as const;

/** One snapshot: as many steps as councils, as if each had been declared in turn. */
export const SEQUENCE = 150;

/**
 * The compilation carries no time of publication. What is known is that nothing in it can be older than the close of
 * the last poll it holds: 10 pm on 21 June 2018, in Willesden Green.
 */
export const UPDATED = '2018-06-21T22:00:00+01:00';

export const BASELINE_2014 = '2014';
export const BASELINE_MAY_2017 = 'may2017';

export const BASELINES: readonly Baseline[] = [
  {
    id: BASELINE_2014,
    label: '2014',
    note: 'Seats won in 2014, for the 30 London boroughs with as many seats then as in 2018.',
  },
  {
    id: BASELINE_MAY_2017,
    label: 'May 2017',
    note: 'The council as it stood in about May 2017, not on the eve of the poll; for the 142 councils with as many seats then.',
  },
];

/** London boroughs that voted on new wards; outside London every council elected all out did. */
const NEW_WARDS_IN_LONDON: ReadonlySet<string> = new Set(['Bexley', 'Croydon', 'Redbridge', 'Southwark']);

export function hasNewWards({ name, region, scheme_2018: scheme }: PlaceOfVote): boolean {
  return region === 'London' ? NEW_WARDS_IN_LONDON.has(name) : scheme === 'all';
}

interface PlaceOfVote {
  name: string;
  region: string;
  scheme_2018: string;
}

/** Boroughs where the source's seats of 2014 have a Green, who is a Green in its own ward files, under `other`. */
export const GREENS_AMONG_OTHERS_2014: ReadonlySet<string> = new Set(['Camden', 'Islington', 'Lambeth', 'Lewisham']);

/** What the source says about a council in words alone. */
export const NOTED: Readonly<Record<string, string>> = {
  'Southend-on-Sea': 'A Conservative hold: 28 of 51 seats before, 29 after. One report of the night calls it a gain.',
};
