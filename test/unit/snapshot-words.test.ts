import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ALT, toAltText } from '../../src/desk/snapshot/alt-text';
import { toCsvCell, toCsvSnapshot } from '../../src/desk/snapshot/csv-snapshot';
import { toHtmlSnapshot } from '../../src/desk/snapshot/html-snapshot';
import { toEscaped } from '../../src/desk/snapshot/serialise';
import { toSummary } from '../../src/desk/snapshot/summary';
import { toBareSvg } from '../../src/desk/snapshot/bare-svg';
import { partialFile, sampleFile, snapshotOf, toPlainText, wardsOf, withResults } from './snapshot-fixture';

describe('the summary of a snapshot', () => {
  it('says who controls how many, since when, and what seats are measured from', async () => {
    expect(toSummary(await snapshotOf()).slice(0, 3)).toEqual([
      'English local elections, 3 May 2018.',
      'After 150 of 150 councils: Labour control 74 councils (no change since the eve of poll), Conservative 46 (−2), Liberal Democrat 9 (+4) and no overall control in 21 (−2).',
      'Seats won: Labour 2,352 (+106), Conservative 1,332 (−29), Liberal Democrat 536 (+52), Independents and others 145 (−31), Green 39 (+9), UKIP 3 (−115). Changes in seats are on May 2017, known for 142 of 150 councils.',
    ]);
  });

  it('says of a count that goes on after how many it stands, and how many are to come', async () => {
    const summary = toSummary(await snapshotOf({}, withResults(partialFile(80)))).join(' ');
    expect(summary).toContain('After 80 of 150 councils:');
    expect(summary).toContain('70 councils still to declare.');
  });

  it('names no winner before anybody has declared', async () => {
    const summary = toSummary(await snapshotOf({}, withResults(partialFile(0)))).join(' ');
    expect(summary).toBe('English local elections, 3 May 2018. After 0 of 150 councils: no council has declared yet.');
  });

  it('tells of the council that is opened: majority of all seats, change on a named baseline', async () => {
    const summary = toSummary(await snapshotOf({ council: 'Wandsworth' }, wardsOf('E09000032'))).join(' ');
    expect(summary).toContain('Wandsworth: Conservative hold · London borough · all 60 seats up.');
    expect(summary).toContain(
      'Seats on the council: Conservative 33 (−8), Labour 26 (+7), Independent 1 (+1); 31 needed for control. Changes are on 2014.',
    );
    expect(summary).toContain('Wards of Wandsworth: Conservative 10, Labour 7, shared 3.');
  });
});

describe('alternative text', () => {
  it('says what is drawn, of when, and the largest counts', async () => {
    expect(toAltText(await snapshotOf())).toBe(
      'Map of councils by controlling party, English local elections, 3 May 2018. After 150 of 150 councils: Labour 74, Conservative 46, Liberal Democrat 9, No overall control 21.',
    );
    expect(toAltText(await snapshotOf({ focus: 'London', view: 'seats' }))).toContain('cropped to London');
  });

  it('is never longer than 250 characters, whatever a file is called', async () => {
    const file = sampleFile();
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }), async (name) => {
        const election = { ...file.election, name: `${name}x` };
        const text = toAltText(await snapshotOf({ view: 'lead' }, withResults({ ...file, election })));
        expect(text.length).toBeLessThanOrEqual(MOST_ALT);
        expect(text).toMatch(/[.…]$/);
      }),
      { numRuns: 12 },
    );
  });

  it('says TEST first', async () => {
    const snapshot = await snapshotOf({ 'allow-test': '' }, withResults({ ...sampleFile(), test: true }));
    expect(toAltText(snapshot)).toMatch(/^TEST, not real results\./);
  });
});

const HOSTILE = '</desc></svg><script>alert(1)</script>"\'&<img src=x onerror=alert(1)>';

describe('outside text in a snapshot', () => {
  it('stays text in every form, whatever it is', async () => {
    const file = sampleFile();
    const councils = file.councils.map((council) => ({ ...council, name: HOSTILE, notes: [HOSTILE] }));
    const over = withResults({ ...file, councils, sources: [HOSTILE], election: { ...file.election, name: HOSTILE } });
    const snapshot = await snapshotOf({ heading: HOSTILE, council: 'E09000032' }, over);
    for (const text of [toBareSvg(snapshot), toHtmlSnapshot(snapshot, { svg: true })]) {
      expect(text).not.toMatch(/<(script|img)|onerror=[^&]*"/);
      expect(text.match(/<\/svg>/g)?.length).toBe(text.match(/<svg/g)?.length);
      expect(toPlainText(text)).toContain('alert(1)');
    }
  });

  it('is escaped so that any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = toEscaped(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        expect(toPlainText(`${escaped}`)).toBe(
          text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd').replace(/\s+/g, ' '),
        );
      }),
    );
  });
});

