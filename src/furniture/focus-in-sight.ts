/** Whatever has focus can be seen: an open sheet, which covers the foot of the window, makes the page move on. */
import type { Home } from './home';

/** Pixels that stay free between what has focus and the sheet. */
const AIR = 8;

/** The map looks after what its keys have reached by itself. */
export function keepFocusInSight({ root }: Home): void {
  root.addEventListener('focusin', ({ target }) => {
    const sheet = root.querySelector('.sheet:not([hidden])');
    if (!sheet || !(target instanceof HTMLElement) || sheet.contains(target) || target.matches('.map')) return;
    const below = target.getBoundingClientRect().bottom + AIR - sheet.getBoundingClientRect().top;
    if (below > 0) window.scrollBy({ top: below, behavior: 'instant' });
  });
}
