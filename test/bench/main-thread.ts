/**
 * Time that a page's main thread was busy: all its tasks in a window, with script, style, layout and paint in them. The
 * raster and compositing threads are left out, as no script waits for them. Counted is the thread's own processor time
 * (emulated slowness included), so that whatever else the machine does is left out too.
 */
import type { CDPSession, Page } from 'playwright';
import { startTrace, type TraceEvent } from './trace';

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
const [BEGIN, END] = ['bench-begin', 'bench-end'];

const mark = (page: Page, name: string): Promise<unknown> => page.evaluate((text) => performance.mark(text), name);

function findMark(events: readonly TraceEvent[], name: string): TraceEvent {
  const found = events.find((event) => event.name === name && event.cat.includes('blink.user_timing'));
  if (!found) throw new Error(`the trace has no mark "${name}"`);
  return found;
}

/** Milliseconds of each task between the two marks, on the thread that made the marks. */
export function toTasks(events: readonly TraceEvent[]): number[] {
  const [begin, end] = [findMark(events, BEGIN), findMark(events, END)];
  const isInside = ({ name, pid, tid, ts }: TraceEvent) =>
    name === 'RunTask' && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts;
  return events.filter(isInside).map(({ tdur = 0 }) => tdur / 1000);
}

/** Milliseconds of all of them. */
export const sumTasks = (events: readonly TraceEvent[]): number => toTasks(events).reduce((sum, task) => sum + task, 0);

/** Does `work` and resolves to the milliseconds for which the main thread was busy meanwhile. */
export async function measureMainThread(page: Page, session: CDPSession, work: () => Promise<void>): Promise<number> {
  const stopTrace = await startTrace(session, CATEGORIES);
  await mark(page, BEGIN);
  await work();
  await mark(page, END);
  const events = await stopTrace();
  await page.evaluate(() => performance.clearMarks());
  return sumTasks(events);
}

/** Resolves when everything done so far is on screen: two frames later. */
export function waitForFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
