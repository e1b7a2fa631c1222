/** What every renderer must do, whatever it draws with. An adapter's test file calls `describeRenderer` with its own. */
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { styles } from '../../src/council-map.styles';
import { markAreas } from '../../src/map/svg/fresh';
import type { Renderer, RendererEvents } from '../../src/map/renderer';
import type { Shapes } from '../../src/model/boundaries';
import { deriveMapView } from '../../src/view/map-view';
import { BOX, CODES, inHalfUnits, middleOf, squares, toPicture } from './squares';
import { readResults, readResultsFile, readShapes, toCounts, toExpectedAreas } from './sample';

export interface MountedRenderer {
  readonly renderer: Renderer;
  readonly container: HTMLElement;
  readonly events: { readonly hover: ReturnType<typeof vi.fn>; readonly select: ReturnType<typeof vi.fn> };
}

/** A renderer in a box of the given size, on a page with the element's own styles. */
export async function mountRenderer(
  create: (events: RendererEvents) => Renderer,
  { width, height }: { width: number; height: number },
): Promise<MountedRenderer> {
  const container = document.createElement('div');
  container.className = 'drawing';
  container.style.cssText = `position:fixed;left:0;top:0;width:${width}px;height:${height}px`;
  document.body.replaceChildren(container);
  const style = new CSSStyleSheet();
  style.replaceSync(styles);
  document.adoptedStyleSheets = [style];
  const events = { hover: vi.fn(), select: vi.fn() };
  const renderer = create(events);
  await renderer.mount(container);
  return { renderer, container, events };
}

/** What every square is at first. */
export const ALL_SQUARES = { A: 'con', B: 'lab', C: 'con', D: 'noc' };

/** A renderer that has drawn the squares. */
export async function mountSquares(create: (events: RendererEvents) => Renderer): Promise<MountedRenderer> {
  const mounted = await mountRenderer(create, BOX);
  mounted.renderer.setShapes(squares);
  mounted.renderer.update(toPicture(ALL_SQUARES));
  await nextFrame();
  return mounted;
}

export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));

