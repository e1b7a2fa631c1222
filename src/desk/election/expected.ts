/** What the election of 3 May 2018 adds up to, as published and checked: the pipeline makes this or nothing. */

export const EXPECTED = {
  councils: 150,
  contests: 2744,
  candidates: 16042,
  controlBefore: { con: 48, lab: 74, ld: 5, noc: 23 },
  controlAfter: { con: 46, lab: 74, ld: 9, noc: 21 },
  /** Seats won on the day, by group. */
  seats: { con: 1332, lab: 2352, ld: 536, green: 39, ukip: 3, other: 145 },
  /** The same with the two polls that were held in June. */
  seatsWithDeferred: { con: 1332, lab: 2355, ld: 539, green: 39, ukip: 3, other: 145 },
  allOut: 45,
  withDoubts: 41,
  vacant: { Cherwell: 1, Stockport: 1, Brent: 3, Southwark: 3 },
  /** Councils of which the source gives a change on each baseline. */
  changes: { '2014': 30, may2017: 142 },
  newWards: 17,
  /** Councils by what is known of the closest change of control; of Thurrock it hangs on seats that nobody names. */
  closest: { deny: 88, control: 35, 'out of reach': 26, 'not known': 1 },
} as const;

/** Every council that changed hands: before → after. */
export const CHANGED_HANDS: Readonly<Record<string, string>> = {
  Barnet: 'noc → con',
  Basildon: 'noc → con',
  Derby: 'lab → noc',
  'Kingston upon Thames': 'con → ld',
  Kirklees: 'noc → lab',
  'Mole Valley': 'con → noc',
  'Nuneaton and Bedworth': 'lab → noc',
  Peterborough: 'noc → con',
  Plymouth: 'con → lab',
  Redditch: 'lab → con',
  'Richmond upon Thames': 'con → ld',
  'South Cambridgeshire': 'con → ld',
  'Three Rivers': 'noc → ld',
  'Tower Hamlets': 'noc → lab',
  Trafford: 'con → noc',
};
