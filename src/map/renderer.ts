/** The port behind which a map is drawn. One contract suite runs against every adapter. */
import type { Bounds, Shapes } from '../model/boundaries';
import type { MapView } from '../view/map-view';
import type { Camera } from './camera';

export interface RendererEvents {
  /** The pointer is over an area, or over none. `at` is in CSS pixels of the viewport. */
  hover(code: string | undefined, at: { x: number; y: number }): void;
  /** A reader chose an area by click or tap. */
  select(code: string, at: { x: number; y: number }): void;
}

/** The wards of a council, on a grid of their own. */
export interface WardLayer {
  readonly council: string;
  readonly shapes: Shapes;
  readonly view: MapView;
}

export interface WardPicture {
  readonly layers: readonly WardLayer[];
  /** The council that is open: all others step back. */
  readonly open?: string | undefined;
}

export interface Renderer {
  /** What draws, as the element says it. */
  readonly name: 'svg' | 'maplibre';
  /** Puts the map into `container`. Rejects when it cannot, or is destroyed meanwhile: who waits has the patience. */
  mount(container: HTMLElement): Promise<void>;
  /** Replaces all shapes. The picture is not complete until the next `update`. */
  setShapes(shapes: Shapes): void;
  /** Takes the whole picture as a value; the adapter finds what differs. */
  update(view: MapView): void;
  /** Draws wards over councils, in a moment, in place of those that it drew before. They stay over other shapes and another view. */
  setWards(picture: WardPicture): void;
  /** Crops to `bounds`, in the units of the shapes; undefined shows the whole frame. The same crop again is no news. */
  focus(bounds: Bounds | undefined): void;
  /** Outlines the areas pointed at and chosen, without repainting the map. */
  outline(hovered: string | undefined, selected: string | undefined): void;
  /** Marks areas that have news, where whoever draws can; the core's are marked by who has the news. */
  mark?(codes: ReadonlySet<string>): void;
  /** Brings an area into the map's sight, where that can be elsewhere. */
  reveal?(code: string): void;
  /** Where the map is for an open council, in the units of its shapes; who has gone elsewhere stays there. */
  drill?(bounds: Bounds | undefined): void;
  /** Where an area is on screen, in CSS pixels of the viewport; its largest showing where it is shown twice. */
  boxOf(code: string): DOMRect | undefined;
  /** What is drawn, read from the picture itself: a value of the view by area code, wards included. */
  painted(): Map<string, string>;
  destroy(): void;
}

/** What only a renderer with a camera can do. */
export interface Explorer {
  readonly camera: Camera;
  /** What the camera shows, in the units of the shapes. */
  readonly bounds: Bounds;
  readonly limits: { readonly min: number; readonly max: number };
  /** Moves to a camera, or to show all of some bounds; `isCalm`: at once. */
  fly(target: Bounds | Camera, isCalm: boolean): void;
  /** Moves what is shown by CSS pixels: right and down where they are positive. */
  panBy(dx: number, dy: number, isCalm: boolean): void;
  /** Steps of a doubling: 1 is twice as large. */
  zoomBy(steps: number, isCalm: boolean): void;
  /** Calls once, when all that it has been given so far is on screen. */
  onDrawn(listener: () => void): void;
  onMove(listener: (hasEnded: boolean) => void): void;
  /** The picture is lost, or there again and repainted. */
  onContext(listener: (isThere: boolean) => void): void;
}

/** Whether two crops are the same one. */
export const isSame = (a: Bounds | undefined, b: Bounds | undefined): boolean => String(a) === String(b);
