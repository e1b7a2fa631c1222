/** Rows of candidates, gathered into contests. Every row is in a contest, left out with a note, or refused with an error. */
import type { CsvRow } from '../csv/csv-reader';
import type { CouncilBook } from '../councils/council-book';
import type { CouncilEntry } from '../councils/council-entry';
import { toCouncilWords } from '../councils/council-words';
import { quote, type Ledger } from '../ledger';
import { toPlainName } from '../near-names';
import type { PartyBook, PlacedParty } from '../party-book';
import { CandidateReader, type CandidateRow, type Fault } from './candidate-row';
import { toAsideKind } from './aside-kind';
import type { CandidateField } from './fields';
import type { Places } from '../mapping';
import type { Aside, Stander, WardDraft } from './ward-draft';

export interface CandidateBooks {
  readonly councils: CouncilBook;
  readonly parties: PartyBook;
  /** ISO date of the election. */
  readonly date: string;
}

/** What a refused row says about whose it was. */
interface Loss {
  readonly council: string | undefined;
  readonly wardCode: string;
  readonly ward: string;
}

/** No ballot paper is as long. With it the file of councils bounds what is held of any table. */
const MOST_STANDERS = 100;

export class CandidateTable {
  readonly wards = new Map<string, WardDraft>();
  readonly asides = new Map<string, Aside>();
  /** Parties that nothing is known of, with how many stand for them: counted among the others. */
  readonly unknownParties = new Map<string, number>();
  /** Rows of which not even the ward can be told: any contest may lack them. */
  lost = 0;
  /** Whether any row says who is elected. */
  hasElected = false;
  /** By what they say, so that many rows of one ward are one. */
  readonly #losses = new Map<string, Loss>();
  readonly #wardCounts = new Map<string, number>();
  readonly #reader: CandidateReader;
  readonly #councilOfWard = new Map<string, string>();
  readonly #hasWardCodes: boolean;
  readonly #books: CandidateBooks;
  readonly #ledger: Ledger;
  /** Texts that many rows share, once. */
  readonly #texts = new Map<string, string>();

  constructor(places: Places<CandidateField>, headings: readonly string[], books: CandidateBooks, ledger: Ledger) {
    this.#reader = new CandidateReader(places, headings);
    this.#hasWardCodes = places.wardCode !== undefined;
    this.#books = books;
    this.#ledger = ledger;
  }

