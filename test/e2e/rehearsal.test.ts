/** The night of 2018, rehearsed: whatever the server does, the page shows the highest snapshot that came whole, and no other. */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { createRehearsal, type Rehearsal, type RehearsalOptions } from '../../src/desk/rehearse/create-rehearsal';
import { FAULT_NAMES, type FaultName } from '../../src/desk/rehearse/faults';
import after80 from '../fixtures/after-80.json' with { type: 'json' };
import { DIST, useHarness } from './harness';
import { toGlance, toHighest, toPicture } from './rehearsal-expected';
import { followRehearsal, readPicture, untilAsked, type Glance } from './rehearsal-reader';
import { textOf, windowOf } from './visit';

const FOLDER = fileURLToPath(new URL('../../public/elections/2018-05-03', import.meta.url));
/** A stalled answer is given up after fifteen seconds; nothing that comes to nothing takes longer. */
const PATIENCE = 16_000;
/** Snapshots between two looks at the page: some three councils. */
const BATCH = 4;

const harness = useHarness();
let rehearsal: Rehearsal;
let context: BrowserContext;

async function rehearse(options: Partial<RehearsalOptions> = {}): Promise<void> {
  rehearsal = await createRehearsal({ folder: FOLDER, site: DIST, ...options });
  context = await harness().browser.newContext(windowOf(1280));
}

afterEach(async () => {
  await context.close();
  await rehearsal.close();
});

/** Map, status, scoreboard, table, panel and wards, as the highest snapshot that was served whole has them. */
async function expectHighest(page: Page, open: string): Promise<void> {
  const highest = toHighest(rehearsal);
  await vi.waitFor(
    async () => {
      const seen = await readPicture(page);
      expect(seen, `sequence ${highest.sequence}`).toEqual(toPicture(highest, open, seen));
    },
    { timeout: 6000, interval: 40 },
  );
}

/** The page asks once and gets this; a fault is waited for until it can have had whatever effect it has. */
async function ask(page: Page, fault?: FaultName): Promise<void> {
  rehearsal.setFault(fault);
  await untilAsked(page, rehearsal);
  if (fault === 'stall') await page.clock.runFor(PATIENCE);
  if (fault) await page.waitForTimeout(80);
}

/** Everything that stood on the page, even between two frames, is of a snapshot that was served, and none came back. */
async function expectNothingElse(page: Page): Promise<void> {
  const glances: Glance[] = await page.evaluate(() => window.glances);
  const files = rehearsal.served.flatMap(({ snapshot }) => snapshot ?? []);
  const rising = files.filter((file, index) => files.slice(0, index).every(({ sequence }) => sequence < file.sequence));
  for (const part of ['map', 'status', 'scores'] as const) {
    let at = 0;
    for (const glance of glances) {
      const text = JSON.stringify(toPlain(glance[part]));
      const found = rising.findIndex(
        (file, index) => index >= at && JSON.stringify(toPlain(toGlance(file, glance)[part])) === text,
      );
      expect(found, `${part}: ${text.slice(0, 300)}`).toBeGreaterThanOrEqual(at);
      at = found;
    }
  }
  expect(glances.length).toBeGreaterThan(rising.length / 2);
}

/** The same text for the same value, whatever the order of its fields. */
const toPlain = (part: Glance[keyof Glance]): unknown =>
  typeof part === 'string' ? part : Object.entries(part).sort(([a], [b]) => a.localeCompare(b));

describe('the night of 2018, with every fault in turn', () => {
  it('is on the page as the highest snapshot served whole has it, at every step, and never otherwise', async () => {
    await rehearse({ corrections: 2, counting: 0.15 });
    const { night } = rehearsal;
    const open = night.corrected[0]!;
    const page = await followRehearsal(context, rehearsal, open);
    expect(await page.locator('council-map').getAttribute('live')).toBe('10');
    await expectHighest(page, open);
    for (let turn = 0; rehearsal.position < night.snapshots.length - 1; turn += 1) {
      rehearsal.step(BATCH);
      await ask(page, FAULT_NAMES[turn % FAULT_NAMES.length]);
      await expectHighest(page, open);
      await ask(page);
      await expectHighest(page, open);
    }
    expect(toHighest(rehearsal)).toBe(night.snapshots.at(-1));
    expect(new Set(rehearsal.served.map(({ fault }) => fault)).size).toBe(FAULT_NAMES.length + 1);
    await expectNothingElse(page);
  }, 120_000);
});

