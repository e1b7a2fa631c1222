/** Chromium's own record of what a page did: events with a monotonic clock in microseconds. */
import type { DevTools } from './measured-page';

export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Processor time of the thread during the event, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly snapshot?: string; readonly data?: { readonly documentLoaderURL?: string } };
}

/** Starts recording. The function it resolves to ends the recording and resolves to its events. */
export async function startTrace(
  session: DevTools,
  categories: readonly string[],
): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories], excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.on('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}
