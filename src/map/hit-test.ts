/** Which area a point lies in, asked of the shapes and not of the picture: the answer is there before the tiles are. */
import type { Area } from '../model/boundaries';

export class HitTest {
  readonly #areas: readonly Area[];
  readonly #paths = new Map<string, Path2D>();
  readonly #pen = document.createElement('canvas').getContext('2d');

  constructor(areas: readonly Area[]) {
    this.#areas = areas;
  }

  /** @param point in grid units */
  codeAt([x, y]: readonly [number, number]): string | undefined {
    return this.#areas.find((area) => this.#isIn(area, x, y))?.code;
  }

  #isIn({ code, path, bounds: [x0, y0, x1, y1] }: Area, x: number, y: number): boolean {
    if (x < x0 || x > x1 || y < y0 || y > y1) return false;
    const shape = this.#paths.get(code) ?? new Path2D(path);
    this.#paths.set(code, shape);
    return this.#pen?.isPointInPath(shape, x, y, 'evenodd') ?? false;
  }
}
