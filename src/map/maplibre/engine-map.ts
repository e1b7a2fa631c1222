/** Starts MapLibre, empty, as this map uses it: flat, north up, and no request to anyone. */
import { Map as MapLibreMap, type ErrorEvent } from 'maplibre-gl';
import { EMPTY_STYLE } from './style';
import { prepareWorker, type LoadText } from './worker';

/** After this many milliseconds without a first frame the engine counts as not coming: a refused worker never says so. */
const DEADLINE = 10_000;

export interface EngineOptions {
  readonly loadText: LoadText;
  /** Words of the gestures' hint, by MapLibre's own keys. */
  readonly locale?: Record<string, string>;
  /** In milliseconds. */
  readonly deadline?: number;
  /** Hears of what goes wrong once the engine is there: no reason to take its picture away. */
  readonly onError?: (reason: string) => void;
}

/** @throws when the engine cannot start here, or does not in time; nothing of it is then left in `container` */
export async function openEngineMap(container: HTMLElement, options: EngineOptions): Promise<MapLibreMap> {
  const started = performance.now();
  const deadline = options.deadline ?? DEADLINE;
  await prepareWorker(options.loadText);
  const map = new MapLibreMap({
    container,
    style: EMPTY_STYLE,
    attributionControl: false,
    cooperativeGestures: true,
    locale: options.locale ?? {},
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
  await untilLoaded(map, deadline - (performance.now() - started));
  map.on('error', ({ error }) => options.onError?.(error.message));
  return map;
}

function untilLoaded(map: MapLibreMap, deadline: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      map.off('load', onLoad);
      map.off('error', onError);
    };
    const fail = (reason: string): void => {
      end();
      map.remove();
      reject(new Error(reason));
    };
    const onLoad = (): void => {
      end();
      resolve();
    };
    const onError = ({ error }: ErrorEvent): void => fail(error.message);
    const timer = setTimeout(() => fail('it was not ready in time'), deadline);
    map.on('load', onLoad);
    map.on('error', onError);
  });
}
