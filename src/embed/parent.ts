/**
 * For the page around the iframe: gives each `<iframe data-council-map>` the height of its content, and tells it which
 * part of it can be seen. A plain script of its own; it leaves no names behind, and twice on a page it does the same.
 */
import { createGate, parseHeight, type AskMessage, type SeenMessage } from './messages';

/** A frame says its height some ten times a second at most; who says it more often is not one of ours. */
const MOST_A_SECOND = 20;

/** What is known of a frame that has said its height. */
interface Known {
  /** Gives it a height, as often as may be. */
  readonly onHeight: (height: number) => void;
  /** The part that it was last told of. */
  seen: string;
}

const known = new Map<HTMLIFrameElement, Known>();

const findFrames = (): HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe[data-council-map]'),
];

/** Of the address in the tag: a frame that has gone elsewhere since, or that is sandboxed ("null"), is not listened to. */
function isFrom(frame: HTMLIFrameElement, { source, origin }: MessageEvent): boolean {
  if (source === null || frame.contentWindow !== source || origin === 'null') return false;
  try {
    return new URL(frame.src).origin === origin;
  } catch {
    return false;
  }
}

/** A page may give frames a border, and count it in the height. */
function setHeight(frame: HTMLIFrameElement, height: number): void {
  frame.style.height = `${height}px`;
  const border = Math.min(Math.max(height - frame.clientHeight, 0), 100);
  if (border) frame.style.height = `${height + border}px`;
}

/** The frame's window may be anybody's by now: what it is told is no secret. */
const tell = (frame: HTMLIFrameElement, message: AskMessage | SeenMessage): void =>
  frame.contentWindow?.postMessage(message, '*');

function tellSeen(frame: HTMLIFrameElement, of: Known): void {
  const { top, height } = frame.getBoundingClientRect();
  const from = Math.max(0, Math.round(-top));
  const to = Math.round(Math.min(height, innerHeight - top));
  const seen = `${from} ${to}`;
  if (to <= from || seen === of.seen) return;
  of.seen = seen;
  tell(frame, { type: 'council-map:seen', version: 1, top: from, bottom: to });
}

function onMessage(event: MessageEvent): void {
  const height = parseHeight(event.data);
  const frame = height === undefined ? undefined : findFrames().find((one) => isFrom(one, event));
  if (height === undefined || !frame) return;
  const of = known.get(frame) ?? toKnown(frame);
  known.set(frame, of);
  of.onHeight(height);
}

function toKnown(frame: HTMLIFrameElement): Known {
  const obey = (height: number): void => {
    // By then it may have left the page, and be forgotten.
    if (!frame.isConnected) return;
    setHeight(frame, height);
    // A frame that has been loaded anew knows nothing of it.
    of.seen = '';
    onMove();
  };
  const of: Known = { onHeight: createGate(MOST_A_SECOND, obey), seen: '' };
  return of;
}

let isMoving = false;

function onMove(): void {
  if (isMoving || !known.size) return;
  isMoving = true;
  requestAnimationFrame(() => {
    isMoving = false;
    for (const [frame, of] of known) {
      if (frame.isConnected) tellSeen(frame, of);
      else known.delete(frame);
    }
  });
}

addEventListener('message', onMessage);
for (const type of ['scroll', 'resize'] as const) addEventListener(type, onMove, { capture: true, passive: true });
// Those that were there before this script have said their height to nobody.
for (const frame of findFrames()) tell(frame, { type: 'council-map:ask', version: 1 });
