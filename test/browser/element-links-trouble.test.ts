/** Addresses that are wrong, histories that are refused, and maps that leave. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stageReach } from './reach-stage';
import { buttonOf, untilText, useStage, witness } from './stage';

useStage();

const [WANDSWORTH, BARNET] = ['E09000032', 'E09000003'];
const LINKED = { 'deep-link': '', hexes: '/geodata/hexes.json' };
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 20 });
const untilHash = (hash: string): Promise<void> => until(() => expect(location.hash).toBe(hash));

/** The page's own address, as it was before the tests. */
const home = location.href.replace(/#.*$/, '');
const goTo = (hash: string): void => history.replaceState(null, '', home + hash);

beforeEach(() => goTo(''));
afterEach(() => goTo(''));

describe('a link that is wrong', () => {
  it('to a council that is not here is told as a wrong attribute is, and opens none', async () => {
    const heard = witness();
    goTo('#council=Wandswort');
    const map = await stageReach(LINKED);
    await until(() => expect(heard.problems.map(({ place }) => place)).toEqual(['attribute council']));
    await untilText(map, 'panel', 'councils changed control');
    map.choose(BARNET);
    await untilHash(`#council=${BARNET}`);
    await until(() => expect(map.problems).toEqual([]));
  });

  it('cannot bring a view or a layout that the page does not offer', async () => {
    const heard = witness();
    goTo('#view=closest&layout=hex');
    const map = await stageReach({ 'deep-link': '', views: 'control change' });
    await until(() => expect(heard.problems.map(({ code }) => code)).toEqual(['link-value', 'link-value']));
    expect([map.view || 'control', map.layout || 'map']).toEqual(['control', 'map']);
    goTo('#view=constructor');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until(() => expect(map.problems.map(({ message }) => message).join(' ')).toContain('constructor'));
  });

  it('never leads back to less than the page shows by itself', async () => {
    const map = await stageReach({ 'deep-link': '' });
    // No reader can choose this view here, and a link with it would be refused.
    map.view = 'lead';
    await map.updateComplete;
    map.choose(WANDSWORTH);
    await untilHash(`#council=${WANDSWORTH}`);
    history.back();
    await untilText(map, 'panel', 'councils changed control');
    expect([map.view, map.council, location.hash, map.problems]).toEqual(['lead', null, '', []]);
  });

  it.each([
    '#council=%',
    '#council=%E0%A4%A&ward=%',
    `#council=${'x'.repeat(50_000)}`,
    '#__proto__=1&council.__proto__=2',
  ])('does no harm: %.40s', async (hash) => {
    goTo(hash);
    const map = await stageReach(LINKED);
    expect(map.phase).toBe('interactive');
    map.choose(WANDSWORTH);
    await until(() => expect(location.hash).toContain(`council=${WANDSWORTH}`));
  });
});

describe('where links end', () => {
  it('a history that is refused changes nothing else', async () => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    const map = await stageReach(LINKED);
    const push = vi.spyOn(history, 'pushState').mockImplementation(refuse);
    vi.spyOn(history, 'replaceState').mockImplementation(refuse);
    map.choose(WANDSWORTH);
    await untilText(map, 'panel', 'Wandsworth');
    map.layout = 'hex';
    await map.updateComplete;
    expect(push).toHaveBeenCalledTimes(1);
    expect(location.hash).toBe('');
    vi.restoreAllMocks();
    map.choose(BARNET);
    await untilHash(`#council=${BARNET}&layout=hex`);
  });

  it('a map that has left the page hears and writes nothing any more, and does again when it is back', async () => {
    const [added, removed] = [new Map<string, number>(), new Map<string, number>()];
    const count = (to: Map<string, number>, type: string): void => void to.set(type, (to.get(type) ?? 0) + 1);
    const [add, remove] = [window.addEventListener.bind(window), window.removeEventListener.bind(window)];
    vi.spyOn(window, 'addEventListener').mockImplementation((...listener: Parameters<typeof add>) => {
      count(added, listener[0]);
      add(...listener);
    });
    vi.spyOn(window, 'removeEventListener').mockImplementation((...listener: Parameters<typeof remove>) => {
      count(removed, listener[0]);
      remove(...listener);
    });
    const map = await stageReach(LINKED);
    map.remove();
    for (const type of ['popstate', 'hashchange']) expect([added.get(type), removed.get(type)], type).toEqual([1, 1]);
    location.hash = '#council=Barnet';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(map.council).toBeFalsy();
    map.council = 'Wandsworth';
    await map.updateComplete;
    expect(location.hash).toBe('#council=Barnet');
    document.body.append(map);
    await until(() => expect(map.council).toBe('Barnet'));
  });

  it('a page that takes the attribute away again has its address to itself', async () => {
    const map = await stageReach(LINKED);
    map.removeAttribute('deep-link');
    await map.updateComplete;
    map.choose(WANDSWORTH);
    await untilText(map, 'panel', 'Wandsworth');
    expect(location.hash).toBe('');
    expect(buttonOf(map, /^Map$/)).toBeDefined();
  });
});
