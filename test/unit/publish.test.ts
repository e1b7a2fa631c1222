import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCouncil, makeFile } from './model-fixture';
import { brent, filesOf, openDesk, run, stableOf, toNight, toSnapshotOf, wrong, type Desk } from './publish-fixture';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

describe('a snapshot that is published', () => {
  it('stands under its number, in the log and under the stable name, in one line each', async () => {
    const { status } = await desk.publish(toSnapshotOf(2));
    expect(status).toBe(0);
    const files = filesOf(desk.folder);
    expect(Object.keys(files)).toEqual(['log.jsonl', 'results.json', 'snapshots/000002.json']);
    expect(files['results.json']).toBe(`${JSON.stringify(toSnapshotOf(2))}\n`);
    expect(files['snapshots/000002.json']).toBe(files['results.json']);
    expect(toNight(desk.folder)).toEqual({ snapshots: [toSnapshotOf(2)], reasons: [undefined] });
  });

  it('is written in that order: the number, the log, last the stable name', async () => {
    const steps: string[] = [];
    await desk.publish(toSnapshotOf(2), [], { afterStep: (step) => void steps.push(step) });
    expect(steps.filter((step) => step.startsWith('renamed'))).toEqual([
      'renamed 000002.json',
      'renamed log.jsonl',
      'renamed results.json',
    ]);
  });

  it('keeps fields that this version does not know', async () => {
    const file = { ...toSnapshotOf(2), note: { of: 'the desk' } };
    await desk.publish(file);
    expect(stableOf(desk.folder)).toEqual(file);
    expect(toNight(desk.folder).snapshots).toEqual([file]);
  });

  it('may begin with a byte order mark', async () => {
    expect((await desk.publish(`\uFEFF${JSON.stringify(toSnapshotOf(1))}`)).status).toBe(0);
    expect(stableOf(desk.folder)).toEqual(toSnapshotOf(1));
  });

  it('follows another, and the log gives back each as its number has it', async () => {
    for (const sequence of [1, 2, 3, 4, 9]) expect((await desk.publish(toSnapshotOf(sequence))).status).toBe(0);
    const files = filesOf(desk.folder);
    expect(toNight(desk.folder).snapshots).toEqual([1, 2, 3, 4, 9].map(toSnapshotOf));
    for (const snapshot of toNight(desk.folder).snapshots)
      expect(JSON.parse(files[`snapshots/00000${snapshot.sequence}.json`]!)).toEqual(snapshot);
    expect(stableOf(desk.folder)).toEqual(toSnapshotOf(9));
  });

  it('only adds to the log: what stands there stays, byte for byte', async () => {
    let before = '';
    for (const sequence of [1, 2, 3, 4]) {
      await desk.publish(toSnapshotOf(sequence));
      const log = readFileSync(join(desk.folder, 'log.jsonl'), 'utf8');
      expect(log.startsWith(before)).toBe(true);
      expect(log.length).toBeGreaterThan(before.length);
      before = log;
    }
  });

  it('changes nothing when it comes again, and that is no failure', async () => {
    await desk.publish(toSnapshotOf(2));
    const before = filesOf(desk.folder);
    const written = statSync(join(desk.folder, 'results.json')).mtimeMs;
    const { status, said } = await desk.publish(JSON.stringify(toSnapshotOf(2)));
    expect([status, said]).toEqual([0, expect.stringContaining('already published')]);
    expect(filesOf(desk.folder)).toEqual(before);
    expect(statSync(join(desk.folder, 'results.json')).mtimeMs).toBe(written);
  });
});

