/** `npx tsx test/bench/snapshot/run.ts [--runs 5] [--check]`: what a static twin costs, without a browser. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Spread } from '../statistics';
import { measureSnapshot, SNAPSHOT_LIMITS, type SnapshotBytes, type SnapshotFigures } from './measure-snapshot';

const toTime = ({ median, min, max }: Spread): string =>
  `${median.toFixed(0)} ms (${min.toFixed(0)} to ${max.toFixed(0)})`;

const toSize = ({ plain, gzip, brotli }: SnapshotBytes): string =>
  [plain, gzip, brotli].map((bytes) => `${(bytes / 1024).toFixed(1)} KB`).join(', ');

const toLines = ({ svg, bare, png }: SnapshotFigures): string[] => [
  `England as SVG, the whole process: ${toTime(svg.packaged)} as packaged, ${toTime(svg.tsx)} through tsx; limit ${SNAPSHOT_LIMITS.milliseconds} ms`,
  `its bytes, plain, gzip, brotli: ${toSize(svg.bytes)}; limit ${SNAPSHOT_LIMITS.gzip / 1024} KB gzip`,
  `the bare map: ${toSize(bare.bytes)}`,
  `a card of 1200x630 as PNG: ${toTime(png.packaged)} as packaged, ${toTime(png.tsx)} through tsx`,
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, check: { type: 'boolean' } } });
  const figures = await measureSnapshot(fileURLToPath(new URL('../../..', import.meta.url)), Number(values.runs));
  for (const line of toLines(figures)) console.log(line);
  const { packaged, bytes } = figures.svg;
  const isMet = packaged.median <= SNAPSHOT_LIMITS.milliseconds && bytes.gzip <= SNAPSHOT_LIMITS.gzip;
  if (values.check && !isMet) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
