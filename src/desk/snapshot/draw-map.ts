/**
 * The core renderer at work without a browser. It asks its page for elements, and for the size of its box; for as long as
 * one drawing takes, which is no longer than one turn, this file answers in the page's place.
 */
import type { WardPicture } from '../../map/renderer';
import { SvgRenderer } from '../../map/svg/svg-renderer';
import { toWardLeaf } from '../../map/svg/ward-leaf';
import type { Bounds, Shapes } from '../../model/boundaries';
import type { MapView } from '../../view/map-view';
import { TreeElement } from './element-tree';

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface MapPicture {
  readonly shapes: Shapes;
  readonly view: MapView;
  /** What is shown of it, in the units of the shapes; undefined for all. */
  readonly bounds: Bounds | undefined;
  readonly wards: WardPicture;
  /** Code of the council or ward that is outlined. */
  readonly outlined: string | undefined;
}

/** @returns the box of the map with what the renderer has put into it: the map, and its outlines over it */
export function drawMap({ shapes, view, bounds, wards, outlined }: MapPicture, size: Size): TreeElement {
  const box = new TreeElement('div');
  withPage(size, () => {
    const renderer = new SvgRenderer({ hover: nothing, select: nothing }, toWardLeaf);
    void renderer.mount(box as unknown as HTMLElement);
    renderer.setShapes(shapes);
    renderer.focus(bounds);
    renderer.setWards(wards);
    renderer.outline(undefined, outlined);
    renderer.update(view);
    // The second frame, which is not waited for: the whole picture.
    renderer.painted();
  });
  return box;
}

const nothing = (): void => undefined;

/** What the renderer asks of a page. */
const toPage = (size: Size): Readonly<Record<string, unknown>> => ({
  document: { createElementNS: (_: string, tag: string) => new TreeElement(tag) },
  requestAnimationFrame: nothing,
  ResizeObserver: class {
    readonly #tell: (entries: readonly { contentRect: Size }[]) => void;

    constructor(tell: (entries: readonly { contentRect: Size }[]) => void) {
      this.#tell = tell;
    }

    observe(): void {
      this.#tell([{ contentRect: size }]);
    }
  },
});

/** Does something while the page's names are there, and leaves the world as it was. */
function withPage(size: Size, work: () => void): void {
  const page = toPage(size);
  const before = new Map(Object.keys(page).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  try {
    for (const [name, value] of Object.entries(page))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    work();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
