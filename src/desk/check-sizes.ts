/** After every build: are the files as small as `sizes.json` says? `--record` writes down what they are now. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkLimits, compareSizes, LIMITS, measureSizes, type RecordedSizes, type Sizes } from './sizes';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const RECORD = here('../../sizes.json');
const DIST = here('../../dist');

/** The same library gives the same bytes on every machine; another one is allowed one per cent. */
const toTolerance = (recorded: string): number => (recorded === process.versions['brotli'] ? 0 : 0.01);

function record(sizes: Sizes): void {
  const content: RecordedSizes = { brotli: process.versions['brotli'] ?? 'unknown', sizes };
  writeFileSync(RECORD, `${JSON.stringify(content, null, 2)}\n`);
}

function readRecord(): RecordedSizes {
  if (!existsSync(RECORD)) return { brotli: process.versions['brotli'] ?? 'unknown', sizes: {} };
  return JSON.parse(readFileSync(RECORD, 'utf8')) as RecordedSizes;
}

function compareWithRecord(sizes: Sizes): string[] {
  const recorded = readRecord();
  const tolerance = toTolerance(recorded.brotli);
  if (tolerance > 0)
    console.log(`Recorded with brotli ${recorded.brotli}, another version: 1 % either way is allowed.`);
  return compareSizes(recorded.sizes, sizes, tolerance);
}

function printSizes(sizes: Sizes): void {
  const words = Object.entries(LIMITS).map(([name, limit]) => `${name} ${sizes[name]} of ${limit}`);
  console.log(`Bytes after brotli: ${words.join(', ')}.`);
}

function main(): void {
  const measured = measureSizes(DIST);
  printSizes(measured.sizes);
  if (process.argv.includes('--record')) record(measured.sizes);
  const broken = checkLimits(measured);
  const changed = compareWithRecord(measured.sizes);
  if (broken.length > 0) console.error(['Over the limit:', ...broken].join('\n  '));
  if (changed.length > 0) console.error(['Not as sizes.json records:', ...changed].join('\n  '));
  if (changed.length > 0) console.error('If this is what you want, record it: npm run sizes:record');
  if (broken.length + changed.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
