/** Starts MapLibre, empty, as this map uses it: flat, north up, and no request to anyone. */
import { getGlobalDispatcher, Map as MapLibreMap, type ErrorEvent } from 'maplibre-gl';
import { EMPTY_STYLE } from './style';
import { forgetWorker, prepareWorker, type LoadText } from './worker';

/** So long, in milliseconds, after a move or new data tiles may be on their way before their worker is asked whether it lives. */
const PATIENCE = 4000;

export interface EngineOptions {
  readonly loadText: LoadText;
  /** Words of the gestures' hint, by MapLibre's own keys. */
  readonly locale?: Record<string, string>;
  /** Hears of what goes wrong once the engine is there: no reason to take its picture away. */
  readonly onError?: (reason: string) => void;
}

/**
 * Does not wait for the worker: where a page refuses it, which nobody may hear of, there will be no picture.
 * @param signal ends the start when nobody waits for it any more
 * @throws when the engine cannot start here, or is not waited for; nothing of it is then left in `container`
 */
export async function openEngineMap(
  container: HTMLElement,
  options: EngineOptions,
  signal: AbortSignal,
): Promise<MapLibreMap> {
  const called = toCall(signal);
  const worker = prepareWorker(options.loadText);
  await Promise.race([worker, called]).catch((error: unknown) => {
    forgetWorker(worker);
    throw error;
  });
  const map = createMap(container, options);
  await Promise.race([untilOpen(map), called]).catch((error: unknown) => {
    map.remove();
    throw error;
  });
  map.on('error', ({ error }) => options.onError?.(error.message));
  map.once('idle', () => watchWorkers(map));
  return map;
}

function createMap(container: HTMLElement, { locale = {} }: EngineOptions): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: EMPTY_STYLE,
    attributionControl: false,
    cooperativeGestures: true,
    locale,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    maxPitch: 0,
    keyboard: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    validateStyle: false,
  });
  map.touchZoomRotate.disableRotation();
  // The map is one tab stop, and what it says of itself it says once.
  map.getCanvas().tabIndex = -1;
  map.getCanvas().ariaHidden = 'true';
  return map;
}

/** The listeners stay: an error that comes later, without one, would be printed on the page's console as it is. */
const untilOpen = (map: MapLibreMap): Promise<void> =>
  new Promise((resolve, reject) => {
    map.once('style.load', () => resolve());
    map.on('error', ({ error }: ErrorEvent) => reject(new Error(error.message)));
  });

/** Rejects when nobody waits any more; else never settles. */
function toCall(signal: AbortSignal): Promise<never> {
  const call = new Promise<never>((_, reject) => {
    const onAbort = (): void => reject(new Error('it is not wanted any more'));
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
  call.catch(() => undefined);
  return call;
}

/**
 * A browser that is short of memory ends workers without a word, and new tiles would never come: after a move or a change that is
 * never done, they are asked whether they live, and started again where they do not.
 */
function watchWorkers(map: MapLibreMap): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => clearTimeout(timer);
  const watch = (): void => {
    rest();
    timer = setTimeout(() => void getGlobalDispatcher().ensureWorkers(), PATIENCE);
  };
  for (const event of ['moveend', 'sourcedataloading'] as const) map.on(event, watch);
  for (const event of ['movestart', 'idle', 'remove'] as const) map.on(event, rest);
}
