/** What a finger means that missed by a little: many councils are smaller than a fingertip. */

/** How near a council a finger must come, in CSS pixels. */
export const FINGER = 20;

/** From a point to a box; 0 within it. */
export const toDistance = (
  { left, right, top, bottom }: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  { x, y }: { x: number; y: number },
): number => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
