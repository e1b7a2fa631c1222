/** Sends what is made at the moment as the static server sends files: compressed, with a validator, to any origin. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { toEncoding } from '../static-server';
import type { Answer } from './faults';

/** Made anew at each change, so quickly rather than small. */
const COMPRESSORS = {
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Buffer) => gzipSync(body),
  identity: (body: Buffer) => body,
};

const COMMON: OutgoingHttpHeaders = {
  'Cache-Control': 'no-cache',
  'Access-Control-Allow-Origin': '*',
  // Without this a page of another origin cannot obey it.
  'Access-Control-Expose-Headers': 'Retry-After',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Encoding',
};

const toTag = (body: Buffer, encoding: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}-${encoding}"`;

const isKnown = ({ headers }: IncomingMessage, tag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag);

/** The whole answer, or 304 where the reader has it already. Errors have no tag: they are nobody's to keep. */
function sendWhole(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const whole = Buffer.from(body);
  const encoding = toEncoding(request.headers['accept-encoding']);
  const isKept = status === 200 && headers['Cache-Control'] === undefined;
  const tag = isKept ? toTag(whole, encoding) : undefined;
  const all = { ...COMMON, ...headers, ...(tag ? { ETag: tag } : {}) };
  if (tag && isKnown(request, tag)) return void response.writeHead(304, all).end();
  const packed = COMPRESSORS[encoding](whole);
  const packing = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  response.writeHead(status, { ...all, ...packing, 'Content-Length': packed.length });
  response.end(request.method === 'HEAD' ? undefined : packed);
}

/** Headers that promise the whole file, then a part of it or nothing. Not packed, so that the part is one of the text. */
function sendBroken(response: ServerResponse, { headers, body, ending, sent = 0 }: Answer): void {
  const whole = Buffer.from(body);
  response.writeHead(200, { ...COMMON, ...headers, 'Content-Length': whole.length });
  response.flushHeaders();
  if (ending === 'drop') response.write(whole.subarray(0, sent), () => response.destroy());
}

export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.ending === 'whole') sendWhole(request, response, answer);
  else sendBroken(response, answer);
}
