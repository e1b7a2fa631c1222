/** The two small plugins with which the build makes pages that load the very files an embedder loads. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export interface ComponentFile {
  /** Address of the entry in the source, as a page names it in development: `/src/index.ts`. */
  source: string;
  /** Name of the built file, which never changes: `council-map.js`. */
  built: string;
}

/** Attributes of a tag with Vite's own mark that the tag's addresses are to be left as they are. */
const leaveAlone = (tag: string): string => tag.replace(/^<(\w+)/, '<$1 vite-ignore');

/**
 * The text of a page as the build is to take it: the component's source is replaced by its built file, and hints are
 * kept word for word, since a hint helps only when it names the same address as the later request.
 */
export function toBuiltPage(html: string, component: ComponentFile): string {
  return html.replace(/<(script|link)\b[^>]*>/g, (tag, name: string) => {
    if (name === 'link') return /\srel="?(module)?preload\b/.test(tag) ? leaveAlone(tag) : tag;
    if (!tag.includes(`"${component.source}"`)) return tag;
    return leaveAlone(tag.replace(component.source, `./${component.built}`));
  });
}

/** Makes built pages load the built component; in development answers for built names from the source. */
export function pagePlugin(component: ComponentFile, others: readonly ComponentFile[] = []): Plugin {
  return {
    name: 'council-map:page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, context) => (context.server ? html : toBuiltPage(html, component)),
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const file = [component, ...others].find(({ built }) => request.url === `/${built}`);
        if (file) request.url = file.source;
        next();
      });
    },
  };
}

/** What Vite's loader is told beside what to import: which files to preload, none here, and from where. */
const PRELOADS = /,\s*\[\],\s*import\.meta\.url\)/g;
/** The loader around an `import()` whose exports it names, once it has been made small; the second group is the `import()`. */
const LOADED =
  /(?<![\w$.])[\w$]+\(async\(\)=>\{let\{([\w$]+):[\w$]+\}=await (import\(`[^`]*`\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?);return\{\1:[\w$]+\}\}\)/g;

/** A built chunk, its `import()`s without the loader around them. */
export const toBareImports = (code: string): string => code.replace(PRELOADS, ')').replace(LOADED, '$2');

/**
 * Puts one line in the place of Vite's loader around `import()`, which would bring a kilobyte to preload files and link
 * style sheets: our chunks have neither. Where the line itself can go, it goes.
 */
export function bareImportPlugin(): Plugin {
  return {
    name: 'council-map:bare-import',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    // After Vite's own, which puts them there.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = toBareImports(chunk.code);
      },
    },
  };
}

/** Copies a folder into the build as it is. In development Vite serves it from the root already. */
export function folderPlugin({ folder, name }: { folder: string; name: string }): Plugin {
  return {
    name: 'council-map:folder',
    apply: 'build',
    writeBundle(options) {
      if (options.dir && existsSync(folder)) cpSync(folder, join(options.dir, name), { recursive: true });
    },
  };
}
