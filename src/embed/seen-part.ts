/**
 * A frame that is as high as its content is seldom seen whole, and what stands at the foot of a phone's screen would stand
 * at the foot of the frame. The page around it says which part is seen; the panel's sheet stands there.
 */
import { createGate, parseSeen } from './messages';

/** A page tells it once a frame while it is scrolled. */
const MOST_A_SECOND = 130;

const BELOW = '--below';
const SEEN = '--seen';

/**
 * Stronger than the element's own rules, which come later. Both lengths are absent until the page has said something:
 * then the frame's own window counts.
 */
const SHEET_CSS = `
  .sheet.sheet { bottom: var(${BELOW}, 0px); max-height: calc(var(${SEEN}, 100vh) * 0.46) }
  .sheet.sheet.tall { max-height: calc(var(${SEEN}, 100vh) * 0.88) }
`;

/** @param map the element, whose shadow root is there once it has been defined */
export function followSeenPart(map: HTMLElement): void {
  const place = createGate<{ top: number; bottom: number }>(MOST_A_SECOND, ({ top, bottom }) => {
    map.style.setProperty(BELOW, `${Math.max(0, innerHeight - bottom)}px`);
    map.style.setProperty(SEEN, `${Math.min(bottom - top, innerHeight)}px`);
  });
  window.addEventListener('message', ({ source, data }) => {
    const seen = source === window.parent ? parseSeen(data) : undefined;
    if (seen) place(seen);
  });
  void customElements.whenDefined('council-map').then(() => placeSheet(map.shadowRoot));
}

function placeSheet(root: ShadowRoot | null): void {
  if (!root || !('replaceSync' in CSSStyleSheet.prototype)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET_CSS);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
