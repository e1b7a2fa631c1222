/** The news of 3 May 2018 for someone new to the map: who gained Three Rivers, and from whom. By every way to it. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { findSpots } from '../paints';
import { readPicture, toLuminance, type Picture } from '../png';
import type { Point, Visit } from '../visit';
import { DESK, TALL, type Scenario, type World } from '../world';
import { tabToMap } from './keys';
import { markedOf, untilOption } from './search';

const NEWS = 'Liberal Democrat gain from no overall control';
const SHORT_NEWS = 'LD gain from NOC';
const PANEL = '[part~="panel"]';

/** Tab stops ahead of the search, at most. */
const STOPS = 10;

async function byMouse(world: World, visit: Visit): Promise<void> {
  const { x, y } = await visit.findCouncil(world.codeOf('Three Rivers'));
  await visit.driver.move(x, y);
  assert.match(await visit.untilText('.card', 'Three Rivers'), new RegExp(NEWS));
  await visit.driver.click(x, y);
  assert.match(await visit.untilText(PANEL, NEWS), /^Three Rivers/);
}

async function tabToSearch(visit: Visit): Promise<void> {
  await visit.find({ selector: '[part~="search"] input' });
  for (let stop = 0; stop < STOPS; stop += 1) {
    await visit.driver.key('Tab');
    if ((await visit.focused()).role === 'combobox') return;
  }
  throw new Error(`Tab does not reach the search; the keys are at ${JSON.stringify(await visit.focused())}`);
}

async function bySearchKeys(visit: Visit): Promise<void> {
  await tabToSearch(visit);
  await visit.driver.type('three');
  await untilOption(visit, 'Three Rivers');
  await visit.driver.key('ArrowDown');
  await visit.until(
    'a marked option',
    () => markedOf(visit),
    (text) => text.includes('Three Rivers'),
  );
  await visit.driver.key('Enter');
  assert.match(await visit.untilText(PANEL, NEWS), /^Three Rivers/);
}

/** A few letters on the map, then Enter. */
async function byMapKeys(visit: Visit): Promise<void> {
  await tabToMap(visit);
  await visit.driver.type('thre');
  const spoken = () =>
    visit.evaluate(
      () => document.querySelector('council-map')!.shadowRoot!.querySelector('.spoken')!.textContent ?? '',
    );
  await visit.until('the name and the news spoken', spoken, (text) => text.startsWith(`Three Rivers. ${SHORT_NEWS}`));
  await visit.driver.key('Enter');
  assert.match(await visit.untilText(PANEL, NEWS), /^Three Rivers/);
}

/** What a screen reader is given: roles, names and text, without a picture and without a pointer. */
async function byTree({ results }: World, visit: Visit): Promise<void> {
  const count = (...[role, name]: Parameters<Visit['driver']['countAccessible']>) =>
    visit.until(
      `one ${role} called ${name}`,
      () => visit.driver.countAccessible(role, name),
      (found) => found === 1,
    );
  await visit.untilText('.changes', 'Three Rivers');
  await count('application', `Map of councils by controlling party, ${results.election.name}`);
  await count('combobox', 'Find a council');
  await count('button', `Three Rivers ${SHORT_NEWS}`);
  assert.equal(await visit.driver.countAccessible('heading', 'Three Rivers'), 0);
  await visit.evaluate(() => {
    const buttons = document.querySelector('council-map')!.shadowRoot!.querySelectorAll<HTMLElement>('.changes button');
    [...buttons].find(({ textContent }) => textContent.includes('Three Rivers'))!.click();
  });
  await count('heading', 'Three Rivers');
  const heard = await visit.evaluate((panel) => {
    const toHeard = (node: Node): string => {
      if (node instanceof Element && (node.ariaHidden === 'true' || !node.checkVisibility())) return '';
      return node instanceof Text ? node.data : [...node.childNodes].map(toHeard).join(' ');
    };
    const panels = document.querySelector('council-map')!.shadowRoot!.querySelectorAll(panel);
    return [...panels].map(toHeard).join(' ').replace(/\s+/g, ' ');
  }, PANEL);
  assert.match(heard, new RegExp(`Before ?: No overall control ?\\. After ?: Liberal Democrat ?\\..* ${NEWS}`));
}

/** Contrast of the lightest and the darkest pixel of a box of the screen. */
function toRange(picture: Picture, box: { x: number; y: number; width: number; height: number }): number {
  const levels: number[] = [];
  for (let dy = 0; dy < box.height; dy += 1)
    for (let dx = 0; dx < box.width; dx += 1) levels.push(toLuminance(picture.at(box.x + dx, box.y + dy)));
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  return (most + 0.05) / (least + 0.05);
}

