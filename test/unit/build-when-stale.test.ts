import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale } from '../e2e/build-when-stale';

let root: string;

/** Gives a file or folder the time of a minute, counted from one o'clock. */
function touch(path: string, minute: number): void {
  const time = new Date(Date.UTC(2018, 4, 3, 1, minute));
  utimesSync(join(root, path), time, time);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'council-map-stale-'));
  mkdirSync(join(root, 'src', 'model'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'src', 'model', 'control.ts'), '');
  writeFileSync(join(root, 'vite.config.ts'), '');
  writeFileSync(join(root, 'dist', 'index.html'), '');
  for (const path of ['src', 'src/model', 'src/model/control.ts', 'vite.config.ts']) touch(path, 0);
  touch('dist/index.html', 1);
});

afterEach(() => rmSync(root, { recursive: true }));

it('keeps a build that is newer than all it is made from', () => {
  expect(isStale(root)).toBe(false);
});

it('wants a build where there is none', () => {
  rmSync(join(root, 'dist'), { recursive: true });
  expect(isStale(root)).toBe(true);
});

it('wants a new build when a source has changed, however deep it lies', () => {
  touch('src/model/control.ts', 2);
  expect(isStale(root)).toBe(true);
});

it('wants a new build when a source was removed', () => {
  rmSync(join(root, 'src', 'model', 'control.ts'));
  expect(isStale(root)).toBe(true);
});

it('wants a new build when the way of building has changed', () => {
  touch('vite.config.ts', 2);
  expect(isStale(root)).toBe(true);
});
