import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  filesOf,
  openDesk,
  run,
  sequencesOf,
  stableOf,
  toNight,
  toSnapshotOf,
  wrong,
  type Desk,
} from './publish-fixture';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

describe('a snapshot that is refused', () => {
  const REFUSED: [string, () => Parameters<Desk['publish']>[0], RegExp][] = [
    ['with a lower sequence', () => toSnapshotOf(2), /Sequence 2 is not higher than 3.*ignore it.*4 or higher/],
    [
      'with the same sequence and other facts',
      () => ({ ...toSnapshotOf(4), sequence: 3 }),
      /Sequence 3 .*other content/,
    ],
    [
      'of another election',
      () => ({ ...toSnapshotOf(4), election: { id: 'local.2019-05-02', name: 'Next', date: '2019-05-02' } }),
      /"local\.2018-05-03".*"local\.2019-05-02"/,
    ],
    ['with an error', () => wrong(4), /The file has 2 errors/],
    [
      'with a council that does not fit',
      () => ({ ...toSnapshotOf(4), councils: [7 as never] }),
      /The file has an error/,
    ],
  ];

  it.each(REFUSED)('%s changes nothing, and says why and what to do', async (_, toFile, why) => {
    await desk.publish(toSnapshotOf(3));
    const before = filesOf(desk.folder);
    const { status, said, complained } = await desk.publish(toFile());
    expect([status, said]).toEqual([1, '']);
    expect(complained).toMatch(why);
    expect(complained).toContain('--force "<reason>"');
    expect(filesOf(desk.folder)).toEqual(before);
  });

  it.each(REFUSED)('%s is published for a reason, which the log keeps', async (_, toFile) => {
    await desk.publish(toSnapshotOf(3));
    const { status, said, complained } = await desk.publish(toFile(), ['--force', 'Counted again at 2.10am']);
    expect(status).toBe(0);
    expect(complained).toContain('FORCED: ');
    expect(said).toContain('the reason stands in the log: Counted again at 2.10am');
    const { snapshots, reasons } = toNight(desk.folder);
    expect(reasons).toEqual([undefined, 'Counted again at 2.10am']);
    expect(snapshots.at(-1)).toEqual(toFile());
    expect(stableOf(desk.folder)).toEqual(toFile());
  });

  it('leaves no folder where there was none', async () => {
    expect((await desk.publish(wrong(1))).status).toBe(1);
    expect(filesOf(desk.root)).toEqual({ 'tonight.json': expect.any(String) as string });
  });

  it.each([
    ['cut', JSON.stringify(toSnapshotOf(4)).slice(0, 500)],
    ['a page of HTML', '<!doctype html>'],
    ['empty', ''],
    ['not results', '{"version":"1.0"}'],
    ['of a newer major version', JSON.stringify({ ...toSnapshotOf(4), version: '2.0' })],
  ])('because it is %s is refused whatever the reason', async (_, text) => {
    await desk.publish(toSnapshotOf(3));
    const before = filesOf(desk.folder);
    const { status, complained } = await desk.publish(text, ['--force', 'It must go out']);
    expect(status).toBe(1);
    expect(complained).toContain('whatever the reason');
    expect(filesOf(desk.folder)).toEqual(before);
  });

  it('does not exist: that, too, is said', async () => {
    const { status, complained } = await run([join(desk.root, 'none.json'), desk.folder]);
    expect([status, complained]).toEqual([1, expect.stringMatching(/cannot be read.*none\.json/)]);
  });
});

describe('a forced sequence', () => {
  it('that is not higher is said loudly: pages that show a higher one ignore it', async () => {
    await desk.publish(toSnapshotOf(4));
    const forced = await desk.publish(toSnapshotOf(2), ['--force', 'Rolled back']);
    expect(forced.complained).toContain('READERS WILL NOT ALL SEE THIS: a page that shows sequence 4 ignores 2');
    const next = await desk.publish(toSnapshotOf(3));
    expect([next.status, next.complained]).toEqual([0, expect.stringContaining('Publish it with sequence 5')]);
    const reaching = await desk.publish(toSnapshotOf(5));
    expect([reaching.status, reaching.complained]).toEqual([0, '']);
    expect(sequencesOf(desk.folder)).toEqual([4, 2, 3, 5]);
  });

  it('never takes the number of other bytes', async () => {
    await desk.publish(toSnapshotOf(3));
    const [first, again] = [toSnapshotOf(3), { ...toSnapshotOf(4), sequence: 3 }];
    for (const file of [again, first, again]) await desk.publish(file, ['--force', 'To and fro']);
    const files = filesOf(desk.folder);
    expect(Object.keys(files).filter((name) => name.startsWith('snapshots/'))).toEqual([
      'snapshots/000003-2.json',
      'snapshots/000003.json',
    ]);
    expect(JSON.parse(files['snapshots/000003.json']!)).toEqual(first);
    expect(JSON.parse(files['snapshots/000003-2.json']!)).toEqual(again);
    expect(toNight(desk.folder).snapshots).toEqual([first, again, first, again]);
  });

  it('that needed no force keeps no reason', async () => {
    const { said } = await desk.publish(toSnapshotOf(1), ['--force', 'Just in case']);
    expect(said).toContain('nothing had to be forced');
    expect(toNight(desk.folder).reasons).toEqual([undefined]);
  });
});
