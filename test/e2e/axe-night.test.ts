/** What axe finds on the built page in the states of a night: nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { toLogEntry } from '../../src/model/night-log';
import { faultsOn } from './axe';
import { DIST, useHarness } from './harness';
import { PHONE, untilPhase, windowOf } from './visit';

const harness = useHarness();
const sample = JSON.parse(readFileSync(join(DIST, 'elections/2018-05-03/results.json'), 'utf8')) as ResultsFile;

const toAwaiting = ({ code, name, elects, total, up }: CouncilFile): CouncilFile => ({
  ...{ code, name, elects, total, up },
  status: 'awaiting',
  expected: '2018-05-04T04:00:00+01:00',
});

const toNight = (declared: number): ResultsFile => ({
  ...sample,
  status: 'live',
  sequence: declared,
  updated: '2018-05-04T01:05:00+01:00',
  councils: sample.councils.map((council, i) => (i < declared ? council : toAwaiting(council))),
});

/** The log of a night of some moments. */
function toLog(): string {
  const nights = [1, 40, 80].map(toNight);
  return nights.map((night, i) => `${JSON.stringify(toLogEntry(nights[i - 1], night))}\n`).join('');
}

const map = (page: Page) => page.locator('council-map');
const line = (page: Page) => map(page).locator('.live-line');

/** Time goes on, with room for what it brings. */
async function wait(page: Page, milliseconds: number): Promise<void> {
  for (let gone = 0; gone < milliseconds; gone += 5000) {
    await page.clock.runFor(5000);
    await page.waitForTimeout(20);
  }
}

/** The front page on the night, followed every ten seconds. */
async function visitNight(
  context: BrowserContextOptions,
): Promise<{ page: Page; publish: (declared: number) => void; fail: () => void }> {
  const { page } = await harness().blank(context);
  let published: number | undefined = 80;
  await page.route('**/results.json', (route) =>
    published === undefined ? route.fulfill({ status: 503 }) : route.fulfill({ json: toNight(published) }),
  );
  await page.route('**/night/log.jsonl', (route) => route.fulfill({ body: toLog(), contentType: 'text/plain' }));
  await page.clock.install();
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      const night = { live: '10', replay: 'night/log.jsonl', show: 'scoreboard search panel legend table feed' };
      for (const [name, value] of Object.entries(night))
        document.querySelector('council-map')!.setAttribute(name, value);
    }),
  );
  await page.goto('/');
  await page.clock.runFor(2000);
  await untilPhase(page, 'interactive');
  await wait(page, 5000);
  return {
    page,
    publish: (declared) => void (published = declared),
    fail: () => void (published = undefined),
  };
}

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  'light, 1280 px': windowOf(1280),
  'dark, 1280 px': { ...windowOf(1280), colorScheme: 'dark' },
  'light, 320 px': PHONE,
  'dark, 320 px': { ...PHONE, colorScheme: 'dark' },
  'in forced colours': { ...windowOf(1280), forcedColors: 'active' },
};

describe('axe finds nothing wrong on a night', () => {
  it.each(Object.keys(LOOKS))('%s', { timeout: 60_000 }, async (look) => {
    const { page, publish, fail } = await visitNight({ ...LOOKS[look], reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    const examine = async (state: string, words: RegExp): Promise<void> => {
      await expect.poll(() => line(page).innerText()).toMatch(words);
      found[state] = await faultsOn(page);
    };
    await examine('live', /^Live/);
    await line(page).getByRole('button', { name: 'Pause' }).click();
    publish(94);
    await wait(page, 30_000);
    await examine('paused', /^Paused[^]*1 waiting/);
    await line(page)
      .getByRole('button', { name: /^Resume/ })
      .click();
    await line(page).locator('.changes summary').click();
    await examine('live, with what was missed', /Since you last looked: 14 more/);
    fail();
    await wait(page, 120_000);
    await examine('delayed', /^Delayed/);
    await page.clock.fastForward(600_000);
    await wait(page, 15_000);
    await examine('stopped', /^Not updating/);
    await map(page).getByRole('button', { name: 'Replay the night' }).click();
    await map(page).locator('.timeline').waitFor();
    await examine('replay', /^Replay/);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
    expect(Object.keys(found)).toHaveLength(6);
    await page.context().close();
  });
});
