/** The columns that a table of candidates can have, and the headings by which they are known. */

export const CANDIDATE_FIELDS = {
  councilCode: ['lad18cd', 'lad code', 'council code', 'lad cd', 'lad', 'authority code', 'district code'],
  council: [
    'council',
    'council name',
    'organisation name',
    'local authority',
    'authority',
    'borough',
    'district',
    'lad name',
  ],
  wardCode: ['wd18cd', 'ward code', 'wd cd', 'gss', 'ward gss', 'division code'],
  ward: ['ward', 'ward name', 'post label', 'division', 'ward or division', 'electoral division', 'electoral ward'],
  seats: [
    'seats up',
    'seats',
    'seats contested',
    'vacancies',
    'number of vacancies',
    'no of vacancies',
    'number of seats',
    'winner count',
  ],
  candidate: ['candidate', 'candidate name', 'name of candidate', 'person name', 'name', 'full name'],
  firstNames: ['first names', 'first name', 'forename', 'forenames', 'sopn first names', 'given name'],
  lastName: ['last name', 'surname', 'family name', 'sopn last name'],
  party: [
    'party code',
    'party',
    'party name',
    'party abbreviation',
    'description',
    'description if any',
    'affiliation',
  ],
  partyName: ['party full name', 'party long name', 'party id'],
  group: ['group', 'party group'],
  votes: ['votes', 'votes cast', 'vote', 'ballots', 'number of votes', 'votes polled'],
  elected: ['elected', 'is winner', 'winner', 'result', 'won', 'elected y n'],
  electorate: ['electorate', 'total electorate'],
  turnout: ['turnout', 'turnout percentage', 'turnout pct', 'turnout per cent'],
  date: ['election date', 'date', 'poll date', 'date of poll'],
  ballot: ['ballot paper id', 'ballot', 'ballot id'],
  byElection: ['by election', 'byelection'],
  uncontested: ['uncontested', 'cancelled poll', 'unopposed'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CandidateField = keyof typeof CANDIDATE_FIELDS;

export const FIELD_NAMES = Object.keys(CANDIDATE_FIELDS) as CandidateField[];

/** What is missing for a table of candidates, in words; empty where it can be read. */
export function toMissingFields(has: (field: CandidateField) => boolean): string[] {
  const need = (isThere: boolean, words: string): string[] => (isThere ? [] : [words]);
  return [
    ...need(has('councilCode') || has('council'), 'the council (councilCode or council)'),
    ...need(has('wardCode') || has('ward'), 'the ward (wardCode or ward)'),
    ...need(has('candidate') || has('lastName'), 'the candidate (candidate, or firstNames and lastName)'),
    ...need(has('party'), 'the party'),
    ...need(has('votes') || has('elected'), 'votes or elected'),
    ...need(has('seats') || has('elected'), 'seats (needed where nothing says who is elected)'),
  ];
}
