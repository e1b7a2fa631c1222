/** Names in hexagons: where there is room, within their cells, and only there. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { areaOf, stageReach } from './reach-stage';
import { useStage } from './stage';

useStage();

const HEXES = { hexes: '/geodata/hexes.json', layout: 'hex' };
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 20 });
const namesOf = (map: CouncilMap): SVGTextElement[] => [
  ...map.shadowRoot!.querySelectorAll<SVGTextElement>('.hex-names text'),
];
const nameOf = (map: CouncilMap, code: string): string =>
  [...map.shadowRoot!.querySelectorAll(`.hex-names [data-name="${code}"] tspan`)]
    .map((each) => each.textContent)
    .join('/');
const untilStill = (map: CouncilMap): Promise<void> =>
  until(() => {
    expect(areaOf(map, 'E09000032').getAttribute('d')!.split('L')).toHaveLength(6);
    expect(map.shadowRoot!.querySelector('.flying')).toBeNull();
  });

describe('names in hexagons', () => {
  it('are whole where a crop makes the cells large, and lie within them', async () => {
    const map = await stageReach({ ...HEXES, focus: 'London' });
    await untilStill(map);
    await until(() => expect(nameOf(map, 'E09000020')).toBe('Kensington/and Chelsea'));
    expect(nameOf(map, 'E09000013')).toBe('Hammersmith/and Fulham');
    for (const text of namesOf(map)) {
      const code = text.getAttribute('data-name')!;
      const [inner, cell] = [text, areaOf(map, code)].map((each) => each.getBoundingClientRect());
      expect(inner!.left >= cell!.left - 1 && inner!.right <= cell!.right + 1, `${code} ${text.textContent}`).toBe(
        true,
      );
      expect(Math.abs(inner!.top + inner!.bottom - cell!.top - cell!.bottom), code).toBeLessThan(8);
    }
    expect(namesOf(map).length).toBeLessThan(140);
  });

  it('are not there where the cells are too small, and come and go with the width of the map', async () => {
    const map = await stageReach(HEXES);
    map.style.width = '700px';
    await untilStill(map);
    expect(namesOf(map)).toEqual([]);
    map.style.width = '1200px';
    map.setAttribute('show', 'legend');
    await until(() => expect(namesOf(map)).toHaveLength(326));
    expect(nameOf(map, 'E09000032')).toBe('Wan');
    map.style.width = '320px';
    await until(() => expect(namesOf(map)).toEqual([]));
  });

  it('leave with the hexagons', async () => {
    const map = await stageReach({ ...HEXES, focus: 'London' });
    await until(() => expect(namesOf(map).length).toBeGreaterThan(33));
    map.layout = 'map';
    await until(() => expect(namesOf(map)).toEqual([]));
  });

  it('let the pointer through, and are not read twice to those who listen', async () => {
    const map = await stageReach({ ...HEXES, focus: 'London' });
    await untilStill(map);
    await until(() => expect(nameOf(map, 'E09000032')).toBe('Wandsworth'));
    areaOf(map, 'E09000032').scrollIntoView({ block: 'center' });
    const box = areaOf(map, 'E09000032').getBoundingClientRect();
    const hit = map.shadowRoot!.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    expect(hit).toBe(areaOf(map, 'E09000032'));
    expect(map.shadowRoot!.querySelector('.hex-names')!.ariaHidden).toBe('true');
  });
});
