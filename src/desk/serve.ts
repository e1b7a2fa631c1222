/** `npm start`: serves the built files, compressed as a content delivery network would, and says where. */
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createStaticServer, type StaticServer } from './static-server';

export { createStaticServer, type StaticServer, type StaticServerOptions } from './static-server';

const DEFAULT_PORT = 4173;

export interface ServeOptions {
  folder: string;
  /** Without one: 4173, or the next that is free. */
  port?: number;
}

/** What the command line asks for; throws with words for the person who typed it. */
export function parseServeArguments(words: readonly string[], dist: string): ServeOptions {
  const { values } = parseArgs({ args: [...words], options: { port: { type: 'string' }, folder: { type: 'string' } } });
  const folder = values.folder ?? dist;
  if (values.port === undefined) return { folder };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port takes 1 to 65535, not ${values.port}`);
  return { folder, port };
}

/** Serves the folder; a port that was asked for is the one that is taken, or an error says why not. */
export async function serve({ folder, port }: ServeOptions): Promise<StaticServer> {
  if (!existsSync(`${folder}/index.html`)) throw new Error(`${folder} holds no index.html: run npm run build first`);
  return createStaticServer(folder, { port: port ?? DEFAULT_PORT, nextFreePort: port === undefined });
}

async function main(): Promise<void> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const { url, close } = await serve(parseServeArguments(process.argv.slice(2), dist));
  console.log(`The map of 3 May 2018: ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
