/** Has the browser compile a whole script at once, where nearly all of it runs on the way to the first picture. */
import type { Plugin } from 'vite';

/**
 * V8 takes it (Chrome 136 and later), to others it is a comment. Without it every function is parsed twice, once to be
 * passed over and again when it is first called: between the arrival of the data and the first colour.
 * Source: https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** @param name of the chunk. The last of all plugins: the minifiers drop comments. */
export function compileHintPlugin(name: string): Plugin {
  return {
    name: 'council-map:compile-hint',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && chunk.name === name) chunk.code = COMPILE_HINT + chunk.code;
      },
    },
  };
}
