import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_NAME } from '../../src/desk/folder-lock';
import type { ResultsFile } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';
import { filesOf, openDesk, run, sequencesOf, stableOf, toNight, toSnapshotOf, type Desk } from './publish-fixture';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

/** A minute later the lock of a process that was killed holds nobody back. */
const later = { now: () => Date.now() + 61_000 };

/** What stands on the disk at every step of a publish: what a process killed there leaves. */
async function killEverywhere(file: ResultsFile, words: string[] = []): Promise<{ step: string; folder: string }[]> {
  const left: { step: string; folder: string }[] = [];
  await desk.publish(file, words, {
    afterStep: (step) => {
      const folder = join(desk.root, `killed-${left.length}`);
      cpSync(desk.folder, folder, { recursive: true, preserveTimestamps: true });
      left.push({ step, folder });
    },
  });
  return left;
}

/** The scenes of a night: what is published before, and what is being published when the process is killed. */
const SCENES: [string, number[], ResultsFile, string[]][] = [
  ['the first snapshot', [], toSnapshotOf(1), []],
  ['the next snapshot', [1, 2], toSnapshotOf(3), []],
  ['a snapshot forced below the one before', [1, 4], toSnapshotOf(2), ['--force', 'Rolled back']],
];

describe.each(SCENES)('a process killed while it publishes %s', (_, before, file, words) => {
  let left: { step: string; folder: string }[];
  /** The folder as it is when nothing is interrupted. */
  let whole: Record<string, string>;
  beforeEach(async () => {
    for (const sequence of before) await desk.publish(toSnapshotOf(sequence));
    left = await killEverywhere(file, words);
    whole = filesOf(desk.folder);
  });

  const publishIn = async (folder: string, snapshot: ResultsFile, more: string[] = []) => {
    const path = join(desk.root, 'again.json');
    writeFileSync(path, JSON.stringify(snapshot));
    return run([path, folder, ...more], later);
  };

  it('leaves readers with the old snapshot or the new one, whole', () => {
    expect(left.map(({ step }) => step)).toContain('renamed log.jsonl');
    expect(left).toHaveLength(10);
    const last = before.at(-1);
    for (const { step, folder } of left) {
      const text = filesOf(folder)['results.json'];
      const shown = text === undefined ? undefined : parseResults(JSON.parse(text)).value?.sequence;
      expect(shown, step).toBe(step === 'renamed results.json' ? file.sequence : last);
    }
  });

  it('leaves what the same command, given again, ends: as if nothing had happened', async () => {
    for (const { step, folder } of left) {
      const { status, complained } = await publishIn(folder, file, words);
      expect(status, `${step}\n${complained}`).toBe(0);
      expect(filesOf(folder), step).toEqual(whole);
    }
  });

  it('leaves what the next snapshot goes on from, with no line twice', async () => {
    for (const { step, folder } of left) {
      const { status, complained } = await publishIn(folder, toSnapshotOf(5));
      expect(status, `${step}\n${complained}`).toBe(0);
      const sequences = sequencesOf(folder);
      const isLogged =
        left.findIndex((one) => one.step === 'renamed log.jsonl') <= left.findIndex((one) => one.folder === folder);
      expect(sequences, step).toEqual([...before, ...(isLogged ? [file.sequence] : []), 5]);
      expect(toNight(folder).snapshots.at(-1)).toEqual(toSnapshotOf(5));
      expect(stableOf(folder), step).toEqual(toSnapshotOf(5));
      for (const sequence of sequences) expect(existsSync(join(folder, `snapshots/00000${sequence}.json`))).toBe(true);
      expect(
        readdirSync(folder).filter((name) => name.startsWith('.')),
        step,
      ).toEqual([]);
      expect(
        readdirSync(join(folder, 'snapshots')).filter((name) => name.startsWith('.')),
        step,
      ).toEqual([]);
    }
  });
});

