/** What a reader could not read: text that is cut off, or that lies over other text. */
import type { Page } from 'playwright';

/** In the page, so all that it needs is inside it. Text that scrolls, or that is for listeners only, is not lost. */
export function findLost(): string[] {
  interface Placed {
    readonly text: string;
    readonly rect: DOMRect;
    readonly home: Element;
  }

  const root = document.querySelector('council-map')!.shadowRoot!;
  const lost = new Set<string>();

  const isOutside = (rect: DOMRect, edge: DOMRect): boolean =>
    rect.right > edge.right + 1.5 ||
    rect.left < edge.left - 1.5 ||
    rect.bottom > edge.bottom + 3 ||
    rect.top < edge.top - 3;

  /** Whether the text can be seen where it stands now; cut off for good, it is written down. */
  function isInSight({ text, rect, home }: Placed): boolean {
    for (let box: Element | null = home; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (overflowX === 'visible' || !isOutside(rect, box.getBoundingClientRect())) continue;
      if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) return false;
      lost.add(`cut off by .${box.getAttribute('class') ?? box.localName}: ${text}`);
    }
    return true;
  }

  function place(node: Text): Placed[] {
    const home = node.parentElement;
    const text = node.data.trim();
    // Of what an SVG does not display, browsers say that it can be seen.
    const unseen = '.unseen, style, option, [display=none]';
    if (!text || !home?.checkVisibility() || home.closest(unseen)) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width >= 1);
    return rects.map((rect) => ({ text, rect, home }));
  }

  function collides(a: Placed, b: Placed): boolean {
    const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
    const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
    return a.home !== b.home && across > 2 && down > Math.min(a.rect.height, b.rect.height) * 0.4;
  }

  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const placed: Placed[] = [];
  while (words.nextNode()) placed.push(...place(words.currentNode as Text).filter(isInSight));
  // What sticks to its scroller's edge, or floats over the page, lies over other text by design.
  const flat = placed.filter(({ home }) => !home.closest('header, thead, .sheet, .card'));
  flat.forEach((a, i) => {
    for (const b of flat.slice(i + 1)) if (collides(a, b)) lost.add(`“${a.text}” over “${b.text}”`);
  });
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) lost.add(`the page is ${over} px too wide`);
  return [...lost];
}

/** Each loss in words; none where all can be read. */
export const lostText = (page: Page): Promise<string[]> => page.evaluate(findLost);
