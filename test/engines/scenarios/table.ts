/** The table: the map's twin. */
import assert from 'node:assert/strict';
import type { Visit } from '../visit';
import { DESK, PHONE, type Scenario, type World } from '../world';

const TABLE = '[part~="table"] table';

interface Shown {
  /** Text of the sorted column's head, and its `aria-sort`. */
  readonly head: string;
  readonly order: string | null;
  /** Numbers of that column, or names, from top to bottom. */
  readonly cells: readonly string[];
  readonly rows: number;
  /** Names of the rows that say they are the open council. */
  readonly current: readonly string[];
}

const look = (visit: Visit): Promise<Shown> =>
  visit.evaluate((wanted) => {
    const table = document.querySelector('council-map')!.shadowRoot!.querySelector<HTMLTableElement>(wanted)!;
    const heads = [...table.tHead!.rows[0]!.cells];
    const at = heads.findIndex((head) => head.hasAttribute('aria-sort'));
    const rows = [...table.tBodies[0]!.rows].filter((row) => row.dataset['row'] !== undefined);
    // The first words of a cell: what stands under them is smaller print. Rows out of sight have text but no picture.
    const toText = (cell: Element | undefined): string => {
      const walker = document.createTreeWalker(cell ?? document.createElement('td'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim();
        if (text) return text;
      }
      return '';
    };
    return {
      head: toText(heads[at]),
      order: heads[at]?.getAttribute('aria-sort') ?? null,
      cells: rows.map((row) => toText(row.cells[at])),
      rows: rows.length,
      current: [...table.querySelectorAll('[aria-current="true"]')].map((one) => toText(one)),
    };
  }, TABLE);

const untilLook = (visit: Visit, what: string, isRight: (shown: Shown) => boolean): Promise<Shown> =>
  visit.until(what, () => look(visit), isRight);

const isSorted = (cells: readonly string[], by: (a: string, b: string) => number): boolean =>
  cells.every((cell, i) => i === 0 || by(cells[i - 1]!, cell) <= 0);

const byName = (a: string, b: string): number => a.localeCompare(b, 'en-GB', { numeric: true });
const bySeats = (a: string, b: string): number => Number(a) - Number(b);

/** Brings the table into the window, as a reader who scrolls down does. */
async function reach(visit: Visit): Promise<void> {
  await visit.find({ selector: `${TABLE} th .sort`, text: 'Council' });
  await visit.untilText(TABLE, 'Adur');
}

async function showAll(visit: Visit): Promise<Shown> {
  await reach(visit);
  await visit.click({ selector: '[part~="table"] .show-all' });
  return untilLook(visit, 'all 150 rows', ({ rows }) => rows === 150);
}

async function sorts(world: World, visit: Visit): Promise<void> {
  const start = await showAll(visit);
  assert.deepEqual([start.head, start.order, isSorted(start.cells, byName)], ['Council', 'ascending', true]);
  await visit.click({ selector: `${TABLE} th .sort`, text: 'Seats' });
  // Rows out of sight may follow a moment after those in sight.
  const most = await untilLook(
    visit,
    'the most seats first',
    ({ head, order, cells }) => head === 'Seats' && order === 'descending' && isSorted(cells, (a, b) => bySeats(b, a)),
  );
  assert.deepEqual([most.cells[0], most.rows], ['101', 150], 'Birmingham has the most seats');
  await world.picture(visit, 'table');
  // The head keeps the keys, so that Enter turns the order round.
  await visit.driver.key('Enter');
  const least = await untilLook(
    visit,
    'the fewest seats first',
    ({ order, cells }) => order === 'ascending' && isSorted(cells, bySeats),
  );
  assert.equal(least.rows, 150);
}

/** From a row to the map and the panel, and from the map to the row. */
/** What the map shows, while it is the core's. */
const cropOf = (visit: Visit): Promise<string | null> =>
  visit.evaluate(() =>
    document.querySelector('council-map')!.shadowRoot!.querySelector('.drawing > svg')!.getAttribute('viewBox'),
  );

async function selects(world: World, visit: Visit): Promise<void> {
  const whole = await cropOf(visit);
  await showAll(visit);
  await visit.click({ selector: `${TABLE} .choose`, text: 'Three Rivers' });
  await visit.untilText('[part~="panel"]', 'Liberal Democrat gain from no overall control');
  await untilLook(visit, 'the row of Three Rivers', ({ current }) => current.join() === 'Three Rivers');
  const opened = () => visit.evaluate(() => document.querySelector('council-map')!.getAttribute('council'));
  assert.equal(await opened(), world.codeOf('Three Rivers'));
  // The map has gone to Three Rivers: back to where Birmingham can be seen.
  await visit.evaluate(() => document.querySelector('council-map')!.choose(''));
  await visit.until(
    'the whole map',
    () => cropOf(visit),
    (crop) => crop === whole,
  );
  const { x, y } = await visit.findCouncil(world.codeOf('Birmingham'));
  await visit.driver.click(x, y);
  await untilLook(visit, 'the row of Birmingham', ({ current }) => current.join() === 'Birmingham');
}

async function fits(world: World, visit: Visit): Promise<void> {
  await reach(visit);
  const [inner, outer] = await visit.evaluate((wanted) => {
    const table = document.querySelector('council-map')!.shadowRoot!.querySelector(wanted)!;
    return [table.getBoundingClientRect().right, innerWidth] as const;
  }, TABLE);
  assert.ok(inner <= outer, `the table ends at ${inner} in a window of ${outer}`);
  assert.equal(await visit.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await world.picture(visit, 'table');
}

/** All words of the element with the whole table open: numbers, dates and order come from each engine's own Intl. */
async function saysTheSame(world: World, visit: Visit): Promise<void> {
  await showAll(visit);
  const text = await visit.evaluate(() =>
    [...document.querySelector('council-map')!.shadowRoot!.children].map((one) => one.textContent ?? '').join(' '),
  );
  world.compare('the words of the element', text.replace(/\s+/g, ' ').trim());
}

export const TABLE_SCENARIOS: readonly Scenario[] = [
  {
    title: 'sorts the table by seats at a click on the head, and turns it round at Enter',
    run: (world) => world.visit(DESK, (visit) => sorts(world, visit)),
  },
  {
    title: 'opens the council of a row, and marks the row of the council that is open',
    run: (world) => world.visit(DESK, (visit) => selects(world, visit)),
  },
  {
    title: 'fits the table into a phone',
    run: (world) => world.visit(PHONE, (visit) => fits(world, visit)),
  },
  {
    title: 'says, all 150 rows included, word for word what the engines before it said',
    run: (world) => world.visit(DESK, (visit) => saysTheSame(world, visit)),
  },
];
