/** Hexagons in place of the map: what is drawn, and what readers do with it. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CouncilMap } from '../../src/council-map';
import { areaOf, cardOf, spokenOf, stageReach, untilReach } from './reach-stage';
import { buttonOf, partOf, textOf, untilText, useStage, witness } from './stage';

useStage();

const HEXES = '/geodata/hexes.json';
const WANDSWORTH = 'E09000032';

const isHexagon = (map: CouncilMap, code = WANDSWORTH): boolean =>
  areaOf(map, code)?.getAttribute('d')?.split('L').length === 6;
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 20 });
const untilHexes = (map: CouncilMap): Promise<void> => until(() => expect(isHexagon(map)).toBe(true));
const untilStill = (map: CouncilMap): Promise<void> =>
  until(() => expect(map.shadowRoot!.querySelector('.flying')).toBeNull());
const switchOf = (map: CouncilMap): HTMLElement | null => map.shadowRoot!.querySelector('.layout-home:not([hidden])');
const pressedOf = (map: CouncilMap): string[] =>
  [...switchOf(map)!.querySelectorAll<HTMLElement>('[aria-pressed="true"]')].map((each) => each.innerText);

async function stageHexes(attributes = {}): Promise<CouncilMap> {
  const map = await stageReach({ hexes: HEXES, layout: 'hex', ...attributes });
  await untilHexes(map);
  return map;
}

describe('hexagons', () => {
  it('show the same values as the map, one cell of one size a council', async () => {
    const map = await stageReach({ hexes: HEXES });
    const onTheMap = map.paintedAreas();
    map.layout = 'hex';
    await untilHexes(map);
    expect([...map.paintedAreas()].sort()).toEqual([...onTheMap].sort());
    const sizes = new Set([...onTheMap.keys()].map((code) => (areaOf(map, code) as SVGPathElement).getBBox().width));
    expect([...sizes]).toEqual([98]);
    expect(map.shadowRoot!.querySelectorAll(`.map [data-code="${WANDSWORTH}"]`)).toHaveLength(1);
  });

  it('name who made the layout, under the map', async () => {
    const map = await stageHexes();
    expect(textOf(map)).toContain('Open Innovations');
    map.layout = null;
    await until(() => expect(textOf(map)).not.toContain('Open Innovations'));
  });

  it('can be pointed at, chosen, and closed again', async () => {
    const map = await stageHexes();
    await userEvent.hover(areaOf(map, WANDSWORTH));
    await until(() => expect(cardOf(map).innerText).toContain('Wandsworth'));
    await userEvent.click(areaOf(map, WANDSWORTH));
    expect(map.council).toBe(WANDSWORTH);
    await untilText(map, 'panel', 'Conservative hold');
    expect(isHexagon(map)).toBe(true);
    map.choose('');
    await untilText(map, 'panel', 'councils changed control');
  });

  it('are walked by arrows along the rows, to the cell that lies there', async () => {
    const map = await stageHexes({ focus: 'London' });
    await untilStill(map);
    partOf(map, 'map')!.focus();
    await userEvent.keyboard('wandsworth');
    await until(() => expect(spokenOf(map)).toContain('Wandsworth'));
    const box = areaOf(map, WANDSWORTH).getBoundingClientRect();
    await userEvent.keyboard('{ArrowRight}');
    const next = [...map.shadowRoot!.querySelectorAll('.loud [data-code]')].find((path) => {
      const { left, top } = path.getBoundingClientRect();
      return Math.abs(top - box.top) < 1 && left > box.left && left < box.left + 1.5 * box.width;
    })!;
    const card = cardOf(map);
    await until(() => expect(card.hidden).toBe(false));
    await userEvent.keyboard('{Enter}');
    await until(() => expect(map.council).toBe(next.getAttribute('data-code')));
  });

  it('offer no zoom, by button or by key, and the map does again', async () => {
    const map = await stageHexes();
    const zoom = (): Element | null => map.shadowRoot!.querySelector('.zoom-home:not([hidden])');
    expect(zoom()).toBeNull();
    partOf(map, 'map')!.focus();
    await userEvent.keyboard('+');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(map.renderer).toBe('svg');
    expect(map.shadowRoot!.querySelector('.engine')).toBeNull();
    map.layout = 'map';
    await until(() => expect(zoom()).not.toBeNull());
  });

  it('are cropped to the region that the page opens on', async () => {
    const map = await stageHexes({ focus: 'London' });
    await untilStill(map);
    const box = partOf(map, 'map')!.getBoundingClientRect();
    const inLondon = [...map.paintedAreas().keys()].filter((code) => code.startsWith('E09'));
    for (const code of inLondon) {
      const { left, right, top, bottom } = areaOf(map, code).getBoundingClientRect();
      expect(left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom, code).toBe(true);
    }
    expect(areaOf(map, 'E06000057').getBoundingClientRect().bottom).toBeLessThan(box.top);
  });
});

describe('the switch between map and hexagons', () => {
  it('is there only where there are hexagons to show', async () => {
    expect(switchOf(await stageReach())).toBeNull();
    expect(switchOf(await stageReach({ hexes: HEXES }))).not.toBeNull();
  });

  it('changes the layout, says which is on, and sets the attribute', async () => {
    const map = await stageReach({ hexes: HEXES });
    expect(pressedOf(map)).toEqual(['Map']);
    buttonOf(map, /^Hexagons$/).click();
    await untilHexes(map);
    expect(pressedOf(map)).toEqual(['Hexagons']);
    expect(map.getAttribute('layout')).toBe('hex');
    buttonOf(map, /^Map$/).click();
    await until(() => expect(isHexagon(map)).toBe(false));
    expect(map.getAttribute('layout')).toBe('map');
  });

  it('lies clear of the zoom buttons and the inset, on a phone too', async () => {
    for (const width of [320, 900]) {
      const map = await stageReach({ hexes: HEXES });
      map.style.width = `${width}px`;
      await new Promise((resolve) => setTimeout(resolve, 100));
      const root = map.shadowRoot!;
      const own = root.querySelector('.layouts')!.getBoundingClientRect();
      const box = partOf(map, 'map')!.getBoundingClientRect();
      expect(own.right <= box.right && own.bottom <= box.bottom && own.left >= box.left).toBe(true);
      for (const selector of ['.zoom', '.inset rect']) {
        const other = root.querySelector(selector)!.getBoundingClientRect();
        expect(own.left >= other.right || own.top >= other.bottom, `${selector} at ${width}`).toBe(true);
      }
      map.remove();
    }
  });
});

describe('hexagons that do not come', () => {
  it('leave the map as it is, tell editors, and tell readers who asked for them', async () => {
    const heard = witness();
    const map = await stageReach({ hexes: '/geodata/none.json', layout: 'hex' });
    await until(() =>
      expect(heard.problems.map(({ place }) => place)).toContainEqual(expect.stringContaining('none.json')),
    );
    expect(isHexagon(map)).toBe(false);
    expect(map.paintedAreas().size).toBe(326);
    expect(map.phase).toBe('interactive');
    await until(() => expect(switchOf(map)!.innerText).toContain('The hexagons did not load'));
    map.layout = 'map';
    await until(() => expect(switchOf(map)!.innerText).not.toContain('did not load'));
  });

  it('are asked for again by a reader who comes back to them', async () => {
    const fetch = window.fetch.bind(window);
    let isDown = true;
    const asked: string[] = [];
    vi.spyOn(window, 'fetch').mockImplementation((input, options) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.includes('hexes.json')) return fetch(input, options);
      asked.push(url);
      return isDown ? Promise.reject(new TypeError('down')) : fetch(input, options);
    });
    witness();
    const map = await stageReach({ hexes: HEXES, layout: 'hex' });
    await until(() => expect(switchOf(map)!.innerText).toContain('did not load'));
    isDown = false;
    buttonOf(map, /^Map$/).click();
    await map.updateComplete;
    buttonOf(map, /^Hexagons$/).click();
    await untilHexes(map);
    expect(asked).toHaveLength(2);
    expect(map.problems).toEqual([]);
  });

  it('are missed by name where the page names none', async () => {
    const heard = witness();
    const map = await stageReach({ layout: 'hex' });
    await until(() => expect(heard.problems.map(({ place }) => place)).toEqual(['attribute hexes']));
    expect(isHexagon(map)).toBe(false);
    map.hexes = HEXES;
    await untilHexes(map);
    expect(map.problems).toEqual([]);
  });

  it('are not even asked for while the page shows the map', async () => {
    const spy = vi.spyOn(window, 'fetch');
    const map = await stageReach({ hexes: HEXES });
    await untilReach(map);
    expect(
      spy.mock.calls
        .map(([input]) => (input instanceof Request ? input.url : `${input.toString()}`))
        .filter((url) => url.includes('hexes')),
    ).toEqual([]);
  });
});
