/** Registers `<council-map>`. A page that loads the script twice keeps the first one. */
import { CouncilMap } from './council-map';

export { CouncilMap };

if (!customElements.get('council-map')) customElements.define('council-map', CouncilMap);

declare global {
  interface HTMLElementTagNameMap {
    'council-map': CouncilMap;
  }
}
