import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importsOf, listFiles, parseSource, readSource, ROOT, walk, type SourceImport } from './imports';

/** A room of the house, and what it may import besides itself. A name with `: types` may give types alone. */
interface Room {
  /** Rooms or single files of `src`. */
  rooms: readonly string[];
  packages: readonly string[];
}

const WHOLE_WIDGET = ['attributes', 'store', 'model', 'view', 'i18n', 'feed', 'map', 'parts'];

/** Any other file at the top of `src`: what the element is wired together with. */
const WIRING = '(wiring)';

/** As the widget takes it: of Lit's own package there would be more in every reader's download than is used. */
const LIT = ['lit-html', '@lit/reactive-element'];

const ROOMS: Record<string, Room> = {
  model: { rooms: [], packages: ['valibot'] },
  'model/topology': { rooms: ['model'], packages: ['topojson-client', 'topojson-specification: types'] },
  attributes: { rooms: [], packages: [] },
  'attribute-docs': { rooms: ['attributes: types'], packages: [] },
  i18n: { rooms: ['view: types', 'model: types'], packages: [] },
  view: { rooms: ['model', 'i18n'], packages: ['d3-scale'] },
  store: { rooms: ['model', 'view', 'attributes: types'], packages: [] },
  feed: { rooms: ['model'], packages: [] },
  map: { rooms: ['view', 'model: types'], packages: [] },
  'map/maplibre': { rooms: ['map', 'view', 'model: types'], packages: ['maplibre-gl'] },
  parts: { rooms: ['view', 'i18n'], packages: LIT },
  furniture: { rooms: [...WHOLE_WIDGET, WIRING, 'council-map: types'], packages: LIT },
  'council-map': { rooms: [...WHOLE_WIDGET, WIRING, 'furniture'], packages: ['@lit/reactive-element'] },
  element: { rooms: [...WHOLE_WIDGET, WIRING, 'council-map'], packages: ['lit'] },
  [WIRING]: { rooms: WHOLE_WIDGET, packages: ['@lit/reactive-element'] },
  index: { rooms: ['element', 'council-map', WIRING], packages: [] },
  start: { rooms: ['council-map', 'feed', WIRING], packages: [] },
  embed: {
    rooms: ['attributes', 'room', 'problem-words', 'view/nearest', 'feed/report', 'model: types'],
    packages: [],
  },
  studio: {
    rooms: [
      ...['attributes', 'attribute-docs', 'model', 'view', 'i18n', 'feed', 'map'],
      ...['problem-words', 'embed', 'council-map: types'],
    ],
    packages: ['lit', 'valibot: types'],
  },
  /** From a setting to text, and nothing else: no page, no template. */
  'studio/tags': {
    rooms: ['studio/setting', 'attributes', 'room', 'desk/page-room', 'model', 'view', 'i18n', 'embed'],
    packages: [],
  },
  desk: { rooms: ['attributes', 'attribute-docs', 'room', 'model', 'view', 'i18n', 'map/svg'], packages: ['*'] },
  /** Boundaries are checked by the decoder that pages have. */
  'desk/check': { rooms: ['desk', 'model', 'view', 'feed/boundaries'], packages: ['*'] },
  'desk/join-report': { rooms: ['desk', 'model', 'view', 'feed/boundaries'], packages: ['*'] },
  /** It lays over results what the studio saves, read by the studio's own parser. */
  'desk/merge': { rooms: ['desk', 'model', 'studio/overrides/overrides'], packages: ['*'] },
  /** The map without a browser: it reads files and words their faults by the widget's own code, and draws with it. */
  'desk/snapshot': {
    rooms: [
      ...['desk', 'attributes', 'room', 'model', 'view', 'i18n', 'problem-words'],
      ...['feed/boundaries', 'feed/load', 'map/svg', 'map/path-lines', 'map/name-places', 'map/crowd', 'map: types'],
    ],
    packages: ['*'],
  },
};

/** The engine is for its own room alone: the desk, too, has no use for it. */
const ENGINE = 'maplibre-gl';

const isInside = (path: string, room: string): boolean =>
  room === WIRING ? isWiring(path) : path === room || path.startsWith(`${room}/`);
const withoutExtension = (file: string): string => file.replace(/\.ts$/, '');

function isWiring(path: string): boolean {
  const name = withoutExtension(path);
  return !name.includes('/') && !(name in ROOMS);
}

