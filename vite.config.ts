import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compileHintPlugin } from './src/desk/compile-hint.ts';
import { inlineRuntimePlugin } from './src/desk/inline-runtime.ts';
import { minifyCorePlugin } from './src/desk/minify-core.ts';
import { minifyLiteralsPlugin } from './src/desk/minify-literals.ts';
import { PAGE_SCRIPTS } from './src/desk/page-scripts.ts';
import { bareImportPlugin, folderPlugin, pagePlugin } from './src/desk/vite-plugins.ts';

/** The component's entry in the source, and the stable name under which it is shipped. */
const COMPONENT = { source: '/src/start.ts', built: 'council-map.js' };

/** With all that it alone brings in, and with what other views need at once, which shall not wait for a third file. */
const ELEMENT = /src\/(council-map|furniture\/furniture|view\/seats-now)\.ts$/;
/** What several of the lazy chunks need and the core does not: one small file, not one for each. */
const SHARED_LATER = /src\/(feed\/ward-index-url|model\/(control|parse-file)|view\/to-other-plane)\.ts$/;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/*
 * One app-style build (library mode keeps white space) with two inputs: the component, under a name that never changes,
 * and the front page, which loads that very file. Chunks that the component fetches later are hashed beside it.
 *
 * `allow-extension` keeps every export of the component and lets lazy chunks take what they share with it from the
 * same file under short extra names. With `strict` the bundler would put the code in a second file and leave the
 * component a one-line re-export: a whole round trip before the first colour. For the same reason the furniture is a
 * group with all that it alone brings in: what lazy chunks share with it they take from it, not from a third file.
 */
export default defineConfig({
  base: './',
  server: { host: '127.0.0.1' },
  plugins: [
    pagePlugin(COMPONENT, PAGE_SCRIPTS),
    bareImportPlugin(),
    folderPlugin({ folder: here('geodata'), name: 'geodata' }),
    minifyLiteralsPlugin(),
    inlineRuntimePlugin(),
    minifyCorePlugin(['council-map', 'element']),
    compileHintPlugin('council-map'),
  ],
  build: {
    target: 'es2022',
    // No preload links in pages: the lazy parts are never wanted before the first colour.
    modulePreload: false,
    manifest: true,
    license: { fileName: 'licences.md' },
    reportCompressedSize: false,
    // MapLibre alone is beyond the default warning; `src/desk/check-sizes.ts` is the check that counts.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Of what a build takes, most is the second minifier: no news, and none of a newcomer's business.
      checks: { pluginTimings: false },
      input: { index: here('index.html'), 'council-map': here('src/start.ts') },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: (chunk) => (chunk.name === 'council-map' ? COMPONENT.built : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: {
          groups: [
            { name: 'council-map', test: /src\/start\.ts$/, priority: 3 },
            { name: 'element', test: ELEMENT, priority: 2 },
            { name: 'shared', test: SHARED_LATER, priority: 1 },
          ],
        },
      },
    },
  },
});
