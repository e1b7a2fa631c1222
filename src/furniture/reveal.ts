/** Keeps a council that was tapped in view: a sheet at the foot of the window must not lie over what it tells of. */
import type { Home } from './home';

/** Upper part of the window in which what was tapped may stay where it is, and where it is brought otherwise. */
const HIGH = 0.4;
const TARGET = 0.3;

/** @param at the tap, in pixels of the viewport */
export function revealAboveSheet({ root, store }: Home, at: { x: number; y: number }): void {
  const { top, height } = root.querySelector<HTMLElement>('.map')!.getBoundingClientRect();
  // Where its wards come, the council will be in the middle of the map.
  const y = store.state.config.wardBoundaries ? top + height / 2 : at.y;
  if (y > 0 && y < window.innerHeight * HIGH) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: y - window.innerHeight * TARGET, behavior: calm ? 'auto' : 'smooth' });
}