describe('what publish says', () => {
  it('is the sequence, N of M, and what is new, council by council', async () => {
    await desk.publish(toSnapshotOf(1));
    const { said, complained } = await desk.publish(toSnapshotOf(3));
    expect(said).toContain('Sequence 3: Local elections, after 2 of 2 councils, live.');
    expect(said).toContain('declared: Wandsworth: Con hold');
    expect(said).toContain('declared: Brent: Con hold');
    expect(said).toMatch(/wrote results\.json, [\d,]+ bytes/);
    expect(complained).toBe('');
  });

  it('names a correction, with what it was, and a result that is taken back', async () => {
    await desk.publish(toSnapshotOf(3));
    const corrected = await desk.publish(toSnapshotOf(4));
    expect(corrected.said).toContain('CORRECTED: Wandsworth: Con hold; Con 32, was 33; Lab 27, was 26');
    expect(corrected.said).not.toContain('Brent');
    const lost = { control: { before: 'con', after: 'noc' }, composition: { con: 30, lab: 30 } };
    const file = makeFile([brent({ ...lost, seats: { con: 30, lab: 30 }, change: {} })], {
      sequence: 5,
      contested: toSnapshotOf(4).contested,
    });
    const { said } = await desk.publish(file);
    expect(said).toContain('CORRECTED: Brent: Con lose to NOC; was Con hold');
    expect(said).toContain('WITHDRAWN: Wandsworth: not in the file any more');
  });

  it('does not list more than a screen of one kind', async () => {
    const councils = Array.from({ length: 150 }, (_, index) => makeCouncil({ code: `E${index}`, name: `C${index}` }));
    const { said } = await desk.publish(makeFile(councils));
    expect(said.split('\n').length).toBeLessThan(30);
    expect(said).toContain('and 130 more declared');
  });

  it('says that it is a test where the file says so', async () => {
    expect((await desk.publish({ ...toSnapshotOf(1), test: true })).said).toContain('marked as a test');
  });

  it('is nothing with --quiet, but for what is wrong', async () => {
    expect(await desk.publish(toSnapshotOf(1), ['--quiet'])).toEqual({ status: 0, said: '', complained: '' });
    expect((await desk.publish(wrong(2), ['--quiet'])).complained).toContain('Refused');
  });

  it('is every problem with its level, place, what was found and what to do', async () => {
    const { complained } = await desk.publish(wrong(2));
    expect(complained).toMatch(
      /^error .*tonight\.json: councils \(E09000032 Wandsworth\)\.seats: found 61 won of 60 held on the day\. Check /m,
    );
  });
});

describe('a command that is not understood', () => {
  it.each([
    ['no folder', ['results.json']],
    ['nothing', []],
    ['too much', ['a.json', 'night', 'more']],
    ['an unknown option', ['a.json', 'night', '--sauce']],
    ['no reason', ['a.json', 'night', '--force']],
    ['a reason that cannot be read', ['a.json', 'night', '--force', ' \u200b']],
  ])('with %s ends with 2 and shows how it is done', async (_, words) => {
    const { status, complained } = await run(words);
    expect(status).toBe(2);
    expect(complained).toContain('Examples');
  });

  it('is explained when help is asked for', async () => {
    expect(await run(['--help'])).toMatchObject({ status: 0, said: expect.stringContaining('Examples') as string });
  });
});

describe('a folder with something in it already', () => {
  it('without a log gets one that starts with what is published', async () => {
    await desk.publish(toSnapshotOf(1));
    await desk.publish(toSnapshotOf(2));
    rmSync(join(desk.folder, 'log.jsonl'));
    await desk.publish(toSnapshotOf(3));
    expect(toNight(desk.folder).snapshots).toEqual([2, 3].map(toSnapshotOf));
  });

  it('with a damaged log keeps it under another name and goes on from its good lines', async () => {
    for (const sequence of [1, 2, 3]) await desk.publish(toSnapshotOf(sequence));
    const path = join(desk.folder, 'log.jsonl');
    const damaged = readFileSync(path, 'utf8').replace('\n', '\nnot a line\n');
    writeFileSync(path, damaged);
    const { status, complained } = await desk.publish(toSnapshotOf(4));
    expect([status, complained]).toEqual([0, expect.stringContaining('log.jsonl: line 2')]);
    expect(toNight(desk.folder).snapshots).toEqual([1, 3, 4].map(toSnapshotOf));
    expect(filesOf(desk.folder)['log-damaged-1.jsonl']).toBe(damaged);
  });

  it('with a log that is cut goes on after its last whole line', async () => {
    for (const sequence of [1, 2]) await desk.publish(toSnapshotOf(sequence));
    const path = join(desk.folder, 'log.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20));
    await desk.publish(toSnapshotOf(3));
    expect(toNight(desk.folder).snapshots).toEqual([1, 2, 3].map(toSnapshotOf));
  });

  it('with files of a newer version is left alone, whatever the reason', async () => {
    mkdirSync(desk.folder);
    writeFileSync(join(desk.folder, 'results.json'), JSON.stringify({ ...toSnapshotOf(1), version: '2.0' }));
    const before = filesOf(desk.folder);
    const { status, complained } = await desk.publish(toSnapshotOf(2), ['--force', 'Now']);
    expect([status, complained]).toEqual([1, expect.stringContaining('No reason is good enough here')]);
    expect(filesOf(desk.folder)).toEqual(before);
  });

  it('whose stable name cannot be read wants a reason', async () => {
    mkdirSync(desk.folder);
    writeFileSync(join(desk.folder, 'results.json'), '<!doctype html>');
    expect((await desk.publish(toSnapshotOf(2))).status).toBe(1);
    expect((await desk.publish(toSnapshotOf(2), ['--force', 'It was a page'])).status).toBe(0);
    expect(stableOf(desk.folder)).toEqual(toSnapshotOf(2));
  });
});
