import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Files } from './output-folder';

interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

function toSize(text: string): Size {
  const bytes = Buffer.from(text);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

const add = (a: Size, b: Size): Size => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli });
const toWords = ({ raw, gzip, brotli }: Size): string => `${raw} bytes, ${gzip} gzip, ${brotli} brotli`;

function toFolderLines(folder: string, sizes: readonly Size[]): string[] {
  const sorted = sizes.toSorted((a, b) => a.brotli - b.brotli);
  const [median, largest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (!median || !largest) return [];
  const total = sizes.reduce(add, { raw: 0, gzip: 0, brotli: 0 });
  return [
    `  ${folder}/: ${sizes.length} files, ${toWords(total)}`,
    `    median ${toWords(median)}`,
    `    largest ${toWords(largest)}`,
  ];
}

/** Sizes of what was made: each file of the top level on its own, each folder as a whole. */
export function toSizeLines(name: string, files: Files): string[] {
  const folders = new Map<string, Size[]>();
  const lines: string[] = [];
  for (const [path, text] of files) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined;
    if (folder === undefined) lines.push(`  ${path}: ${toWords(toSize(text))}`);
    else folders.set(folder, [...(folders.get(folder) ?? []), toSize(text)]);
  }
  return [
    `${name}: ${files.size} files`,
    ...lines,
    ...[...folders].flatMap(([path, sizes]) => toFolderLines(path, sizes)),
  ];
}
