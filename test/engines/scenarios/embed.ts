/** The iframe page in somebody else's article, on another host. */
import assert from 'node:assert/strict';
import { findSpots, findWrongPaints, type Spots } from '../paints';
import { readPicture } from '../png';
import type { Point, Visit } from '../visit';
import { TALL, type Scenario, type World } from '../world';
import { paintsAll } from './picture';

/** What the frame has in the page before its script has heard from within. */
const BEFORE = 800;
/** Rows of the table that are unfolded, and the least height of one. */
const [MORE_ROWS, ROW] = [32 - 10, 36];
const isBorough = (code: string): boolean => code.startsWith('E09');

interface Heights {
  /** Of the frame, as the article has it. */
  readonly frame: number;
  /** What is in it, and how far it could be scrolled. */
  readonly content: number;
  readonly scrolled: number;
}

async function heightsOf(visit: Visit): Promise<Heights> {
  const frame = await visit.evaluate(() => document.querySelector('iframe')!.clientHeight);
  const within = await visit.inFrame().evaluate(() => ({
    content: Math.ceil(document.querySelector('main')!.getBoundingClientRect().bottom + scrollY),
    scrolled: document.documentElement.scrollHeight,
  }));
  return { frame, ...within };
}

/** As high as what is in it, to a pixel; a second one is kept free against rounding. */
const isFitting = ({ frame, content, scrolled }: Heights): boolean =>
  frame === scrolled && frame >= content && frame <= content + 2;

async function takesHeight(visit: Visit): Promise<void> {
  const ask = () => heightsOf(visit);
  const { frame } = await visit.until('the height of the content', ask, isFitting);
  assert.notEqual(frame, BEFORE);
  await visit.inFrame().evaluate(() => {
    const buttons = document.querySelector('council-map')!.shadowRoot!.querySelectorAll('button');
    [...buttons].find(({ textContent }) => textContent.includes('Show all 32 councils'))!.click();
  });
  const isGrown = (heights: Heights): boolean => isFitting(heights) && heights.frame > frame + MORE_ROWS * ROW;
  await visit.until('the height of the whole table', ask, isGrown);
}

/** Where the frame's own corner is in the article's window, which is high enough for all of the map. */
async function findCorner(visit: Visit): Promise<Point> {
  await visit.until('the height of the content', () => heightsOf(visit), isFitting);
  const corner = await visit.evaluate(() => {
    const { x, y } = document.querySelector('iframe')!.getBoundingClientRect();
    return { x: Math.round(x), y: Math.round(y) };
  });
  const foot = await visit.inFrame().evaluate(() => {
    const map = document.querySelector('council-map')!.shadowRoot!.querySelector('.map')!;
    return map.getBoundingClientRect().bottom;
  });
  assert.ok(corner.y + foot < visit.look.height, 'the map is not all in the window');
  return corner;
}

/** How much of the map's width or height these councils take together: 0 to 1; 0 where one of them is not inside. */
const toShare = (visit: Visit, codes: readonly string[]): Promise<number> =>
  visit.evaluate((wanted) => {
    const root = document.querySelector('council-map')!.shadowRoot!;
    const map = root.querySelector('.map')!.getBoundingClientRect();
    const paths = wanted.map((code) => root.querySelector(`.loud [data-code="${code}"]`));
    // The first frame has one shape for all areas of a colour.
    const boxes = paths.flatMap((path) => path?.getBoundingClientRect() ?? []);
    if (boxes.length < wanted.length) return 0;
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const isInside = left >= map.left && top >= map.top && right <= map.right && bottom <= map.bottom;
    return isInside ? Math.max((right - left) / map.width, (bottom - top) / map.height) : 0;
  }, codes);

const moveSpots = (spots: Spots, by: Point): Spots =>
  Object.fromEntries(
    Object.entries(spots).map(([code, showings]) => [
      code,
      showings.map((points) => points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }))),
    ]),
  );

async function showsLondon(world: World, visit: Visit): Promise<void> {
  const frame = visit.inFrame();
  const boroughs = world.results.councils.filter(({ code }) => isBorough(code));
  assert.equal(boroughs.length, 32);
  await paintsAll(world, frame);
  const codes = boroughs.map(({ code }) => code);
  await visit.until(
    'London from edge to edge',
    () => toShare(frame, codes),
    (share) => share > 0.7,
  );
  const corner = await findCorner(visit);
  const spots = moveSpots(await findSpots(frame, 6), corner);
  const picture = readPicture(await world.picture(visit, 'iframe'));
  const { parties } = world.results;
  assert.deepEqual(findWrongPaints(spots, picture, { councils: boroughs, parties }, 'light'), []);
}

export const EMBED: readonly Scenario[] = [
  {
    title: 'gives the iframe page in an article elsewhere the height of its content, and more when it grows',
    run: (world) => world.visit(TALL, takesHeight, 'elsewhere'),
  },
  {
    title: 'shows London in the iframe page, each of its 32 boroughs in the colour of who controls it',
    run: (world) => world.visit(TALL, (visit) => showsLondon(world, visit), 'elsewhere'),
  },
];