describe('the fragment of HTML', () => {
  it('has a row for each council, with control before and after, seats and what changes are measured from', async () => {
    const html = toHtmlSnapshot(await snapshotOf());
    expect(html.match(/<th scope="row">/g)).toHaveLength(150);
    expect(html).toMatch(/<tr><td colspan="11"><small>Adur: Sources differ on the council after the election/);
    expect(html).toContain(
      '<th scope="row">Wandsworth</th><td>Conservative → Conservative</td><td>Con hold</td><td>60</td><td>33 (−8)</td>',
    );
    expect(html).toContain('<caption>English local elections, 3 May 2018, after 150 of 150 councils.</caption>');
    const wandsworth = /<tr><th scope="row">Wandsworth.*<\/tr>/.exec(html)?.[0];
    expect(wandsworth).toContain('<td>2014</td>');
  });

  it('has the baseline in the head where all councils share one', async () => {
    const file = sampleFile();
    const councils = file.councils.filter(({ change }) => change?.['may2017']);
    const over = withResults({ ...file, councils, contested: councils.map(({ code }) => code) });
    const html = toHtmlSnapshot(await snapshotOf({ baseline: 'may2017' }, over));
    expect(html).toContain('Con seats (change on May 2017)');
    expect(html).not.toContain('Change measured from');
  });

  it('has neither script nor anything to be fetched, and no style but what keeps the size of the lines', async () => {
    const snapshot = await snapshotOf({ theme: 'light' });
    const html = toHtmlSnapshot(snapshot, { svg: true });
    expect(html).not.toMatch(/<script|\ssrc=|href=|@import|url\((?!#)/);
    const styles = [...html.matchAll(/<style>(.*?)<\/style>|style="(.*?)"/gs)].map(([, sheet, own]) => sheet ?? own);
    for (const style of styles) expect(style).toMatch(/--cm-k/);
    expect(toHtmlSnapshot(snapshot)).not.toMatch(/<style|style=/);
  });

  it('is the map and a summary alone where that is asked for', async () => {
    const html = toHtmlSnapshot(await snapshotOf(), { svg: true, table: false });
    expect(html).toMatch(/^<svg /);
    expect(html).toContain('Labour control 74 councils');
    expect(html).not.toContain('<table');
  });

  it('leaves open what is not known, and says so', async () => {
    const html = toHtmlSnapshot(await snapshotOf({}, withResults(partialFile(0))));
    expect(html).toContain('<th scope="row">Wandsworth</th><td>not known → awaited</td><td>Awaiting result</td>');
    expect(html).not.toMatch(/<td>0 \(/);
  });
});

/** A small reader of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

describe('the CSV', () => {
  it('has a line a council, as many fields in each, and numbers as machines read them', async () => {
    const [head = [], ...rows] = readCsv(toCsvSnapshot(await snapshotOf()));
    expect(rows).toHaveLength(150);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
    const cell = (name: string, column: string): string | undefined =>
      rows.find((row) => row[1] === name)?.[head.indexOf(column)];
    expect(
      ['seats', 'con_seats', 'con_change', 'lab_change', 'control_after', 'change_from'].map((name) =>
        cell('Wandsworth', name),
      ),
    ).toEqual(['60', '33', '-8', '7', 'Conservative', '2014']);
    expect(cell('Croydon', 'change_like_for_like')).toBe('no');
  });

  it('has nothing where nothing is known', async () => {
    const [head = [], first = []] = readCsv(toCsvSnapshot(await snapshotOf({}, withResults(partialFile(0)))));
    for (const column of ['con_won', 'con_seats', 'con_change', 'vacant', 'control_after', 'turnout_percent'])
      expect([column, first[head.indexOf(column)]]).toEqual([column, '']);
  });

  it('gives any text back but what a spreadsheet would run, which gets an apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), (texts) => {
        const [row = []] = readCsv(`${texts.map(toCsvCell).join(',')}\r\n`);
        expect(row.map((text, i) => (text === `'${texts[i]}` ? texts[i] : text))).toEqual(texts);
        expect(row.filter((text) => /^\s*[=+\-@\t\r]/.test(text))).toEqual([]);
      }),
    );
    expect(['=1+1', '+7', '-8', '@SUM(A1)', ' =1', '\t=1'].map(toCsvCell)).toEqual([
      "'=1+1",
      "'+7",
      "'-8",
      "'@SUM(A1)",
      "' =1",
      "'\t=1",
    ]);
    expect([-8, 0, undefined, NaN].map(toCsvCell)).toEqual(['-8', '0', '', '']);
  });

  it('marks every row of a test', async () => {
    const snapshot = await snapshotOf({ 'allow-test': '' }, withResults({ ...sampleFile(), test: true }));
    const [head, ...rows] = readCsv(toCsvSnapshot(snapshot));
    expect(head?.[0]).toBe('test');
    expect(new Set(rows.map(([first]) => first))).toEqual(new Set(['TEST']));
  });
});
