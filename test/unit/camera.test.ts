import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMercator } from '../../src/desk/geodata/plane';
import { isHome, toBounds, toCamera, toConstrained, toLimits, type Camera } from '../../src/map/camera';
import { toDegrees, toGrid, WORLD, type Plane } from '../../src/map/plane';
import type { Bounds } from '../../src/model/boundaries';
import { readOverview } from './front-fixture';

const overview = readOverview();
const { frame } = overview;

const side = fc.integer({ min: 40, max: 3000 });
const size = fc.record({ width: side, height: side });
const span = fc.double({ min: 1, max: 4000, noNaN: true });
const place = fc.double({ min: 0, max: 4000, noNaN: true });
const bounds = fc.tuple(place, place, span, span).map(([x, y, width, height]): Bounds => [x, y, x + width, y + height]);

/** Moved by CSS pixels of the camera itself. */
function toMoved(camera: Camera, right: number, down: number): Camera {
  const pixel: Plane = { unit: WORLD / (512 * 2 ** camera.zoom), origin: overview.origin };
  const [x, y] = toGrid(camera.centre, pixel);
  return { ...camera, centre: toDegrees([x + right, y + down], pixel) };
}

describe('the plane of the shapes', () => {
  it('is Web Mercator as the pipeline has it, 85.05° being as far north as the world is wide', () => {
    const metres: Plane = { unit: 1, origin: [0, 0] };
    expect(toDegrees([0, 0], metres)).toEqual([0, 0]);
    for (const spot of [
      [-0.1276, 51.5072],
      [-5.7147, 50.0657],
      [1.7626, 52.4811],
    ] as const) {
      const [x, y] = toGrid(spot, metres);
      const [east, north] = toMercator(spot);
      expect(x).toBeCloseTo(east, 6);
      expect(y).toBeCloseTo(-north, 6);
    }
    const [lon, lat] = toDegrees([WORLD / 2, -WORLD / 2], metres);
    expect(lon).toBeCloseTo(180, 9);
    expect(lat).toBeCloseTo(85.0511287798, 9);
  });

  it('has its origin and unit from the shapes, and y downwards', () => {
    const [x, y] = toGrid(toDegrees([100, 200], overview), { unit: 1, origin: [0, 0] });
    expect(x).toBeCloseTo(overview.origin[0] + 100 * overview.unit, 6);
    expect(y).toBeCloseTo(-(overview.origin[1] - 200 * overview.unit), 6);
  });

  it('gives a point back that went to degrees and came back', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom(0.5, 20, 150, 300), (x, y, unit) => {
        const plane = { unit, origin: overview.origin };
        const [backX, backY] = toGrid(toDegrees([x, y], plane), plane);
        expect(Math.abs(backX - x)).toBeLessThan(1e-6);
        expect(Math.abs(backY - y)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('the camera of a crop', () => {
  it('has zoom 0 where the world is 512 pixels wide, and one more for each doubling', () => {
    const world: Plane = { unit: WORLD / 512, origin: [-WORLD / 2, WORLD / 2] };
    const whole: Bounds = [0, 0, 512, 512];
    const { centre, zoom } = toCamera(whole, { width: 512, height: 512 }, world);
    expect([...centre, zoom].map((value) => Math.abs(value) < 1e-9)).toEqual([true, true, true]);
    expect(toCamera(whole, { width: 2048, height: 4096 }, world).zoom).toBeCloseTo(2, 9);
    expect(toCamera([0, 0, 128, 1], { width: 512, height: 512 }, world).zoom).toBeCloseTo(2, 9);
  });

  it('shows all of the crop and touches two of its sides, with the rest shared between the other two', () => {
    fc.assert(
      fc.property(bounds, size, (crop, box) => {
        const shown = toBounds(toCamera(crop, box, overview), box, overview);
        const margins = [crop[0] - shown[0], crop[1] - shown[1], shown[2] - crop[2], shown[3] - crop[3]];
        const [left, top, right, bottom] = margins as [number, number, number, number];
        expect(Math.min(...margins)).toBeGreaterThan(-1e-6);
        expect(Math.min(Math.abs(left), Math.abs(top))).toBeLessThan(1e-6);
        expect(Math.abs(left - right)).toBeLessThan(1e-6);
        expect(Math.abs(top - bottom)).toBeLessThan(1e-6);
      }),
    );
  });

  it('shows as much to each side as the box has room for', () => {
    fc.assert(
      fc.property(bounds, size, (crop, box) => {
        const [x0, y0, x1, y1] = toBounds(toCamera(crop, box, overview), box, overview);
        expect((x1 - x0) / (y1 - y0) / (box.width / box.height)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is the camera again after its bounds have been taken', () => {
    fc.assert(
      fc.property(bounds, size, (crop, box) => {
        const camera = toCamera(crop, box, overview);
        const again = toCamera(toBounds(camera, box, overview), box, overview);
        expect(again.zoom).toBeCloseTo(camera.zoom, 6);
        expect(again.centre[0]).toBeCloseTo(camera.centre[0], 8);
        expect(again.centre[1]).toBeCloseTo(camera.centre[1], 8);
      }),
    );
  });

  it('is the same on every grid of the same plane', () => {
    const fine = { unit: overview.unit / 2, origin: overview.origin };
    const box = { width: 375, height: 500 };
    const double = frame.map((value) => value * 2) as unknown as Bounds;
    expect(isHome(toCamera(double, box, fine), toCamera(frame, box, overview), 1e-6)).toBe(true);
  });

  it('stays a camera where box or crop have no extent', () => {
    for (const crop of [frame, [10, 10, 10, 10] as Bounds]) {
      const camera = toCamera(crop, { width: 0, height: 0 }, overview);
      expect([...camera.centre, camera.zoom].every(Number.isFinite)).toBe(true);
      expect(toBounds(camera, { width: 0, height: 0 }, overview).every(Number.isFinite)).toBe(true);
    }
  });
});

describe('the limits of the zoom', () => {
  it('begin at the whole frame and go seven levels in', () => {
    const box = { width: 3000, height: 3600 };
    const { zoom } = toCamera(frame, box, overview);
    expect(zoom).toBeGreaterThan(5);
    expect(toLimits(frame, box, overview)).toEqual({ minZoom: zoom, maxZoom: zoom + 7 });
  });

  it('go to level 12 at least, however small the map', () => {
    const box = { width: 160, height: 200 };
    const { minZoom, maxZoom } = toLimits(frame, box, overview);
    expect(minZoom).toBeLessThan(5);
    expect(maxZoom).toBe(12);
  });
});

describe('a camera at home', () => {
  const home = toCamera(frame, { width: 375, height: 500 }, overview);

  it('may be off by half a CSS pixel, in any direction', () => {
    expect(isHome(home, home)).toBe(true);
    expect(isHome(toMoved(home, 0.45, 0), home)).toBe(true);
    expect(isHome(toMoved(home, 0, -0.45), home)).toBe(true);
    expect(isHome(toMoved(home, 0.55, 0), home)).toBe(false);
    expect(isHome(toMoved(home, 0, -0.55), home)).toBe(false);
    expect(isHome(toMoved(home, 0.4, 0.4), home)).toBe(false);
  });

  it('may be off by more where the caller says so', () => {
    expect(isHome(toMoved(home, 2, 0), home, 3)).toBe(true);
    expect(isHome(toMoved(home, 4, 0), home, 3)).toBe(false);
  });

  it('may be off by five thousandths of a level', () => {
    expect(isHome({ ...home, zoom: home.zoom + 0.004 }, home)).toBe(true);
    expect(isHome({ ...home, zoom: home.zoom + 0.006 }, home)).toBe(false);
    expect(isHome({ ...home, zoom: home.zoom - 0.006 }, home, 100)).toBe(false);
  });
});

describe('a camera that is held to the country', () => {
  const plane = { unit: 100, origin: [-600_000, 7_500_000] } as const;
  const country = [0, 0, 6000, 7000] as const;
  const box = { width: 500, height: 600 };
  const home = toCamera(country, box, plane);
  const held = (camera: Camera) => toConstrained(camera, { frame: country }, box, plane);

  it('is left alone where it is within', () => {
    const camera = { ...home, zoom: home.zoom + 2 };
    const { centre, zoom } = held(camera);
    expect(zoom).toBe(camera.zoom);
    expect(centre[0]).toBeCloseTo(home.centre[0], 9);
    expect(centre[1]).toBeCloseTo(home.centre[1], 9);
  });

  it('comes no further out than the whole frame, which stands in the middle', () => {
    const { centre, zoom } = held({ centre: [3, 60], zoom: 1 });
    expect(zoom).toBe(home.zoom);
    expect(centre[0]).toBeCloseTo(home.centre[0], 9);
    expect(centre[1]).toBeCloseTo(home.centre[1], 9);
  });

  it('goes where the page crops to, though that is at the edge', () => {
    const crop = [5000, 0, 6000, 7000] as const;
    const camera = toCamera(crop, box, plane);
    const { centre } = toConstrained(camera, { frame: country, crop }, box, plane);
    expect(centre[0]).toBeCloseTo(camera.centre[0], 9);
  });

  it('never shows what the whole map does not show, wherever it is sent', () => {
    const whole = toBounds(home, box, plane);
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 40, max: 70, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (lon, lat, zoom) => {
          const [x0, y0, x1, y1] = toBounds(held({ centre: [lon, lat], zoom }), box, plane);
          const slack = 1e-3;
          expect(x0).toBeGreaterThanOrEqual(whole[0] - slack);
          expect(y0).toBeGreaterThanOrEqual(whole[1] - slack);
          expect(x1).toBeLessThanOrEqual(whole[2] + slack);
          expect(y1).toBeLessThanOrEqual(whole[3] + slack);
        },
      ),
    );
  });
});
