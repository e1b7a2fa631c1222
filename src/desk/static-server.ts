/** Serves a built folder as a content delivery network would: compressed, with validators, and open to other origins. */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface StaticServerOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** With true a port in use is passed over for the next one, twenty times at most. */
  nextFreePort?: boolean;
  /** Headers to add or replace for a path such as `/index.html`. */
  headersFor?: (path: string) => OutgoingHttpHeaders;
  /** Milliseconds to wait before an answer begins. */
  latency?: number;
}

export interface StaticServer {
  server: Server;
  port: number;
  /** Ends with a slash: `http://127.0.0.1:4173/`. */
  url: string;
  close: () => Promise<void>;
}

type Encoding = 'br' | 'gzip' | 'identity';

interface StoredFile {
  type: string;
  etag: string;
  identity: Buffer;
  /** Compressed bodies, each made once, at the first request that takes it. */
  compressed: Partial<Record<Encoding, Promise<Buffer>>>;
}

const HOST = '127.0.0.1';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const isText = (type: string): boolean => /^text\/|json|svg/.test(type);

/** Built files whose names hold a hash of their content never change under that name. */
const isHashed = (path: string): boolean => /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path);

const COMPRESSORS: Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gzip: (body) => promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION }),
};

/** The best encoding that an `Accept-Encoding` header allows; `q=0` refuses one. */
export function toEncoding(accepted: string | undefined): Encoding {
  const allowed = new Set<string>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) allowed.add(name);
  }
  if (allowed.has('br')) return 'br';
  return allowed.has('gzip') ? 'gzip' : 'identity';
}

/** The path of a request, decoded, with a folder's index named; nothing when it is malformed or leads outside. */
export function toSafePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    if (!path.startsWith('/') || /[\0\\]/.test(path) || path.split('/').includes('..')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** Reads a file of the folder, links that lead out of it refused. */
async function readInside(folder: string, path: string): Promise<Buffer> {
  const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
  if (!file.startsWith(root + sep)) throw new Error(`${path} leads outside the folder`);
  return readFile(file);
}

/** A reader of stored files that compresses each only once; a file that changes on disk is stored anew. */
function createStore(folder: string): (path: string) => Promise<StoredFile | undefined> {
  const stored = new Map<string, StoredFile>();
  return async (path) => {
    const identity = await readInside(folder, path).catch(() => undefined);
    if (!identity) return undefined;
    const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
    const known = stored.get(path);
    if (known?.etag === etag) return known;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const file = { type, etag, identity, compressed: {} };
    stored.set(path, file);
    return file;
  };
}

async function toBody(file: StoredFile, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return file.identity;
  return (file.compressed[encoding] ??= COMPRESSORS[encoding](file.identity));
}

function isFresh(request: IncomingMessage, etag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  return known === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

function toHeaders(file: StoredFile, encoding: Encoding, path: string): OutgoingHttpHeaders {
  return {
    'Content-Type': file.type,
    ETag: `"${file.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`,
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    ...(isText(file.type) ? { Vary: 'Accept-Encoding' } : {}),
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  };
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.writeHead(status).end(`${text}\n`);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
  makeBody: () => Promise<Buffer>,
): Promise<void> {
  for (const [name, value = ''] of Object.entries(headers)) response.setHeader(name, value);
  if (isFresh(request, String(headers['ETag']))) return void response.writeHead(304).end();
  const body = await makeBody();
  response.writeHead(200, { 'Content-Length': body.length }).end(request.method === 'HEAD' ? undefined : body);
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What answers a request: the file, 304 when the reader has it, 404 and 405 in words. */
function createAnswer(folder: string, { headersFor, latency = 0 }: StaticServerOptions): Answer {
  const find = createStore(folder);
  return async (request, response) => {
    if (latency > 0) await delay(latency);
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Only GET and HEAD');
    const path = toSafePath(request.url ?? '/');
    const file = path === undefined ? undefined : await find(path);
    if (path === undefined || !file) return sendText(response, 404, `Not found: ${path ?? 'no such path'}`);
    const encoding = isText(file.type) ? toEncoding(request.headers['accept-encoding']) : 'identity';
    const headers = { ...toHeaders(file, encoding, path), ...headersFor?.(path) };
    await sendFile(request, response, headers, () => toBody(file, encoding));
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });

const isInUse = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

async function listenFrom(server: Server, port: number, attempts: number): Promise<void> {
  try {
    await listen(server, port);
  } catch (error) {
    if (attempts <= 1 || !isInUse(error)) throw error;
    await listenFrom(server, port + 1, attempts - 1);
  }
}

/**
 * Starts a server of one folder on this machine alone and resolves once it listens.
 * @param folder a built folder; files are read at each request, so that a new build is served at once
 */
export async function createStaticServer(folder: string, options: StaticServerOptions = {}): Promise<StaticServer> {
  const answer = createAnswer(folder, options);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `Cannot serve ${request.url ?? ''}: ${String(error)}`);
    });
  });
  await listenFrom(server, options.port ?? 0, options.nextFreePort ? 20 : 1);
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { server, port, url: `http://${HOST}:${port}/`, close };
}
