/** What a module or a declaration imports, as the compiler reads it: statements, `import()` and types in `import("…")`. */
import ts from 'typescript';

export interface ModuleImport {
  readonly specifier: string;
  /** Where it begins in the text, behind its quotation mark. */
  readonly at: number;
}

/** The specifiers, with their places in the text. */
export const listImports = (text: string): ModuleImport[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({ specifier: fileName, at: pos + 1 }));

export const isRelative = (specifier: string): boolean => /^\.\.?\//.test(specifier);

/** `lit/directives/guard.js` → `lit`, `@lit/reactive-element` as it is. */
const toPackage = (specifier: string): string => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';

/** The packages that these texts import, each once. */
export function toPackages(texts: Iterable<string>): string[] {
  const specifiers = [...texts].flatMap((text) => listImports(text).map(({ specifier }) => specifier));
  return [...new Set(specifiers.filter((one) => !isRelative(one)).map(toPackage))].sort();
}
