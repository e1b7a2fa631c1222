/** The published package's own description, made from the project's. */
import { FRAMEWORKS } from '../manifest/tag-types';
import { COMMAND, OPTIONAL } from './build-command';
import { MODULES } from './build-modules';
import { TYPES } from './build-types';

/** What is read of the project's `package.json`. */
export interface ProjectPackage {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The folder of the types of the tag for frameworks. */
export const TAGS = 'tags';

/** The entry of each framework's types: React's is `jsx`, since most who write JSX write it for React. */
export const toTagEntry = (framework: string): string => (framework === 'react' ? 'jsx' : `jsx/${framework}`);

/** What an import on a server gets: there is no page on which a tag could be registered. */
export const SERVER = `${MODULES}/server.js`;

/** A module without a name: what types alone are behind. */
export const NOTHING = `${TAGS}/nothing`;

/** The engine and its worker, which the package carries, must be of one version. */
const EXACT = ['maplibre-gl'];

const toRange = (name: string, version: string): string => (EXACT.includes(name) ? version : `^${version}`);

/** Throws where the modules import what the project does not depend on. */
function toDependencies(needed: readonly string[], { dependencies }: ProjectPackage): Record<string, string> {
  const missing = needed.filter((name) => !(name in dependencies));
  if (missing.length) throw new Error(`The modules import what is no dependency: ${missing.join(', ')}`);
  return Object.fromEntries([...needed].sort().map((name) => [name, toRange(name, dependencies[name] ?? '')]));
}

const toEntry = (name: string, onServer: boolean) => ({
  types: `./${TYPES}/${name}.d.ts`,
  ...(onServer ? { node: `./${SERVER}` } : {}),
  default: `./${MODULES}/${name}.js`,
});

const toTagTypes = (name: string): [string, unknown] => [
  `./${toTagEntry(name)}`,
  { types: `./${TAGS}/${name}.d.ts`, default: `./${NOTHING}.js` },
];

/** Files that are named by themselves, as data or by a page that is made with a template. */
const FILES = ['council-map.css', 'custom-elements.json', 'html-custom-data.json', 'integrity.json', 'package.json'];

/** Whole folders of such files. */
const FOLDERS = ['assets/*', 'geodata/*', 'schema/*'];

/** What lies at the package's top; its description, README and licence are always taken. */
const TOP = ['*.js', '*.css', '*.html', '*.json', 'licences.md'];

/**
 * @param needed packages that the modules and their types import
 * @param pageFiles built files in the package, by their names from its root
 */
export function toPackageJson(project: ProjectPackage, needed: readonly string[], pageFiles: readonly string[]) {
  const { name, version, description, license, engines, devDependencies } = project;
  const embed = pageFiles.includes('council-map-embed.js');
  return {
    name,
    version,
    description,
    keywords: ['web-component', 'custom-element', 'election', 'map', 'council', 'lit'],
    license,
    type: 'module',
    engines,
    files: [MODULES, TYPES, TAGS, COMMAND, ...FOLDERS.map((path) => path.replace('/*', '')), ...TOP],
    // Everything else may be left out where nothing of it is used.
    sideEffects: [`./${MODULES}/index.js`, './*.js', './*.css', `./${COMMAND}/**`],
    main: `./${MODULES}/index.js`,
    types: `./${TYPES}/index.d.ts`,
    unpkg: './council-map.js',
    jsdelivr: './council-map.js',
    customElements: './custom-elements.json',
    bin: { [name]: `./${COMMAND}/council-map.js` },
    exports: {
      '.': toEntry('index', true),
      './element': toEntry('element', true),
      './model': toEntry('model/index', false),
      './council-map.js': { types: `./${TYPES}/start.d.ts`, default: './council-map.js' },
      ...Object.fromEntries(FRAMEWORKS.map((framework) => toTagTypes(framework.name))),
      ...(embed ? { './embed': { types: `./${NOTHING}.d.ts`, default: './council-map-embed.js' } } : {}),
      ...Object.fromEntries([...FILES, ...FOLDERS].map((path) => [`./${path}`, `./${path}`])),
    },
    dependencies: toDependencies(needed, project),
    peerDependencies: Object.fromEntries(OPTIONAL.map((one) => [one, `^${devDependencies[one] ?? '0.0.0'}`])),
    peerDependenciesMeta: Object.fromEntries(OPTIONAL.map((one) => [one, { optional: true }])),
  };
}
