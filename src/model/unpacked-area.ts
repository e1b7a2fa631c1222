/** An area of a packed overview. PAINTING PATH. */
import type { Area, Bounds } from './boundaries';

/** The box of such a path. Not made while unpacking: the first frame needs none. */
function toBounds(path: string): Bounds {
  let [x, y, x0, y0, x1, y1] = [0, 0, Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of path.split('z')) {
    const numbers = ring.match(/-?\d+/g) ?? [];
    x = y = 0;
    // The first point is that of the page, the others are steps from it.
    for (let i = 0; i < numbers.length; i += 2) {
      x += +numbers[i]!;
      y += +numbers[i + 1]!;
      x0 = Math.min(x0, x);
      y0 = Math.min(y0, y);
      x1 = Math.max(x1, x);
      y1 = Math.max(y1, y);
    }
  }
  return [x0, y0, x1, y1];
}

/** An area whose bounds are found when they are first asked for. */
export class UnpackedArea implements Area {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly path: string;
  #bounds: Bounds | undefined;

  constructor({ code, name, region, path }: Omit<Area, 'bounds'>) {
    [this.code, this.name, this.region, this.path] = [code, name, region, path];
  }

  get bounds(): Bounds {
    return (this.#bounds ??= toBounds(this.path));
  }
}
