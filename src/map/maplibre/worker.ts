/** Where the engine's worker comes from: its own file, or, on a page of another origin, a copy that the page may run. */
import { setWorkerUrl } from 'maplibre-gl';
import workerFile from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Fetches a file of the component's own. */
export type LoadText = (url: string) => Promise<string>;

let prepared: Promise<void> | undefined;

/** Once a page; asked for again after a failure. */
export function prepareWorker(loadText: LoadText): Promise<void> {
  prepared ??= toWorkerUrl(loadText).then(setWorkerUrl);
  prepared.catch(() => (prepared = undefined));
  return prepared;
}

/**
 * A browser starts no worker from another origin, but one from a blob with the same text: a page with a
 * Content-Security-Policy then has to allow `worker-src blob:` and nothing else.
 */
async function toWorkerUrl(loadText: LoadText): Promise<string> {
  const url = new URL(workerFile, import.meta.url);
  if (url.origin === location.origin) return url.href;
  return URL.createObjectURL(new Blob([await loadText(url.href)], { type: 'text/javascript' }));
}
