/** A page may choose a council before the map is there: it is remembered, and opened when it can be. */
import { describe, expect, it } from 'vitest';
import type { CouncilSelectEvent } from '../../src/events';
import type { CouncilMap } from '../../src/council-map';
import { readBoundariesFile, readResultsFile } from './sample';
import { createMap, TAG, textOf, untilPhase, untilText, useStage, witness } from './stage';

useStage();

const WANDSWORTH = 'E09000032';
const BARNET = 'E09000003';

/** A map on the page whose files are not here yet. */
async function stageWaiting(): Promise<CouncilMap> {
  const map = createMap({});
  document.body.append(map);
  await map.updateComplete;
  return map;
}

const bringFiles = async (map: CouncilMap): Promise<void> => {
  map.data = { results: await readResultsFile(), boundaries: await readBoundariesFile() };
  await untilPhase(map, 'interactive');
};

describe('a council that is chosen before the results have come', () => {
  it('is open when they are there', async () => {
    const map = await stageWaiting();
    map.choose(WANDSWORTH);
    await bringFiles(map);
    await untilText(map, 'panel', 'Wandsworth');
    expect(map.council).toBe(WANDSWORTH);
    expect(map.problems).toEqual([]);
  });

  it('is the last that was chosen, or none', async () => {
    const map = await stageWaiting();
    for (const code of [WANDSWORTH, BARNET]) map.choose(code);
    await bringFiles(map);
    await untilText(map, 'panel', 'Conservative gain from no overall control');
    expect(map.council).toBe(BARNET);

    const other = await stageWaiting();
    for (const code of [WANDSWORTH, '']) other.choose(code);
    await bringFiles(other);
    expect(other.council).toBeNull();
  });

  it('is told at once, and stays closed where a listener forbids it', async () => {
    const map = await stageWaiting();
    const told: string[] = [];
    map.addEventListener('council-select', (event: CouncilSelectEvent) => {
      told.push(event.code);
      event.preventDefault();
    });
    map.choose(WANDSWORTH);
    expect(told).toEqual([WANDSWORTH]);
    await bringFiles(map);
    expect(map.council).toBeFalsy();
    expect(textOf(map, 'panel')).not.toContain('Wandsworth');
  });

  it('is told to the editor where nobody votes there', async () => {
    const heard = witness();
    const map = await stageWaiting();
    map.choose('E99999999');
    await bringFiles(map);
    await expect.poll(() => heard.lines.join()).toContain('attribute council: There is no "E99999999" here');
    // Once the results are there it is no more than a mistake of the page's script.
    map.choose('E99999998');
    expect(map.council).toBe('E99999999');
  });
});

describe('a council that is chosen on a map far below what is seen', () => {
  it('is open when a reader comes near', async () => {
    const far = document.createElement('div');
    far.style.height = '6000px';
    const map = createMap(TAG);
    document.body.append(far, map);
    map.choose(WANDSWORTH);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(map.shadowRoot).toBeNull();
    map.scrollIntoView({ behavior: 'instant' });
    await untilText(map, 'panel', 'Wandsworth');
    expect(map.getAttribute('council')).toBe(WANDSWORTH);
    window.scrollTo(0, 0);
  });

  it('is open, too, on a map that is not on a page yet', async () => {
    const map = createMap(TAG);
    map.choose(WANDSWORTH);
    document.body.append(map);
    await untilText(map, 'panel', 'Wandsworth');
  });
});
