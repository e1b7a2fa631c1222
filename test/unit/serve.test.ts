import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, parseServeArguments, serve, type StaticServer } from '../../src/desk/serve';
import { toEncoding, toSafePath } from '../../src/desk/static-server';

const COMPONENT = `export const words = ${JSON.stringify('one council after another. '.repeat(200))};`;

let folder: string;
let site: string;
let server: StaticServer;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request just as it is written, which `fetch` would tidy first. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const asked = request({ host: '127.0.0.1', port: server.port, path, headers, method }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'council-map-serve-'));
  site = join(folder, 'dist');
  mkdirSync(join(site, 'assets'), { recursive: true });
  mkdirSync(join(site, 'studio'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Map</title>');
  writeFileSync(join(site, 'studio', 'index.html'), '<!doctype html><title>Studio</title>');
  writeFileSync(join(site, 'council-map.js'), COMPONENT);
  writeFileSync(join(site, 'assets', 'panel-Ab12_d-4.js'), COMPONENT);
  writeFileSync(join(site, 'results.json'), '{"a":1}');
  writeFileSync(join(site, 'photo.png'), Buffer.alloc(2000));
  writeFileSync(join(site, 'naïve name.txt'), 'words');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  server = await createStaticServer(site, {
    headersFor: (path) => (path === '/results.json' ? { 'Content-Type': 'text/html', 'X-Test': 'yes' } : {}),
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('what is served', () => {
  it('answers with the file, its type and its length', async () => {
    const { status, headers, body } = await ask('/council-map.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-length']).toBe(String(COMPONENT.length));
    expect(body.toString()).toBe(COMPONENT);
  });

  it('answers for a folder with its index', async () => {
    expect((await ask('/')).body.toString()).toContain('<title>Map');
    expect((await ask('/studio/?council=Hull')).body.toString()).toContain('<title>Studio');
  });

  it('is open to every origin and never guesses types', async () => {
    for (const path of ['/', '/photo.png', '/missing']) {
      expect((await ask(path)).headers['access-control-allow-origin'], path).toBe('*');
    }
    expect((await ask('/')).headers['x-content-type-options']).toBe('nosniff');
  });

  it('decodes names', async () => {
    expect((await ask('/na%C3%AFve%20name.txt')).body.toString()).toBe('words');
  });

  it('serves what a new build has written without being started again', async () => {
    const file = join(site, 'changing.json');
    writeFileSync(file, '{"sequence":1}');
    const before = await ask('/changing.json', { 'Accept-Encoding': 'br' });
    writeFileSync(file, '{"sequence":2}');
    const after = await ask('/changing.json', { 'Accept-Encoding': 'br' });
    expect(brotliDecompressSync(after.body).toString()).toBe('{"sequence":2}');
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('gives the headers that a test asks for in place of its own', async () => {
    const { headers } = await ask('/results.json');
    expect(headers['content-type']).toBe('text/html');
    expect(headers['x-test']).toBe('yes');
  });

  it('answers HEAD without a body, and nothing else but GET', async () => {
    const head = await ask('/council-map.js', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, `${COMPONENT.length}`]);
    expect((await ask('/council-map.js', {}, 'POST')).status).toBe(405);
  });
});

describe('compression', () => {
  it('takes brotli before gzip, and says so', async () => {
    const brotli = await ask('/council-map.js', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers['vary']).toBe('Accept-Encoding');
    expect(brotli.headers['content-length']).toBe(String(brotli.body.length));
    expect(brotliDecompressSync(brotli.body).toString()).toBe(COMPONENT);
    const gzip = await ask('/council-map.js', { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(COMPONENT);
  });

  it('leaves pictures as they are', async () => {
    const { headers, body } = await ask('/photo.png', { 'Accept-Encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-type']).toBe('image/png');
    expect(body.length).toBe(2000);
  });

  it('reads the header as it is written', () => {
    expect(toEncoding(undefined)).toBe('identity');
    expect(toEncoding('')).toBe('identity');
    expect(toEncoding('GZIP;q=0.5, br;q=0')).toBe('gzip');
    expect(toEncoding('br; q=0.0, gzip; q=0')).toBe('identity');
    expect(toEncoding('gzip;q=1.0, br;q=0.1')).toBe('br');
    expect(toEncoding('brotli')).toBe('identity');
  });
});

describe('caching', () => {
  it('keeps hashed files for a year and asks again for every stable name', async () => {
    const hashed = await ask('/assets/panel-Ab12_d-4.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/council-map.js', '/results.json']) {
      expect((await ask(path)).headers['cache-control'], path).toBe('no-cache');
    }
  });

  it('answers 304 without a body to whoever has the file in that encoding', async () => {
    const first = await ask('/council-map.js', { 'Accept-Encoding': 'br' });
    const etag = first.headers.etag ?? '';
    const again = await ask('/council-map.js', { 'Accept-Encoding': 'br', 'If-None-Match': `"other", W/${etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    const gzip = await ask('/council-map.js', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag });
    expect(gzip.status).toBe(200);
  });
});

describe('what is not served', () => {
  it('says in words that a file is missing', async () => {
    const { status, headers, body } = await ask('/elections/none.json');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body.toString()).toBe('Not found: /elections/none.json\n');
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/link.txt'])(
    'stays inside its folder for %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('secret\n');
    },
  );

  it('does not fall over malformed addresses or folders asked for as files', async () => {
    for (const path of ['/%E0%A4%A', '/%00', '/assets', '/assets/']) expect((await ask(path)).status, path).toBe(404);
    expect((await ask('/')).status).toBe(200);
  });

  it('knows a safe path from one that is not', () => {
    expect(toSafePath('/a/b.js?c=../d')).toBe('/a/b.js');
    expect(toSafePath('/a/')).toBe('/a/index.html');
    expect(toSafePath('/a..b')).toBe('/a..b');
    expect(toSafePath('a')).toBeUndefined();
    expect(toSafePath('/a/../b')).toBeUndefined();
  });
});

describe('starting and stopping', () => {
  it('passes over a port in use unless that very port was asked for', async () => {
    const first = await createStaticServer(site, { port: server.port, nextFreePort: true });
    expect(first.port).toBeGreaterThan(server.port);
    await first.close();
    await expect(serve({ folder: site, port: server.port })).rejects.toThrow('EADDRINUSE');
  });

  it('waits as long as it is told before it answers', async () => {
    const slow = await createStaticServer(site, { latency: 120 });
    const start = performance.now();
    await fetch(`${slow.url}results.json`);
    expect(performance.now() - start).toBeGreaterThan(110);
    await slow.close();
  });

  it('takes a port from the command line, and says what is wrong with one', () => {
    expect(parseServeArguments([], 'dist')).toEqual({ folder: 'dist' });
    expect(parseServeArguments(['--port', '8080'], 'dist')).toEqual({ folder: 'dist', port: 8080 });
    expect(() => parseServeArguments(['--port', 'high'], 'dist')).toThrow('--port takes 1 to 65535, not high');
    expect(() => parseServeArguments(['--prot', '1'], 'dist')).toThrow('--prot');
  });

  it('asks for a build where there is none', async () => {
    await expect(serve({ folder: join(folder, 'nothing') })).rejects.toThrow('npm run build');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('prints one line with its address and ends cleanly on %s', async (signal) => {
    const script = fileURLToPath(new URL('../../src/desk/serve.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, '--folder', site]);
    let printed = '';
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
    await once(child.stdout, 'data');
    const [, url = ''] = /^The map of 3 May 2018: (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(printed) ?? [];
    expect((await fetch(url)).status).toBe(200);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});
