/** The package's `council-map` command: the desk as JavaScript for Node.js, with all that it needs but the drawing of PNGs. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder of the command in the package. */
export const COMMAND = 'bin';

/** Native code for one kind of machine: who wants PNGs installs it beside the package. */
export const OPTIONAL = ['@resvg/resvg-js'];

/** @param outDir the package's folder */
export async function buildCommand(outDir: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    // What the page loads later, the command has at once: the bundler warns of that.
    logLevel: 'error',
    ssr: { noExternal: true, external: OPTIONAL },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      license: { fileName: `${COMMAND}/licences.md` },
      minify: false,
      rolldownOptions: {
        input: { 'council-map': `${ROOT}src/desk/council-map.ts` },
        external: OPTIONAL,
        output: {
          banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
          entryFileNames: `${COMMAND}/[name].js`,
          chunkFileNames: `${COMMAND}/parts/[name]-[hash].js`,
        },
      },
    },
  });
}
