/**
 * What a page loads: draws what it can of the maps that are on it, then brings the element and registers `<council-map>`.
 * A page that loads the script twice keeps the first one. PAINTING PATH.
 */
import type { CouncilMap as Element } from './council-map';
import { forgetEarly } from './feed/load';
import { beginPictures, leavePictures } from './first-picture';

async function start(): Promise<void> {
  await beginPictures(document);
  const { CouncilMap } = await import('./council-map');
  if (!customElements.get('council-map')) customElements.define('council-map', CouncilMap);
}

if (!customElements.get('council-map'))
  void start()
    .catch(() => leavePictures(document))
    .finally(() => setTimeout(forgetEarly));

declare global {
  interface HTMLElementTagNameMap {
    'council-map': Element;
  }
}
