import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLimits, compareSizes, LIMITS, measureSizes, toBrotliSize, toStableName } from '../../src/desk/sizes';

let dist: string;

function write(file: string, text: string): number {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), text);
  return toBrotliSize(Buffer.from(text));
}

const MANIFEST = {
  'src/start.ts': { file: 'council-map.js', imports: ['_shared.js'], dynamicImports: ['src/element/element.ts'] },
  '_shared.js': { file: 'assets/shared-Ab12Cd34.js', imports: ['src/start.ts'] },
  'src/element/element.ts': {
    file: 'assets/element-zz_9-xY0.js',
    imports: ['_shared.js'],
    css: ['assets/f-12345678.css'],
  },
  'src/map/maplibre/mount.ts': { file: 'assets/mount-00000000.js' },
};

let bytes: Record<'component' | 'shared' | 'element' | 'styles' | 'engine' | 'page' | 'overview' | 'results', number>;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'council-map-sizes-'));
  write('.vite/manifest.json', JSON.stringify(MANIFEST));
  bytes = {
    component: write('council-map.js', 'import("./assets/element")'),
    shared: write('assets/shared-Ab12Cd34.js', 'export const shared = 1;'),
    element: write('assets/element-zz_9-xY0.js', 'export const panel = "a panel";'),
    styles: write('assets/f-12345678.css', '.panel{color:red}'),
    engine: write('assets/mount-00000000.js', 'const name = "maplibregl-canvas";'),
    page: write('index.html', '<!doctype html><title>Map</title>'),
    overview: write('geodata/overview.json', '{"arcs":"the shapes of 326 districts"}'),
    results: write('elections/2018-05-03/results.json', '{"councils":150}'),
  };
});

afterEach(() => rmSync(dist, { recursive: true }));

describe('what is measured', () => {
  it('counts on the way to the first colour the component and all that it imports at once', () => {
    const { sizes } = measureSizes(dist);
    expect(sizes['painting']).toBe(bytes.component + bytes.shared);
    expect(sizes['firstColour']).toBe(bytes.component + bytes.shared + bytes.overview + bytes.results);
  });

  it('counts in the core the element with its styles, what both share once, and no engine', () => {
    const { component, shared, element, styles } = bytes;
    expect(measureSizes(dist).sizes['core']).toBe(component + shared + element + styles);
  });

  it('names every file without its hash', () => {
    expect(measureSizes(dist).sizes).toMatchObject({
      'council-map.js': bytes.component,
      'assets/element.js': bytes.element,
      'assets/f.css': bytes.styles,
      'assets/mount.js': bytes.engine,
      'index.html': bytes.page,
      'geodata/overview.json': bytes.overview,
    });
    expect(toStableName('assets/ward-table-Ab12Cd34.js')).toBe('assets/ward-table.js');
    expect(toStableName('council-map.js')).toBe('council-map.js');
  });

  it('stops at element that is no longer a file of its own, or data that is not there', () => {
    write('.vite/manifest.json', JSON.stringify({ 'src/start.ts': { file: 'council-map.js' } }));
    expect(() => measureSizes(dist)).toThrow('assets/element.js');
    write('.vite/manifest.json', JSON.stringify(MANIFEST));
    rmSync(join(dist, 'geodata'), { recursive: true });
    expect(() => measureSizes(dist)).toThrow('overview.json');
  });
});

describe('limits', () => {
  it('are those of the project', () => {
    expect(LIMITS).toEqual({ painting: 16 * 1024, core: 30 * 1024, firstColour: 45 * 1024 });
  });

  it('hold up to the last byte', () => {
    const sizes = { painting: 16_384, core: 30_720, firstColour: 46_080 };
    expect(checkLimits({ sizes, withEngine: [] })).toEqual([]);
    expect(checkLimits({ sizes: { ...sizes, core: 30_721 }, withEngine: [] })).toEqual([
      'core: 30,721 bytes, and 30,720 is the limit',
    ]);
  });

  it('count a size that was not measured as passed', () => {
    expect(checkLimits({ sizes: {}, withEngine: [] })).toHaveLength(3);
  });

  it('let no map engine into the core', () => {
    write('assets/shared-Ab12Cd34.js', 'const name = "maplibregl-canvas";');
    expect(checkLimits(measureSizes(dist))).toEqual([
      'assets/shared-Ab12Cd34.js holds MapLibre, which only a reader’s wish may load',
    ]);
  });
});

describe('comparison with what was recorded', () => {
  it('is silent when every byte is the same', () => {
    expect(compareSizes({ core: 28_100, 'a.js': 5 }, { core: 28_100, 'a.js': 5 }, 0)).toEqual([]);
  });

  it('tells each change in either direction, and files that came or went', () => {
    const recorded = { core: 28_100, painting: 14_000, 'old.js': 7 };
    const measured = { core: 28_101, painting: 13_000, 'new.js': 9 };
    expect(compareSizes(recorded, measured, 0)).toEqual([
      'core: 28,100 → 28,101 (+1)',
      'painting: 14,000 → 13,000 (−1,000)',
      'old.js: 7 → – (−7)',
      'new.js: – → 9 (+9)',
    ]);
  });

  it('allows a share either way for another compressor, and no more', () => {
    expect(compareSizes({ a: 10_000, b: 10_000 }, { a: 10_100, b: 9_900 }, 0.01)).toEqual([]);
    expect(compareSizes({ a: 10_000 }, { a: 10_102 }, 0.01)).toHaveLength(1);
    expect(compareSizes({ a: 10_000 }, {}, 0.01)).toHaveLength(1);
  });
});
