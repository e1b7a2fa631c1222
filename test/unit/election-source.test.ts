import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeElection } from '../../src/desk/election';
import { parseElectionSource } from '../../src/desk/election/parse-source';
import { readElectionSource } from '../../src/desk/election/read-source';
import { ANYTOWN, FIXTURE_FOLDER, HULL, NEWBURY_PARK, readFixture } from '../fixtures/election/source';

const textOf = (path: string): string => readFileSync(join(FIXTURE_FOLDER, 'results', path), 'utf8');
const COUNCILS = textOf('councils-2018.json');
const WARDS = new Map([ANYTOWN, HULL, NEWBURY_PARK].map((code) => [code, textOf(`wards-2018/${code}.json`)]));

describe('reading the source', () => {
  it('puts the councils in order of code, whatever the order of the file', async () => {
    const { councils, wards } = await readFixture();
    expect(councils.map(({ lad18cd }) => lad18cd)).toEqual([ANYTOWN, HULL, NEWBURY_PARK]);
    expect(wards.get(ANYTOWN)?.map(({ name }) => name)).toEqual(['West', 'East', 'North']);
  });

  it('has no value when the ward file of one council is missing, and names the file', () => {
    const { value, problems } = parseElectionSource(COUNCILS, new Map([...WARDS].slice(1)));
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ level: 'error', place: `wards-2018/${ANYTOWN}.json` });
  });

  it('names the place of a value that is not what the pipeline knows', () => {
    const { value, problems } = parseElectionSource(COUNCILS.replace('"seats_up": 5', '"seats_up": "five"'), WARDS);
    expect(value).toBeUndefined();
    expect(problems.map(({ place }) => place)).toEqual(['councils-2018.json councils.0.seats_up']);
  });

  it('says so when a file is not JSON, and does not throw', () => {
    const { value, problems } = parseElectionSource(COUNCILS.slice(0, 99), WARDS);
    expect(value).toBeUndefined();
    expect(problems[0]?.message).toContain('not JSON');
  });

  it('names the folder and what it should hold when it is not there', async () => {
    await expect(readElectionSource('/no/such/folder')).rejects.toThrow(
      /"\/no\/such\/folder".*councils-2018\.json.*wards-2018/,
    );
  });

  it('makes nothing of a source that does not add up to the election', async () => {
    await expect(makeElection(FIXTURE_FOLDER)).rejects.toThrow(/councils: found 3, expected 150/);
  });
});
