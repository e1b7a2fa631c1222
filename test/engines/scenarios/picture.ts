/** The picture: it is there, and it is the data's. */
import assert from 'node:assert/strict';
import { readPicture } from '../png';
import { findSpots, findWrongPaints } from '../paints';
import type { Visit } from '../visit';
import { DESK, PHONE, TALL, type Scenario, type World } from '../world';

/** Districts of England, those without an election included. */
const AREAS = 326;

/** Every area of England is drawn as the data has it, 150 of them with who controls them. */
export async function paintsAll(world: World, visit: Visit): Promise<void> {
  const areas = await visit.paintedAreas();
  const after = new Map(world.results.councils.map(({ code, control }) => [code, control?.after]));
  assert.equal(areas.size, AREAS);
  assert.equal(after.size, 150);
  for (const code of after.keys()) assert.ok(areas.has(code), `${code} is not painted`);
  for (const [code, value] of areas) assert.equal(value, after.get(code) ?? 'no-election', code);
}

async function paints(world: World, visit: Visit): Promise<void> {
  await world.picture(visit, 'start');
  await paintsAll(world, visit);
  const wide = await visit.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.equal(wide[0]! <= wide[1]!, true, `the page is ${wide[0]} pixels wide in a window of ${wide[1]}`);
  const code = world.codeOf('Birmingham');
  const { x, y } = await visit.findCouncil(code);
  assert.ok(x > 0 && x < visit.look.width && y > 0 && y < visit.look.height, `Birmingham is at ${x},${y}`);
}

/** Reads the pixels of all councils; and sees that another result would have been another picture. */
async function compares(world: World, visit: Visit): Promise<void> {
  const scheme = visit.look.dark ? 'dark' : 'light';
  const spots = await findSpots(visit, 10);
  const picture = readPicture(await world.picture(visit, scheme === 'dark' ? 'map-dark' : 'map'));
  assert.deepEqual(findWrongPaints(spots, picture, world.results, scheme), []);
  const rotated: Record<string, string> = { con: 'lab', lab: 'ld', ld: 'noc', noc: 'con' };
  const councils = world.results.councils.map((council) => ({
    ...council,
    control: { after: rotated[council.control?.after ?? ''] ?? 'con' },
  }));
  const wrong = findWrongPaints(spots, picture, { ...world.results, councils }, scheme);
  assert.ok(wrong.length >= councils.length, `only ${wrong.length} of ${councils.length} wrong colours were seen`);
}

export const PICTURE: readonly Scenario[] = [
  {
    title: 'paints every area as the data has it, on a phone',
    run: (world) => world.visit(PHONE, (visit) => paints(world, visit)),
  },
  {
    title: 'paints every area as the data has it, in a wide window',
    run: (world) => world.visit(DESK, (visit) => paints(world, visit)),
  },
  {
    title: 'shows each of the 150 councils in the colour of who controls it, pixel by pixel',
    run: (world) => world.visit(TALL, (visit) => compares(world, visit), 'mapAlone'),
  },
  {
    title: 'follows a dark system, each council in its colour there',
    run: (world) => world.visit({ ...TALL, dark: true }, (visit) => compares(world, visit), 'mapAlone'),
  },
];
