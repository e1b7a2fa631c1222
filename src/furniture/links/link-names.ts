/** Under which name each map of a page keeps its part of the address: no two under the same. */

/** By whoever holds it. */
const held = new Map<object, string>();

/** Every map of the page that wants links and has no name of its own, in the order of the page. */
function listNameless(element: HTMLElement): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>(`${element.localName}[deep-link]`);
  return [...all].filter((each) => !each.id && each.getAttribute('deep-link') !== 'false');
}

/**
 * The `id` of the element; without one nothing for the first map of the page, `map2` for the second, and so on. It is
 * held until it is given back, even if others come before it.
 */
export function takePrefix(holder: object, element: HTMLElement): string {
  const taken = new Set(held.values());
  let place = Math.max(0, listNameless(element).indexOf(element)) + 1;
  let name = element.id || (place > 1 ? `map${place}` : '');
  while (taken.has(name)) name = `map${++place}`;
  held.set(holder, name);
  return name;
}

export function freePrefix(holder: object): void {
  held.delete(holder);
}
