/** Projects in TypeScript that install the tarball: what is right compiles, what is wrong does not. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProject, ROOT, useProjects } from './fresh-project';

useProjects();

/** As strict as it goes; where it says so, with the declarations of the package and its dependencies checked, too. */
const STRICT = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

const RESOLUTIONS = {
  bundler: { module: 'ESNext', moduleResolution: 'bundler' },
  nodenext: { module: 'NodeNext', moduleResolution: 'nodenext' },
};

type Files = Readonly<Record<string, string>>;

/** What the compiler says of a project: empty where it has nothing against it. */
function compile(files: Files, options: object, tools: readonly string[] = []): string {
  const config = JSON.stringify({ compilerOptions: { ...STRICT, ...options }, include: ['src'] });
  const project = createProject({ ...files, 'tsconfig.json': config }, tools);
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', project, '--pretty', 'false'], { cwd: project, encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const ELEMENT = `import 'council-map';
import { CouncilMap, type MapProblemEvent } from 'council-map/element';
import { parseResults, type Council, type Problem } from 'council-map/model';

const map = document.querySelector('council-map')!;
const isMap: CouncilMap = map;
map.view = 'change';
map.deepLink = true;
map.data = { results: {} };
map.postcodeLookup = async () => ({ council: 'Wandsworth' });
map.addEventListener('council-select', (event) => { const code: string = event.code; event.preventDefault(); void code; });
map.addEventListener('map-problem', (event: MapProblemEvent) => console.warn(event.problem.remedy));
const painted: Map<string, string> = map.paintedAreas();
const phase: 'idle' | 'loading' | 'painted' | 'interactive' | 'degraded' | 'error' = map.phase;
const { value, problems } = parseResults({}, { file: 'results.json' });
const councils: readonly Council[] = value?.councils ?? [];
const found: Problem[] = problems;
class OwnMap extends CouncilMap {}
console.log(isMap, painted, phase, councils, found, OwnMap);
`;

const REACT = `import 'council-map';
import type {} from 'council-map/jsx';
import { useRef } from 'react';
import type { CouncilMap } from 'council-map/element';

export function Article() {
  const map = useRef<CouncilMap>(null);
  return (
    <council-map
      ref={map}
      className="wide"
      results="results.json"
      boundaries="overview.json"
      ward-boundaries="wards/{code}.json"
      view="change"
      live={20}
      deep-link
      data={{ results: {} }}
      oncouncil-select={(event) => event.preventDefault()}
    >
      <p>Labour 74</p>
    </council-map>
  );
}
`;

const jsx = (importSource: string): object => ({ jsx: 'react-jsx', jsxImportSource: importSource });

describe.each(Object.entries(RESOLUTIONS))('a project with moduleResolution %s', (_, resolution) => {
  it('compiles the element, its events and the contract', () => {
    expect(compile({ 'src/main.ts': ELEMENT }, { ...resolution, skipLibCheck: false })).toBe('');
  });

  it('compiles the tag in React’s JSX', () => {
    expect(compile({ 'src/article.tsx': REACT }, { ...resolution, ...jsx('react') }, ['@types/react'])).toBe('');
  });
});

describe('what is wrong', () => {
  const { bundler } = RESOLUTIONS;
  const errorsOf = (said: string): number => said.split('\n').filter((line) => line.includes('error TS')).length;

  it('does not compile: a view that there is none of, an attribute misspelt', () => {
    const wrong = REACT.replace('view="change"', 'view="chnage"').replace('boundaries=', 'boundries=');
    const said = compile({ 'src/article.tsx': wrong }, { ...bundler, ...jsx('react') }, ['@types/react']);
    expect(said).toContain('chnage');
    expect(
      compile({ 'src/article.tsx': wrong.replace('chnage', 'change') }, { ...bundler, ...jsx('react') }, [
        '@types/react',
      ]),
    ).toContain('boundries');
  });

  it('does not compile: a phase that is set, a field that the contract has not', () => {
    const wrong = `import 'council-map';
      import type { Council } from 'council-map/model';
      document.querySelector('council-map')!.phase = 'idle';
      export const name = (council: Council) => council.gss;`;
    expect(errorsOf(compile({ 'src/main.ts': wrong }, bundler))).toBe(2);
  });

  it('does not compile: what the package does not export', () => {
    const wrong = `import { Store } from 'council-map/es/store.js'; export { Store };`;
    expect(compile({ 'src/main.ts': wrong }, bundler)).toContain('council-map/es/store.js');
  });
});

/** As little of a framework's types as the package's rest on; the frameworks themselves are not installed here. */
const HTML =
  'interface HTMLAttributes<T> { id?: string; results?: number; children?: unknown; onclick?: (e: T) => void }';
const JSX = `export namespace JSX { ${HTML} type Element = object; interface IntrinsicElements { p: HTMLAttributes<object> }
  interface ElementChildrenAttribute { children: object } }`;
const RUNTIME = (name: string): string => `export { JSX } from '${name}'; export declare const jsx: () => object;
  export declare const jsxs: () => object;`;

function toStandIn(name: string, files: Files): Files {
  const toPath = (file: string): string => `node_modules/${name}/${file}`;
  const description = JSON.stringify({ name, version: '0.0.0', types: './index.d.ts' });
  const own = Object.entries(files).map(([file, text]) => [toPath(file), text]);
  return Object.fromEntries([[toPath('package.json'), description], ...own]) as Files;
}

describe('types for other frameworks', () => {
  const { bundler } = RESOLUTIONS;

  it.each([
    ['preact', 'preact', 'oncouncil-select={(event) => event.preventDefault()}'],
    ['solid', 'solid-js', 'on:council-select={(event) => event.preventDefault()}'],
  ])('%s: the tag in its JSX, and a wrong view refused', (entry, module, listener) => {
    const tag = `<council-map results="results.json" view="change" ${listener} deep-link>x</council-map>`;
    const source = `import type {} from 'council-map/jsx/${entry}'; export const tag = ${tag};`;
    const standIn = toStandIn(module, { 'index.d.ts': JSX, 'jsx-runtime.d.ts': RUNTIME(module) });
    const options = { ...bundler, ...jsx(module) };
    expect(compile({ ...standIn, 'src/tag.tsx': source }, options)).toBe('');
    expect(compile({ ...standIn, 'src/tag.tsx': source.replace('change', 'chnage') }, options)).toContain('chnage');
  });

  it.each([
    [
      'vue',
      { 'index.d.ts': `export ${HTML.replace('<T>', '<T = object>')} export interface GlobalComponents {}` },
      'vue',
    ],
    [
      'svelte',
      { 'index.d.ts': '', 'elements.d.ts': `export ${HTML} export interface SvelteHTMLElements { p: object }` },
      'svelte/elements',
    ],
  ] as const)('%s: the tag among its own', (entry, files, module) => {
    const props = {
      vue: `InstanceType<import('${module}').GlobalComponents['council-map']>['$props']`,
      svelte: `import('${module}').SvelteHTMLElements['council-map']`,
    }[entry];
    const source = `import type {} from 'council-map/jsx/${entry}';
      export const right: ${props} = { results: 'results.json', view: 'change', id: 'map' };`;
    const standIn = toStandIn(entry, files);
    expect(compile({ ...standIn, 'src/tag.ts': source }, bundler)).toBe('');
    expect(compile({ ...standIn, 'src/tag.ts': source.replace('change', 'chnage') }, bundler)).toContain('chnage');
  });
});
