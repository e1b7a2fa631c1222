/** What a reader does who wants to zoom, besides the buttons: the wheel with a key, two fingers, keys on the map. */

export interface Zooming {
  /** Steps of a doubling. */
  readonly zoomBy: (steps: number) => void;
  readonly goHome: () => void;
  /** Moves what is shown, in CSS pixels. */
  readonly panBy: (dx: number, dy: number) => void;
  /** While the engine is there it has the wheel and the fingers itself. */
  readonly isLive: () => boolean;
  readonly isOff: () => boolean;
}

/** Turns of a wheel, in pixels, that double the map. */
const WHEEL = 300;

/** How far a key moves the map, in CSS pixels. */
const PAN = 80;

const KEYS: Readonly<Record<string, (zooming: Zooming) => void>> = {
  '+': ({ zoomBy }) => zoomBy(1),
  '=': ({ zoomBy }) => zoomBy(1),
  '-': ({ zoomBy }) => zoomBy(-1),
  Home: ({ goHome }) => goHome(),
};

/** With Shift; without it the arrows go from council to council. */
const SHIFTED: typeof KEYS = {
  ArrowLeft: ({ panBy }) => panBy(-PAN, 0),
  ArrowRight: ({ panBy }) => panBy(PAN, 0),
  ArrowUp: ({ panBy }) => panBy(0, -PAN),
  ArrowDown: ({ panBy }) => panBy(0, PAN),
};

export function watchIntents(map: HTMLElement, zooming: Zooming): void {
  const isOurs = (): boolean => !zooming.isLive() && !zooming.isOff();
  map.addEventListener(
    'wheel',
    (event) => {
      if (!isOurs() || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      zooming.zoomBy(-event.deltaY / WHEEL);
    },
    { passive: false },
  );
  map.addEventListener(
    'touchstart',
    (event) => {
      if (!isOurs() || event.touches.length !== 2) return;
      event.preventDefault();
      zooming.zoomBy(0);
    },
    { passive: false },
  );
  map.addEventListener(
    'keydown',
    (event) => {
      const keys = event.shiftKey && event.key.startsWith('Arrow') ? SHIFTED : KEYS;
      const act = zooming.isOff() || event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act(zooming);
    },
    { capture: true },
  );
}
