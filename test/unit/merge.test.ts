import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResultsFile } from '../../src/model/contract';
import { runMerge } from '../../src/desk/merge';
import { results } from './import-fixture';

let folder: string;
const said: string[] = [];
const voice = { say: (line: string) => void said.push(line), complain: (line: string) => void said.push(line) };
const at = (name: string): string => join(folder, name);

const signed = { by: 'Anna Smith', at: '2018-05-04T04:10:00+01:00', why: 'recount' };
const council = results.councils.find(({ code }) => code === 'E09000032')!;
const { con = 0, lab = 0 } = council.seats!;

async function merge(overrides: object, out = 'merged.json'): Promise<number> {
  const file = { version: '1.0', election: results.election.id, ...overrides };
  writeFileSync(at('overrides.json'), JSON.stringify(file));
  said.length = 0;
  return runMerge([at('results.json'), at('overrides.json'), '--out', at(out)], voice);
}

const merged = (): ResultsFile => JSON.parse(readFileSync(at('merged.json'), 'utf8')) as ResultsFile;
const correct = (field: string, value: unknown, more: object = {}) => ({
  council: council.code,
  field,
  value,
  ...signed,
  ...more,
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
  writeFileSync(at('results.json'), JSON.stringify(results));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('council-map merge', () => {
  it('lays corrections, stories and targets over results, and leaves the results as they are', async () => {
    const before = readFileSync(at('results.json'), 'utf8');
    const stories = [{ council: council.code, text: 'Held by 141 votes.', source: 'Desk', ...signed }];
    const targets = [{ council: council.code, party: 'lab', label: 'Labour’s first target', ...signed }];
    expect(await merge({ stories, targets, corrections: [correct('turnout', 43.6)] })).toBe(0);
    expect(merged().stories).toEqual([{ council: council.code, text: 'Held by 141 votes.', source: 'Desk' }]);
    expect(merged().targets).toEqual([{ council: council.code, party: 'lab', label: 'Labour’s first target' }]);
    expect(merged().councils.find(({ code }) => code === council.code)).toEqual({ ...council, turnout: 43.6 });
    expect(readFileSync(at('results.json'), 'utf8')).toBe(before);
  });

  it('tells of overrides that no longer apply, and applies the others', async () => {
    const corrections = [
      correct('seats.lab', lab),
      correct('seats.con', con - 1, { was: con + 5 }),
      correct('turnout', 40, { council: 'E99999999' }),
      correct('postcode', 'SW18'),
      correct('turnout', 43.6),
    ];
    expect(await merge({ corrections })).toBe(0);
    const text = said.join('\n');
    expect(text).toContain(`seats.lab of E09000032 (by Anna Smith, ${signed.at}) is not needed any more`);
    expect(text).toContain(`it was written when the results said ${con + 5}; they say ${con} now`);
    expect(text).toContain('the council E99999999 is not in the results');
    expect(text).toContain('there is no such field to correct');
    expect(text).toContain('1 of 5 overrides applied.');
  });

  it('refuses a correction with which the results do not stand, and writes nothing', async () => {
    expect(await merge({ corrections: [correct('total', 61)] })).toBe(1);
    expect(existsSync(at('merged.json'))).toBe(false);
    expect(await merge({ corrections: [correct('seats.lab', 'many')] })).toBe(1);
  });

  it('refuses overrides of another election, and to write over the results that came in', async () => {
    expect(await merge({ election: 'local.2019-05-02', corrections: [correct('turnout', 40)] })).toBe(1);
    expect(await merge({ corrections: [] }, 'results.json')).toBe(1);
    expect(said.join('\n')).toContain('never edited');
  });

  it('gives a higher sequence where anything differs from what is there', async () => {
    await merge({ corrections: [correct('turnout', 40)] });
    await merge({ corrections: [correct('turnout', 41)] });
    expect(merged().sequence).toBe(results.sequence + 1);
    await merge({ corrections: [correct('turnout', 41)] });
    expect(merged().sequence).toBe(results.sequence + 1);
  });

  it('says where an override is wrong, in plain words, and leaves out that one alone', async () => {
    const corrections = [
      correct('turnout', 40),
      'E09000032',
      { ...correct('up', 60), by: 7 },
      { council: 'E09000032' },
    ];
    expect(await merge({ corrections, stories: 'none' })).toBe(0);
    const text = said.join('\n');
    expect(text).toMatch(/overrides\.json:1:\d+ error corrections\[1\]: found "E09000032", expected an object { }/);
    expect(text).toMatch(
      /corrections\[2\]\.by: found 7, expected some text · Correct it here; until then the override/,
    );
    expect(text).toMatch(/corrections\[3\]\.field: it is missing · Give it; until then the override is left out\./);
    expect(text).toMatch(/stories: found "none", expected a list \[ \]/);
    expect(text).toContain('1 of 1 overrides applied.');
  });

  it('says where overrides or results are cut', async () => {
    writeFileSync(at('overrides.json'), '{ "version": "1.0",\n  "election": "loc');
    expect(await runMerge([at('results.json'), at('overrides.json'), '--out', at('merged.json')], voice)).toBe(1);
    expect(said.join('\n')).toMatch(/overrides\.json:2:\d+ error the file ends here, in the middle: it is cut/);
    writeFileSync(at('results.json'), JSON.stringify({ ...results, election: 7 }));
    expect(await merge({})).toBe(1);
    expect(said.join('\n')).toContain('election: found 7, expected an object { }');
  });

  it('adds stories to results whose list of them is none', async () => {
    writeFileSync(at('results.json'), JSON.stringify({ ...results, stories: 'none' }));
    const story = { council: council.code, text: 'Held.', source: 'Desk' };
    expect(await merge({ stories: [{ ...story, ...signed }] })).toBe(0);
    expect(merged().stories).toEqual([story]);
  });

  it('reaches no prototype', async () => {
    expect(await merge({ corrections: [correct('seats.__proto__', 1), correct('__proto__.x', 1)] })).toBe(0);
    expect(said.join('\n')).toContain('0 of 2 overrides applied.');
  });
});
