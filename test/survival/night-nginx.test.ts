/** The configuration that desks are given, in the machine's own nginx: what each kind of file is answered with. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNginx, startNginx, type Nginx } from '../bench/night/nginx';

let nginx: Nginx;

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: number;
}

/** As a proxy asks, which sets headers of its own. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${nginx.origin}${path}`, { headers, method }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes }));
    });
    asking.on('error', reject).end();
  });
}

const STABLE = 'public, max-age=10, stale-while-revalidate=5, stale-if-error=600';
const TEXT = JSON.stringify({ councils: Array.from({ length: 500 }, (_, code) => ({ code, status: 'awaiting' })) });

describe.skipIf(!findNginx())('nginx with the configuration for a desk', () => {
  beforeAll(async () => {
    nginx = (await startNginx(process.cwd()))!;
    for (const folder of ['snapshots', 'wards']) await mkdir(join(nginx.folder, folder));
    for (const name of [
      'results.json',
      'log.jsonl',
      'snapshots/000001.json',
      'wards/E06000001.json',
      '.results.json.1.tmp',
    ])
      await writeFile(join(nginx.folder, name), TEXT);
  });
  afterAll(() => nginx.close());

  it.each([
    ['the stable name', '/results.json', STABLE],
    ['the night’s log', '/log.jsonl', STABLE],
    ['a numbered snapshot', '/snapshots/000001.json', 'public, max-age=31536000, immutable'],
    ['a council’s wards under their revision', '/wards/E06000001.json?revision=3', 'public, max-age=3600'],
    ['a council’s wards without one', '/wards/E06000001.json', STABLE],
    ['the stable name, whatever is asked with it', '/results.json?/snapshots/', STABLE],
  ])('says of %s how long it may be kept, and lets every page read it', async (_, path, kept) => {
    const { status, headers } = await ask(path);
    expect([status, headers['cache-control'], headers['access-control-allow-origin']]).toEqual([200, kept, '*']);
    expect(headers['etag']).toBeTruthy();
    expect(headers['content-type']).toMatch(path.includes('jsonl') ? 'application/x-ndjson' : 'application/json');
  });

  it('answers a question by the tag with nothing but headers, and the same ones', async () => {
    const { headers } = await ask('/results.json', { 'accept-encoding': 'gzip' });
    const again = await ask('/results.json', { 'accept-encoding': 'gzip', 'if-none-match': String(headers['etag']) });
    expect([again.status, again.bytes, again.headers['cache-control']]).toEqual([304, 0, STABLE]);
    expect(again.headers['access-control-allow-origin']).toBe('*');
  });

  it('compresses for a proxy too, and tells it that there are two', async () => {
    const { headers, bytes } = await ask('/results.json', { 'accept-encoding': 'gzip', via: '1.1 edge' });
    expect([headers['content-encoding'], headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
    expect(bytes).toBeLessThan(TEXT.length / 4);
    expect((await ask('/results.json')).bytes).toBe(TEXT.length);
  });

  it('never lets a name that is not there yet be kept as missing, and lets pages see that it is', async () => {
    for (const path of ['/snapshots/000002.json', '/next/results.json']) {
      const { status, headers } = await ask(path);
      expect([status, headers['cache-control']]).toEqual([404, 'public, max-age=5']);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-expose-headers']).toBe('Age, Retry-After');
    }
  });

  it('shows nothing of what is still being written, and takes nothing', async () => {
    expect((await ask('/.results.json.1.tmp')).status).toBe(404);
    const taken = await ask('/results.json', {}, 'POST');
    expect([taken.status, taken.headers['cache-control']]).toEqual([405, 'no-store']);
  });

  it('writes no reader’s address into its log', async () => {
    await ask('/results.json', { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'somebody' });
    const log = await readFile(join(nginx.folder, '../access.log'), 'utf8');
    expect(log.trim().split('\n').at(-1)).toMatch(/^[\d:T+-]+ GET \/results\.json 200 \d+ \d+$/);
    expect((await nginx.readLog()).every(({ asked, sent }) => asked > 0 && sent > 0)).toBe(true);
  });
});
