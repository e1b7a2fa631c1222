/**
 * A static server of its own for every page that is measured, so that compression, headers and latency are the same
 * for all: brotli at its highest level, made before the first request, as a CDN would have it.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface ServedFolders {
  readonly origin: string;
  /** Compressed size of the body of a file that was served, 0 for one that was not. */
  sizeOf(path: string): number;
  close(): Promise<void>;
}

interface CompressedFile {
  readonly type: string;
  readonly body: Buffer;
}

export function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

async function readFirst(folders: readonly string[], path: string): Promise<Buffer | undefined> {
  for (const folder of folders) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes) return bytes;
  }
  return undefined;
}

function toPath(url: string): string {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** Serves the first of `folders` that has the file. Every file is read and compressed once, and kept. */
export async function serveFolders(folders: readonly string[]): Promise<ServedFolders> {
  const files = new Map<string, CompressedFile | undefined>();
  const find = async (path: string) => {
    if (!files.has(path)) {
      const bytes = await readFirst(folders, path);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      files.set(path, bytes && { type, body: compress(bytes) });
    }
    return files.get(path);
  };
  const server = createServer((request, response) => {
    void find(toPath(request.url ?? '/')).then((file) => {
      if (!file) return response.writeHead(404, { 'cache-control': 'no-store' }).end();
      const headers = { 'content-type': file.type, 'content-encoding': 'br', 'content-length': file.body.length };
      return response.writeHead(200, { ...headers, 'cache-control': 'public, max-age=3600' }).end(file.body);
    });
  });
  const sizeOf = (path: string) => files.get(path)?.body.length ?? 0;
  return { origin: await listen(server), sizeOf, close: () => closeServer(server) };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
