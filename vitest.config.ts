import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, locateChromium } from './test/chromium.ts';

/** What a failing test leaves behind goes here, never into the tree. */
const leavings = join(tmpdir(), 'council-map-tests');

// The configuration only looks; `test/run.ts` is what installs one.
const executablePath = await locateChromium();

export default defineConfig({
  test: {
    attachmentsDir: leavings,
    projects: [
      {
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] },
      },
      {
        // The server's root is the repository: `public/` stands at `/`, `geodata/` at `/geodata/`, as in the build.
        optimizeDeps: { entries: ['src/index.ts', 'src/furniture/furniture.ts', 'test/browser/**/*.test.ts'] },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            ui: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 900 },
            screenshotFailures: false,
            screenshotDirectory: leavings,
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build-when-stale.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Two files at once would time each other out where there are two cores.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'survival',
          environment: 'node',
          include: ['test/survival/**/*.test.ts'],
          globalSetup: ['test/e2e/build-when-stale.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        // The package as others install it: compilers and bundlers of their own, a minute or two.
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/pack-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
