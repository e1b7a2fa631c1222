/** What the files of `src` import, as the compiler reads them: the architecture's tests are made from this. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceImport {
  /** The importing file, from `src`: `map/svg/paths.ts`. */
  from: string;
  /** A path from `src` without extension, or the name of a package: `model/contract`, `lit`, `node:fs`. */
  target: string;
  isPackage: boolean;
  /** True when the compiler drops it: nothing of it is there when the code runs. */
  typeOnly: boolean;
}

/** Files below a folder, as paths from it with forward slashes. */
export function listFiles(folder: string, skip: readonly string[] = []): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (skip.includes(name)) return [];
    return statSync(path).isDirectory() ? listFiles(path, skip).map((below) => `${name}/${below}`) : [name];
  });
}

export const parseSource = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

/** Every node of a file, outermost first. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* walk(child);
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return clause !== undefined;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function toSpecifier(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? node.arguments[0] : undefined;
}

/** The imports of one file: statements, re-exports and `import()`. */
export function importsOf(from: string, text: string): SourceImport[] {
  return [...walk(parseSource(from, text))].flatMap((node) => {
    const specifier = toSpecifier(node);
    if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
    const isPackage = !specifier.text.startsWith('.');
    const path = posix.normalize(posix.join(dirname(from), specifier.text.replace(/(\.ts|\?.*)$/, '')));
    return [{ from, target: isPackage ? specifier.text : path, isPackage, typeOnly: isTypeOnly(node) }];
  });
}

export const readSource = (file: string): string => readFileSync(join(ROOT, 'src', file), 'utf8');
