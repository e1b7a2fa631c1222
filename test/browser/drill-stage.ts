/** A map that has an open council's wards on it. */
import { expect, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { TAG } from './stage';

const SHAPES_URL = '/geodata/wards/{code}.topo.json';
export const DRILL_TAG = { ...TAG, 'ward-boundaries': SHAPES_URL };
export const WANDSWORTH = 'E09000032';
export const BEDFORD = 'E05000611';

export const wardsOn = (map: CouncilMap): [string, string][] =>
  [...map.paintedAreas()].filter(([code]) => /^E05/.test(code));
export const untilWards = (map: CouncilMap, count: number): Promise<void> =>
  vi.waitFor(() => expect(wardsOn(map)).toHaveLength(count), { timeout: 5000, interval: 20 });
export const pathOf = (map: CouncilMap, code: string): SVGPathElement =>
  map.shadowRoot!.querySelector<SVGPathElement>(`.drawing [data-code="${code}"]`)!;
export const viewBoxOf = (map: CouncilMap): string =>
  map.shadowRoot!.querySelector('.drawing > svg')!.getAttribute('viewBox')!;
export const cardOf = (map: CouncilMap): string => map.shadowRoot!.querySelector<HTMLElement>('.card')!.innerText;

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Until the map has been where it is for a while: in drawn frames, because a busy machine draws few. */
export async function untilRest(map: CouncilMap): Promise<void> {
  let last = '';
  for (let frames = 0; frames < 10; frames += 1) {
    await nextFrame();
    if (viewBoxOf(map) !== last) frames = 0;
    last = viewBoxOf(map);
  }
}
