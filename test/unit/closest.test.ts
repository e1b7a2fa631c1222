/** How close a council was to another control. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveCloseness } from '../../src/model/closeness';
import { deriveClosest } from '../../src/model/closest';
import { parseWardIndex } from '../../src/model/parse-index';
import { makeStanding, type CouncilParts, type Row } from './closeness-fixture';

const ward = (...rows: Row[]) => ({ seats: 1, rows });
const closestOf = (parts: CouncilParts) => deriveClosest(makeStanding(parts));

describe('the closest change of control', () => {
  it('is the end of a majority where that lacked the fewest votes', () => {
    const wards = [ward(['con', 300], ['lab', 290]), ward(['con', 300], ['ld', 295])];
    expect(closestOf({ wards, notUp: { con: 1, lab: 1 } })).toEqual({
      kind: 'short',
      change: { votes: 6, party: 'ld', target: 'deny', seats: 1, wards: 1 },
    });
  });

  it('is a majority of another’s own where the same votes give it one', () => {
    const wards = [ward(['con', 300], ['lab', 290])];
    expect(closestOf({ wards, notUp: { con: 1, lab: 1 } })).toMatchObject({
      change: { votes: 11, party: 'lab', target: 'control' },
    });
  });

  it('is a majority of anybody’s where nobody has one: nothing is denied there', () => {
    const wards = [ward(['con', 300], ['lab', 290]), ward(['lab', 300], ['con', 250])];
    expect(closestOf({ wards, notUp: { con: 1, lab: 1 } })).toMatchObject({
      change: { votes: 11, party: 'lab', target: 'control', seats: 1, wards: 1 },
    });
  });

  it('is out of reach where no party alone could have done it in the wards that were fought', () => {
    expect(closestOf({ wards: [ward(['con', 300], ['lab', 290])], notUp: { con: 9 } })).toEqual({
      kind: 'out-of-reach',
    });
  });

  it('is not known where votes are not', () => {
    expect(closestOf({ wards: [ward(['con', null], ['lab', null])], notUp: { con: 1, lab: 1 } })).toEqual({
      kind: 'unknown',
    });
  });

  it('is not known where a ward is in doubt', () => {
    const doubted = ward(['con', 300, false], ['lab', 290, true]);
    expect(closestOf({ wards: [doubted, ward(['con', 9], ['lab', 8])], notUp: { con: 2 } })).toEqual({
      kind: 'unknown',
    });
  });

  it('is never more than what any one party lacked, and is what one of them lacked', () => {
    const votes = fc.integer({ min: 1, max: 60 });
    const rows = fc.tuple(votes, votes, votes).map((each): Row[] => {
      const ids = ['con', 'lab', 'ld'];
      const all = each.map((count, i): Row => [ids[i]!, count]);
      return all.sort((a, b) => b[1]! - a[1]!);
    });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 6 }), (wards) => {
        const standing = makeStanding({ wards: wards.map((each) => ward(...each)) });
        const { controller } = standing;
        const lacked = ['con', 'lab', 'ld']
          .filter((party) => party !== controller)
          .flatMap((party) => {
            const { deny, control } = deriveCloseness(standing, party);
            return [deny, control].flatMap((one) => (one.kind === 'short' ? [one.votes] : []));
          });
        const closest = deriveClosest(standing);
        expect(closest.kind).toBe(lacked.length ? 'short' : 'out-of-reach');
        if (closest.kind === 'short') expect(closest.change.votes).toBe(Math.min(...lacked));
      }),
    );
  });
});

describe('the index of 3 May 2018', () => {
  const text = readFileSync(new URL('../../public/elections/2018-05-03/wards/index.json', import.meta.url), 'utf8');
  const { value, problems } = parseWardIndex(JSON.parse(text), { election: 'local.2018-05-03' });
  const closestIn = (code: string) => value!.councils.find((council) => council.code === code)?.closest;

  it('parses without a problem, and has 150 councils and 2,744 wards', () => {
    expect(problems).toEqual([]);
    expect(value!.councils).toHaveLength(150);
    expect(value!.councils.flatMap(({ wards }) => wards)).toHaveLength(2744);
  });

  it('has Wandsworth 78 votes from no overall control, by three seats of Labour’s', () => {
    expect(closestIn('E09000032')).toEqual({ votes: 78, party: 'lab', target: 'deny', seats: 3, wards: 3 });
  });

  it('has Elmbridge, without overall control, nine votes from a Conservative majority', () => {
    expect(closestIn('E07000207')).toEqual({ votes: 9, party: 'con', target: 'control', seats: 1, wards: 1 });
  });

  it('says nothing of Thurrock, where it hangs on seats of which nobody says whose they are', () => {
    const thurrock = value!.councils.find(({ code }) => code === 'E06000034');
    expect([thurrock?.closest, thurrock?.outOfReach]).toEqual([undefined, false]);
  });

  it('says of 26 councils that nobody could have changed control', () => {
    expect(value!.councils.filter(({ outOfReach }) => outOfReach)).toHaveLength(26);
  });
});
