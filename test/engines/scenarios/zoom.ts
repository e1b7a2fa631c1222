/** Zooming, in whatever engine can; where there is no WebGL2 the map says so, and stays as it is. */
import assert from 'node:assert/strict';
import type { Visit } from '../visit';
import { DESK, type Scenario, type World } from '../world';

const canZoom = (visit: Visit): Promise<boolean> =>
  visit.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);

const stateOf = (visit: Visit): Promise<string> =>
  visit.evaluate(() => {
    const map = document.querySelector('council-map')!;
    return `${map.phase} ${map.renderer}`;
  });

/** The width of what is shown, in the units of the shapes. */
const spanOf = (visit: Visit): Promise<number> =>
  visit.evaluate(() =>
    Number(
      document
        .querySelector('council-map')!
        .shadowRoot!.querySelector('.drawing > svg')!
        .getAttribute('viewBox')!
        .split(' ')[2],
    ),
  );

const countNames = (visit: Visit): Promise<number> =>
  visit.evaluate(() => document.querySelector('council-map')!.shadowRoot!.querySelectorAll('.names text').length);

async function zooms(world: World, visit: Visit): Promise<void> {
  const before = [...(await visit.paintedAreas())];
  const home = await spanOf(visit);
  const isAble = await canZoom(visit);
  await visit.click({ selector: '.zoom button' });
  const expected = isAble ? 'interactive maplibre' : 'degraded svg';
  await visit.until(
    'the engine, or the core without it',
    () => stateOf(visit),
    (state) => state === expected,
  );
  assert.deepEqual([...(await visit.paintedAreas())].sort(), before.sort());
  if (isAble) {
    await visit.until(
      'a closer look',
      () => spanOf(visit),
      (span) => span < 0.7 * home,
    );
    await visit.click({ selector: '.zoom button' });
    await visit.until(
      'names of councils',
      () => countNames(visit),
      (count) => count > 5,
    );
    await world.picture(visit, 'zoomed');
    await visit.click({ selector: '.zoom button:nth-of-type(3)' });
    await visit.until(
      'the whole map',
      () => spanOf(visit),
      (span) => Math.abs(span - home) < 1,
    );
  } else {
    assert.match(await visit.textOf('.zoom-note'), /stays as it is/);
    // One line for editors, which is no noise.
    const said = await visit.evaluate(() => window.noise.splice(0));
    assert.equal(said.length, 1);
    assert.match(said[0]!, /council-map: .*no WebGL2/);
    assert.equal(await spanOf(visit), home);
  }
  assert.deepEqual([...(await visit.paintedAreas())].sort(), before.sort());
}

export const ZOOM: readonly Scenario[] = [
  {
    title: 'zooms with the engine where there is WebGL2, and says so where there is none',
    run: (world) => world.visit(DESK, (visit) => zooms(world, visit)),
  },
];
