/** Registers `<council-map>`. A page that loads the script twice keeps the first one. */
import { CouncilMap } from './council-map';
import { askEarly } from './first-picture';

export { CouncilMap };

if (!customElements.get('council-map')) {
  askEarly(document);
  customElements.define('council-map', CouncilMap);
}

declare global {
  interface HTMLElementTagNameMap {
    'council-map': CouncilMap;
  }
}
