/** Bytes on the wire up to a moment, as Chromium received them: headers and compressed bodies. */
import type { DevTools } from './measured-page';
import type { ServedFolders } from './serve-folders';

export type Kind = 'html' | 'js' | 'css' | 'data';
export type WireBytes = Readonly<Record<Kind, number>>;

interface Request {
  readonly path: string;
  /** Seconds, on the clock of the trace. */
  readonly begun: number;
  ended?: number;
  bytes?: number;
}

function toKind(path: string): Kind {
  if (/\.m?js$/.test(path)) return 'js';
  if (path.endsWith('.css')) return 'css';
  return path.endsWith('.json') ? 'data' : 'html';
}

/**
 * Begins to count. The function returned gives the bytes that had arrived at `moment` (microseconds of the trace). A
 * worker's own script is fetched outside the page's session, which never sees it end: its body is taken from the server.
 */
export function countWire(session: DevTools, server: ServedFolders): (moment: number) => WireBytes {
  const requests = new Map<string, Request>();
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    const url = new URL(request.url);
    if (url.protocol.startsWith('http')) requests.set(requestId, { path: url.pathname, begun: timestamp });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, { ended: timestamp, bytes: encodedDataLength });
  });
  return (moment) => {
    const bytes = { html: 0, js: 0, css: 0, data: 0 };
    for (const { path, begun, ended, bytes: size } of requests.values()) {
      const hadArrived = (ended ?? begun) * 1e6 <= moment;
      if (hadArrived) bytes[toKind(path)] += size ?? server.sizeOf(path);
    }
    return bytes;
  };
}

export const toTotal = (bytes: WireBytes): number => bytes.html + bytes.js + bytes.css + bytes.data;