/** The smallest room that a file is in. */
function roomOf(file: string): string | undefined {
  const fitting = Object.keys(ROOMS).filter((room) => isInside(withoutExtension(file), room));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

const allows = (rule: string, target: string, typeOnly: boolean): boolean => {
  const [room = '', limit] = rule.split(': ');
  return (room === '*' || isInside(target, room)) && (limit !== 'types' || typeOnly);
};

function isAllowed({ from, target, isPackage, typeOnly }: SourceImport): boolean {
  const own = roomOf(from);
  const rules = own === undefined ? undefined : ROOMS[own];
  if (own === undefined || !rules) return false;
  if (!isPackage) return [own, ...rules.rooms].some((rule) => allows(rule, target, typeOnly));
  if (isInside(target, ENGINE) && own !== 'map/maplibre') return false;
  return rules.packages.some((rule) => allows(rule, target, typeOnly));
}

const imported = (from: string, text: string): boolean => importsOf(from, text).every(isAllowed);

const files = listFiles(join(ROOT, 'src'));
const modules = files.filter((file) => file.endsWith('.ts'));

/** Where a module calls something by one of these names, or reads a property so called: `feed/load.ts: fetch`. */
function usesOf(file: string, text: string, names: ReadonlySet<string>): string[] {
  const identifiers = [...walk(parseSource(file, text))].filter(ts.isIdentifier);
  return identifiers.filter(({ text: name }) => names.has(name)).map(({ text: name }) => `${file}: ${name}`);
}

const NETWORK = new Set(['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon']);
const MEMORY = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'cookieStore', 'caches']);

describe('the rooms of the house', () => {
  it('has a room with rules for every module', () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('imports only what each room may import', { timeout: 30_000 }, () => {
    const broken = modules.flatMap((file) => importsOf(file, readSource(file))).filter((each) => !isAllowed(each));
    expect(broken.map(({ from, target, typeOnly }) => `${from} → ${target}${typeOnly ? ' (types)' : ''}`)).toEqual([]);
  });

  it('would see an import that goes upwards, in any of its forms', () => {
    expect(imported('model/control.ts', "import { view } from '../view/council-view';")).toBe(false);
    expect(imported('model/control.ts', "export * from '../view/council-view';")).toBe(false);
    expect(imported('view/map-view.ts', "const part = await import('../parts/panel');")).toBe(false);
    expect(imported('parts/panel.ts', "import '../council-map';")).toBe(false);
    expect(imported('view/map-view.ts', "import { toTally } from '../model/tally';")).toBe(true);
  });

  it('tells an import of types from one of values', () => {
    expect(imported('map/renderer.ts', "import type { Shapes } from '../model/boundaries';")).toBe(true);
    expect(imported('map/renderer.ts', "import { type Shapes } from '../model/boundaries';")).toBe(true);
    expect(imported('map/renderer.ts', "import { toShapes, type Shapes } from '../model/boundaries';")).toBe(false);
    expect(imported('map/renderer.ts', "import '../model/boundaries';")).toBe(false);
  });

  it('lets the map engine into its own room alone', () => {
    expect(imported('map/maplibre/engine.ts', "import { Map } from 'maplibre-gl';")).toBe(true);
    for (const from of ['map/svg/paths.ts', 'council-map.ts', 'desk/serve.ts']) {
      expect(imported(from, "import { Map } from 'maplibre-gl';"), from).toBe(false);
    }
  });
});

describe('what the widget may touch', () => {
  const ofTheWidget = modules.filter((file) => !isInside(file, 'desk'));

  it('asks the network in the feed only', () => {
    const elsewhere = ofTheWidget.filter((file) => !isInside(file, 'feed'));
    expect(elsewhere.flatMap((file) => usesOf(file, readSource(file), NETWORK))).toEqual([]);
  });

  it('keeps nothing on the reader’s machine', () => {
    expect(ofTheWidget.flatMap((file) => usesOf(file, readSource(file), MEMORY))).toEqual([]);
  });

  it('would see a request or a cookie, but not a word in a comment', () => {
    const text = "// fetch(url) and localStorage\nwindow.fetch('x'); document.cookie = '';";
    expect(usesOf('a.ts', text, NETWORK)).toEqual(['a.ts: fetch']);
    expect(usesOf('a.ts', text, MEMORY)).toEqual(['a.ts: cookie']);
  });
});

describe('names', () => {
  const everywhere = listFiles(ROOT, ['node_modules', '.git', 'dist', 'dist-package', '.output']);

  it('are kebab-case for every file of the source and the tests', () => {
    const own = everywhere.filter((file) => /^(src|test)\//.test(file) && !/^test\/fixtures\//.test(file));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(basename(file)))).toEqual([]);
  });

  it('say what is inside: no room for the rest', () => {
    expect(everywhere.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file))).toEqual([]);
  });

  it('are of the project: no path of one machine, no host of a registry', () => {
    const alien = new RegExp(
      ['[\\s"\'`(=](/work|/root|/home|/Users)/[a-z]', 'registry\\.[a-z]+\\.', '_authToken'].join('|'),
    );
    const texts = everywhere.filter((file) => /\.(ts|js|json|md|html|css|ya?ml)$|(^|\/)[^.]+$|npmrc$/.test(file));
    const telling = texts.filter((file) => alien.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(telling.filter((file) => basename(file) !== 'architecture.test.ts')).toEqual([]);
  });
});