  take(row: CsvRow): void {
    if (row.lastLine > row.line) this.#tellSpread(row);
    const { value, fault } = this.#reader.parse(row);
    if (!value) {
      this.#refuse(fault!, this.#reader.identify(row));
      return;
    }
    const placed = this.#books.councils.place(value.councilCode || undefined, value.council || undefined);
    const kind = toAsideKind(value, 'council' in placed ? placed.council : undefined, this.#books.date);
    if (kind) this.#putAside(kind, value);
    else if ('council' in placed) this.#takeInto(placed.council, value);
    else {
      const words = toCouncilWords({ code: value.councilCode, name: value.council }, placed);
      this.#refuse({ ...words, place: value.place }, value);
    }
  }

  /** What is left of a contest of which a row was refused may not be all of it. */
  end(): void {
    const all = [...this.wards.values()];
    const byCouncil = new Map<string, WardDraft[]>();
    for (const draft of all) {
      const own = byCouncil.get(draft.council.code);
      if (own) own.push(draft);
      else byCouncil.set(draft.council.code, [draft]);
    }
    for (const { council, wardCode, ward } of this.#losses.values()) {
      const own = council === undefined ? all : (byCouncil.get(council) ?? []);
      const plain = toPlainName(ward);
      const hit = own.filter(
        ({ code, name }) => (wardCode && code === wardCode) || (plain && toPlainName(name) === plain),
      );
      if (!wardCode && !ward && council === undefined) this.lost += 1;
      const isWhole = !wardCode && !ward && council !== undefined;
      for (const draft of isWhole ? own : hit)
        draft.broken ??=
          council === undefined ? 'a row of a council that is not known may be of it' : 'a row of it was refused';
    }
  }

  #refuse(
    { place, ...fault }: Fault,
    whose: Pick<CandidateRow, 'councilCode' | 'council' | 'wardCode' | 'ward'>,
  ): void {
    this.#ledger.refuse(place, fault);
    const placed = this.#books.councils.place(whose.councilCode || undefined, whose.council || undefined);
    const council = 'council' in placed ? placed.council.code : undefined;
    const { wardCode, ward } = whose;
    this.#losses.set([council, wardCode, ward].join('\n'), {
      council,
      wardCode: this.#share(wardCode),
      ward: this.#share(ward),
    });
  }

  #share(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #putAside(kind: Aside['kind'], row: CandidateRow): void {
    const { place, council, councilCode, ward, wardCode, ballot, date, name, party, votes, elected } = row;
    const contest = ward || ballot || wardCode;
    const key = `${kind}\n${councilCode || council}\n${ballot || wardCode || ward}`;
    const found = this.asides.get(key);
    const aside = found ?? {
      ...{ kind, council: council || councilCode, contest, line: place.line, candidates: [] },
      ...(date !== undefined && { date }),
    };
    this.asides.set(key, aside);
    aside.candidates.push({ name, party, votes, elected });
    this.#ledger.count.leftOut += 1;
  }

  #takeInto(council: CouncilEntry, row: CandidateRow): void {
    const fault = this.#toWardFault(council, row);
    if (fault) return this.#refuse(fault, row);
    const party = this.#books.parties.place(row.party, row.group, row.partyName);
    if (!party) return this.#refuse(this.#toPartyFault(row), row);
    const draft = this.#toDraft(council, row);
    if (!draft) return this.#refuse(toCrowdFault(council, row), row);
    const twin = draft.standers.find((other) => other.name === row.name && other.party.party === party.party);
    if (twin) return this.#takeTwin(twin, row, draft);
    if (party.isUnknown) this.unknownParties.set(row.party, (this.unknownParties.get(row.party) ?? 0) + 1);
    this.#add(draft, row, party);
  }

  #add(draft: WardDraft, row: CandidateRow, party: PlacedParty): void {
    const { place, votes, elected } = row;
    if (elected) this.hasElected = true;
    if (row.seats !== null) draft.seats.add(row.seats);
    if (row.electorate !== null) draft.electorates.add(row.electorate);
    if (row.turnout !== null) draft.turnouts.add(row.turnout);
    draft.isUncontested ||= row.isUncontested === true;
    draft.standers.push({ place, name: row.name, party, votes, elected });
  }

  /** Nothing where the council would have more wards than seats, or the ward more candidates than any ballot paper. */
  #toDraft(council: CouncilEntry, row: CandidateRow): WardDraft | undefined {
    const key = `${council.code}\n${row.wardCode || toPlainName(row.ward)}`;
    const found = this.wards.get(key);
    if (found) return found.standers.length < MOST_STANDERS ? found : undefined;
    const count = (this.#wardCounts.get(council.code) ?? 0) + 1;
    if (count > council.total) return undefined;
    this.#wardCounts.set(council.code, count);
    const code = row.wardCode || `${council.code}-${toPlainName(row.ward).replaceAll(' ', '-')}`;
    const draft: WardDraft = {
      ...{ council, code, name: row.ward || row.wardCode, place: row.place, standers: [] },
      ...{
        seats: new Set<number>(),
        electorates: new Set<number>(),
        turnouts: new Set<number>(),
        isUncontested: false,
      },
    };
    this.wards.set(key, draft);
    return draft;
  }

  #toWardFault(council: CouncilEntry, { place, wardCode, ward }: CandidateRow): Fault | undefined {
    if (!wardCode && this.#hasWardCodes) {
      const message = `the row of ${quote(ward)} has no code of a ward, others have`;
      return { rule: 'ward-code', message, remedy: 'Fill in the code.', place };
    }
    if (!wardCode) return undefined;
    const other = this.#councilOfWard.get(wardCode) ?? council.code;
    this.#councilOfWard.set(wardCode, other);
    if (other !== council.code) {
      const message = `${wardCode} is a ward of ${this.#nameOf(other)} and of ${council.name}`;
      return { rule: 'ward-of-two', message, remedy: 'Correct the code of the ward or the council.', place };
    }
    const draft = this.wards.get(`${council.code}\n${wardCode}`);
    if (!draft || !ward || toPlainName(draft.name) === toPlainName(ward)) return undefined;
    const message = `${wardCode} is called ${quote(draft.name)} and ${quote(ward)}`;
    return { rule: 'ward-of-two-names', message, remedy: 'Correct the code or the name.', place };
  }

  #nameOf(code: string): string {
    return this.#books.councils.get(code)?.name ?? code;
  }

  #toPartyFault({ place, party, group }: CandidateRow): Fault {
    const near = this.#books.parties.suggest(party).map(({ name }) => name);
    const message = group
      ? `the party ${quote(party)} and the group ${quote(group)} do not go together, as far as is known`
      : `the party ${quote(party)} is not known; near it: ${near.join(', ')}`;
    const remedy =
      'Correct it, or say in the aliases which it is: { "parties": { "<as in the table>": "lab" } }; "other" for none of the large.';
    return { rule: 'party', found: party, message, remedy, place };
  }

  /** The very same again is left out; two sets of figures for one candidate are a contradiction. */
  #takeTwin(twin: Stander, { place, name, votes, elected, seats }: CandidateRow, draft: WardDraft): void {
    const isSame = twin.votes === votes && twin.elected === elected && (seats === null || draft.seats.has(seats));
    if (isSame) {
      const message = `${quote(name)} is there already, on line ${twin.place.line}, with the same figures; left out`;
      this.#ledger.leaveOut(place, { rule: 'row-twice', message, remedy: 'Take one of the rows out.' }, 'warning');
      return;
    }
    const message = `${quote(name)} is there already, on line ${twin.place.line}, with other figures`;
    this.#ledger.refuse(place, { rule: 'row-contradicts', message, remedy: 'Take the wrong row out.' });
    draft.broken ??= 'a candidate is there twice';
  }

  #tellSpread(row: CsvRow): void {
    const message = `a cell goes on from line ${row.line} to line ${row.lastLine}`;
    const remedy = 'Where that is not meant, a quote is missing, and the lines between are lost in it.';
    this.#ledger.tell({ line: row.line }, { level: 'warning', rule: 'row-spread', message, remedy });
  }
}

function toCrowdFault({ name, total }: CouncilEntry, { place, ward, wardCode }: CandidateRow): Fault {
  const what = `${name} has ${total} seats: ${quote(ward || wardCode)}`;
  const message = `${what} is one ward too many, or has more than ${MOST_STANDERS} candidates`;
  return { rule: 'council-wards', message, remedy: 'Correct the council or the ward in the row.', place };
}
