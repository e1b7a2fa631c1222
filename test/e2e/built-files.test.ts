import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPILE_HINT } from '../../src/desk/compile-hint';
import { DIST, useHarness } from './harness';
import { visit, windowOf } from './visit';

const harness = useHarness();
const page = (): string => readFileSync(join(DIST, 'index.html'), 'utf8');

describe('the built front page', () => {
  it('loads one script, the very file that an embedder loads, and hints at no lazy part', () => {
    const scripts = page().match(/<script\b[^>]*\bsrc=[^>]*>/g) ?? [];
    expect(scripts.map((tag) => /src="([^"]+)"/.exec(tag)?.[1])).toEqual(['./council-map.js']);
    expect(page()).not.toMatch(/rel="?modulepreload/);
    expect(page()).not.toContain('vite-ignore');
  });

  it('asks for the component and for each file of the first picture once, and stays on its own host', async () => {
    const { log } = await visit(harness(), windowOf(1280));
    for (const path of ['/council-map.js', '/geodata/overview.json', '/elections/2018-05-03/results.json'])
      expect(log.requests.filter((request) => request === path)).toEqual([path]);
    expect(log.foreign).toEqual([]);
    expect(log.exceptions).toEqual([]);
  });
});

describe('the built component', () => {
  const component = (): string => readFileSync(join(DIST, 'council-map.js'), 'utf8');

  it('imports nothing before it can run', () => {
    expect(component()).not.toMatch(/\bimport\s*(["'`{*]|[\w$]+\s+from\b)/);
    expect(component()).not.toMatch(/\bexport\s*(\{[^}]*\}|\*)\s*from\b/);
  });

  it('begins with the hint that it runs as a whole, which a minifier after it would have dropped', () => {
    expect(component().startsWith(COMPILE_HINT)).toBe(true);
  });

  it('brings no loader of its own around lazy parts, and looks for them beside itself', () => {
    expect(component()).not.toContain('modulepreload');
    expect(component()).toMatch(/import\(["'`]\.\/assets\//);
  });

  it('can be loaded from a page anywhere, and registers the tag', async () => {
    const { page: elsewhere } = await harness().blank();
    const url = `${harness().server.url}council-map.js`;
    await elsewhere.setContent('<p>Another page</p>');
    // A string: the test runner would rewrite an `import()` that it sees.
    const properties = await elsewhere.evaluate(`import('${url}')
      .then(() => customElements.whenDefined('council-map'))
      .then((CouncilMap) => 'paintedAreas' in CouncilMap.prototype)`);
    expect(properties).toBe(true);
  });

  it('comes with the licences of what is bundled in it, and the attribution of the data', () => {
    expect(readFileSync(join(DIST, 'licences.md'), 'utf8')).toContain('lit');
    expect(readdirSync(join(DIST, 'geodata')).some((name) => name.startsWith('ATTRIBUTION'))).toBe(true);
  });
});
