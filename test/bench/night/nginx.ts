/** The machine's own nginx with the configuration that desks are given: only folder, port and log are the bench's. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

export interface LogLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Bytes of question and answer, headers included. */
  readonly asked: number;
  readonly sent: number;
}

export interface Nginx {
  readonly origin: string;
  /** The folder that is served. */
  readonly folder: string;
  readonly readLog: () => Promise<readonly LogLine[]>;
  readonly close: () => Promise<void>;
}

const CONFIGURATION = 'src/desk/nginx/council-map.conf';
/** Where Debian's packages put it, which is not on everybody's path. */
const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const DEADLINE_MS = 5000;

/** @returns undefined where the machine has none */
export const findNginx = (): string | undefined => PLACES.find((path) => existsSync(path));

/** The lines that a desk sets, set. @throws where one of them is not there any more */
export function toOwnConfiguration(
  text: string,
  own: Readonly<Record<'listen' | 'root' | 'access_log', string>>,
): string {
  return Object.entries(own).reduce((configuration, [name, value]) => {
    const line = new RegExp(`^( *${name}) [^;]*; *# set:`, 'm');
    if (!line.test(configuration)) throw new Error(`${CONFIGURATION} has no line to set ${name}`);
    return configuration.replace(line, `$1 ${value}; #`);
  }, text);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What stands around the configuration: nothing outside the bench's folder is written. */
const toFrame = (home: string): string => `
  daemon off;
  master_process off;
  pid ${home}/nginx.pid;
  error_log ${home}/error.log;
  events {}
  http {
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n    ')}
    include ${home}/council-map.conf;
  }`;

async function untilAnswering(origin: string, server: ChildProcess, errors: string): Promise<void> {
  for (const deadline = Date.now() + DEADLINE_MS; Date.now() < deadline; await sleep(50)) {
    if (server.exitCode !== null) break;
    if (await fetch(origin).catch(() => undefined)) return;
  }
  throw new Error(`nginx does not answer: ${await readFile(errors, 'utf8').catch(() => 'and says nothing')}`);
}

const toLogLine = (line: string): LogLine => {
  const [, method = '', path = '', status, asked, sent] = line.split(' ');
  return { method, path, status: Number(status), asked: Number(asked), sent: Number(sent) };
};

/** @param root of the checkout @returns undefined where the machine has no nginx */
export async function startNginx(root: string): Promise<Nginx | undefined> {
  const binary = findNginx();
  if (!binary) return undefined;
  const home = await mkdtemp(join(tmpdir(), 'council-map-nginx-'));
  const [folder, log, frame] = [join(home, 'files'), join(home, 'access.log'), join(home, 'nginx.conf')];
  await mkdir(folder);
  const port = await findFreePort();
  const text = await readFile(join(root, CONFIGURATION), 'utf8');
  const own = { listen: `127.0.0.1:${port}`, root: folder, access_log: `${log} council_map` };
  await writeFile(join(home, 'council-map.conf'), toOwnConfiguration(text, own));
  await writeFile(frame, toFrame(home));
  // Says in words what it does not like of the configuration.
  await promisify(execFile)(binary, ['-t', '-q', '-e', join(home, 'error.log'), '-c', frame]);
  const server = spawn(binary, ['-e', join(home, 'error.log'), '-c', frame], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswering(origin, server, join(home, 'error.log'));
  return {
    origin,
    folder,
    readLog: async () => (await readFile(log, 'utf8')).trim().split('\n').filter(Boolean).map(toLogLine),
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}
