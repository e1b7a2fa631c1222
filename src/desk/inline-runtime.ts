/**
 * The bundler puts its own helper, some hundred bytes, into a file that groups of modules import: a whole round trip
 * before the furniture could run. This gives each importer a copy in place of the file.
 */
import type { Plugin } from 'vite';

const RUNTIME = 'rolldown-runtime';

/** The import of the helper: the names in its braces, as in `t as e`. */
const IMPORT = new RegExp(`import\\{([^}]*)\\}from["'\`]\\./${RUNTIME}-[\\w-]+\\.js["'\`];`);
const EXPORT = /export\{([^}]*)\};?\s*$/;

/** `t as e, n` → `t:e,n`. */
const toPattern = (names: string): string => names.replace(/\s+as\s+/g, ':').replace(/\s+/g, '');

/** `t as e` → `e:t`: what is exported under a name, by the name. */
const toObject = (names: string): string =>
  names
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .map(([local = '', exported = local]) => `${exported}:${local}`)
    .join(',');

/**
 * The code of a chunk with the helper in it.
 * @throws where the helper has no exports at its end, which would mean that the bundler writes it otherwise now
 */
export function inlineRuntime(code: string, runtime: string): string {
  const found = EXPORT.exec(runtime);
  if (!found) throw new Error(`The bundler's ${RUNTIME} has no exports at its end`);
  const body = runtime.slice(0, found.index);
  return code.replace(IMPORT, (_, names: string) => {
    return `const{${toPattern(names)}}=(()=>{${body}return{${toObject(found[1] ?? '')}}})();`;
  });
}

export function inlineRuntimePlugin(): Plugin {
  return {
    name: 'council-map:inline-runtime',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const runtime = chunks.find(({ name }) => name === RUNTIME);
        if (!runtime) return;
        for (const chunk of chunks) chunk.code = inlineRuntime(chunk.code, runtime.code);
        delete bundle[runtime.fileName];
      },
    },
  };
}
