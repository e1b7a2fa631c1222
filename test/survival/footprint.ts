/** What a page keeps. */
import type { Page } from 'playwright';

export interface Footprint {
  /** In bytes. */
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

/** What the page keeps after all that can be thrown away has been. */
export async function measureFootprint(page: Page): Promise<Footprint> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  for (let time = 0; time < 3; time += 1) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { metrics } = await client.send('Performance.getMetrics');
  const read = (wanted: string): number => metrics.find(({ name }) => name === wanted)!.value;
  await client.detach();
  return { heap: usedSize, listeners: read('JSEventListeners'), nodes: read('Nodes') };
}
