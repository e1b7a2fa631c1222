/** The search: a name, or part of one, and the council is open. */
import assert from 'node:assert/strict';
import type { Visit } from '../visit';
import { DESK, PHONE, type Scenario, type World } from '../world';

export const FIELD = { selector: '[part~="search"] [role="combobox"]' };
export const OPTION = '[part~="search"] [role="option"]';

export const untilOption = (visit: Visit, words: string | RegExp): Promise<string> => visit.untilText(OPTION, words);

/** The option that the field says is marked; empty where none is, or where the field names something else. */
export const markedOf = (visit: Visit): Promise<string> =>
  visit.evaluate((field) => {
    const root = document.querySelector('council-map')!.shadowRoot!;
    const marked = root.getElementById(root.querySelector(field)!.getAttribute('aria-activedescendant') ?? '');
    const isMarked = marked?.role === 'option' && marked.getAttribute('aria-selected') === 'true';
    return isMarked ? marked.innerText.replace(/\s+/g, ' ') : '';
  }, FIELD.selector);

const isOpen = (visit: Visit): Promise<string | null> =>
  visit.evaluate(
    (field) => document.querySelector('council-map')!.shadowRoot!.querySelector(field)!.getAttribute('aria-expanded'),
    FIELD.selector,
  );

const isFocused = async (visit: Visit): Promise<boolean> => (await visit.focused()).role === 'combobox';

async function choosesByKeys(world: World, visit: Visit): Promise<void> {
  await visit.click(FIELD);
  await visit.until('focus in the field', () => isFocused(visit), Boolean);
  assert.equal(await isOpen(visit), 'false');
  await visit.driver.type('three riv');
  await untilOption(visit, /^Three Rivers.* LD gain from NOC/);
  assert.equal(await isOpen(visit), 'true');
  await visit.driver.key('ArrowDown');
  await visit.until(
    'the mark on Three Rivers',
    () => markedOf(visit),
    (text) => text.startsWith('Three Rivers'),
  );
  await world.picture(visit, 'search');
  await visit.driver.key('Enter');
  await visit.untilText('[part~="panel"]', 'Liberal Democrat gain from no overall control');
  assert.equal(await isOpen(visit), 'false');
}

async function offersBoth(visit: Visit): Promise<void> {
  await visit.click(FIELD);
  await visit.driver.type('newcastle');
  const offered = await untilOption(visit, 'Newcastle');
  assert.match(offered, /Newcastle upon Tyne/);
  assert.match(offered, /Newcastle-under-Lyme/);
}

/** Escape closes the list, then gives the focus back to where it was. */
async function givesBack(visit: Visit): Promise<void> {
  const button = { selector: '.changes button', text: 'Plymouth' };
  await visit.find(FIELD);
  await visit.find(button);
  await visit.evaluate((wanted) => {
    const buttons = document.querySelector('council-map')!.shadowRoot!.querySelectorAll<HTMLElement>(wanted);
    [...buttons].find((one) => one.innerText.includes('Plymouth'))!.focus();
  }, button.selector);
  await visit.evaluate((field) => {
    document.querySelector('council-map')!.shadowRoot!.querySelector<HTMLElement>(field)!.focus();
  }, FIELD.selector);
  await visit.driver.type('hul');
  await untilOption(visit, 'Hull');
  await visit.driver.key('Escape');
  await visit.until(
    'a closed list',
    () => visit.textOf(OPTION),
    (text) => text === '',
  );
  assert.equal(await isFocused(visit), true, 'the first Escape stays in the field');
  await visit.driver.key('Escape');
  await visit.until(
    'focus back on the list',
    () => visit.focused(),
    ({ text }) => text.includes('Plymouth'),
  );
}

async function choosesByFinger(world: World, visit: Visit): Promise<void> {
  const field = await visit.find(FIELD);
  await visit.driver.tap(field.x, field.y);
  await visit.until('focus in the field', () => isFocused(visit), Boolean);
  await visit.driver.type('three riv');
  await untilOption(visit, /^Three Rivers/);
  await world.picture(visit, 'search');
  const option = await visit.find({ selector: OPTION, text: 'Three Rivers' });
  await visit.driver.tap(option.x, option.y);
  await visit.untilText('[part~="panel"].sheet', 'Liberal Democrat gain from no overall control');
}

export const SEARCH: readonly Scenario[] = [
  {
    title: 'finds Three Rivers by keys in the search, and the panel says who gained it from whom',
    run: (world) => world.visit(DESK, (visit) => choosesByKeys(world, visit)),
  },
  {
    title: 'finds Three Rivers by a finger in the search on a phone',
    run: (world) => world.visit(PHONE, (visit) => choosesByFinger(world, visit)),
  },
  { title: 'offers both councils called Newcastle', run: (world) => world.visit(DESK, offersBoth) },
  { title: 'gives the focus back from the search at Escape', run: (world) => world.visit(DESK, givesBack) },
];
