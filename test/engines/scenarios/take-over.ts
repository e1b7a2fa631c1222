/** A picture of the map in its tag: there before any script, and taken over by the element where it stands. */
import assert from 'node:assert/strict';
import { findSpots, findWrongPaints, type Spots } from '../paints';
import type { Look } from '../driver';
import { readPicture } from '../png';
import type { Point, Visit } from '../visit';
import type { Scenario, World } from '../world';
import { paintsAll } from './picture';

/** As wide as a map that has the whole column, and as high as all above it and the map. */
const COLUMN: Look = { width: 720, height: 1700 };
/** A showing with fewer points away from its edges is all edge: engines smooth those each in their way. */
const SPOTS = 8;

const isLarge = (points: readonly Point[]): boolean => new Set(points.map(({ x, y }) => `${x} ${y}`)).size === SPOTS;

const toLarge = (spots: Spots): Spots =>
  Object.fromEntries(Object.entries(spots).map(([code, showings]) => [code, showings.filter(isLarge)]));

/** Where the picture is on the page, and then the element's own: left, top, width, height, and where the text goes on. */
const findBoxes = (visit: Visit): Promise<{ picture: number[] | null; own: number[] | null; after: number }> =>
  visit.evaluate(() => {
    const map = document.querySelector('council-map')!;
    const toBox = (found: Element | null | undefined): number[] | null => {
      if (!found?.checkVisibility()) return null;
      const { left, top, width, height } = found.getBoundingClientRect();
      return [left, top + scrollY, width, height].map(Math.round);
    };
    return {
      picture: toBox(map.querySelector('svg')),
      own: toBox(map.shadowRoot?.querySelector('.map')),
      after: Math.round(map.getBoundingClientRect().bottom + scrollY),
    };
  });

async function takesOver(world: World, visit: Visit): Promise<void> {
  const before = await findBoxes(visit);
  assert.ok(before.picture, 'there is no picture before the script');
  assert.equal(before.own, null);
  const [, top, , height] = before.picture;
  assert.ok(top! + height! < visit.look.height, 'the picture is not all in the window');
  const still = readPicture(await world.picture(visit, 'still'));
  await visit.evaluate(() => {
    const script = Object.assign(document.createElement('script'), { type: 'module', src: '../council-map.js' });
    document.head.append(script);
  });
  await visit.untilComplete();
  await paintsAll(world, visit);
  const now = await visit.until(
    'the element’s own map',
    () => findBoxes(visit),
    ({ picture }) => picture === null,
  );
  assert.deepEqual({ own: now.own, after: now.after }, { own: before.picture, after: before.after });
  const own = readPicture(await world.picture(visit, 'taken-over'));
  const spots = toLarge(await findSpots(visit, SPOTS));
  const councils = world.results.councils.filter(({ code }) => spots[code]!.length > 0);
  assert.ok(councils.length > 80, `only ${councils.length} councils are large enough`);
  const results = { councils, parties: world.results.parties };
  assert.deepEqual(findWrongPaints(spots, still, results, 'light'), []);
  assert.deepEqual(findWrongPaints(spots, own, results, 'light'), []);
}

export const TAKE_OVER: readonly Scenario[] = [
  {
    title: 'has the picture in the tag before any script, and the element’s own in the same place after it',
    run: (world) => world.visit(COLUMN, (visit) => takesOver(world, visit), 'pictured'),
  },
];
