/** A display in memory, for a browser that has no headless mode. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { findProgram } from './install';

/** Of the display, in pixels. A pointer that nobody has moved stands in its middle. */
export const SCREEN = { width: 1440, height: 1800 };

/** Ends a program that was started here, and resolves when it has ended. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

export interface Display {
  /** What `DISPLAY` has to say: `:1`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Starts a display under the first free number, which the program itself finds and tells. */
export async function startDisplay(): Promise<Display> {
  const screen = `${SCREEN.width}x${SCREEN.height}x24`;
  const words = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  const child = spawn(await findProgram('Xvfb'), words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const told = once(child.stdio[3] as Readable, 'data').then(([number]) => `:${String(number).trim()}`);
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('Xvfb has ended before it had a display')));
  failed.catch(() => undefined);
  return { name: await Promise.race([told, failed]), close: () => end(child) };
}
