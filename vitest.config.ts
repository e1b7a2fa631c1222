import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { CHROMIUM_FLAGS, locateChromium } from './test/chromium.ts';

/** What a failing test leaves behind goes here, never into the tree. */
const leavings = join(tmpdir(), 'council-map-tests');

// The configuration only looks; `test/run.ts` is what installs one.
const executablePath = await locateChromium();

/** Wrong data of every kind, on real elements: minutes of it. */
const HOSTILE = 'test/browser/hostile-*.test.ts';
const toFiles = (...names: string[]): string[] => names.map((name) => `test/e2e/${name}*.test.ts`);
/** What is built beside the component: the studio, the iframe, example and theme pages, pictures, pages full of maps. */
const PAGES = toFiles('studio', 'embed', 'examples', 'themes', 'snapshot', 'take-over', 'many-maps');
/** What axe, other eyes and fingers find in every state. */
const ACCESS = toFiles('axe', 'eyes', 'targets');

/** The server's root is the repository: `public/` stands at `/`, `geodata/` at `/geodata/`, as in the build. */
const toBrowserProject = (name: string, include: string[], others: string[] = []): TestProjectInlineConfiguration => ({
  optimizeDeps: { entries: ['src/index.ts', 'src/furniture/furniture.ts', 'test/browser/**/*.test.ts'] },
  test: {
    name,
    include,
    exclude: [...configDefaults.exclude, ...others],
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
});

const toBuiltProject = (name: string, include: string[], others: string[] = []): TestProjectInlineConfiguration => ({
  test: {
    name,
    environment: 'node',
    include,
    exclude: [...configDefaults.exclude, ...others],
    globalSetup: ['test/e2e/build-when-stale.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two files at once would time each other out where there are two cores.
    fileParallelism: false,
  },
});

export default defineConfig({
  test: {
    attachmentsDir: leavings,
    projects: [
      {
        // They only compute: a core each, though the default keeps one free.
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          maxWorkers: availableParallelism(),
        },
      },
      toBrowserProject('browser', ['test/browser/**/*.test.ts'], [HOSTILE]),
      toBrowserProject('hostile', [HOSTILE]),
      toBuiltProject('e2e', ['test/e2e/**/*.test.ts'], [...PAGES, ...ACCESS]),
      toBuiltProject('pages', PAGES),
      toBuiltProject('access', ACCESS),
      toBuiltProject('survival', ['test/survival/**/*.test.ts']),
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
