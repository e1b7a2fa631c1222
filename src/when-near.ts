/** A map far below what can be seen waits until a reader comes near. It comes where there is such a map. */

/** How near: within a screen of what is seen. In a frame of another origin browsers count from its edge. */
const MARGIN = '100%';

/**
 * Paper cannot wait for files: it gets the words in the tag. Whoever misses the map there prints again, so printing
 * starts it, after.
 * @param start may be called more than once, and never while the map is not on the page
 */
export function whenNear(map: Element, start: () => void): void {
  if (typeof IntersectionObserver !== 'function') return start();
  const wait = { map, start };
  const sight = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      window.removeEventListener('afterprint', onPrinted);
      wait.start();
    },
    { rootMargin: MARGIN },
  );
  const onPrinted = toPrintListener(new WeakRef(wait));
  sight.observe(map);
  window.addEventListener('afterprint', onPrinted, { once: true });
}

/** A listener of the window's would keep a map that the page has let go, had it more than a weak hold of it. */
const toPrintListener = (held: WeakRef<{ map: Element; start: () => void }>) => (): void => {
  const wait = held.deref();
  if (wait?.map.isConnected) wait.start();
};
