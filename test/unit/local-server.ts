/** A true server for one test file: each path answers as it is told, and every request is counted. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  /** The address of a path of this server. */
  url: (path: string) => string;
  /** Paths asked for, in order. */
  readonly asked: string[];
}

export const answer =
  (body: string, status = 200, type = 'application/json'): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

/** Promises more than it sends, then hangs up. */
export const hangUp: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('{"half":');
  setTimeout(() => response.destroy(), 20);
};

/** Takes the question and says nothing. */
export const stayDumb: Answer = () => undefined;

export function useLocalServer(answers: Readonly<Record<string, Answer>>): LocalServer {
  const asked: string[] = [];
  let port = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    (answers[path] ?? answer('not here', 404))(request, response);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: (path) => `http://127.0.0.1:${port}${path}`, asked };
}
