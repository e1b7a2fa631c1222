/** How close a council was, in sentences: no number without its target, and nothing where it was not close. */
import { describe, expect, it } from 'vitest';
import { enCloseness } from '../../src/i18n/en-closeness';
import { en } from '../../src/i18n/en';
import { toStanding, type Standing } from '../../src/model/closeness';
import type { Council } from '../../src/model/contract';
import { deriveClosenessView, type ClosenessView } from '../../src/view/closeness-view';
import { toPartyBook } from '../../src/view/parties';
import { makeStanding } from './closeness-fixture';
import { councilNamed, readWards, sample } from './front-fixture';
import { makeResults } from './model-fixture';

function viewOfCouncil(council: Council): ClosenessView | undefined {
  const file = readWards(council.code);
  const book = toPartyBook([...sample.parties, ...file.parties], 'light', en);
  return deriveClosenessView(toStanding(council, file, sample.parties), book, enCloseness);
}

const viewOf = (name: string): ClosenessView | undefined => viewOfCouncil(councilNamed(name));

const viewOfMade = (standing: Standing): ClosenessView | undefined =>
  deriveClosenessView(standing, toPartyBook(makeResults().parties, 'light', en), enCloseness);

const sentencesOf = (view: ClosenessView | undefined): string[] => view?.targets.map(({ sentence }) => sentence) ?? [];

describe('Wandsworth', () => {
  const view = viewOf('Wandsworth')!;

  it('says at first sight what Labour lacked, and of what', () => {
    expect(view.lead).toBe(
      'Labour were 335 votes, in four wards, from control, 141 from becoming the largest party and 78 from denying the Conservatives their majority.',
    );
  });

  it('has a sentence for each target, the farthest first', () => {
    expect(sentencesOf(view)).toEqual([
      'Labour were 335 votes, in four wards, from control.',
      'Labour were 141 votes, in four wards, from becoming the largest party.',
      'Labour were 78 votes, in three wards, from denying the Conservatives their majority.',
    ]);
  });

  it('has who was behind whom, seat by seat, and votes that sum to those of the sentence', () => {
    expect(view.targets[0]!.evidence.map(({ ward, behind, lacked }) => [ward, behind, lacked])).toEqual([
      ['Earlsfield', 'Alan McDonald behind Angela Graham (Con)', 11],
      ["St Mary's Park", 'Matt Valentine behind Rhodri Morgan (Con)', 31],
      ['Shaftesbury', 'Samantha Heath behind Guy Senior (Con)', 36],
      ['Nightingale', 'Rebecca Wilson behind Ian Hart (Con)', 63],
      ['Shaftesbury', 'Sara Linton behind Jonathan Cook (Con)', 194],
    ]);
  });

  it('does not hide that those votes alone would not have been enough, and why', () => {
    expect(view.targets.map(({ outright }) => outright)).toEqual([
      'With all other votes as they were, these five seats would have taken 490 votes.',
      'With all other votes as they were, these four seats would have taken 145 votes.',
      'With all other votes as they were, these three seats would have taken 82 votes.',
    ]);
    expect(view.notes.join(' ')).toContain(enCloseness.outrightMethod);
  });

  it('names both parties of the swing, what it would have done, and its method', () => {
    expect(view.notes).toContain(
      'A uniform swing of about 0.3 points from Conservative to Labour would have cost the Conservatives control. It is the same swing in every ward; shares are of the sum of each party’s top vote there.',
    );
  });
});

describe('a council in no overall control', () => {
  it('has the parties nearest to control, the nearest first', () => {
    expect(sentencesOf(viewOf('Newcastle-under-Lyme'))).toEqual([
      'Labour were 115 votes, in three wards, from control.',
      'The Conservatives were 139 votes, in five wards, from control.',
      'The Conservatives were 34 votes, in two wards, from becoming the largest party.',
    ]);
  });

  it('speaks of no majority to deny and of no swing to end control', () => {
    const view = viewOf('Newcastle-under-Lyme')!;
    expect(JSON.stringify(view)).not.toMatch(/denying|swing/);
  });

  it('where two parties are level has both of them', () => {
    expect(sentencesOf(viewOf('Dudley'))).toEqual([
      'The Conservatives were 145 votes, in two wards, from control.',
      'The Conservatives were 48 votes, in one ward, from becoming the largest party.',
      'Labour were 169 votes, in two wards, from control.',
      'Labour were 33 votes, in one ward, from becoming the largest party.',
    ]);
  });
});

