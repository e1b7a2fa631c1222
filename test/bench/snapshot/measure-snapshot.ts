/**
 * What a static twin of England costs on the command line: the whole process from its start to its end, once as the package
 * has the command (JavaScript) and once as this project calls it (through tsx), and the bytes that come of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildCommand, COMMAND } from '../../../src/desk/package/build-command';
import { toSpread, type Spread } from '../statistics';

/** In milliseconds. */
export interface SnapshotTimes {
  readonly packaged: Spread;
  readonly tsx: Spread;
}

/** In bytes. */
export interface SnapshotBytes {
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface SnapshotFigures {
  readonly svg: SnapshotTimes & { readonly bytes: SnapshotBytes };
  readonly bare: { readonly bytes: SnapshotBytes };
  readonly png: SnapshotTimes;
}

/** Milliseconds that the picture of England may take, process included, and bytes that it may have with gzip. */
export const SNAPSHOT_LIMITS = { milliseconds: 1000, gzip: 120 * 1024 };

const FILES = [
  ...['--results', 'public/elections/2018-05-03/results.json'],
  ...['--boundaries', 'geodata/overview.json'],
];

/** @param root the checkout that is measured */
export async function measureSnapshot(root: string, runs: number): Promise<SnapshotFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'council-map-bench-'));
  try {
    await buildCommand(folder);
    // Where the package is installed, what draws pixels lies beside it.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const commands = {
      packaged: [join(folder, COMMAND, 'council-map.js')],
      tsx: ['--import', 'tsx', join(root, 'src/desk/council-map.ts')],
    };
    const times = (out: string): SnapshotTimes => ({
      packaged: toSpread(timesOf(runs, root, [...commands.packaged, 'snapshot', ...FILES, '--out', out])),
      tsx: toSpread(timesOf(runs, root, [...commands.tsx, 'snapshot', ...FILES, '--out', out])),
    });
    const [svg, bare, png] = ['map.svg', 'bare.svg', 'card.png'].map((name) => join(folder, name));
    const ofSvg = times(svg!);
    timesOf(1, root, [...commands.packaged, 'snapshot', ...FILES, '--bare', '--out', bare!]);
    return { svg: { ...ofSvg, bytes: toBytes(svg!) }, bare: { bytes: toBytes(bare!) }, png: times(png!) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each a process of its own; a first one, that is not counted, warms the disk. */
function timesOf(runs: number, root: string, words: readonly string[]): number[] {
  return Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`council-map snapshot ended with ${status}: ${stderr}`);
    return performance.now() - start;
  }).slice(1);
}

function toBytes(path: string): SnapshotBytes {
  const body = readFileSync(path);
  return { plain: body.length, gzip: gzipSync(body, { level: 9 }).length, brotli: brotliCompressSync(body).length };
}
