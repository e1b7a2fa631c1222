/** The engine and an open council: where its camera goes, and where it comes back to. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { DRILL_TAG, untilRest, untilWards, viewBoxOf, WANDSWORTH } from './drill-stage';
import { stage, useStage } from './stage';

useStage();

const TIME = 60_000;
const BIRMINGHAM = 'E08000025';

async function untilEngine(map: CouncilMap): Promise<void> {
  map.engine = 'maplibre';
  await vi.waitFor(() => expect(map.renderer).toBe('maplibre'), { timeout: 30_000 });
}
/** What the core keeps beneath the engine: the reader's own crop. */
const untilCrop = (map: CouncilMap, crop: string): Promise<void> =>
  vi.waitFor(() => expect(viewBoxOf(map)).toBe(crop), { timeout: 8000, interval: 50 });

const later = (time: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, time));

describe('the engine', { timeout: TIME }, () => {
  it('that comes while a council is open goes back to the whole when it is closed', async () => {
    const map = await stage(DRILL_TAG);
    const whole = viewBoxOf(map);
    map.choose(WANDSWORTH);
    await untilWards(map, 20);
    await untilRest(map);
    await untilEngine(map);
    expect(viewBoxOf(map)).not.toBe(whole);
    map.choose('');
    await untilWards(map, 0);
    await untilCrop(map, whole);
  });

  it('comes home however quickly councils are opened and closed, and leaves no wards behind', async () => {
    const map = await stage(DRILL_TAG);
    const whole = viewBoxOf(map);
    await untilEngine(map);
    for (const [code, count] of [
      [WANDSWORTH, 20],
      [BIRMINGHAM, 69],
      [WANDSWORTH, 20],
      [BIRMINGHAM, 69],
    ] as const) {
      map.choose(code);
      await untilWards(map, count);
      await later(300);
      map.choose('');
      await later(150);
    }
    await untilCrop(map, whole);
    await untilWards(map, 0);
  });

  it('goes to a council that was opened while the map was hidden, once it is shown again', async () => {
    const map = await stage(DRILL_TAG);
    await untilEngine(map);
    map.style.display = 'none';
    map.choose(BIRMINGHAM);
    await untilWards(map, 69);
    map.style.display = '';
    const names = (): unknown[] => [...map.shadowRoot!.querySelectorAll('.names text')].map((name) => name.textContent);
    await vi.waitFor(() => expect(names()).toContain('Aston'), { timeout: 8000 });
  });
});
