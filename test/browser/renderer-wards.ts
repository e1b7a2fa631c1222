/** What every renderer must do with the wards of a council. An adapter's test file calls `describeWards` with its own. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Renderer, RendererEvents, WardPicture } from '../../src/map/renderer';
import { ALL_SQUARES, mountSquares, nextFrame, type MountedRenderer } from './renderer-contract';
import { CODES, inHalfUnits, SIDE, squares, toPicture, toSharedPicture, toSquareWard } from './squares';

/** The square B as two wards, on a grid of their own: the left one shared, the right one not fought. */
const WARDS_OF_B: WardPicture = {
  open: 'B',
  layers: [
    {
      council: 'B',
      shapes: {
        ...squares,
        areas: [toSquareWard('B1', 0), toSquareWard('B2', 1)],
        frame: [0, 0, 20, 20],
        unit: 5,
        origin: [SIDE, 0],
      },
      view: toSharedPicture({ B1: 'con+lab' }),
    },
  ],
};

export function describeWards(name: string, create: (events: RendererEvents) => Renderer): void {
  describe(`${name}, drawing wards`, () => {
    let mounted: MountedRenderer;
    const all = ALL_SQUARES;

    beforeEach(async () => {
      mounted = await mountSquares(create);
    });
    afterEach(() => mounted.renderer.destroy());

    /** Wards are there in a moment: the part of the code that draws them may still be on its way. */
    async function lay(picture: WardPicture): Promise<void> {
      mounted.renderer.setWards(picture);
      const codes = picture.layers.flatMap(({ shapes }) => shapes.areas.map(({ code }) => code));
      await vi.waitFor(() => expect([...mounted.renderer.painted().keys()]).toEqual([...CODES, ...codes]));
      await nextFrame();
    }

    it('draws wards over their council, says what they are and where, and takes them away again', async () => {
      await lay(WARDS_OF_B);
      expect(Object.fromEntries(mounted.renderer.painted())).toEqual({ ...all, B1: 'con+lab', B2: 'no-election' });
      const [council, left, right] = ['B', 'B1', 'B2'].map((code) => mounted.renderer.boxOf(code)!);
      expect(Math.abs(left!.left - council!.left)).toBeLessThan(2);
      expect(Math.abs(right!.right - council!.right)).toBeLessThan(2);
      expect(Math.abs(left!.right - right!.left)).toBeLessThan(2);
      await lay({ layers: [] });
      expect(Object.fromEntries(mounted.renderer.painted())).toEqual(all);
      expect(mounted.renderer.boxOf('B1')).toBeUndefined();
    });

    it('tells of the ward under a pointer, and of the council beside it', async () => {
      await lay(WARDS_OF_B);
      const at = (code: string): { x: number; y: number } => {
        const box = mounted.renderer.boxOf(code)!;
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      };
      for (const code of ['B1', 'C']) {
        await userEvent.hover(mounted.container, { position: at(code) });
        await vi.waitFor(() => expect(mounted.events.hover).toHaveBeenLastCalledWith(code, expect.anything()));
        await userEvent.click(mounted.container, { position: at(code) });
        await vi.waitFor(() => expect(mounted.events.select).toHaveBeenLastCalledWith(code, expect.anything()));
      }
    });

    it('keeps wards through other values and other shapes of the councils', async () => {
      await lay(WARDS_OF_B);
      const before = mounted.renderer.boxOf('B1')!;
      mounted.renderer.update(toPicture({ ...all, A: 'lab' }));
      mounted.renderer.setShapes(inHalfUnits(squares));
      mounted.renderer.update(toPicture(all));
      await nextFrame();
      expect(mounted.renderer.painted().get('B1')).toBe('con+lab');
      const after = mounted.renderer.boxOf('B1')!;
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        expect(Math.abs(after[side] - before[side]), side).toBeLessThan(2);
    });

    it('outlines a ward where it is', async () => {
      await lay(WARDS_OF_B);
      mounted.renderer.outline('B2', undefined);
      await nextFrame();
      const line = mounted.container.querySelector('.outlines .line[d^=M]')!.getBoundingClientRect();
      const ward = mounted.renderer.boxOf('B2')!;
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        expect(Math.abs(line[side] - ward[side]), side).toBeLessThan(3);
    });
  });
}
