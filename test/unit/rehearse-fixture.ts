/** The sample, and small files made from it, for the rehearsal's tests. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { ResultsFile } from '../../src/model/contract';
import { ROOT } from './imports';

export const SAMPLE_FOLDER = join(ROOT, 'public/elections/2018-05-03');

export const readSample = (): ResultsFile =>
  JSON.parse(readFileSync(join(SAMPLE_FOLDER, 'results.json'), 'utf8')) as ResultsFile;

/** The first councils of the sample, as a file of their own. */
export function readSmallSample(count: number): ResultsFile {
  const file = readSample();
  const councils = file.councils.slice(0, count);
  return { ...file, councils, contested: councils.map(({ code }) => code) };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request just as it is written, its answer not unpacked; rejects where the connection ends too soon. */
export async function askAt(
  url: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const asked = request({ host: hostname, port, path, headers, method }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}
