/**
 * Where the engine's worker comes from: its own file, or, on a page of another origin, a copy that the page may run; and
 * whether it may.
 */
import { setWorkerUrl } from 'maplibre-gl';
import workerFile from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { toTrusted } from './trusted-address';

/** Fetches a file of the component's own. */
export type LoadText = (url: string) => Promise<string>;

/** A worker that only says that it is there. */
const SIGN_OF_LIFE = 'postMessage(0)';

let prepared: Promise<void> | undefined;

/** Once a page; asked for again after a failure. */
export function prepareWorker(loadText: LoadText): Promise<void> {
  const asked = (prepared ??= toWorkerUrl(loadText).then(setWorkerUrl));
  asked.catch(() => forgetWorker(asked));
  return asked;
}

/** What has not come in time is asked for anew by the next map. */
export function forgetWorker(asked: Promise<void> | undefined): void {
  if (prepared === asked) prepared = undefined;
}

/**
 * A browser starts no worker from another origin, but one from a blob with the same text: a page with a
 * Content-Security-Policy then has to allow `worker-src blob:` and nothing else.
 * @throws where the page forbids it
 */
async function toWorkerUrl(loadText: LoadText): Promise<string> {
  const url = new URL(workerFile, import.meta.url);
  if (globalThis.origin === 'null') {
    // In a sandboxed frame the engine reads the file itself, and starts it from a `data:` address.
    await prove(`data:text/javascript,${SIGN_OF_LIFE}`);
    return url.href;
  }
  if (url.origin === location.origin) return toTrusted(url.href);
  const [text] = await Promise.all([loadText(url.href), prove(toTrusted(toBlobUrl(SIGN_OF_LIFE)))]);
  return toTrusted(toBlobUrl(text));
}

const toBlobUrl = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

/** Starts the smallest worker of that kind: the engine itself would not notice that its own has been refused. */
function prove(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { type: 'module' });
    worker.onmessage = () => {
      worker.terminate();
      resolve();
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error('the page allows no worker'));
    };
  });
}
