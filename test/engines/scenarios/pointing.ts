/** A mouse and a finger. */
import assert from 'node:assert/strict';
import type { Visit } from '../visit';
import { DESK, PHONE, type Scenario, type World } from '../world';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const boxOf = (visit: Visit, selector: string): Promise<Box | null> =>
  visit.evaluate((wanted) => {
    const found = [...document.querySelector('council-map')!.shadowRoot!.querySelectorAll(wanted)].find((one) =>
      one.checkVisibility(),
    );
    const box = found?.getBoundingClientRect();
    return box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null;
  }, selector);

async function showsCard(world: World, visit: Visit, name: string, facts: readonly RegExp[]): Promise<void> {
  const { x, y } = await visit.findCouncil(world.codeOf(name));
  await visit.driver.move(x, y);
  const card = await visit.untilText('.card', name);
  for (const fact of facts) assert.match(card, fact);
  const box = (await boxOf(visit, '.card'))!;
  const isOver = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  assert.equal(isOver, false, `the card lies over the pointer at ${x},${y}: ${JSON.stringify(box)}`);
  const isInside = box.left >= 0 && box.top >= 0 && box.right <= visit.look.width && box.bottom <= visit.look.height;
  assert.equal(isInside, true, `the card leaves the window: ${JSON.stringify(box)}`);
}

async function hovers(world: World, visit: Visit): Promise<void> {
  await showsCard(world, visit, 'Wandsworth', [/Conservative hold/, /Conservative 33 −8/, /all 60 seats up/]);
  await world.picture(visit, 'card');
  await visit.driver.move(2, 2);
  await visit.until(
    'no card',
    () => visit.textOf('.card'),
    (text) => text === '',
  );
  await showsCard(world, visit, 'Birmingham', [/Labour hold/, /all 101 seats up/]);
}

/** What the panel of Plymouth says, its wards included. */
async function saysPlymouth(visit: Visit): Promise<void> {
  const panel = await visit.untilText('[part~="panel"]', 'Labour gain from Conservative');
  assert.match(panel, /Plymouth.*19 of 57 seats up/);
  assert.match(panel, /Change on May 2017.*Labour 11 31 \+4 .*Conservative 8 26 −1/);
  await visit.untilText('[part~="panel"]', /St Budeaux/);
}

async function clicks(world: World, visit: Visit): Promise<void> {
  const { x, y } = await visit.findCouncil(world.codeOf('Plymouth'));
  await visit.driver.move(x, y);
  await visit.driver.click(x, y);
  await saysPlymouth(visit);
  await visit.driver.move(2, 2);
  await visit.until(
    'no card',
    () => visit.textOf('.card'),
    (text) => text === '',
  );
  await world.picture(visit, 'panel');
  await visit.click({ selector: '.close' });
  await visit.untilText('[part~="panel"]', '15 councils changed control');
}

/** The sheet comes to rest at the foot of the window, and leaves the council in sight. */
async function taps(world: World, visit: Visit): Promise<void> {
  const code = world.codeOf('Plymouth');
  const { x, y } = await visit.findCouncil(code);
  await visit.driver.tap(x, y);
  await saysPlymouth(visit);
  const { width, height } = visit.look;
  const atRest = ({ left, right, bottom }: Box): boolean =>
    left === 0 && right === width && Math.round(bottom) === height;
  const sheet = await visit.until(
    'the sheet',
    () => boxOf(visit, '.sheet'),
    (box) => box !== null && atRest(box),
  );
  const area = () => boxOf(visit, `[data-code="${code}"]`);
  await visit.until(`Plymouth above ${sheet!.top}`, area, (box) => box !== null && box.bottom <= sheet!.top);
  assert.equal(await visit.textOf('.card'), '', 'a finger gets no card');
  await world.picture(visit, 'panel');
  await visit.driver.key('Escape');
  await visit.until(
    'no sheet',
    () => boxOf(visit, '.sheet'),
    (box) => box === null,
  );
}

export const POINTING: readonly Scenario[] = [
  {
    title: 'tells the pointer over a council who holds it, in a card beside it',
    run: (world) => world.visit(DESK, (visit) => hovers(world, visit)),
  },
  {
    title: 'opens the panel at a click on Plymouth: Labour gain from Conservative, and its wards',
    run: (world) => world.visit(DESK, (visit) => clicks(world, visit)),
  },
  {
    title: 'opens the sheet at a tap on Plymouth on a phone, and leaves Plymouth in sight',
    run: (world) => world.visit(PHONE, (visit) => taps(world, visit)),
  },
];
