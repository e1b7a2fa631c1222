/** A place on the map that outlives the engine, and the shapes in whose units it is told. */
import { toBounds, toCamera, type Camera, type Size } from '../../map/camera';
import type { Bounds, Shapes } from '../../model/boundaries';

export interface Place {
  readonly bounds: Bounds;
  readonly shapes: Shapes;
}

/** What a camera shows. */
export const toPlace = (camera: Camera, size: Size, shapes: Shapes): Place => ({
  bounds: toBounds(camera, size, shapes),
  shapes,
});

/** The camera that shows a place, in a box that may have another size by now. */
export const toCameraOf = ({ bounds, shapes }: Place, size: Size): Camera => toCamera(bounds, size, shapes);

/** Whether a reader may have it before them. */
export function isInSight(map: HTMLElement): boolean {
  const { top, bottom, left, right, width } = map.getBoundingClientRect();
  return width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
