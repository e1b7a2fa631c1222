/**
 * Builds the scripts of the pages beside the component (studio, iframe page, the iframe's parent), each by itself: what
 * they share with the component must never become a file that the component waits for. Runs after `vite build`.
 */
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { PAGE_SCRIPTS, type PageScript } from './page-scripts';
import { bareImportPlugin } from './vite-plugins';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param outDir the built folder, which holds the component already */
async function buildScript({ built, source, format }: PageScript, outDir: string): Promise<void> {
  await build({
    root: ROOT,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [bareImportPlugin()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../..${source}`, import.meta.url)),
        // The component is a file of its own, under the name that every page loads.
        external: [/^\.\/council-map\.js$/],
        output: {
          format,
          entryFileNames: built,
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          codeSplitting: format === 'es',
        },
      },
    },
  });
}

export async function buildPages(outDir: string): Promise<void> {
  for (const script of PAGE_SCRIPTS) if (existsSync(`${ROOT}${script.source}`)) await buildScript(script, outDir);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: `${ROOT}dist` } } });
  buildPages(values.outDir).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
