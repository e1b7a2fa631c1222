/** Edges of areas in SVG: dark ones, and under them the wider light ones of fills on which a dark edge does not show. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SvgRenderer } from '../../src/map/svg/svg-renderer';
import type { MapView } from '../../src/view/map-view';
import { toNeutralPaint, toPartyPaint, type Paint } from '../../src/view/palette';
import { mountRenderer, nextFrame, type MountedRenderer } from './renderer-contract';
import { BOX, squares } from './squares';

const PAINTS: Readonly<Record<string, Paint>> = {
  con: toPartyPaint('#0087dc', 0, 'light'),
  ukip: toPartyPaint('#70147a', 1, 'light'),
};

const toPicture = (areas: Record<string, string>): MapView => ({
  areas: new Map(Object.entries(areas)),
  paint: (value) => PAINTS[value] ?? toNeutralPaint('no-election', 'light'),
  scheme: 'light',
});

describe('edges in SVG', () => {
  let mounted: MountedRenderer;

  const edgeOf = (code: string) => {
    const path = mounted.container.querySelector<SVGPathElement>(`[data-code="${code}"]`)!;
    return { stroke: path.getAttribute('stroke'), width: parseFloat(getComputedStyle(path).strokeWidth) };
  };
  const placeOf = (code: string): number =>
    [...mounted.container.querySelectorAll('[data-code]')].findIndex((path) => path.getAttribute('data-code') === code);

  beforeEach(async () => {
    mounted = await mountRenderer((events) => new SvgRenderer(events), BOX);
    mounted.renderer.setShapes(squares);
    mounted.renderer.update(toPicture({ A: 'con', B: 'ukip', C: 'con' }));
    await nextFrame();
  });
  afterEach(() => mounted.renderer.destroy());

  it('are light and wider on a dim fill, and lie under those of its neighbours', () => {
    expect(edgeOf('B').stroke).toBe(PAINTS['ukip']!.mark);
    expect(edgeOf('B').width).toBeGreaterThan(2 * edgeOf('A').width);
    expect(placeOf('B')).toBeLessThan(Math.min(placeOf('A'), placeOf('C')));
  });

  it('are the map’s own on all other fills', () => {
    expect([edgeOf('A').stroke, edgeOf('C').stroke]).toEqual(['', '']);
    expect(edgeOf('A').width).toBeGreaterThan(0);
  });

  it('follow a council that changes hands, and one that has no election after all', () => {
    mounted.renderer.update(toPicture({ A: 'ukip', B: 'con' }));
    expect([edgeOf('A').stroke, edgeOf('B').stroke]).toEqual([PAINTS['ukip']!.mark, '']);
    expect(edgeOf('A').width).toBeGreaterThan(2 * edgeOf('B').width);
    expect(placeOf('C')).toBeLessThan(placeOf('A'));
    expect(placeOf('A')).toBeLessThan(placeOf('B'));
  });
});
