/** The studio: a form, the map as it will stand on a page, and the tag to paste. */
import assert from 'node:assert/strict';
import type { Visit } from '../visit';
import { DESK, type Scenario, type World } from '../world';
import { paintsAll } from './picture';

/** Clicks on something of the studio's own page. */
async function clickOn(visit: Visit, selector: string): Promise<void> {
  const point = await visit.evaluate((wanted) => {
    const found = document.querySelector(wanted)!;
    found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  }, selector);
  await visit.driver.click(point.x, point.y);
}

/** Goes to the step with the tag, and resolves to its text. */
async function readTag(visit: Visit): Promise<string> {
  await clickOn(visit, '#step-tab-embed');
  const ask = () => visit.evaluate(() => document.querySelector<HTMLTextAreaElement>('#tag-text')?.value ?? '');
  return visit.until('the tag', ask, (text) => text.includes('<council-map'));
}

async function chooseLondon(visit: Visit): Promise<void> {
  await clickOn(visit, '#field-focus');
  await visit.driver.type('london');
  const ask = () =>
    visit.evaluate(() => document.querySelector('#field-focus-list [role="option"]')?.textContent ?? '');
  await visit.until('London among the places', ask, (text) => text.includes('London'));
  await visit.driver.key('ArrowDown');
  await visit.driver.key('Enter');
}

async function makesTag(world: World, visit: Visit): Promise<void> {
  const frame = visit.inFrame();
  await paintsAll(world, frame);
  const before = await readTag(visit);
  assert.doesNotMatch(before, /focus=/);
  await clickOn(visit, '#step-tab-map');
  await chooseLondon(visit);
  const focus = () => frame.evaluate(() => document.querySelector('council-map')?.getAttribute('focus'));
  await visit.until('London in the preview', focus, (text) => text === 'London');
  await frame.untilComplete();
  await paintsAll(world, frame);
  // The first frame has one shape for all areas of a colour.
  const isFinished = () =>
    frame.evaluate(
      () => document.querySelector('council-map')!.shadowRoot!.querySelector('.loud [data-code]') !== null,
    );
  await frame.until('each council with an edge of its own', isFinished, Boolean);
  await world.picture(visit, 'studio');
  const tag = await readTag(visit);
  assert.match(tag, /<council-map[^>]* focus="London"/s);
  assert.deepEqual([...(await visit.consoleErrors()), ...(await frame.consoleErrors())], []);
  world.compare('the tag of the studio', tag.replaceAll(world.origin, ''));
}

export const STUDIO: readonly Scenario[] = [
  {
    title: 'shows the map in the studio, and writes London into the tag when it is chosen there',
    run: (world) => world.visit(DESK, (visit) => makesTag(world, visit), 'studio'),
  },
];
