/**
 * `npm run pack`: the folder that is published, from the built one. `npm pack ./dist-package` then makes the tarball.
 * For bundlers there are modules with imports, for pages without one the built files, for both one set of types.
 */
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toCustomElements } from '../manifest/custom-elements';
import { toHtmlData } from '../manifest/html-data';
import { FRAMEWORKS, toAttributeTypes, toTagTypes } from '../manifest/tag-types';
import { buildCommand, COMMAND } from './build-command';
import { buildModules, MODULES } from './build-modules';
import { deriveTypes, TYPES } from './build-types';
import { writeIntegrity } from './integrity';
import { toPackages } from './module-imports';
import { NOTHING, SERVER, TAGS, toPackageJson, type ProjectPackage } from './package-json';
import { copyPageFiles, findWorker } from './page-files';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the types of the tag import the element's from. */
const ELEMENT_TYPES = `../${TYPES}/element.js`;

const SERVER_MODULE = `/** On a server there is no page: the tag is written as it is, with what stands in it. */
export * from './events.js';
export class CouncilMap {}
`;

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Texts that are made here, by their names from the package's root. */
function toTexts(): Map<string, string> {
  const paths = { element: `${MODULES}/element.js`, index: `${MODULES}/index.js` };
  const tags = FRAMEWORKS.map((framework) => {
    return [`${TAGS}/${framework.name}.d.ts`, toTagTypes(framework, ELEMENT_TYPES)] as const;
  });
  return new Map([
    ['custom-elements.json', toJson(toCustomElements(paths))],
    ['html-custom-data.json', toJson(toHtmlData())],
    [`${TAGS}/attributes.d.ts`, toAttributeTypes(ELEMENT_TYPES)],
    ...tags,
    [`${NOTHING}.js`, 'export {};\n'],
    [`${NOTHING}.d.ts`, 'export {};\n'],
    [SERVER, SERVER_MODULE],
  ]);
}

function writeTexts(outDir: string, texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) {
    mkdirSync(dirname(join(outDir, name)), { recursive: true });
    writeFileSync(join(outDir, name), text);
  }
}

function readModules(outDir: string): string[] {
  const files = readdirSync(join(outDir, MODULES), { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(outDir, MODULES, name), 'utf8'));
}

/**
 * Makes the package's folder anew.
 * @param dist the built folder, scripts of pages included
 * @param outDir the folder, which is emptied first
 */
export async function pack(dist: string, outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const pageFiles = copyPageFiles(dist, outDir);
  await buildModules(outDir, findWorker(pageFiles));
  await buildCommand(outDir);
  chmodSync(join(outDir, COMMAND, 'council-map.js'), 0o755);
  const types = deriveTypes();
  const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as ProjectPackage;
  const needed = toPackages([...readModules(outDir), ...types.values()]);
  writeTexts(outDir, new Map([...types].map(([name, text]) => [`${TYPES}/${name}`, text])));
  writeTexts(outDir, toTexts());
  writeTexts(outDir, new Map([['package.json', toJson(toPackageJson(project, needed, pageFiles))]]));
  writeIntegrity(outDir);
  for (const name of ['README.md', 'LICENSE']) cpSync(join(ROOT, name), join(outDir, name));
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', default: join(ROOT, 'dist') },
      outDir: { type: 'string', default: join(ROOT, 'dist-package') },
    },
  });
  pack(values.dist, values.outDir).then(
    () => console.log(`The package is in ${values.outDir}: npm pack ${values.outDir}`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
