/**
 * The package's modules for bundlers: one for each of the source, with Lit, MapLibre and the rest left as imports, so
 * that a page that has a Lit of its own downloads it once and its bundler decides what goes into which file.
 */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { minifyLiteralsPlugin } from '../minify-literals';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCE = `${ROOT}src`;

/** The folder of the modules in the package. */
export const MODULES = 'es';

/** What the package is entered by, besides the files for pages without a bundler. */
const ENTRIES = { index: 'index.ts', element: 'element.ts', 'model/index': 'model/index.ts' };

/** What stays an import: the dependencies of the package. */
const DEPENDENCIES = /^(@lit\/|lit$|lit\/|lit-html$|lit-html\/|d3-|maplibre-gl$|topojson-|valibot)/;

const WORKER_MODULE = 'map/maplibre/worker-file.ts';
const WORKER_MARK = '"council-map:worker"';

/**
 * The engine's worker is the very file that pages without a bundler load. Its address is written as every bundler
 * knows it: `new URL(…, import.meta.url)`.
 */
function workerPlugin(worker: string): Plugin {
  const up = '../'.repeat(WORKER_MODULE.split('/').length);
  return {
    name: 'council-map:worker-file',
    enforce: 'pre',
    resolveId: { filter: { id: /\?worker&url$/ }, handler: () => `${SOURCE}/${WORKER_MODULE}` },
    load: { filter: { id: /worker-file\.ts$/ }, handler: () => `export default ${WORKER_MARK};` },
    // Last, or the bundler would take the address for a file of its own to copy.
    renderChunk: (code) =>
      code.includes(WORKER_MARK)
        ? { code: code.replace(WORKER_MARK, () => `new URL("${up}${worker}", import.meta.url).href`), map: null }
        : undefined,
  };
}

/**
 * @param outDir the package's folder
 * @param worker the engine's worker in it: `assets/maplibre-gl-worker-Ab12Cd34.js`
 */
export async function buildModules(outDir: string, worker: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [workerPlugin(worker), minifyLiteralsPlugin()],
    build: {
      // Not for a server, but left alone as files for a server are: nothing is preloaded, copied or put inline.
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      // Who bundles it minifies it.
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, `${SOURCE}/${file}`])),
        external: DEPENDENCIES,
        preserveEntrySignatures: 'strict',
        output: {
          preserveModules: true,
          preserveModulesRoot: SOURCE,
          entryFileNames: `${MODULES}/[name].js`,
          chunkFileNames: `${MODULES}/[name].js`,
        },
      },
    },
  });
}
