/** The core renderer: the contract of all renderers, and what is true of its SVG alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SvgRenderer } from '../../src/map/svg/svg-renderer';
import type { Results } from '../../src/model/contract';
import { deriveMapView } from '../../src/view/map-view';
import { describeRenderer, mountRenderer, nextFrame, type MountedRenderer } from './renderer-contract';
import { describeWards } from './renderer-wards';
import { readResults, readShapes } from './sample';
import { BOX, squares, toPicture } from './squares';

const create = (events: ConstructorParameters<typeof SvgRenderer>[0]) => new SvgRenderer(events);

describeRenderer('the core renderer', create);
describeWards('the core renderer', create);

const pathsOf = (container: Element, code: string): SVGPathElement[] => [
  ...container.querySelectorAll<SVGPathElement>(`[data-code="${code}"]`),
];

/** The colour under an area's texture, or the area's own. */
function toGroundColour(path: SVGPathElement): string {
  const fill = path.getAttribute('fill') ?? '';
  const id = /^url\(#(.+)\)$/.exec(fill)?.[1];
  return id ? (path.ownerSVGElement!.querySelector(`#${id} path`)?.getAttribute('fill') ?? '') : fill;
}

/** Attribute writes and moves below a node, while something is done. */
function watch(node: Node, act: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(node, { subtree: true, attributes: true, childList: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

const codesOf = (records: MutationRecord[]): Set<string> =>
  new Set(
    records
      .flatMap(({ target, addedNodes }) => [target, ...addedNodes])
      .flatMap((node) => (node instanceof Element ? (node.getAttribute('data-code') ?? []) : [])),
  );

describe('the picture in SVG', () => {
  let mounted: MountedRenderer;
  let results: Results;

  beforeEach(async () => {
    results = await readResults();
    mounted = await mountRenderer(create, { width: 540, height: 600 });
    mounted.renderer.setShapes(await readShapes());
    mounted.renderer.update(deriveMapView(results, 'light'));
    await nextFrame();
  });
  afterEach(() => mounted.renderer.destroy());

  it.each(['light', 'dark'] as const)('has on each area the colour of its value, on a %s page', (scheme) => {
    const view = deriveMapView(results, scheme);
    mounted.renderer.update(view);
    for (const [code, value] of mounted.renderer.painted())
      for (const path of pathsOf(mounted.container, code))
        expect([code, toGroundColour(path)]).toEqual([code, view.paint(value).fill]);
  });

  it('refers to no texture that is not there', () => {
    const fills = [...mounted.container.querySelectorAll('[data-code]')].map((path) => path.getAttribute('fill') ?? '');
    const ids = new Set(fills.flatMap((fill) => /^url\(#(.+)\)$/.exec(fill)?.[1] ?? []));
    expect(ids.size).toBeGreaterThan(2);
    for (const id of ids) expect(mounted.container.querySelectorAll(`[id="${id}"]`), id).toHaveLength(1);
  });

  it('has textures of the size of screen pixels, on the whole map and in its inset', () => {
    const tiles = [...mounted.container.querySelectorAll('pattern')];
    expect(tiles.length).toBeGreaterThan(4);
    for (const tile of tiles) {
      const units = Number(/^scale\((.+)\)$/.exec(tile.getAttribute('patternTransform')!)?.[1]);
      const pixels = units * tile.ownerSVGElement!.getScreenCTM()!.a;
      expect(pixels, tile.id).toBeGreaterThan(0.9);
      expect(pixels, tile.id).toBeLessThan(1.1);
    }
  });

  it('has London twice, once large, with the same colours', () => {
    const [small, large] = pathsOf(mounted.container, 'E09000032').map((path) => path.getBoundingClientRect().width);
    expect(pathsOf(mounted.container, 'E09000032')).toHaveLength(2);
    expect(large! / small!).toBeGreaterThan(2);
    expect(mounted.container.textContent).toContain('London');
    expect(pathsOf(mounted.container, 'E06000026')).toHaveLength(1);
  });

  it('hides the inset while the map is cropped', () => {
    const display = (): string => getComputedStyle(mounted.container.querySelector('.inset')!).display;
    expect(display()).toBe('inline');
    mounted.renderer.focus([0, 0, 100, 100]);
    expect(display()).toBe('none');
    mounted.renderer.focus(undefined);
    expect(display()).toBe('inline');
  });

  it('writes only to the areas that differ when one council changes', () => {
    const councils = results.councils.map((council) =>
      council.code === 'E06000026' ? { ...council, control: { before: 'con', after: 'noc' } } : council,
    );
    const records = watch(mounted.container, () =>
      mounted.renderer.update(deriveMapView({ ...results, sequence: 151, councils }, 'light')),
    );
    expect(mounted.renderer.painted().get('E06000026')).toBe('noc');
    expect([...codesOf(records)].slice(0, 3)).toEqual(['E06000026']);
  });

  it('writes to nothing when nothing differs', () => {
    const records = watch(mounted.container, () => mounted.renderer.update(deriveMapView({ ...results }, 'light')));
    expect(records).toHaveLength(0);
  });

  it('paints an area that comes back from no election above the borders again', () => {
    const view = deriveMapView(results, 'light');
    const areas = new Map([...view.areas].filter(([code]) => code !== 'E06000026'));
    const layer = () => pathsOf(mounted.container, 'E06000026')[0]!.parentNode;
    const before = layer();
    mounted.renderer.update({ ...view, areas });
    expect(layer()).not.toBe(before);
    mounted.renderer.update(view);
    expect(layer()).toBe(before);
  });
});

describe('outlines in SVG', () => {
  let mounted: MountedRenderer;

  beforeEach(async () => {
    mounted = await mountRenderer(create, BOX);
    mounted.renderer.setShapes(squares);
    mounted.renderer.update(toPicture({ A: 'con', B: 'lab' }));
    await nextFrame();
  });
  afterEach(() => mounted.renderer.destroy());

  const drawn = () =>
    [...mounted.container.querySelectorAll('.outlines path')].map((path) => path.getAttribute('d')).filter(Boolean);

  it('are drawn in a layer of their own: not one attribute of the map is touched', () => {
    const records = watch(mounted.container, () => {
      mounted.renderer.outline('A', 'B');
      mounted.renderer.outline('C', 'B');
      mounted.renderer.outline(undefined, undefined);
    });
    expect(records.length).toBeGreaterThan(0);
    const strayed = records.filter(({ target }) => !(target as Element).closest('.outlines'));
    expect(strayed).toEqual([]);
  });

  it('follow the shape of the area, chosen and pointed at alike, and go when nothing is', () => {
    mounted.renderer.outline('A', 'B');
    expect(new Set(drawn())).toEqual(new Set([squares.areas[0]!.path, squares.areas[1]!.path]));
    mounted.renderer.outline(undefined, undefined);
    expect(drawn()).toEqual([]);
  });

  it('are still there after new shapes', () => {
    mounted.renderer.outline('A', undefined);
    mounted.renderer.setShapes({ ...squares });
    mounted.renderer.update(toPicture({ A: 'con' }));
    mounted.renderer.painted();
    expect(drawn()).toContain(squares.areas[0]!.path);
  });

  it('never take the pointer from the map', () => {
    const [layer] = mounted.container.querySelectorAll<SVGElement>('.outlines');
    expect(layer?.querySelectorAll('[data-code]')).toHaveLength(0);
  });
});
