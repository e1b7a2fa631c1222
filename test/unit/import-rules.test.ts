import { describe, expect, it } from 'vitest';
import { parseAliases } from '../../src/desk/import/aliases';
import { NO_ALIASES } from '../../src/desk/import/aliases';
import { importSmall, importText, small, toCouncilList, toErrors, toRows, toTable, SMALL } from './import-fixture';

const ONE = 'Ambleford,Castle,2,Ann,Labour,10\nAmbleford,Castle,2,Bob,Lab Co-op,9\nAmbleford,Castle,2,Cy,Con,8';

const councilOf = async (made: ReturnType<typeof importSmall>) => (await made).value!.results.councils[0]!;

describe('who is elected', () => {
  it('is told by votes where no column says it', async () => {
    const council = await councilOf(importSmall(small(ONE)));
    expect(council).toMatchObject({ status: 'declared', seats: { lab: 2 }, control: { before: 'con', after: 'lab' } });
  });

  it('is nobody where two are level for the last seat and no column says who', async () => {
    const made = await importSmall(small(ONE.replace('Con,8', 'Con,9')));
    expect(toErrors(made)).toContain('tie');
    expect(made.value!.results.councils[0]).toMatchObject({ status: 'awaiting' });
    expect(made.value!.results.councils[0]!.control).toEqual({ before: 'con' });
  });

  it('is who the column says where two are level', async () => {
    const rows = 'Ambleford,Castle,2,Ann,Lab,10,1\nAmbleford,Castle,2,Bob,Con,9,0\nAmbleford,Castle,2,Cy,LD,9,1';
    const made = await importSmall(small(rows, 'council,ward,seats,candidate,party,votes,elected'));
    expect(made.problems).toEqual([]);
    const [ward] = made.value!.wards.get('E01')!.wards;
    expect(ward).toMatchObject({
      tied: true,
      notes: ['Cy and Bob tied for the last seat on 9 votes; Cy was elected.'],
    });
  });

  it('is told by “(Elected)” in a name, which is no part of it', async () => {
    const rows = 'Ambleford,Castle,1,Ann (Elected),Lab,9\nAmbleford,Castle,1,Bob (Not elected),Con,9';
    const made = await importSmall(small(rows), { total: 1 });
    expect(made.value!.wards.get('E01')!.wards[0]!.candidates).toEqual([
      { name: 'Ann', party: 'lab', votes: 9, elected: true },
      { name: 'Bob', party: 'con', votes: 9 },
    ]);
  });

  it('is nobody where marks and votes contradict each other', async () => {
    const rows = 'Ambleford,Castle,1,Ann,Lab,10,0\nAmbleford,Castle,1,Bob,Con,9,1';
    const made = await importSmall(small(rows, 'council,ward,seats,candidate,party,votes,elected'), { total: 1 });
    expect(toErrors(made)).toEqual(['elected-order']);
    expect(made.value!.results.councils[0]!.status).toBe('awaiting');
  });

  it('is everybody where nobody stood against them, without a vote', async () => {
    const made = await importSmall(small('Ambleford,Castle,1,Ann,Lab,unopposed'), { total: 1 });
    expect(made.problems).toEqual([]);
    expect(made.value!.wards.get('E01')!.wards[0]).toMatchObject({
      status: 'uncontested',
      candidates: [{ elected: true }],
    });
    expect(made.value!.wards.get('E01')!.wards[0]!.candidates[0]!.votes).toBeNull();
  });

  it('is as given by transferable vote, whose first preferences are no majority', async () => {
    const rows = 'Ambleford,Castle,2,Ann,Lab,10,1\nAmbleford,Castle,2,Bob,Con,9,0\nAmbleford,Castle,2,Cy,LD,4,1';
    const text = small(rows, 'council,ward,seats,candidate,party,votes,elected');
    const made = await importSmall(text, { system: 'stv' });
    expect(made.problems).toEqual([]);
    const [ward] = made.value!.wards.get('E01')!.wards;
    expect(ward!.candidates.filter(({ elected }) => elected).map(({ name }) => name)).toEqual(['Ann', 'Cy']);
    expect(ward!.candidates.every(({ votes }) => votes === null)).toBe(true);
    expect(toErrors(await importSmall(small(ONE), { system: 'stv' }))).toContain('elected-by-transfer');
  });
});

