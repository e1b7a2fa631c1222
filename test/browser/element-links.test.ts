/** What the page's address keeps of the map, and gives back. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { stageReach, untilReach } from './reach-stage';
import { createMap, TAG, untilPhase, untilText, useStage } from './stage';

useStage();

const [WANDSWORTH, BARNET, BEDFORD] = ['E09000032', 'E09000003', 'E05000611'];
const LINKED = { 'deep-link': '', hexes: '/geodata/hexes.json' };
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 20 });
const untilHash = (hash: string): Promise<void> => until(() => expect(location.hash).toBe(hash));
const untilCouncil = (map: CouncilMap, code: string | null): Promise<void> =>
  until(() => expect(map.council || null).toBe(code));

/** The page's own address, as it was before the tests. */
const home = location.href.replace(/#.*$/, '');
const goTo = (hash: string): void => history.replaceState(null, '', home + hash);

beforeEach(() => goTo(''));
afterEach(() => goTo(''));

async function moveTo(step: 'back' | 'forward'): Promise<void> {
  const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history[step]();
  await moved;
}

/** Both, one after another on the page. */
async function stageTwo(first: Record<string, string>, second: Record<string, string>): Promise<CouncilMap[]> {
  const maps = [first, second].map((attributes) => createMap({ ...TAG, ...LINKED, ...attributes }));
  document.body.append(...maps);
  await Promise.all(maps.map((map) => untilPhase(map, 'interactive').then(() => untilReach(map))));
  return maps;
}

describe('a map that keeps links', () => {
  it('leaves the address clean while a reader has done nothing', async () => {
    await stageReach({ ...LINKED, council: 'Barnet', layout: 'hex' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(location.hash).toBe('');
  });

  it('writes the council that is opened, in a step of its own that Back undoes and Forward does again', async () => {
    const map = await stageReach(LINKED);
    const { length } = history;
    map.choose(WANDSWORTH);
    await untilHash(`#council=${WANDSWORTH}`);
    map.choose(BARNET);
    await untilHash(`#council=${BARNET}`);
    expect(history.length - length).toBe(2);
    await moveTo('back');
    await untilCouncil(map, WANDSWORTH);
    await untilText(map, 'panel', 'Wandsworth');
    await moveTo('back');
    await untilCouncil(map, null);
    await untilText(map, 'panel', 'councils changed control');
    await moveTo('forward');
    await untilCouncil(map, WANDSWORTH);
    expect(location.hash).toBe(`#council=${WANDSWORTH}`);
    expect(history.length - length).toBe(2);
  });

  it('writes ward, view and layout without a step', async () => {
    const map = await stageReach({ ...LINKED, views: 'control change' });
    map.choose(WANDSWORTH);
    await untilText(map, 'panel', 'Bedford');
    const { length } = history;
    map.ward = 'Bedford';
    await untilHash(`#council=${WANDSWORTH}&ward=${BEDFORD}`);
    map.view = 'change';
    map.layout = 'hex';
    await untilHash(`#council=${WANDSWORTH}&ward=${BEDFORD}&view=change&layout=hex`);
    map.layout = 'map';
    map.view = 'control';
    await untilHash(`#council=${WANDSWORTH}&ward=${BEDFORD}`);
    expect(history.length).toBe(length);
  });

  it('is brought to what the address says, whatever its tag does', async () => {
    goTo(`#council=${WANDSWORTH}&ward=Bedford&layout=hex`);
    const { length } = history;
    const map = await stageReach({ ...LINKED, council: 'Barnet' });
    await untilText(map, 'panel', 'Wandsworth');
    await until(() => expect(map.shadowRoot!.querySelector('[data-ward][open]')).not.toBeNull());
    expect(map.layout).toBe('hex');
    expect(location.hash).toBe(`#council=${WANDSWORTH}&ward=Bedford&layout=hex`);
    expect(history.length).toBe(length);
    expect(map.problems).toEqual([]);
  });

  it('can be closed where the page opens a council itself', async () => {
    const map = await stageReach({ ...LINKED, council: 'Barnet' });
    map.choose('');
    await untilHash('#council=');
    await moveTo('back');
    await until(() => expect(map.council).toBe('Barnet'));
    map.remove();
    goTo('#council=');
    const again = await stageReach({ ...LINKED, council: 'Barnet' });
    await untilCouncil(again, null);
  });

  it('follows an address that the page changes', async () => {
    const map = await stageReach(LINKED);
    location.hash = '#council=Barnet';
    await untilText(map, 'panel', 'Barnet');
    location.hash = '#council=Wandsworth';
    await untilText(map, 'panel', 'Wandsworth');
    expect(location.hash).toBe('#council=Wandsworth');
  });

  it('does nothing of this unless it is asked to', async () => {
    goTo(`#council=${WANDSWORTH}`);
    const map = await stageReach();
    map.choose(BARNET);
    await untilText(map, 'panel', 'Barnet');
    expect(location.hash).toBe(`#council=${WANDSWORTH}`);
  });
});

describe('the rest of the hash', () => {
  it('stays as it is', async () => {
    goTo('#section-2&a=b%20c');
    const map = await stageReach(LINKED);
    map.choose(WANDSWORTH);
    await untilHash(`#section-2&a=b%20c&council=${WANDSWORTH}`);
    map.choose('');
    await untilHash('#section-2&a=b%20c');
  });

  it('may change under an open council, as when a reader goes to another section', async () => {
    const map = await stageReach(LINKED);
    map.choose(WANDSWORTH);
    await untilHash(`#council=${WANDSWORTH}`);
    location.hash = '#section-3';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(map.council).toBe(WANDSWORTH);
    map.choose(BARNET);
    await untilHash(`#section-3&council=${BARNET}`);
  });
});

describe('two maps on a page', () => {
  it('keep their own parts, under their ids where they have one', async () => {
    const [first, second] = await stageTwo({}, { id: 'results' });
    first!.choose(WANDSWORTH);
    await untilHash(`#council=${WANDSWORTH}`);
    second!.choose(BARNET);
    await untilHash(`#council=${WANDSWORTH}&results.council=${BARNET}`);
    await moveTo('back');
    await untilCouncil(second!, null);
    expect(first!.council).toBe(WANDSWORTH);
  });

  it('both go back, however many steps at once', async () => {
    const [first, second] = await stageTwo({}, { id: 'results' });
    first!.choose(WANDSWORTH);
    await untilHash(`#council=${WANDSWORTH}`);
    second!.choose(BARNET);
    await untilHash(`#council=${WANDSWORTH}&results.council=${BARNET}`);
    history.go(-2);
    await untilHash('');
    await untilCouncil(first!, null);
    await untilCouncil(second!, null);
  });

  it('without ids are told apart by their order', async () => {
    goTo(`#council=${WANDSWORTH}&map2.council=${BARNET}`);
    const [first, second] = await stageTwo({}, {});
    await untilCouncil(first!, WANDSWORTH);
    await untilCouncil(second!, BARNET);
    first!.choose('');
    await untilHash(`#map2.council=${BARNET}`);
    expect(second!.council).toBe(BARNET);
  });

  it('never share a part, not even with the same id', async () => {
    const [first, second] = await stageTwo({ id: 'same' }, { id: 'same' });
    first!.choose(WANDSWORTH);
    await untilHash(`#same.council=${WANDSWORTH}`);
    second!.choose(BARNET);
    await until(() =>
      expect(location.hash).toMatch(new RegExp(`^#same.council=${WANDSWORTH}&map\\d.council=${BARNET}$`)),
    );
    expect(first!.council).toBe(WANDSWORTH);
  });
});
