/** Pages of somebody who has installed the package: packed, unpacked, and built with Vite, as the tests of it do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAndUnpack } from '../package/pack-once';
import { addSample, TAG, writeProject } from '../package/project';
import { buildWithVite, MAIN, toVitePage } from '../package/vite-page';
import { toTagged } from './pages';

/**
 * Takes some ten seconds.
 * @param dist the built files that are packed
 * @param project a folder for the project, which is not there yet
 * @param listenIn what is done to each page before it is served
 */
export function writeFreshPages(dist: string, project: string, listenIn: (html: string) => string): void {
  const folder = mkdtempSync(join(tmpdir(), 'council-map-package-'));
  try {
    packAndUnpack(dist, folder);
    const files = { 'index.html': listenIn(toVitePage(TAG)), 'main.js': MAIN, 'tagged.html': listenIn(toTagged(TAG)) };
    writeProject(project, join(folder, 'package'), files, ['vite']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const place of ['.', 'public']) addSample(project, place);
  buildWithVite(project);
}