describe('the council after', () => {
  it('is the seats won and those not up, and half of them is no control', async () => {
    const notUp = { lab: 1, con: 3 };
    expect(await councilOf(importSmall(small(ONE), { elects: 'thirds', total: 6, notUp }))).toMatchObject({
      ...{ up: 2, composition: { lab: 3, con: 3 }, control: { before: 'con', after: 'noc' } },
    });
  });

  it('is not claimed where seats are missing', async () => {
    const made = await importSmall(small(ONE), { total: 3 });
    expect(toErrors(made)).toEqual(['council-up']);
    expect(made.value!.results.councils[0]).toMatchObject({ status: 'counting', control: { before: 'con' } });
    expect(made.value!.results.councils[0]!.composition).toBeUndefined();
  });

  it('has nobody before where it is new, and a change from its baseline', async () => {
    const made = await councilOf(importSmall(small(ONE), { isNew: true, baselines: { may2017: { con: 2 } } }));
    expect(made).toMatchObject({ isNew: true, control: { after: 'lab' }, change: { may2017: { con: -2, lab: 2 } } });
  });

  it('leaves the seats of a poll that was put off vacant', async () => {
    const rows = `${ONE}\nAmbleford,Old Town,1,Di,LD,`;
    const postponed = [{ ward: 'Old Town', date: '2018-06-14' }];
    const made = await importSmall(small(rows), { total: 3, postponed });
    expect(made.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(made.value!.results.councils[0]).toMatchObject({
      vacant: 1,
      composition: { lab: 2 },
      control: { after: 'lab' },
    });
  });
});

describe('names', () => {
  const list = {
    councils: ['Newcastle upon Tyne', 'Newcastle-under-Lyme', 'Kingston upon Hull, City of'],
    baselines: [],
  };
  const councils = list.councils.map((name, at) => ({ ...SMALL, code: `E0${at + 1}`, name, total: 1 }));
  const given = (aliases = NO_ALIASES) => ({ list: { councils, baselines: [] }, aliases });

  it('that could be two councils are asked about, with both', async () => {
    const { problems } = await importText(small('Newcastle,Castle,1,Ann,Lab,1'), given());
    const [problem] = problems.filter(({ rule }) => rule === 'council');
    expect(problem).toMatchObject({ line: 2, level: 'error' });
    expect(problem!.message).toContain('Newcastle upon Tyne (E01), Newcastle-under-Lyme (E02)');
  });

  it('are placed by an alias, by the everyday name, and in spite of the words around them', async () => {
    const aliases = parseAliases('{"councils":{"Newcastle":"E01"}}', 'aliases.json').value!;
    for (const [name, code] of [
      ['Newcastle', 'E01'],
      ['Hull', 'E03'],
      ['Newcastle-under-Lyme Borough Council', 'E02'],
    ]) {
      const made = await importText(small(`${name},Castle,1,Ann,Lab,1`), given(aliases));
      expect([...made.value!.wards.keys()], name).toEqual([code]);
    }
  });

  it('are the everyday ones in the file of councils and the official ones in the table', async () => {
    const made = await importSmall(small('"Kingston upon Hull, City of",Old Town,1,Ann,Lab,1'), {
      name: 'Hull',
      total: 1,
    });
    expect(made.problems).toEqual([]);
  });

  it('of parties a slip away from a large one are asked about', async () => {
    const { problems } = await importSmall(small(ONE.replace('Labour', 'Labuor')));
    expect(problems.find(({ rule }) => rule === 'party')).toMatchObject({ line: 2, found: 'Labuor' });
  });

  it('that are right beside a code that is wrong are no alias: the code is to be corrected', async () => {
    const headings = 'council code,council,ward,seats,candidate,party,votes';
    const { problems } = await importText(small('E99,Newcastle-under-Lyme,Castle,1,Ann,Lab,1', headings), given());
    const [problem] = problems.filter(({ rule }) => rule === 'council');
    expect(problem!.message).toContain('the code “E99” of “Newcastle-under-Lyme” is not in the file of councils');
    expect(problem!.message).toContain('by its name it may be Newcastle-under-Lyme (E02)');
    expect(problem!.remedy).toMatch(/^Correct the code in the row/);
  });

  it('of a party that are words of the language are names like any other', async () => {
    const made = await importSmall(small(ONE.replace('Labour', 'constructor').replace('Lab Co-op', 'constructor')));
    expect(made.value!.results.parties.find(({ short }) => short === 'constructor')).toMatchObject({
      ...{ id: 'constructor', name: 'constructor', group: 'other' },
    });
  });

  it('of parties that nobody knows are counted among the others, and told', async () => {
    const made = await importSmall(small(ONE.replace('Labour', 'Our Town First')));
    expect(made.value!.results.parties.find(({ id }) => id === 'our-town-first')).toMatchObject({ group: 'other' });
    expect(made.problems.map(({ rule }) => rule)).toContain('party-unknown');
  });
});

describe('rows that are no contest of a council', () => {
  it('are left out and told: by-elections and mayors', async () => {
    const headings =
      'organisation_name,ballot_paper_id,gss,post_label,seats_contested,person_name,party_name,party_id,votes_cast,elected';
    const rows = [
      'Ambleford Council,local.ambleford.castle.2018-05-03,X1,Castle,2,Ann,Labour and Co-operative Party,joint-party:53-119,9,t',
      'Ambleford Council,local.ambleford.castle.2018-05-03,X1,Castle,2,Bob,Labour Party,PP53,8,t',
      'Birch Council,local.birch.old.by.2018-05-03,X2,Old,1,Cy,Green Party,PP63,8,t',
      'Ambleford Council,mayor.ambleford.2018-05-03,,Ambleford,1,Di,Liberal Democrats,PP90,99,t',
    ];
    const made = await importSmall(small(rows.join('\n'), headings));
    expect(made.asides.map(({ kind, contest }) => [kind, contest])).toEqual([
      ['by-election', 'Old'],
      ['mayor', 'Ambleford'],
    ]);
    expect(made.rows).toMatchObject({ read: 5, used: 2, leftOut: 2 });
    expect(toErrors(made)).toEqual([]);
    expect(made.value!.results.councils[0]).toMatchObject({ seats: { lab: 2 } });
  });

  it('are headings that stand again, blank lines and lines around the table', async () => {
    const text = `Results of the day\n${small(ONE)}\ncouncil,ward,seats,candidate,party,votes\n,,,,,\n* Subject to recount\n`;
    const made = await importSmall(text);
    expect(made.rows).toEqual({ read: 9, used: 3, leftOut: 2, refused: 0, blank: 2, headings: 2 });
    expect(toErrors(made)).toEqual([]);
  });
});

describe('a table that cannot be read', () => {
  it('is told by cell: what stands there and what should', async () => {
    const { problems } = await importSmall(small(ONE.replace('Labour,10', 'Labour,ten')));
    expect(problems[0]).toMatchObject({ line: 2, column: 31, found: 'ten', expected: 'a number of votes' });
  });

  it('without headings wants a mapping, and is read with one', async () => {
    expect(toErrors(await importSmall(`${ONE}\n`))).toContain('headings');
    const columns = { council: 1, ward: 2, seats: 3, candidate: 4, party: 5, votes: 6 };
    const made = await importSmall(`${ONE}\n`, {}, { mapping: { version: '1.0', header: false, columns } });
    expect(made.problems).toEqual([]);
  });

  it('with a million wrong rows is told in a few problems, every line in one of them', async () => {
    const alike = toRows(['E06000001']).map((cells) => cells.map((cell, at) => (at === 9 ? 'many' : cell)));
    const { problems, rows: count } = await importText(toTable(alike), { list: toCouncilList(['E06000001']) });
    expect(count.refused).toBe(alike.length);
    const told = problems.filter(({ rule }) => rule === 'cell-votes');
    expect(told).toHaveLength(2);
    expect(told.at(-1)!.message).toContain(`lines 3–${alike.length + 1}`);

    const others = alike.map((cells, row) => cells.map((cell, at) => (at === 9 ? `many ${row}` : cell)));
    const { problems: more } = await importText(toTable(others), { list: toCouncilList(['E06000001']) });
    const each = more.filter(({ rule }) => rule === 'cell-votes');
    expect(each).toHaveLength(13);
    expect(each.at(-1)!.message).toContain(`lines 14–${others.length + 1}`);
  });
});