export function describeRenderer(name: string, create: (events: RendererEvents) => Renderer): void {
  describe(`${name}, drawing 2018`, () => {
    let mounted: MountedRenderer;
    let shapes: Shapes;

    beforeEach(async () => {
      shapes = await readShapes();
      mounted = await mountRenderer(create, { width: 540, height: 600 });
    });
    afterEach(() => mounted.renderer.destroy());

    it('has nothing painted before it has both shapes and values', async () => {
      expect(mounted.renderer.painted().size).toBe(0);
      mounted.renderer.setShapes(shapes);
      expect(mounted.renderer.painted().size).toBe(0);
    });

    it('paints each of 326 areas with the value of the view, no more and no fewer', async () => {
      mounted.renderer.setShapes(shapes);
      mounted.renderer.update(deriveMapView(await readResults(), 'light'));
      const expected = toExpectedAreas(
        await readResultsFile(),
        shapes.areas.map(({ code }) => code),
      );
      const painted = mounted.renderer.painted();
      expect(painted.size).toBe(326);
      for (const [code, value] of expected) expect([code, painted.get(code)]).toEqual([code, value]);
      expect(toCounts(painted.values())).toEqual({ con: 46, lab: 74, ld: 9, noc: 21, 'no-election': 176 });
    });

    it('says where an area is on the screen, a small one at its largest', async () => {
      mounted.renderer.setShapes(shapes);
      mounted.renderer.update(deriveMapView(await readResults(), 'light'));
      await nextFrame();
      const box = mounted.container.getBoundingClientRect();
      for (const code of ['E06000026', 'E09000032']) {
        const { left, top, right, bottom, width } = mounted.renderer.boxOf(code)!;
        expect(width, code).toBeGreaterThan(3);
        expect([left >= box.left, top >= box.top, right <= box.right, bottom <= box.bottom]).not.toContain(false);
      }
      expect(mounted.renderer.boxOf('E99999999')).toBeUndefined();
    });
  });

  describe(`${name}, drawing squares`, () => {
    let mounted: MountedRenderer;
    const all = ALL_SQUARES;

    beforeEach(async () => {
      mounted = await mountSquares(create);
    });
    afterEach(() => mounted.renderer.destroy());

    it('takes a whole picture, and says of what it is not told that there is no election', () => {
      mounted.renderer.update(toPicture({ A: 'lab' }));
      expect(Object.fromEntries(mounted.renderer.painted())).toEqual({
        A: 'lab',
        B: 'no-election',
        C: 'no-election',
        D: 'no-election',
      });
    });

    it('takes no notice of values for areas without a shape', () => {
      mounted.renderer.update(toPicture({ ...all, Z: 'lab' }));
      expect([...mounted.renderer.painted().keys()]).toEqual([...CODES]);
    });

    it('has nothing painted between new shapes and the next picture', () => {
      mounted.renderer.setShapes({ ...squares, areas: squares.areas.slice(0, 2) });
      expect(mounted.renderer.painted().size).toBe(0);
      mounted.renderer.update(toPicture(all));
      expect([...mounted.renderer.painted().keys()]).toEqual(['A', 'B']);
    });

    it('says which area the pointer is over, and when it has left', async () => {
      await userEvent.hover(mounted.container, { position: middleOf('B') });
      const [code, at] = mounted.events.hover.mock.lastCall as [string, { x: number; y: number }];
      expect(code).toBe('B');
      expect(Math.hypot(at.x - middleOf('B').x, at.y - middleOf('B').y)).toBeLessThan(2);
      await userEvent.hover(mounted.container, { position: middleOf('C') });
      expect(mounted.events.hover.mock.lastCall?.[0]).toBe('C');
      await userEvent.unhover(mounted.container);
      expect(mounted.events.hover.mock.lastCall?.[0]).toBeUndefined();
    });

    it('says which area was chosen, and where', async () => {
      await userEvent.click(mounted.container, { position: middleOf('D') });
      expect(mounted.events.select.mock.calls.map(([code]) => code as string)).toEqual(['D']);
    });

    it('crops to what is in focus, and back', async () => {
      const before = mounted.renderer.boxOf('B')!;
      mounted.renderer.focus(squares.areas[1]!.bounds);
      await nextFrame();
      const after = mounted.renderer.boxOf('B')!;
      const box = mounted.container.getBoundingClientRect();
      expect(Math.abs((after.left + after.right) / 2 - (box.left + box.right) / 2)).toBeLessThan(2);
      mounted.renderer.focus(undefined);
      await nextFrame();
      expect(mounted.renderer.boxOf('B')).toEqual(before);
    });

    it('keeps the crop through new values and new shapes', async () => {
      mounted.renderer.focus(squares.areas[3]!.bounds);
      await nextFrame();
      const cropped = mounted.renderer.boxOf('D');
      mounted.renderer.update(toPicture({ ...all, A: 'lab' }));
      mounted.renderer.setShapes({ ...squares });
      mounted.renderer.update(toPicture(all));
      await nextFrame();
      expect(mounted.renderer.boxOf('D')).toEqual(cropped);
    });

    it('outlines without changing what is painted, areas that are not there included', () => {
      mounted.renderer.outline('A', 'B');
      mounted.renderer.outline('Z', undefined);
      expect(Object.fromEntries(mounted.renderer.painted())).toEqual(all);
    });

    it('outlines an area where it is, wherever the map has gone', async () => {
      const boxOfLine = (): DOMRect =>
        mounted.container.querySelector('.outlines .line[d^=M]')!.getBoundingClientRect();
      const expectAround = (code: string): void => {
        const [line, area] = [boxOfLine(), mounted.renderer.boxOf(code)!];
        for (const side of ['left', 'top', 'right', 'bottom'] as const)
          expect(Math.abs(line[side] - area[side]), side).toBeLessThan(3);
      };
      mounted.renderer.outline('B', undefined);
      await nextFrame();
      expectAround('B');
      mounted.renderer.focus(squares.areas[1]!.bounds);
      await nextFrame();
      expectAround('B');
      mounted.renderer.focus(undefined);
      mounted.renderer.setShapes(inHalfUnits(squares));
      mounted.renderer.update(toPicture(all));
      await nextFrame();
      expectAround('B');
      mounted.renderer.outline(undefined, undefined);
      expect(mounted.container.querySelector('.outlines .line[d^=M]')).toBeNull();
    });

    it('marks areas that have news where they are, beneath the pointer, until they have none', async () => {
      const mark = (...codes: string[]): void => {
        const { renderer, container } = mounted;
        if (renderer.mark) renderer.mark(new Set(codes));
        else markAreas(container, new Set(codes));
      };
      mark('B', 'Z');
      await nextFrame();
      const marks = mounted.container.querySelectorAll('.fresh');
      expect(marks).toHaveLength(1);
      const [line, area] = [marks[0]!.getBoundingClientRect(), mounted.renderer.boxOf('B')!];
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        expect(Math.abs(line[side] - area[side]), side).toBeLessThan(3);
      expect(Object.fromEntries(mounted.renderer.painted())).toEqual(all);
      await userEvent.click(mounted.container, { position: middleOf('B') });
      expect(mounted.events.select).toHaveBeenCalledWith('B', expect.anything());
      mark();
      expect(mounted.container.querySelector('.fresh')).toBeNull();
    });

    it('leaves nothing behind: no node, no event', async () => {
      mounted.renderer.destroy();
      expect(mounted.container.childNodes).toHaveLength(0);
      mounted.events.hover.mockClear();
      await userEvent.click(mounted.container, { position: middleOf('A') });
      expect(mounted.events.hover).not.toHaveBeenCalled();
      expect(mounted.events.select).not.toHaveBeenCalled();
    });
  });
}
