/**
 * Tells the page around the iframe how high the content is. Whose page that is nobody here can know, so it is told to
 * any: a height is no secret.
 */
import { isAsk, toHeight, type HeightMessage } from './messages';

/** Between two messages, whoever asks for them, in milliseconds. */
const PACE = 100;
/** Without an observer of sizes: how often the height is looked at, in milliseconds. */
const LOOK = 500;

/** The line for screen readers lies so far below the rest; without it the frame would have something to scroll. */
const BELOW = 1;

/** @param content with the map in it. Its height is the frame's, and must not depend on the frame's. */
export function tellHeight(content: HTMLElement): void {
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -PACE;

  const tell = (): void => {
    const { bottom } = content.getBoundingClientRect();
    const height = toHeight(bottom + scrollY + BELOW);
    // Without a width the frame is not shown.
    if (!content.clientWidth || height === told) return;
    told = height;
    last = performance.now();
    const message: HeightMessage = { type: 'council-map:height', version: 1, height };
    window.parent.postMessage(message, '*');
  };
  /** At once where nothing was told of late; a frame that cannot be seen has timers, and no frames to wait for. */
  const onChange = (): void => {
    if (timer !== undefined) return;
    const wait = last + PACE - performance.now();
    if (wait <= 0) return tell();
    timer = setTimeout(() => {
      timer = undefined;
      tell();
    }, wait);
  };

  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || !isAsk(data)) return;
    told = 0;
    onChange();
  });
  for (const type of ['load', 'resize'] as const) window.addEventListener(type, onChange);
  new MutationObserver(onChange).observe(content, { attributeFilter: ['phase'], subtree: true });
  if (typeof ResizeObserver === 'function') new ResizeObserver(onChange).observe(content);
  else setInterval(onChange, LOOK);
  onChange();
}
