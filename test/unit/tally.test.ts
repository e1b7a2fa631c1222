import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toSummary, toTally } from '../tally';

let folder: string;
let path: string;

const REPORT = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const write = (report: object): void => writeFileSync(path, JSON.stringify({ ...REPORT, ...report }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-map-tally-'));
  path = join(folder, 'unit.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a run of tests', () => {
  it('counts tests', () => {
    write({ numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 });
    expect(toTally('unit', path, 1)).toEqual({ name: 'unit', passed: 12, failed: 2, skipped: 4 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
    ];
    write({ numFailedTests: 1, testResults });
    expect(toTally('unit', path, 1).failed).toBe(2);
  });

  it('has failed when the runner says so, even if no test did', () => {
    write({});
    expect(toTally('unit', path, 1).failed).toBe(1);
    expect(toTally('unit', path, 0).failed).toBe(0);
  });

  it('has failed when there is no report or half of one', () => {
    expect(toTally('unit', path, 0)).toMatchObject({ passed: 0, failed: 1 });
    writeFileSync(path, '{"numPassedTests": 12,');
    expect(toTally('unit', path, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the summary', () => {
  const tallies = [
    { name: 'build', passed: 1, failed: 0, skipped: 0 },
    { name: 'unit tests', passed: 120, failed: 2, skipped: 3 },
  ];

  it('ends with the totals alone on a line', () => {
    expect(toSummary(tallies).split('\n').at(-1)).toBe('121 passed, 2 failed');
  });

  it('has a line for every part, and says what was skipped', () => {
    const [build = '', unit = ''] = toSummary(tallies).split('\n');
    expect(build).toMatch(/^ {2}build +1 passed +0 failed$/);
    expect(unit).toMatch(/^ {2}unit tests +120 passed +2 failed +3 skipped$/);
  });
});
