/** The package's types: declarations of the modules that its entries are made of, and of nothing else. */
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { isRelative, listImports } from './module-imports';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCE = join(ROOT, 'src');

/** The folder of the types in the package. */
export const TYPES = 'types';

const ENTRIES = ['index.ts', 'start.ts', 'element.ts', 'model/index.ts'];

const withForwardSlashes = (path: string): string => path.replaceAll('\\', '/');

/** Compiles the entries; resolves nothing that is not in the source. Throws what the compiler has to say. */
function emitDeclarations(): Map<string, string> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: Record<string, unknown> };
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, ROOT);
  const program = ts.createProgram(
    ENTRIES.map((entry) => join(SOURCE, entry)),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: '/', rootDir: SOURCE },
  );
  const declarations = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (_path, text, _mark, _error, sources) => {
    const source = sources?.[0]?.fileName;
    if (source) declarations.set(toDeclarationName(withForwardSlashes(relative(SOURCE, source))), text);
  });
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, toHost()));
  return declarations;
}

const toHost = (): ts.FormatDiagnosticsHost => ({
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => ROOT,
  getNewLine: () => '\n',
});

const toDeclarationName = (source: string): string => source.replace(/\.ts$/, '.d.ts');

/** The file that a relative specifier means, from the top of the source: `./model` → `model/index.d.ts`. */
function resolve(from: string, specifier: string, known: ReadonlyMap<string, string>): string {
  const path = posix.join(posix.dirname(from), specifier.replace(/\.(js|ts)$/, ''));
  const found = [`${path}.d.ts`, `${path}/index.d.ts`].find((name) => known.has(name));
  if (!found) throw new Error(`The types of ${from} name ${specifier}, which has none.`);
  return found;
}

/** Node.js wants the whole name of a file, with the extension that it has when it runs. */
function withExtensions(from: string, text: string, known: ReadonlyMap<string, string>): string {
  let out = text;
  // From the end, so that the places before stay what they are.
  for (const { specifier, at } of listImports(text).reverse()) {
    if (!isRelative(specifier)) continue;
    const target = posix.relative(posix.dirname(from), resolve(from, specifier, known)).replace(/\.d\.ts$/, '.js');
    const dotted = target.startsWith('.') ? target : `./${target}`;
    out = `${out.slice(0, at)}${dotted}${out.slice(at + specifier.length)}`;
  }
  return out;
}

const toSpecifiers = (text: string): string[] => listImports(text).map(({ specifier }) => specifier);

/** The files that the entries lead to. */
function reach(known: ReadonlyMap<string, string>): string[] {
  const reached = new Set(ENTRIES.map(toDeclarationName));
  for (const file of reached)
    for (const specifier of toSpecifiers(known.get(file) ?? '').filter(isRelative))
      reached.add(resolve(file, specifier, known));
  return [...reached];
}

/** The declarations by their names from the folder of types. */
export function deriveTypes(): Map<string, string> {
  const known = emitDeclarations();
  return new Map(reach(known).map((file) => [file, withExtensions(file, known.get(file) ?? '', known)]));
}
