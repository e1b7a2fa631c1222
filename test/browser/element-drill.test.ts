/** The map of an open council's wards. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CouncilMap } from '../../src/council-map';
import {
  BEDFORD,
  cardOf,
  DRILL_TAG,
  pathOf,
  untilRest,
  untilWards,
  viewBoxOf,
  WANDSWORTH,
  wardsOn,
} from './drill-stage';
import { buttonOf, stage, untilText, useStage } from './stage';

useStage();

describe('opening a council', () => {
  it('draws its wards, each with who won it, over the councils, which step back', async () => {
    const map = await stage(DRILL_TAG);
    const whole = viewBoxOf(map);
    map.choose(WANDSWORTH);
    await untilWards(map, 20);
    const values = Object.fromEntries(wardsOn(map));
    expect(values[BEDFORD]).toBe('lab');
    expect(values['E05000612']).toBe('lab+con');
    expect(map.paintedAreas().get(WANDSWORTH)).toBe('con');
    expect(map.shadowRoot!.querySelector('.beneath')).not.toBeNull();
    await untilRest(map);
    expect(viewBoxOf(map)).not.toBe(whole);
    const box = map.shadowRoot!.querySelector('.map')!.getBoundingClientRect();
    const ward = pathOf(map, BEDFORD).getBoundingClientRect();
    expect(ward.left > box.left && ward.right < box.right && ward.top > box.top && ward.bottom < box.bottom).toBe(true);
  });

  it('goes back with the button, with Escape, and when the attribute is taken away', async () => {
    const map = await stage(DRILL_TAG);
    const whole = viewBoxOf(map);
    const ways = [
      (): void => buttonOf(map, /All councils/).click(),
      (): Promise<void> => userEvent.keyboard('{Escape}'),
      (): void => map.removeAttribute('council'),
    ];
    for (const goBack of ways) {
      map.choose(WANDSWORTH);
      await untilWards(map, 20);
      map.shadowRoot!.querySelector<HTMLElement>('.open .name')!.focus();
      await Promise.resolve(goBack());
      await untilWards(map, 0);
      await vi.waitFor(() => expect(viewBoxOf(map)).toBe(whole), { timeout: 5000 });
      expect(map.shadowRoot!.querySelector('.beneath')).toBeNull();
    }
  });

  it('goes from one council to another, whose wards alone are then on the map', async () => {
    const map = await stage(DRILL_TAG);
    map.choose(WANDSWORTH);
    await untilWards(map, 20);
    map.choose('E08000025');
    await untilWards(map, 69);
    expect(wardsOn(map).some(([code]) => code === BEDFORD)).toBe(false);
  });

  it('opens from the tag, and has no map of wards where no boundaries are named', async () => {
    const map = await stage({ ...DRILL_TAG, council: 'Wandsworth' });
    await untilWards(map, 20);
    map.removeAttribute('ward-boundaries');
    await untilWards(map, 0);
    await untilText(map, 'panel', 'Bedford');
  });

  it('follows the scheme', async () => {
    const map = await stage({ ...DRILL_TAG, council: WANDSWORTH });
    await untilWards(map, 20);
    const before = pathOf(map, 'E05000610').getAttribute('fill');
    map.theme = 'dark';
    await vi.waitFor(() => expect(pathOf(map, 'E05000610').getAttribute('fill')).not.toBe(before));
  });
});

describe('the wards on the map', () => {
  let map: CouncilMap;
  beforeEach(async () => {
    map = await stage({ ...DRILL_TAG, council: WANDSWORTH });
    await untilWards(map, 20);
    await untilRest(map);
  });

  it('tell under the pointer who won them, and open when they are chosen', async () => {
    await userEvent.hover(pathOf(map, 'E05000612'));
    await vi.waitFor(() => expect(cardOf(map)).toContain('Earlsfield'));
    expect(cardOf(map)).toMatch(/Ward of Wandsworth · 3 seats[^]*Lab 2, Con 1[^]*Majority 10/);
    await userEvent.click(pathOf(map, 'E05000612'));
    await vi.waitFor(() => expect(map.ward).toBe('E05000612'));
    await untilText(map, 'panel', '3 seats · Majority 10');
    expect(map.council).toBe(WANDSWORTH);
  });

  it('are reached and opened by keys, and spoken', async () => {
    const box = map.shadowRoot!.querySelector<HTMLElement>('.map')!;
    const spoken = (): string => map.shadowRoot!.querySelector('.spoken')!.textContent;
    box.focus();
    await userEvent.keyboard('b');
    await vi.waitFor(() => expect(spoken()).toMatch(/^Balham\. Con 3\. Majority 333\./));
    await userEvent.keyboard('e');
    await new Promise((resolve) => setTimeout(resolve, 900));
    await userEvent.keyboard('{ArrowRight}');
    expect(spoken()).not.toMatch(/^Balham/);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(map.ward).toMatch(/^E05/));
  });

  it('let another council be chosen from beside them', async () => {
    pathOf(map, 'E09000022').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await vi.waitFor(() => expect(map.council).toBe('E09000022'));
    await untilWards(map, 21);
  });
});

describe('the row of the open council in the table', () => {
  it('has its wards once it is unfolded, and opens them', async () => {
    const map = await stage({ ...DRILL_TAG, council: WANDSWORTH });
    await untilWards(map, 20);
    const row = (): Element => map.shadowRoot!.querySelector(`[data-record="${WANDSWORTH}"]`)!;
    await vi.waitFor(() => map.shadowRoot!.querySelector<HTMLElement>('tr.chosen .toggle')!.click());
    await vi.waitFor(() => expect(row().querySelectorAll('.ward-table button')).toHaveLength(20));
    const [first] = row().querySelectorAll<HTMLElement>('.ward-table tbody tr');
    expect(first!.innerText.replace(/\s+/g, ' ').trim()).toBe('Balham Con 3 333');
    row().querySelectorAll<HTMLElement>('.ward-table button')[1]!.click();
    await vi.waitFor(() => expect(map.ward).toBe(BEDFORD));
    map.choose('');
    await vi.waitFor(() => expect(map.shadowRoot!.querySelector('.ward-table')).toBeNull());
  });
});