describe('what is left out', () => {
  it.each(['Newham', 'Tower Hamlets', 'Birmingham', 'Wigan'])('%s was not close: nothing is said', (name) => {
    expect(viewOf(name)).toBeUndefined();
  });

  it('a nearer target for the very same votes, of which it is a part', () => {
    // Two seats make 19 of 37: with them the Conservatives deny, are the largest, and have control.
    expect(sentencesOf(viewOf('Crawley'))).toEqual(['The Conservatives were 25 votes, in two wards, from control.']);
  });

  it('a fourth party', () => {
    // UKIP lacked 529 votes of denying the Conservatives their majority, too.
    expect(sentencesOf(viewOf('Peterborough'))).toEqual(
      [
        ['Labour', 28],
        ['The Liberal Democrats', 328],
        ['The Greens', 464],
      ].map(
        ([party, votes]) => `${party} were ${votes} votes, in one ward, from denying the Conservatives their majority.`,
      ),
    );
  });

  it('everything before the council has declared', () => {
    expect(viewOfCouncil({ ...councilNamed('Wandsworth'), status: 'counting' })).toBeUndefined();
  });

  it('a poll that was put off: its seats are never evidence, though it has been held since', () => {
    const rows = (con: number, lab: number) => [['con', con] as const, ['lab', lab] as const];
    const standing = makeStanding({
      wards: [
        [500, 498],
        [500, 401],
        [500, 402],
        [9, 8],
      ].map(([con, lab]) => ({ seats: 1, rows: rows(con!, lab!) })),
      over: {
        seats: { con: 3 },
        composition: { con: 3 },
        vacant: 1,
        postponed: [{ ward: 'W4', name: 'Ward 4', seats: 1 }],
      },
    });
    const view = viewOfMade(standing)!;
    expect(sentencesOf(view)).toEqual([
      'Labour were 3 votes, in one ward, from denying the Conservatives their majority.',
    ]);
    expect(view.targets[0]!.evidence.map(({ ward }) => ward)).toEqual(['Ward 1']);
  });

  it('the wards of Brent, which is no close council, and the poll that it held later', () => {
    expect(viewOf('Brent')).toBeUndefined();
    const standing = toStanding(councilNamed('Brent'), readWards('E09000005'), sample.parties);
    expect(standing.contests.map(({ ward }) => ward.name)).not.toContain('Willesden Green');
  });
});

describe('what is not known', () => {
  it('is said of the party that it is not known of: Thurrock Independents', () => {
    const view = viewOf('Thurrock')!;
    expect(view.lead).toBe('Labour were 312 votes, in two wards, from becoming the largest party.');
    expect(view.notes).toContain(
      'How close Thurrock Independents were is not known: nobody says which of the small parties has which seats.',
    );
  });

  it('is the whole answer where a ward is missing, without a number', () => {
    const council = councilNamed('Wandsworth');
    const file = readWards(council.code);
    const standing = toStanding(council, { ...file, wards: file.wards.slice(1) }, sample.parties);
    expect(viewOfMade(standing)).toEqual({
      lead: 'How close it was is not known: the winners in the wards are not the seats won.',
      targets: [],
      notes: [],
    });
  });

  it('is the whole answer where votes are missing', () => {
    const standing = makeStanding({
      wards: [
        {
          seats: 1,
          rows: [
            ['con', null, true],
            ['lab', null],
          ],
        },
      ],
    });
    expect(viewOfMade(standing)?.lead).toBe('How close it was is not known: not all the votes are known.');
  });

  it('says that a swing is not known where one of the two did not stand everywhere', () => {
    expect(viewOf('Winchester')!.notes).toContain(
      'A uniform swing from Conservative to Liberal Democrat is not known: they did not both stand in every ward fought.',
    );
  });
});

describe('all 150 councils', () => {
  const views = sample.councils.flatMap((council) => {
    const view = viewOfCouncil(council);
    return view ? [{ council, view }] : [];
  });
  const TARGET = /(?:from|of|and) (?:control|becoming the largest party|denying .+ their majority)/;

  it('some were close, most were not', () => {
    expect(views.length).toBe(48);
  });

  it('no sentence has a number without a target', () => {
    for (const { council, view } of views) {
      expect([council.name, view.lead]).toEqual([council.name, expect.stringMatching(TARGET)]);
      for (const { sentence, outright } of view.targets) {
        expect(sentence).toMatch(TARGET);
        expect(sentence.match(/\d[\d,]*/g)).toHaveLength(1);
        if (outright)
          expect(outright).toMatch(/^With all other votes as they were, th(?:is|ese) .*seats? would have taken/);
      }
      for (const note of view.notes)
        if (/\d/.test(note)) expect(note).toMatch(/swing of .* from .* to .* would have cost .* control/);
    }
  });

  it('as many numbers in the first sentence as targets', () => {
    for (const { view } of views) {
      const targets = view.lead.match(/from (?:control|becoming|denying)/g);
      expect(view.lead.match(/\d[\d,]*/g)).toHaveLength(targets!.length);
    }
  });

  it('no more than three parties and five targets, each with evidence that sums to its votes', () => {
    for (const { view } of views) {
      expect(view.targets.length).toBeGreaterThan(0);
      expect(view.targets.length).toBeLessThanOrEqual(5);
      expect(new Set(sentencesOf(view).map((sentence) => sentence.split(' were ')[0])).size).toBeLessThanOrEqual(3);
      for (const { sentence, evidence } of view.targets) {
        const sum = evidence.reduce((all, { lacked }) => all + lacked, 0);
        expect(sentence).toContain(` ${en.number(sum)} vote`);
      }
    }
  });

  it('no party that is many: independents are not one', () => {
    for (const { view } of views) expect(sentencesOf(view).join(' ')).not.toMatch(/Independents? were|others were/);
  });
});
