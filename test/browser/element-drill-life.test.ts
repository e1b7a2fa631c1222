/** An open council while other things happen: files that are corrected, a page that changes, keys, an element that goes. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CouncilMap } from '../../src/council-map';
import { DRILL_TAG, pathOf, untilRest, untilWards, WANDSWORTH, wardsOn } from './drill-stage';
import { buttonOf, stage, TAG, textOf, untilText, useStage } from './stage';

useStage();

const boxOf = (map: CouncilMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.map')!;
const spokenOf = (map: CouncilMap): string => map.shadowRoot!.querySelector('.spoken')!.textContent;

/** Until the map is a tab stop, and has focus. */
async function untilKeys(map: CouncilMap): Promise<void> {
  await vi.waitFor(() => expect(boxOf(map).tabIndex).toBe(0), { timeout: 5000 });
  boxOf(map).focus();
}

describe('a council whose ward file is corrected', () => {
  it('keeps its wards on map and list until the correction is here, and for good where that does not come', async () => {
    const map = await stage(DRILL_TAG);
    map.choose(WANDSWORTH);
    await untilWards(map, 20);
    // The list comes after the map.
    await untilText(map, 'panel', 'Bedford');
    let answer: (response: Response) => void = () => undefined;
    const real = window.fetch.bind(window);
    const asked: string[] = [];
    vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.includes('revision=9')) return real(input, init);
      asked.push(url);
      return new Promise((resolve) => (answer = resolve));
    });
    const results = (await (await real(TAG['results']!)).json()) as { councils: { code: string }[] };
    const councils = results.councils.map((council) => ({
      ...council,
      ...(council.code === WANDSWORTH && { revision: 9 }),
    }));
    map.data = { results: { ...results, sequence: 999, councils } };
    await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 5000 });
    expect(wardsOn(map)).toHaveLength(20);
    expect(textOf(map, 'panel')).toContain('Bedford');
    answer(new Response('', { status: 503 }));
    await vi.waitFor(() => expect(map.problems.map(({ code }) => code)).toContain('file-status'), { timeout: 5000 });
    expect(wardsOn(map)).toHaveLength(20);
    expect(textOf(map, 'panel')).toContain('Bedford');
  });
});

describe('an open council', () => {
  it('says nothing of wards left out where it is only their boundaries that did not come', async () => {
    const map = await stage({ ...TAG, 'ward-boundaries': '/nowhere/{code}.json' });
    map.choose(WANDSWORTH);
    await untilText(map, 'panel', 'The map of its wards could not be loaded.');
    expect(textOf(map, 'panel')).not.toContain('left out');
  });

  it('hands keys back to itself: whoever was at a ward goes on from its council', async () => {
    const map = await stage({ ...DRILL_TAG, council: WANDSWORTH });
    await untilWards(map, 20);
    await untilKeys(map);
    await userEvent.keyboard('b');
    await vi.waitFor(() => expect(spokenOf(map)).toMatch(/^Balham/));
    await new Promise((resolve) => setTimeout(resolve, 900));
    for (let step = 0; step < 8; step += 1) await userEvent.keyboard('{ArrowUp}');
    expect(spokenOf(map)).toMatch(/No ward farther up\.$/);
    buttonOf(map, /All councils/).click();
    await untilWards(map, 0);
    boxOf(map).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(spokenOf(map)).toMatch(/^Lambeth\./);
  });

  it('takes the card of another council from the map as it opens', async () => {
    const map = await stage(DRILL_TAG);
    const card = map.shadowRoot!.querySelector<HTMLElement>('.card')!;
    await userEvent.hover(pathOf(map, 'E08000035'));
    await vi.waitFor(() => expect(card.hidden).toBe(false));
    map.council = WANDSWORTH;
    await map.updateComplete;
    expect(card.hidden).toBe(true);
  });

  it('outlines a ward that was named with it as wide as one that is opened later', async () => {
    const map = await stage({ ...DRILL_TAG, council: WANDSWORTH, ward: 'E05000611' });
    await untilWards(map, 20);
    await untilRest(map);
    const widthOf = (): number => {
      const d = pathOf(map, map.ward!).getAttribute('d')!;
      const lines = [...map.shadowRoot!.querySelectorAll('.drawing .outlines .line')];
      return Number(lines.find((line) => line.getAttribute('d') === d)?.getAttribute('stroke-width'));
    };
    expect(widthOf()).toBe(2.8);
  });

  it('shows its sheet when the element comes back, though its wards came while that was away', async () => {
    const map = await stage(DRILL_TAG);
    const place = map.parentElement!;
    place.style.width = '320px';
    map.choose(WANDSWORTH);
    await untilText(map, 'panel', 'Wandsworth').catch(() => undefined);
    map.remove();
    await untilWards(map, 20);
    place.append(map);
    const sheet = map.shadowRoot!.querySelector<HTMLElement>('.sheet')!;
    await vi.waitFor(() => expect(sheet.matches(':popover-open')).toBe(true));
    expect(sheet.getBoundingClientRect().height).toBeGreaterThan(100);
  });
});