describe('a page that follows a rehearsal', () => {
  const problemsOf = (page: Page): Promise<string[]> =>
    page.evaluate(() => document.querySelector<CouncilMap>('council-map')!.problems.map(({ code }) => code));

  it('never shows a roll-back that nobody has labelled', async () => {
    await rehearse({ counting: 0 });
    rehearsal.step(100);
    const page = await followRehearsal(context, rehearsal);
    for (const fault of ['rollback', 'stale', 'falls', 'shuffle', 'rollback'] as const) {
      await ask(page, fault);
      expect((await readPicture(page)).status).toBe('after 100 of 150 councils');
    }
    expect(rehearsal.served.some(({ snapshot }) => snapshot!.sequence < 60)).toBe(true);
    await expectNothingElse(page);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('keeps its picture when the contract is newer than it is, says so, and goes on once it can read again', async () => {
    await rehearse({ counting: 0 });
    rehearsal.step(60);
    const page = await followRehearsal(context, rehearsal);
    rehearsal.step(10);
    await ask(page, 'major');
    await vi.waitFor(async () => expect(await problemsOf(page)).toContain('newer-version'));
    expect((await readPicture(page)).status).toBe('after 60 of 150 councils');
    await ask(page);
    await vi.waitFor(async () => expect((await readPicture(page)).status).toBe('after 70 of 150 councils'));
    expect(await problemsOf(page)).not.toContain('newer-version');
  });

  it('moves neither focus nor page nor camera, and keeps the panel open, when councils declare', async () => {
    await rehearse({ corrections: 4, counting: 0.3 });
    rehearsal.step(40);
    const page = await followRehearsal(context, rehearsal, 'E06000026');
    await page.locator('council-map [part~="panel"] .name').waitFor();
    // Until the flight to the council is over.
    await page.clock.runFor(3000);
    await page.locator('council-map [data-row="E06000026"] .toggle').click();
    await page.locator('council-map [data-row="E06000026"] .toggle').focus();
    const stand = (): Promise<unknown> =>
      page.evaluate(() => {
        const root = document.querySelector('council-map')!.shadowRoot!;
        const focused = root.activeElement!;
        const { top, left } = focused.getBoundingClientRect();
        const views = [...root.querySelectorAll('.drawing svg')].map((sheet) => sheet.getAttribute('viewBox'));
        return {
          focused: focused.getAttribute('aria-label'),
          top: Math.round(top),
          left: Math.round(left),
          views,
          scrolled: Math.round(scrollY),
          open: document.querySelector('council-map')!.getAttribute('council'),
          name: root.querySelector('[part~="panel"] .name')?.textContent?.trim(),
          record: root.querySelectorAll('[data-record="E06000026"]').length,
        };
      });
    const before = await vi.waitFor(async () => {
      // The map is on its way to the council for a moment yet.
      const [earlier, now] = [await stand(), await page.waitForTimeout(300).then(stand)];
      expect(now).toEqual(earlier);
      return now;
    });
    expect(before).toMatchObject({
      name: 'Plymouth',
      record: 1,
      focused: expect.stringContaining('Plymouth') as string,
    });
    for (let turn = 0; turn < 5; turn += 1) {
      rehearsal.step(20);
      await ask(page);
      await expectStatus(page, toHighest(rehearsal));
      expect(await stand(), `turn ${turn}`).toEqual(before);
    }
  });

  const expectStatus = async (page: Page, file: ReturnType<typeof toHighest>): Promise<void> => {
    await vi.waitFor(async () => {
      const seen = await readPicture(page);
      expect(seen.status).toBe(toGlance(file, seen).status);
    });
  };
});

describe('after 80 of 150', () => {
  it('the scoreboard shows what was reported, once those councils have declared', async () => {
    await rehearse({ first: after80.codes, counting: 0 });
    rehearsal.step(79);
    const page = await followRehearsal(context, rehearsal);
    expect((await readPicture(page)).status).toBe('after 79 of 150 councils');
    rehearsal.step();
    await ask(page);
    await vi.waitFor(async () => expect((await readPicture(page)).status).toBe('after 80 of 150 councils'));
    expect((await readPicture(page)).scores).toEqual({
      Labour: { councils: 40, change: -1, seats: 862 },
      Conservative: { councils: 24, change: 0, seats: 530 },
      'Liberal Democrat': { councils: 3, change: 0, seats: 255 },
      'No overall control': { councils: 13, change: 1, seats: undefined },
      Green: { councils: 0, change: undefined, seats: 15 },
      UKIP: { councils: 0, change: undefined, seats: 2 },
      'Independents and others': { councils: 0, change: undefined, seats: 62 },
    });
    const scoreboard = await textOf(page, 'scoreboard');
    expect(scoreboard).toContain('State of the parties after 80 of 150');
    expect(scoreboard).toMatch(/ 62 seats.*: independents 50, residents’ groups 11, Liberal Party 1;/);
  });
});

describe('a page that is not allowed to show a test', () => {
  it('refuses the rehearsal, and says what it would take', async () => {
    await rehearse();
    rehearsal.step(90);
    const page = await context.newPage();
    await page.goto(`${rehearsal.url}index.html`);
    await page.locator('council-map[phase="error"]').waitFor();
    const { painted, problems } = await page.evaluate(() => {
      const map = document.querySelector<CouncilMap>('council-map')!;
      return {
        painted: [...map.paintedAreas().values()],
        problems: map.problems.map(({ code, remedy }) => [code, remedy]),
      };
    });
    expect(painted.filter((value) => value !== 'no-election')).toEqual([]);
    expect(problems).toContainEqual(['test-results', 'Set allow-test to see them.']);
    expect(await textOf(page, 'scoreboard')).toBe('');
  });
});
