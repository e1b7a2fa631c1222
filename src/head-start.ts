/** Asks for the files of tags that are on the page already, before their elements are made. PAINTING PATH. */
import { parseUrl } from './attributes';
import { loadJson } from './feed/load';
import { FAR } from './sources';

/** Making an element takes a while, and the answers can come in it. Who asks for the same file next shares this request. */
export function askEarly(page: Document): void {
  for (const tag of page.querySelectorAll('council-map'))
    for (const name of ['results', 'boundaries']) {
      // An absent or empty address would be that of the page itself.
      const url = parseUrl(tag.getAttribute(name)?.trim() || 'about:', page.baseURI);
      if (url && tag.getBoundingClientRect().top < FAR) void loadJson(url);
    }
}
