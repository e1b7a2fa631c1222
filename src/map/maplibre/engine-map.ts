/** Starts MapLibre, empty, as this map uses it: flat, north up, and no request to anyone. */
import { getGlobalDispatcher, Map as MapLibreMap, type ErrorEvent } from 'maplibre-gl';
import { EMPTY_STYLE } from './style';
import { forgetWorker, prepareWorker, type LoadText } from './worker';

/** After this many milliseconds without a first frame the engine counts as not coming: a refused worker never says so. */
const DEADLINE = 10_000;
/** So long, in milliseconds, after a move tiles may be on their way before their worker is asked whether it lives. */
const PATIENCE = 4000;

export interface EngineOptions {
  readonly loadText: LoadText;
  /** Words of the gestures' hint, by MapLibre's own keys. */
  readonly locale?: Record<string, string>;
  /** In milliseconds. */
  readonly deadline?: number;
  /** Hears of what goes wrong once the engine is there: no reason to take its picture away. */
  readonly onError?: (reason: string) => void;
}

/**
 * @param signal ends the start when nobody waits for it any more
 * @throws when the engine cannot start here, or does not in time; nothing of it is then left in `container`
 */
export async function openEngineMap(
  container: HTMLElement,
  options: EngineOptions,
  signal: AbortSignal,
): Promise<MapLibreMap> {
  const limit = toLimit(options.deadline ?? DEADLINE, signal);
  try {
    const worker = prepareWorker(options.loadText);
    await Promise.race([worker, limit.over]).catch((error: unknown) => {
      forgetWorker(worker);
      throw error;
    });
    const map = createMap(container, options);
    await Promise.race([untilLoaded(map), limit.over]).catch((error: unknown) => {
      map.remove();
      throw error;
    });
    map.on('error', ({ error }) => options.onError?.(error.message));
    watchWorkers(map);
    return map;
  } finally {
    limit.end();
  }
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
const untilLoaded = (map: MapLibreMap): Promise<void> =>
  new Promise((resolve, reject) => {
    map.on('load', () => resolve());
    map.on('error', ({ error }: ErrorEvent) => reject(new Error(error.message)));
  });

interface Limit {
  /** Rejects when time is up, or when nobody waits any more; else never settles. */
  readonly over: Promise<never>;
  readonly end: () => void;
}

function toLimit(deadline: number, signal: AbortSignal): Limit {
  let end = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error('it was not ready in time')), deadline);
    const onAbort = (): void => reject(new Error('it is not wanted any more'));
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
  });
  over.catch(() => undefined);
  return { over, end };
}

/**
 * A browser that is short of memory ends workers without a word, and new tiles would never come: after a move that is
 * never done, they are asked whether they live, and started again where they do not.
 */
function watchWorkers(map: MapLibreMap): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => clearTimeout(timer);
  map.on('moveend', () => {
    rest();
    timer = setTimeout(() => void getGlobalDispatcher().ensureWorkers(), PATIENCE);
  });
  for (const event of ['movestart', 'idle', 'remove'] as const) map.on(event, rest);
}