describe('a publish that did not end', () => {
  const killedAfter = async (file: ResultsFile, step: string): Promise<string> => {
    const left = await killEverywhere(file);
    return left.find((one) => one.step === step)!.folder;
  };
  const publishIn = async (folder: string, snapshot: ResultsFile) => {
    const path = join(desk.root, 'again.json');
    writeFileSync(path, JSON.stringify(snapshot));
    return run([path, folder], later);
  };

  it('is told, and ended by the same file', async () => {
    await desk.publish(toSnapshotOf(1));
    const folder = await killedAfter(toSnapshotOf(2), 'renamed log.jsonl');
    const { complained } = await publishIn(folder, toSnapshotOf(2));
    expect(complained).toContain('A publish of sequence 2 did not end: readers did not get it. It is ended now.');
  });

  it('has used up its sequence once it is in the log', async () => {
    await desk.publish(toSnapshotOf(1));
    const folder = await killedAfter(toSnapshotOf(2), 'renamed log.jsonl');
    const { status, complained } = await publishIn(folder, { ...toSnapshotOf(3), sequence: 2 });
    expect([status, complained]).toEqual([1, expect.stringContaining('in the log, from a publish that did not end')]);
    expect(stableOf(folder)).toEqual(toSnapshotOf(1));
  });

  it('keeps its number, where it came no further, when other facts take its sequence', async () => {
    await desk.publish(toSnapshotOf(1));
    const folder = await killedAfter(toSnapshotOf(2), 'renamed 000002.json');
    const other = { ...toSnapshotOf(3), sequence: 2 };
    expect((await publishIn(folder, other)).status).toBe(0);
    const files = filesOf(folder);
    expect(JSON.parse(files['snapshots/000002.json']!)).toEqual(toSnapshotOf(2));
    expect(JSON.parse(files['snapshots/000002-2.json']!)).toEqual(other);
    expect(stableOf(folder)).toEqual(other);
  });

  it('leaves half a file beside, which the next removes', async () => {
    await desk.publish(toSnapshotOf(1));
    for (const name of ['.results.json.99.tmp', 'snapshots/.000002.json.99.tmp'])
      writeFileSync(join(desk.folder, name), '{"version":"1.0","elec');
    await desk.publish(toSnapshotOf(2));
    expect(Object.keys(filesOf(desk.folder))).toEqual([
      'log.jsonl',
      'results.json',
      'snapshots/000001.json',
      'snapshots/000002.json',
    ]);
  });
});

describe('two publishes at once', () => {
  it('are one: the other is told to wait, and changes nothing', async () => {
    const other: { status?: number; complained?: string } = {};
    const first = await desk.publish(toSnapshotOf(1), [], {
      afterStep: async (step) => {
        if (step === 'renamed log.jsonl') Object.assign(other, await desk.publish(toSnapshotOf(2)));
      },
    });
    expect([first.status, other.status]).toEqual([0, 1]);
    expect(other.complained).toMatch(/is being written by publish \(process \d+ on .*Run this command again/);
    expect(sequencesOf(desk.folder)).toEqual([1]);
    expect((await desk.publish(toSnapshotOf(2))).status).toBe(0);
  });

  it('are one where the first was held up for a minute: it stops when it finds its lock taken', async () => {
    const other: { status?: number; complained?: string } = {};
    const first = await desk.publish(toSnapshotOf(1), [], {
      afterStep: async (step) => {
        if (step === 'renamed 000001.json') Object.assign(other, await desk.publish(toSnapshotOf(2), [], later));
      },
    });
    expect([first.status, other.status]).toEqual([1, 0]);
    expect(first.complained).toContain('taken over the lock');
    expect(stableOf(desk.folder)).toEqual(toSnapshotOf(2));
    expect(sequencesOf(desk.folder)).toEqual([2]);
  });
});

describe('a lock', () => {
  const LOCK = LOCK_NAME;
  beforeEach(() => desk.publish(toSnapshotOf(1)));

  const hold = (owner: object | string, age = 0): void => {
    const path = join(desk.folder, LOCK);
    writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify(owner));
    const since = Date.now() / 1000 - age;
    utimesSync(path, since, since);
  };

  it('of another machine holds for a minute, and is taken over after it, which is said', async () => {
    const owner = { token: 'x', machine: 'elsewhere', process: 1 };
    hold(owner, 40);
    const early = await desk.publish(toSnapshotOf(2));
    expect([early.status, early.complained]).toEqual([1, expect.stringContaining('process 1 on elsewhere')]);
    hold(owner, 90);
    const late = await desk.publish(toSnapshotOf(2));
    expect([late.status, late.complained]).toEqual([0, expect.stringMatching(/was (89|9\d) s old and is taken over/)]);
    expect(Object.keys(filesOf(desk.folder))).not.toContain(LOCK);
  });

  it('of a process of this machine that is no more is taken over at once', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    hold({ token: 'x', machine: hostname(), process: pid });
    const { status, complained } = await desk.publish(toSnapshotOf(2));
    expect([status, complained]).toEqual([0, expect.stringContaining('that process is no more')]);
  });

  it('that nobody can read holds for a minute like any other', async () => {
    for (const text of ['', 'null', '{"process":"1"}']) {
      hold(text);
      expect((await desk.publish(toSnapshotOf(2))).status, text).toBe(1);
    }
    hold('', 90);
    expect((await desk.publish(toSnapshotOf(2))).status).toBe(0);
  });

  it('is not taken over by two: the second is told so', async () => {
    hold({ token: 'x', machine: 'elsewhere', process: 1 }, 90);
    writeFileSync(join(desk.folder, `${LOCK}.taking-over`), '{}');
    const { status, complained } = await desk.publish(toSnapshotOf(2));
    expect([status, complained]).toEqual([1, expect.stringContaining('is taking over the lock')]);
    expect(stableOf(desk.folder)).toEqual(toSnapshotOf(1));
  });
});
