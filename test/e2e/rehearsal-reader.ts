/** A reader of a rehearsed night: what is on the page, and a clock that can be hurried. */
import type { BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import type { Rehearsal } from '../../src/desk/rehearse/create-rehearsal';
import { untilPhase } from './visit';

export interface Score {
  councils: number;
  /** In councils; absent where it is not told. */
  change?: number | undefined;
  /** Absent for no overall control. */
  seats?: number | undefined;
}

/** What can be read at any moment. */
export interface Glance {
  /** Code of each council and what it is painted as. */
  map: Record<string, string>;
  /** "after 80 of 150 councils" */
  status: string;
  /** By the party's name. */
  scores: Record<string, Score>;
}

/** The open council, as the panel has it. */
export interface Panel {
  name: string;
  outcome: string;
  /** By the party's name: seats won and seats in all, as text. Parties that have none are left out. */
  seats: Record<string, readonly string[]>;
}

export interface Picture extends Glance {
  /** "Adur: Con hold", sorted. */
  rows: string[];
  panel: Panel;
  /** Whether the open council's wards have results on the map. */
  wards: 'awaiting' | 'known' | 'none';
}

declare global {
  interface Window {
    readPicture: () => Picture;
    /** Everything that stood on the page since it was opened, even for a moment; the same twice in a row only once. */
    glances: Glance[];
  }
}

/** Runs in the page before anything else there; chance is put in the middle, so that every wait is known. */
function installReader(): void {
  Math.random = () => 0.5;
  const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const toNumber = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text.replace(/,/g, '').replace('−', '-'));
  const findMap = (): CouncilMap | null => document.querySelector<CouncilMap>('council-map');
  const findPart = (name: string): Element | null | undefined =>
    findMap()?.shadowRoot?.querySelector(`[part~="${name}"]`);
  const isWard = ([code]: [string, string]): boolean => code.startsWith('E05');

  function readScore(text: string): Score {
    const [, councils = '0', change] = /([\d,]+) councils?(?: (no change|[+−][\d,]+))?/.exec(text) ?? [];
    const [, seats] = /([\d,]+) seats?/.exec(text) ?? [];
    return {
      councils: toNumber(councils)!,
      change: change === 'no change' ? 0 : toNumber(change),
      seats: toNumber(seats),
    };
  }
  function readScores(): Glance['scores'] {
    const front = [...(findPart('scoreboard')?.querySelectorAll('.scores li') ?? [])].map((item) => {
      const [party, ...figures] = [...item.children].map((child) => tidy(child.textContent));
      return [party!, readScore(figures.join(' '))] as const;
    });
    const line = /Also won: (.*?)\. Councils/.exec(tidy(findPart('scoreboard')?.textContent))?.[1];
    // Who won the seats of a group of several parties stands behind its own figures.
    const told = line?.split('; ').map((text) => text.replace(/:.*/, '')) ?? [];
    const others = told.map((text) => [text.replace(/ [\d,]+ .*/, ''), readScore(text)] as const);
    return Object.fromEntries([...front, ...others]);
  }
  const readGlance = (): Glance => ({
    map: Object.fromEntries([...findMap()!.paintedAreas()].filter((area) => !isWard(area))),
    status: /after \d+ of \d+ councils/.exec(tidy(findPart('status')?.textContent))?.[0] ?? '',
    scores: readScores(),
  });
  function readRow(row: Element): string {
    const outcome = row.children[4]!.cloneNode(true) as Element;
    outcome.querySelector('.under')?.remove();
    return `${tidy(row.querySelector('bdi')?.textContent)}: ${tidy(outcome.textContent)}`;
  }
  function readPanel(): Panel {
    const panel = findPart('panel');
    const rows = [...(panel?.querySelectorAll('table.seats tbody tr') ?? [])].map((row) => {
      const [name, won, now] = [...row.children].map((cell) =>
        tidy(cell.querySelector('span')?.textContent ?? cell.textContent),
      );
      return [name!, [won!, now!]] as const;
    });
    const held = rows.filter(([, figures]) => figures.some((text) => text !== '0' && text !== 'not known'));
    return {
      name: tidy(panel?.querySelector('.name')?.textContent),
      outcome: tidy(panel?.querySelector('.outcome b')?.textContent),
      seats: Object.fromEntries(held),
    };
  }
  window.readPicture = () => {
    const wards = [...findMap()!.paintedAreas()].filter(isWard).map(([, value]) => value);
    const known = wards.some((value) => value === 'awaiting') ? 'awaiting' : 'known';
    const rows = [...findMap()!.shadowRoot!.querySelectorAll('[data-row]')].map(readRow).sort();
    return { ...readGlance(), rows, panel: readPanel(), wards: wards.length ? known : 'none' };
  };

  window.glances = [];
  let last = '';
  const write = (): void => {
    if (!findPart('scoreboard')?.querySelector('li')) return;
    const glance = readGlance();
    const text = JSON.stringify(glance);
    if (text !== last) window.glances.push(glance);
    last = text;
  };
  // Whoever makes a shadow root is watched from then on: nothing is drawn before.
  const attach = Reflect.get(Element.prototype, 'attachShadow');
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    const whatever = { subtree: true, childList: true, attributes: true, characterData: true };
    if (this.localName === 'council-map') new MutationObserver(write).observe(root, whatever);
    return root;
  };
}

/** Opens the rehearsal's page, with a clock of its own and one council open. */
export async function followRehearsal(context: BrowserContext, rehearsal: Rehearsal, council?: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install();
  await page.addInitScript(installReader);
  await page.goto(rehearsal.url);
  await untilPhase(page, 'interactive');
  if (council)
    await page.evaluate((code) => document.querySelector('council-map')!.setAttribute('council', code), council);
  await page.locator('council-map .show-all').evaluate((button: HTMLElement) => button.click());
  await page.locator('council-map [data-row]').nth(149).waitFor({ state: 'attached' });
  return page;
}

export const readPicture = (page: Page): Promise<Picture> => page.evaluate(() => window.readPicture());

/** Hurries the clock until the page has asked for the results once more. */
export async function untilAsked(page: Page, rehearsal: Rehearsal): Promise<void> {
  const before = rehearsal.served.length;
  for (let turn = 0; turn < 80 && rehearsal.served.length === before; turn += 1) {
    await page.clock.runFor(2000);
    // The question itself goes over a real network.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(rehearsal.served.length, 'questions asked within 160 s').toBeGreaterThan(before);
}
