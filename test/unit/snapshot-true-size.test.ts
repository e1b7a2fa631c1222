import { describe, expect, it } from 'vitest';
import { toBareSvg } from '../../src/desk/snapshot/bare-svg';
import type { Snapshot } from '../../src/desk/snapshot/derive-snapshot';
import { toSvgSnapshot } from '../../src/desk/snapshot/svg-snapshot';
import type { Area, Shapes } from '../../src/model/boundaries';
import { snapshotOf, wardsOf } from './snapshot-fixture';

const CONTAINER = /@container\(min-width:(\d+)px\)\{#[\w-]+\{--cm-k:([\d.]+)\}\}/g;

/** As a browser takes them: of the rules that hold in a tag of this width, the last. */
function factorIn(svg: string, tag: number, hasScript = true): number {
  const [always = '', scripted = ''] = svg.split('@media(scripting){');
  const rules = [...always.matchAll(CONTAINER), ...(hasScript ? scripted.matchAll(CONTAINER) : [])];
  return Number(rules.filter(([, from]) => tag >= Number(from)).at(-1)?.[2]);
}

/** What the element's map takes of a tag of this width. */
const mapIn = (tag: number): number => (tag < 720 ? tag : ((tag - 28) * 1.32) / 2.32);

const TAGS = Array.from({ length: 1361 }, (_, index) => 240 + index);

function expectTrue(sizes: readonly number[]): void {
  expect(Math.min(...sizes)).toBeGreaterThan(0.88);
  expect(Math.max(...sizes)).toBeLessThan(1.13);
}

/** A picture whose areas are this many times as dense. */
const denser = (snapshot: Snapshot, times: number): Snapshot => {
  const shrink = (area: Area): Area => ({
    ...area,
    bounds: area.bounds.map((at) => at / times) as unknown as Area['bounds'],
  });
  const shapes: Shapes = { ...snapshot.shapes, areas: snapshot.shapes.areas.map(shrink) };
  return { ...snapshot, shapes };
};

/** What the style says of lines. */
const linesIn = (svg: string): string[] =>
  [...svg.matchAll(/\{stroke-width:calc\(([^}]*)\)\}/g)].map(([, line = '']) => line);

describe('the picture for inside a tag', () => {
  it('has lines, textures and names within an eighth of their size in a tag of any width', async () => {
    const svg = toBareSvg(await snapshotOf());
    expectTrue(TAGS.map((tag) => (factorIn(svg, tag) * mapIn(tag)) / 600));
  });

  it('has the whole tag where there is no panel, and where no script puts one beside it', async () => {
    const [bare, whole] = [toBareSvg(await snapshotOf({ show: 'legend' })), toBareSvg(await snapshotOf())];
    expectTrue(TAGS.map((tag) => (factorIn(bare, tag) * tag) / 600));
    expectTrue(TAGS.map((tag) => (factorIn(whole, tag, false) * tag) / 600));
  });

  it('is right at the width for which it was ordered', async () => {
    const svg = toBareSvg(await snapshotOf(), { width: 320 });
    expect(factorIn(svg, 320)).toBe(1);
    expect(factorIn(svg, 640)).toBeCloseTo(0.51, 2);
  });

  it('has a factor for edges, borders, the frame of an inset, every tile and the inset’s name', async () => {
    const svg = toBareSvg(await snapshotOf());
    const classes = (tag: string) =>
      [...svg.matchAll(new RegExp(`<${tag}( [^>]*)>`, 'g'))].map(([, attributes = '']) => attributes);
    const ruleOf = (attributes: string) => {
      const name = /class="[^"]*?(cm-\w+-s\d+)/.exec(attributes)?.[1] ?? 'none';
      return new RegExp(`\\.${name}\\{([^}]*)\\}`).exec(svg)?.[1] ?? '';
    };
    const map = [...classes('g'), ...classes('rect')].filter((each) => each.includes('stroke-width'));
    expect(map.length).toBeGreaterThanOrEqual(4);
    for (const each of map) {
      const width = Number(/stroke-width="([\d.]+)"/.exec(each)?.[1]);
      expect(ruleOf(each)).toMatch(/^stroke-width:calc\([\d.]+px\*.*var\(--cm-k\)/);
      expect(parseFloat(/calc\(([\d.]+)px/.exec(ruleOf(each))![1]!)).toBeCloseTo(width, 3);
    }
    const tiles = classes('pattern');
    expect(tiles.length).toBeGreaterThan(5);
    for (const tile of tiles) {
      const scale = Number(/scale\(([\d.]+)\)/.exec(tile)?.[1]);
      // Safari goes by the attribute: what is right in between.
      expect(Number(/calc\(([\d.]+)\*/.exec(ruleOf(tile))?.[1]) / scale).toBeCloseTo(1 / 1.4, 2);
    }
    expect(ruleOf(classes('text')[0]!)).toMatch(
      /^transform:scale\(var\(--cm-k\)\);transform-origin:[\d.]+px [\d.]+px$/,
    );
  });

  it('has it in a style that is passed over by who does not know containers, and beside attributes that are numbers', async () => {
    const svg = toBareSvg(await snapshotOf({ theme: 'light' }));
    expect(svg).toMatch(/^<svg id="([\w-]+)-picture"[^>]*><style>@supports\(width:1cqw\)\{#\1-picture\{--cm-k:1\}/);
    expect(svg.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/calc|--cm-k|style=/);
  });

  it('lets no line grow further than the element’s own, where areas are small', async () => {
    const snapshot = await snapshotOf();
    const [fuller, crowded] = [1.2, 4].map((times) => linesIn(toBareSvg(denser(snapshot, times))));
    expect(fuller!.filter((line) => /\*min\(var\(--cm-k\),2\.08\d?\)$/.test(line))).toHaveLength(2);
    // As thin at the width of the picture as they ever are; thinner only where the whole is larger.
    expect(crowded!.filter((line) => /\*min\(1,var\(--cm-k\)\*1\.6\d*\)$/.test(line))).toHaveLength(2);
    // Frames do not care how small areas are.
    expect(crowded!.filter((line) => line.endsWith('px*var(--cm-k)'))).toHaveLength(1);
  });

  it('has hexagons whose edges keep their width, and leaves wards and pictures that stand alone as they are', async () => {
    const opened = await snapshotOf({ council: 'Wandsworth' }, wardsOf('E09000032'));
    expect(linesIn(toBareSvg(await snapshotOf({ layout: 'hex' })))).not.toEqual([]);
    for (const svg of [toBareSvg(opened), toSvgSnapshot(await snapshotOf())]) expect(svg).not.toContain('--cm-k');
  });

  it('gives the outline of a chosen council its factor, and reads from the left on every page', async () => {
    const svg = toBareSvg(await snapshotOf({ council: 'Birmingham' }));
    const outlines = [...svg.matchAll(/<path[^>]*stroke="#(?:000000|ffffff)"[^>]*>/g)].map(([path]) => path);
    expect(outlines.length).toBeGreaterThan(0);
    for (const outline of outlines) expect(outline).toMatch(/class="[^"]*-s\d/);
    expect(svg).toMatch(/^<svg [^>]*direction="ltr"/);
  });
});
