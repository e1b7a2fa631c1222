/** The change between map and hexagons by position. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { areaOf, stageReach } from './reach-stage';
import { useStage } from './stage';

useStage();
afterEach(() => window.scrollTo(0, 0));

const [WANDSWORTH, CORNWALL] = ['E09000032', 'E06000052'];
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 5 });
const isHexagon = (map: CouncilMap): boolean => areaOf(map, WANDSWORTH)?.getAttribute('d')?.split('L').length === 6;

/** Those of the whole map, not of an inset. */
const pathsOf = (map: CouncilMap): SVGPathElement[] => [
  ...map.shadowRoot!.querySelectorAll<SVGPathElement>('.drawing > svg > g:not(.inset) path[data-code]'),
];
const pathOf = (map: CouncilMap, code: string): SVGPathElement =>
  pathsOf(map).find((path) => path.getAttribute('data-code') === code)!;
const flying = (map: CouncilMap): Animation[] => pathsOf(map).flatMap((path) => path.getAnimations());
const centreOf = (path: Element): [number, number] => {
  const { left, right, top, bottom } = path.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
};
const away = ([x, y]: [number, number], [u, v]: [number, number]): number => Math.hypot(x - u, y - v);

/** Holds every area where it is, this long after it set out. */
function hold(map: CouncilMap, time: number): void {
  for (const animation of map.shadowRoot!.getAnimations()) {
    animation.pause();
    animation.currentTime = time;
  }
}

async function stageInSight(): Promise<CouncilMap> {
  const map = await stageReach({ hexes: '/geodata/hexes.json' });
  map.shadowRoot!.querySelector('.map')!.scrollIntoView({ block: 'start' });
  map.paintedAreas();
  return map;
}

async function setLayout(map: CouncilMap, layout: string): Promise<void> {
  map.layout = layout;
  await until(() => expect(isHexagon(map)).toBe(layout === 'hex'));
}

const stillReduced = (): void => {
  const matchMedia = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : matchMedia(query),
  );
};

describe('the change between map and hexagons', () => {
  it('brings each council from where it was, as large as it was, to where it is', async () => {
    const map = await stageInSight();
    const before = new Map([WANDSWORTH, CORNWALL].map((code) => [code, pathOf(map, code).getBoundingClientRect()]));
    await setLayout(map, 'hex');
    expect(flying(map).length).toBe(326);
    hold(map, 0);
    for (const [code, box] of before) {
      const now = pathOf(map, code).getBoundingClientRect();
      expect(away(centreOf(pathOf(map, code)), [(box.left + box.right) / 2, (box.top + box.bottom) / 2])).toBeLessThan(
        2,
      );
      expect(Math.sqrt((now.width * now.height) / (box.width * box.height))).toBeCloseTo(1, 0);
    }
    hold(map, 699.99);
    const end = centreOf(pathOf(map, WANDSWORTH));
    for (const animation of flying(map)) animation.finish();
    expect(away(centreOf(pathOf(map, WANDSWORTH)), end)).toBeLessThan(1);
  });

  it('is over in less than a second, and leaves nothing behind', async () => {
    const map = await stageInSight();
    await setLayout(map, 'hex');
    expect(map.shadowRoot!.querySelector('.flying')).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(flying(map)).toEqual([]);
    expect(map.shadowRoot!.querySelector('.flying')).toBeNull();
    expect(pathsOf(map).filter((path) => getComputedStyle(path).transform !== 'none')).toEqual([]);
  });

  it('can turn back halfway: each council returns from where it was then', async () => {
    const map = await stageInSight();
    const home = centreOf(pathOf(map, CORNWALL));
    await setLayout(map, 'hex');
    hold(map, 250);
    const halfway = centreOf(pathOf(map, CORNWALL));
    expect(away(home, halfway)).toBeGreaterThan(5);
    await setLayout(map, 'map');
    hold(map, 0);
    // A council's shape does not fill its box: its middle is its box's.
    expect(away(centreOf(pathOf(map, CORNWALL)), halfway)).toBeLessThan(2);
    for (const animation of map.shadowRoot!.getAnimations()) animation.finish();
    expect(away(centreOf(pathOf(map, CORNWALL)), home)).toBeLessThan(0.5);
    await until(() => expect(map.shadowRoot!.querySelector('.flying')).toBeNull());
  });

  it('ends well however often and quickly a reader changes their mind', async () => {
    const map = await stageInSight();
    await setLayout(map, 'hex');
    for (const layout of ['map', 'hex', 'map', 'hex', 'map', 'hex', 'map']) {
      map.layout = layout;
      await map.updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(isHexagon(map)).toBe(false);
    expect(flying(map)).toEqual([]);
    expect(map.paintedAreas().size).toBe(326);
  });

  it('is at once for readers who want no motion', async () => {
    const map = await stageInSight();
    stillReduced();
    await setLayout(map, 'hex');
    expect(map.shadowRoot!.getAnimations()).toEqual([]);
    expect(map.shadowRoot!.querySelector('.flying')).toBeNull();
  });

  it('moves nothing on a map that is out of sight', async () => {
    const map = await stageInSight();
    map.style.marginTop = '3000px';
    window.scrollTo(0, 0);
    await setLayout(map, 'hex');
    expect(flying(map)).toEqual([]);
  });

  it('moves only councils that are in sight at either end', async () => {
    const map = await stageReach({ hexes: '/geodata/hexes.json', focus: 'London' });
    map.shadowRoot!.querySelector('.map')!.scrollIntoView({ block: 'start' });
    map.paintedAreas();
    await setLayout(map, 'hex');
    const moving = pathsOf(map).filter((path) => path.getAnimations().length);
    expect(moving.length).toBeGreaterThan(33);
    expect(moving.length).toBeLessThan(150);
    expect(moving).not.toContain(pathOf(map, CORNWALL));
  });

  it('does not outlive the element', async () => {
    const map = await stageInSight();
    await setLayout(map, 'hex');
    map.remove();
    expect(flying(map)).toEqual([]);
    document.body.append(map);
    await until(() => expect(map.paintedAreas().size).toBe(326));
    expect(isHexagon(map)).toBe(true);
  });
});
