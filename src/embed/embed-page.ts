/**
 * The iframe page: the map that its query string says. It runs before the component, so that the requests are on their
 * way before the element is made.
 */
import { parseUrl } from '../attributes';
import { parseQuery, type Attributes } from './query';
import { withSample } from './sample';
import { followSeenPart } from './seen-part';
import { tellHeight } from './tell-height';

/** Files without which there is no picture. */
const FIRST = ['boundaries', 'results'];

/** The very same address, and the same way of asking, as the component's own: the two become one request. */
function askEarly(attributes: Attributes): void {
  for (const name of FIRST) {
    const href = parseUrl(attributes.get(name) ?? 'about:', document.baseURI);
    if (!href) continue;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    document.head.append(link);
  }
}

function toMap(attributes: Attributes): HTMLElement {
  const map = document.createElement('council-map');
  for (const [name, value] of attributes) map.setAttribute(name, value);
  return map;
}

/** A page by itself has a heading of its own; in a frame it is a part of somebody's article. */
function toTitle(text: string): HTMLElement {
  const title = document.createElement('h1');
  title.textContent = text;
  return title;
}

function main(): void {
  const names = new URLSearchParams(location.search);
  const { value, faults } = parseQuery(location.search, document.baseURI);
  const attributes = withSample(value, (name) => names.has(name));
  askEarly(attributes);
  const theme = attributes.get('theme') ?? 'auto';
  document.body.className = theme;
  if (theme !== 'auto') document.documentElement.style.colorScheme = theme;
  document.title = attributes.get('heading') ?? document.title;
  const map = toMap(attributes);
  const content = document.querySelector('main') ?? document.body;
  content.replaceChildren(map);
  if (window.parent === window) content.prepend(toTitle(document.title));
  else {
    tellHeight(content);
    followSeenPart(map);
  }
  // A word that does not come is an editor's loss, not a reader's.
  if (faults.length)
    void import('./query-words').then(
      (words) => words.reportFaults(faults),
      () => undefined,
    );
}

main();
