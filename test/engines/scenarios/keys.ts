/** The map by keys. */
import assert from 'node:assert/strict';
import type { Key } from '../driver';
import { readPicture, toContrast } from '../png';
import type { Visit } from '../visit';
import { DESK, type Scenario, type World } from '../world';

/** Tab stops ahead of the map, at most. */
const STOPS = 30;

/** Tab, until the map has the keys. */
export async function tabToMap(visit: Visit): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await visit.driver.key('Tab');
    if ((await visit.focused()).name === 'div.map') return;
  }
  throw new Error(`Tab does not reach the map; the keys are at ${JSON.stringify(await visit.focused())}`);
}

/** Presses a key, and resolves to what is then spoken, once that is something new. */
async function hear(visit: Visit, key: Key): Promise<string> {
  const spoken = () =>
    visit.evaluate(
      () => document.querySelector('council-map')!.shadowRoot!.querySelector('.spoken')!.textContent ?? '',
    );
  const before = await spoken();
  await visit.driver.key(key);
  return visit.until(`words after ${key}`, spoken, (text) => text !== '' && text !== before);
}

/** How far to both sides of the map's edge its focus may be shown, in pixels. */
const RIM = 6;

/** Rows of the screen at the left edge of the map in which the focus is told by a contrast of 3 or more: 0 to 1. */
async function toRimShare(visit: Visit): Promise<number> {
  const box = await visit.evaluate(() => {
    const { left, top, bottom } = document
      .querySelector('council-map')!
      .shadowRoot!.querySelector('.map')!
      .getBoundingClientRect();
    return {
      left: Math.round(left),
      top: Math.max(0, Math.round(top)),
      bottom: Math.min(innerHeight, Math.round(bottom)),
    };
  });
  const focused = readPicture(await visit.driver.screenshot());
  await visit.evaluate(() =>
    document.querySelector('council-map')!.shadowRoot!.querySelector<HTMLElement>('.map')!.blur(),
  );
  const plain = readPicture(await visit.driver.screenshot());
  const columns = Array.from({ length: 2 * RIM }, (_, i) => box.left - RIM + i);
  const rows = Array.from({ length: box.bottom - box.top }, (_, i) => box.top + i);
  const told = rows.filter((y) => columns.some((x) => toContrast(focused.at(x, y), plain.at(x, y)) >= 3));
  return told.length / rows.length;
}

async function showsFocus(visit: Visit): Promise<void> {
  await tabToMap(visit);
  const share = await toRimShare(visit);
  assert.ok(share > 0.95, `only ${Math.round(100 * share)} % of the map’s edge tell that it has the focus`);
}

/** Whether a council is in the window, and not under its own card. */
const isInSight = (visit: Visit, code: string): Promise<boolean> =>
  visit.evaluate((wanted) => {
    const root = document.querySelector('council-map')!.shadowRoot!;
    const card = root.querySelector('.card')!.getBoundingClientRect();
    return [...root.querySelectorAll(`[data-code="${wanted}"]`)].some((path) => {
      const { left, top, right, bottom } = path.getBoundingClientRect();
      const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return isInside && (card.left >= right || card.right <= left || card.top >= bottom || card.bottom <= top);
    });
  }, code);

async function walks(world: World, visit: Visit): Promise<void> {
  await tabToMap(visit);
  const heard: string[] = [];
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'] as const)
    heard.push(await hear(visit, key));
  for (const sentence of heard)
    assert.match(sentence, /^.+\. (.+ (hold|gain from .+|lose to NOC)|NOC, no change), .+ seats up\./);
  const name = heard.at(-1)!.split('. ')[0]!;
  assert.ok((await visit.textOf('.card')).startsWith(name), 'the card is not that of the council which is spoken');
  assert.equal(await isInSight(visit, world.codeOf(name)), true, `${name} is not in sight`);
  await world.picture(visit, 'keys');
  await visit.driver.key('Enter');
  await visit.until(
    'focus on the panel’s head',
    () => visit.focused(),
    ({ text }) => text === name,
  );
  assert.equal(
    await visit.evaluate(() => document.querySelector('council-map')!.getAttribute('council')),
    world.codeOf(name),
  );
  await visit.driver.key('Escape');
  await visit.until(
    'focus back on the map',
    () => visit.focused(),
    ({ name: place }) => place === 'div.map',
  );
  assert.equal(await visit.evaluate(() => document.querySelector('council-map')!.hasAttribute('council')), false);
}

/** However far the arrows have gone, one Tab is enough to leave. */
async function leaves(visit: Visit): Promise<void> {
  await tabToMap(visit);
  await hear(visit, 'ArrowDown');
  await hear(visit, 'ArrowRight');
  await visit.driver.key('Tab');
  assert.notEqual((await visit.focused()).name, 'div.map');
  assert.equal(await visit.textOf('.card'), '', 'the card stays behind');
}

export const KEYS: readonly Scenario[] = [
  { title: 'shows that the map has the focus', run: (world) => world.visit(DESK, showsFocus) },
  {
    title: 'lets Tab reach the map, arrows walk and speak, Enter open, Escape give the focus back',
    run: (world) => world.visit(DESK, (visit) => walks(world, visit)),
  },
  { title: 'is left by one Tab, card and all', run: (world) => world.visit(DESK, leaves) },
];