const pause = (): Promise<void> => sleep(400);

const isAtRest = ([before, , after]: readonly [object, unknown, object]): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

async function withoutColour(world: World, visit: Visit): Promise<void> {
  const isForced = await visit.evaluate(() => matchMedia('(forced-colors: active)').matches);
  assert.equal(isForced, world.engine.colourless === 'forced colours');
  await byMouse(world, visit);
  await visit.driver.move(2, 2);
  await visit.until(
    'no card',
    () => visit.textOf('.card'),
    (text) => text === '',
  );
  await visit.find({ selector: `${PANEL} .outcome b` });
  const toBox = () =>
    visit.evaluate((panel) => {
      const sentences = document.querySelector('council-map')!.shadowRoot!.querySelectorAll(`${panel} .outcome b`);
      const { x, y, width, height } = [...sentences].find((one) => one.checkVisibility())!.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
    }, PANEL);
  // The wards come after the sentence, and the page may still be on its way to it.
  await visit.until(
    'the sentence at rest',
    async () => [await toBox(), await pause(), await toBox()] as const,
    isAtRest,
  );
  const box = await toBox();
  const contrast = toRange(readPicture(await world.picture(visit, 'colourless')), box);
  assert.deepEqual(await toBox(), box, 'the sentence moved while its picture was taken');
  assert.ok(contrast >= 4.5, `the sentence has a contrast of ${contrast.toFixed(2)}`);
}

/** How far apart, in levels of grey, two paints must be in lightness or in one of the ways that textures run. */
const APART = 12;
/** To the neighbours across, below and along both diagonals: stripes do not change along themselves. */
const STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
] as const;

/** What a paint looks like without hue: its mean level, then how much it changes from pixel to pixel each way. */
function toGreys(points: readonly Point[], picture: Picture): number[] {
  const level = (x: number, y: number): number => {
    const [red, green, blue] = picture.at(x, y);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const changes = STEPS.map(([dx, dy]) =>
    mean(points.map(({ x, y }) => Math.abs(level(x + dx, y + dy) - level(x, y)))),
  );
  return [mean(points.map(({ x, y }) => level(x, y))), ...changes].map(Math.round);
}

/** Grey in place of every colour: lightness or texture still tells each party from the others. */
async function tellsApart(world: World, visit: Visit): Promise<void> {
  const spots = await findSpots(visit, 8);
  const picture = readPicture(await world.picture(visit, 'map-colourless'));
  const points = new Map<string, Point[]>();
  for (const { code, control } of world.results.councils) {
    const value = control?.after ?? 'unknown';
    points.set(value, [...(points.get(value) ?? []), ...(spots[code] ?? []).flat()]);
  }
  const paints = [...points].map(([value, found]) => ({ value, greys: toGreys(found, picture) }));
  assert.deepEqual(paints.map(({ value }) => value).sort(), ['con', 'lab', 'ld', 'noc']);
  for (const [i, one] of paints.entries())
    for (const other of paints.slice(i + 1)) {
      const isApart = one.greys.some((grey, at) => Math.abs(grey - other.greys[at]!) >= APART);
      assert.ok(isApart, `${JSON.stringify(one)} looks like ${JSON.stringify(other)}`);
    }
}

export const NEWS_SCENARIOS: readonly Scenario[] = [
  {
    title: 'tells the news of Three Rivers to a mouse',
    run: (world) => world.visit(DESK, (visit) => byMouse(world, visit)),
  },
  {
    title: 'tells the news of Three Rivers to keys alone, by the search',
    run: (world) => world.visit(DESK, bySearchKeys),
  },
  { title: 'tells the news of Three Rivers to keys alone, on the map', run: (world) => world.visit(DESK, byMapKeys) },
  {
    title: 'tells the news of Three Rivers in the accessible tree alone',
    run: (world) => world.visit(DESK, (visit) => byTree(world, visit)),
  },
  {
    title: 'tells the news of Three Rivers with the colours switched off',
    run: (world) => world.visit({ ...DESK, colourless: true }, (visit) => withoutColour(world, visit)),
  },
  {
    title: 'keeps the parties apart on the map with the colours switched off',
    run: (world) => world.visit({ ...TALL, colourless: true }, (visit) => tellsApart(world, visit), 'mapAlone'),
  },
];
