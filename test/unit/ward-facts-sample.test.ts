/** What is said of the wards of 3 May 2018. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { enWards } from '../../src/i18n/en-wards';
import { toPartyBook } from '../../src/view/parties';
import { deriveWards, type WardView } from '../../src/view/wards-view';
import { councilNamed, readWards, sample } from './front-fixture';

function wardsOf(code: string): WardView[] {
  const file = readWards(code);
  return deriveWards(file, toPartyBook([...sample.parties, ...file.parties], 'light', en), enWards);
}

const all = new Map(sample.councils.map(({ code, name }) => [name, wardsOf(code)]));
const every = [...all.values()].flat();
const wardOf = (council: string, name: string): WardView => all.get(council)!.find((ward) => ward.name === name)!;

describe('Westminster', () => {
  const gained = (name: string) => wardOf('Westminster', name).change;

  it('shows Labour’s gains against 2014: two in Maida Vale, one in Bayswater, one in West End', () => {
    expect(gained('Maida Vale')).toBe(
      'Labour gained two seats from the Conservatives since 22 May 2014; held: Labour 1.',
    );
    for (const name of ['Bayswater', 'West End'])
      expect(gained(name)).toBe(
        'Labour gained one seat from the Conservatives since 22 May 2014; held: Conservative 2.',
      );
  });

  it('shows its loss in Churchill, and holds everywhere else', () => {
    expect(gained('Churchill')).toBe(
      'The Conservatives gained one seat from Labour since 22 May 2014; held: Labour 2.',
    );
    const changes = all.get('Westminster')!.map(({ change }) => change!);
    expect(changes.filter((change) => change.startsWith('Held: '))).toHaveLength(16);
  });
});

describe('known wards', () => {
  it('of Tower Hamlets elected 42 of Labour’s among 45', () => {
    const elected = all.get('Tower Hamlets')!.flatMap(({ candidates }) => candidates.filter((each) => each.elected));
    expect([elected.length, elected.filter(({ party }) => party.id === 'lab').length]).toEqual([45, 42]);
    expect(councilNamed('Tower Hamlets').seats['lab']).toBe(42);
  });

  it('measure Blackwall and Cubitt Town from its own, later poll of 2014', () => {
    expect(wardOf('Tower Hamlets', 'Blackwall and Cubitt Town').change).toContain('since 3 July 2014');
  });

  it('say that Nonsuch was settled after a tie', () => {
    const { facts, notes } = wardOf('Sutton', 'Nonsuch');
    expect(facts).toContain('Tied for the last seat, settled by lot');
    expect(notes.join()).toContain('tied for the last seat on 1,405 votes');
  });

  it('say that Moreton and Fyfield was uncontested, with no votes, no share and no swing', () => {
    const ward = wardOf('Epping Forest', 'Moreton and Fyfield');
    expect(ward).toMatchObject({ majority: 'Uncontested', wasPolled: false, swing: undefined, method: '' });
    expect(ward.candidates.map(({ votes, topShare }) => [votes, topShare])).toEqual([[undefined, undefined]]);
  });

  it('say when the deferred ones polled', () => {
    expect(wardOf('Brent', 'Willesden Green').facts).toContain('Polled on 21 June 2018');
    expect(wardOf('Southwark', 'London Bridge and West Bermondsey').facts).toContain('Polled on 14 June 2018');
  });

  it('take the two Gary Stevenses of Cray Valley West for two people', () => {
    const { candidates, notes } = wardOf('Bromley', 'Cray Valley West');
    expect(candidates.filter(({ name }) => name === 'Gary Stevens').map(({ party }) => party.id)).toEqual([
      'con',
      'lab',
    ]);
    expect(notes).toEqual([]);
  });
});

describe('the wards of all councils', () => {
  it('split between parties are 87, and each shows all its winners', () => {
    const split = every.filter(({ candidates }) => {
      const winners = candidates.filter(({ elected }) => elected);
      return new Set(winners.map(({ party }) => party.id)).size > 1;
    });
    expect(split).toHaveLength(87);
    for (const { winners, wonBy } of split) {
      expect(winners.length).toBeGreaterThan(1);
      expect(wonBy.split(', ')).toHaveLength(winners.length);
    }
    expect(every.filter(({ winners }) => winners.length > 1)).toHaveLength(87);
  });

  it('tell a hold or gain in 582 of 2,744, all on a day of 2014', () => {
    const told = every.flatMap(({ change }) => change ?? []);
    expect([every.length, told.length]).toEqual([2744, 582]);
    expect(told.filter((change) => !/ (22 May|3 July) 2014/.test(change))).toEqual([]);
  });

  it('tell a swing with its pair and its date in 2,157', () => {
    const told = every.flatMap(({ swing }) => swing ?? []);
    const sentence =
      /^(Swing of \d+\.\d points? from .+ to .+|No swing between .+ and .+) since (5 May 2016|22 May 2014|3 July 2014): .+ ([+−]\d+\.\d|0\.0), .+ ([+−]\d+\.\d|0\.0)\./;
    expect(told).toHaveLength(2157);
    expect(told.filter((swing) => !sentence.test(swing))).toEqual([]);
  });

  it('have a share for each party of all but the uncontested one, each at most 100%', () => {
    const without = every.filter(({ candidates }) => candidates.every(({ topShare }) => topShare === undefined));
    expect(without.map(({ name }) => name)).toEqual(['Moreton and Fyfield']);
    const shares = every.flatMap(({ candidates }) => candidates.flatMap(({ topShare }) => topShare ?? []));
    expect(shares.filter((share) => !/^(<0\.1|\d{1,2}\.\d|100\.0)%$/.test(share))).toEqual([]);
  });

  it('never have a hyphen for a minus, −0, or a number that is none', () => {
    const said = every.flatMap(({ change, swing, method, facts }) => [change, swing, method, ...facts]).join('\n');
    expect(said).not.toMatch(/ -\d|[−+]0\.0|NaN|undefined|Infinity/);
  });
});
