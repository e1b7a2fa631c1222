/** A small client of the W3C WebDriver protocol: one driver program, one session, one window. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { end } from './xvfb';

/** How long a driver may take until it answers, in milliseconds. */
const PATIENCE = 15_000;

interface Answer {
  value: unknown;
}

interface Failure {
  error: string;
  message: string;
}

/** A port that was free a moment ago: the driver cannot choose one for itself. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One command; rejects with the driver's own words. */
async function send(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as Answer;
  if (response.ok) return value;
  const { error, message } = value as Failure;
  throw new Error(`${error}: ${message}`);
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const status = await send('GET', `${url}/status`).catch(() => undefined);
    if (status) return;
    if (child.exitCode !== null) throw new Error(`The WebDriver has ended with ${child.exitCode}`);
    if (Date.now() > deadline) throw new Error(`The WebDriver has not answered within ${PATIENCE / 1000} s`);
    await delay(50);
  }
}

/** A source of input and what it does, one after another. */
export interface InputSource {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' };
  readonly actions: readonly object[];
}

interface Started {
  readonly session: WebDriverSession;
  readonly version: string;
}

export class WebDriverSession {
  readonly #child: ChildProcess;
  readonly #url: string;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.#url = url;
  }

  /**
   * Starts a driver program and, through it, its browser.
   * @param environment of both, beside that of this process
   */
  static async start(path: string, environment: Record<string, string>): Promise<Started> {
    const port = await findPort();
    const child = spawn(path, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...environment } });
    const url = `http://127.0.0.1:${port}`;
    try {
      await untilReady(url, child);
      const begun = (await send('POST', `${url}/session`, { capabilities: { alwaysMatch: {} } })) as {
        sessionId: string;
        capabilities: { browserVersion: string };
      };
      const session = new WebDriverSession(child, `${url}/session/${begun.sessionId}`);
      return { session, version: begun.capabilities.browserVersion };
    } catch (error) {
      await end(child);
      throw error;
    }
  }

  /** Resolves at the load event. */
  async go(url: string): Promise<void> {
    await send('POST', `${this.#url}/url`, { url });
  }

  /** Runs the body of a function in the page; what it returns is awaited there. */
  run(script: string): Promise<unknown> {
    return send('POST', `${this.#url}/execute/sync`, { script, args: [] });
  }

  /** The same in the window's first frame; rejects while there is none. */
  async runInFrame(script: string): Promise<unknown> {
    await send('POST', `${this.#url}/frame`, { id: 0 });
    try {
      return await this.run(script);
    } finally {
      await send('POST', `${this.#url}/frame`, { id: null });
    }
  }

  /** The driver's ids of the elements in an array that an expression gives. */
  async findAll(expression: string): Promise<string[]> {
    const found = (await this.run(`return ${expression};`)) as Record<string, string>[];
    return found.flatMap((reference) => Object.values(reference));
  }

  /** The role of an element in the accessible tree. */
  roleOf(id: string): Promise<unknown> {
    return send('GET', `${this.#url}/element/${id}/computedrole`);
  }

  /** The name of an element in the accessible tree. */
  nameOf(id: string): Promise<unknown> {
    return send('GET', `${this.#url}/element/${id}/computedlabel`);
  }

  async place(rect: { x: number; y: number; width: number; height: number }): Promise<void> {
    await send('POST', `${this.#url}/window/rect`, rect);
  }

  async perform(...sources: InputSource[]): Promise<void> {
    await send('POST', `${this.#url}/actions`, { actions: sources });
  }

  /** The viewport as PNG. The driver hands out the last frame that was drawn: what has just changed is not in it yet. */
  async screenshot(): Promise<Buffer> {
    await this.run('return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));');
    return Buffer.from((await send('GET', `${this.#url}/screenshot`)) as string, 'base64');
  }

  async close(): Promise<void> {
    await send('DELETE', this.#url).catch(() => undefined);
    await end(this.#child);
  }
}
