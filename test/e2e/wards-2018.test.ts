/** The wards of 3 May 2018 on the built front page: what is known of them is on the map and in the panel. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { DIST, useHarness } from './harness';
import { paintedAreas, visit, windowOf } from './visit';

const harness = useHarness();
const CALM: BrowserContextOptions = { ...windowOf(1280), reducedMotion: 'reduce' };

interface WardFile {
  council: string;
  wards: { code: string; name: string; seats: number; candidates: { party: string; elected: boolean }[] }[];
}
type FileWard = WardFile['wards'][number];

const FOLDER = join(DIST, 'elections/2018-05-03/wards');
const files = readdirSync(FOLDER)
  .filter((name) => name !== 'index.json')
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as WardFile);

const toWinners = ({ candidates }: FileWard): string[] => [
  ...new Set(candidates.filter(({ elected }) => elected).map(({ party }) => party)),
];
const isSplit = (ward: FileWard): boolean => toWinners(ward).length > 1;

let page: Page;
beforeAll(async () => {
  ({ page } = await visit(harness(), CALM));
});
afterAll(() => page.context().close());

const panel = () => page.locator('council-map [part~="panel"]');

/** Codes and values of the wards on the map. */
const wardsOnMap = async (): Promise<[string, string][]> =>
  [...(await paintedAreas(page))].filter(([code]) => /^E05/.test(code));

async function open(council: string): Promise<void> {
  await page.evaluate((name) => {
    const map = document.querySelector<CouncilMap>('council-map')!;
    map.ward = '';
    map.council = name;
  }, council);
  await panel().getByRole('heading', { name: council, exact: true }).waitFor();
  await panel().locator('[data-ward]').first().waitFor();
}

const toLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Opens a ward in the list, as a reader does. @returns what is said of it */
async function openWard(name: string): Promise<string> {
  const ward = panel()
    .locator('details[data-ward]')
    .filter({ has: page.getByText(name, { exact: true }) });
  await ward.locator('summary').click();
  await ward.locator('tbody').waitFor();
  return toLine(await ward.innerText());
}

describe('Wandsworth', () => {
  it('opens to its 20 wards, on the map and in the panel', async () => {
    await open('Wandsworth');
    await expect.poll(async () => (await wardsOnMap()).length).toBe(20);
    expect(await panel().locator('[data-ward]').count()).toBe(20);
  });

  it('says how far Labour were from what: 335 votes from control, 141 from being the largest party', async () => {
    await open('Wandsworth');
    expect(await panel().locator('.close-run summary').innerText()).toContain(
      'Labour were 335 votes, in four wards, from control, 141 from becoming the largest party',
    );
  });
});

describe('Westminster, against 2014', () => {
  const SINCE = 'since 22 May 2014';
  it.each([
    ['Maida Vale', `Labour gained two seats from the Conservatives ${SINCE}; held: Labour 1.`],
    ['Bayswater', `Labour gained one seat from the Conservatives ${SINCE}; held: Conservative 2.`],
    ['West End', `Labour gained one seat from the Conservatives ${SINCE}; held: Conservative 2.`],
    ['Churchill', `The Conservatives gained one seat from Labour ${SINCE}; held: Labour 2.`],
  ])('in %s says: %s', async (ward, sentence) => {
    await open('Westminster');
    expect(await openWard(ward)).toContain(sentence);
  });
});

describe('what is out of the ordinary is said in words', () => {
  it('Tower Hamlets: Labour have 42 of 45 seats', async () => {
    await open('Tower Hamlets');
    const text = toLine(await panel().first().innerText());
    expect(text).toContain('all 45 seats up');
    expect(text).toContain('Labour 42 seats in 20 wards');
    expect(toLine(await panel().locator('.seats tbody tr').first().innerText())).toBe('Labour 42 +20');
  });

  it('Sutton: in Nonsuch the last seat was settled after a tie, and between whom', async () => {
    await open('Sutton');
    const text = await openWard('Nonsuch');
    expect(text).toContain('Nonsuch Con 3 Tied');
    expect(text).toContain('Tied for the last seat, settled by lot');
    expect(text).toContain(
      'James McDermott-Hill and Samantha Bourne tied for the last seat on 1,405 votes; James McDermott-Hill was elected.',
    );
  });

  it('Epping Forest: Moreton and Fyfield was uncontested, and has no number of votes', async () => {
    await open('Epping Forest');
    const text = await openWard('Moreton and Fyfield');
    expect(text).toContain('Moreton and Fyfield Con Uncontested');
    expect(text).toContain('1 seat · Uncontested');
    expect(text).not.toMatch(/\b0\b|%|Majority/);
  });

  it.each([
    ['Brent', 'Willesden Green', '21 June 2018'],
    ['Southwark', 'London Bridge and West Bermondsey', '14 June 2018'],
  ])('%s: %s polled later, on %s', async (council, ward, date) => {
    await open(council);
    expect(await openWard(ward)).toContain(`Polled on ${date} instead of 3 May 2018; left out of the day’s totals.`);
  });
});

interface Drawn {
  /** What the map says is drawn. */
  value: string;
  /** Colour and texture of each band; none where the area has one colour. */
  bands: string[];
}

/** In the page: how the wards with these codes are drawn on the core's map. */
function readDrawn(codes: string[]): Record<string, Drawn> {
  const root = document.querySelector('council-map')!.shadowRoot!;
  const painted = document.querySelector<CouncilMap>('council-map')!.paintedAreas();
  return Object.fromEntries(
    codes.map((code) => {
      const fill = root.querySelector(`.drawing [data-code="${code}"]`)?.getAttribute('fill') ?? '';
      const tile = /^url\(#(.+)\)$/.exec(fill)?.[1];
      const bands = tile ? [...root.querySelectorAll(`pattern[id="${tile}"] > g`)].map((band) => band.innerHTML) : [];
      return [code, { value: painted.get(code) ?? '', bands }];
    }),
  );
}

describe('wards whose winners are of more than one party', () => {
  const SPLIT = files.filter(({ wards }) => wards.some(isSplit));
  const ofOne = (wards: FileWard[]): FileWard[] => wards.filter((ward) => toWinners(ward).length === 1);

  it('are 87, in 35 councils', () => {
    expect(SPLIT).toHaveLength(35);
    expect(SPLIT.flatMap(({ wards }) => wards.filter(isSplit))).toHaveLength(87);
  });

  it(
    'have a band for each of those parties, no two alike; every other ward has none',
    { timeout: 120_000 },
    async () => {
      for (const { council, wards } of SPLIT) {
        await page.evaluate((code) => document.querySelector<CouncilMap>('council-map')!.choose(code), council);
        const codes = wards.map(({ code }) => code);
        await expect
          .poll(async () => (await wardsOnMap()).filter(([code]) => codes.includes(code)).length, { timeout: 10_000 })
          .toBe(codes.length);
        const drawn = await page.evaluate(readDrawn, codes);
        for (const ward of wards.filter(isSplit)) {
          const [{ value, bands }, winners] = [drawn[ward.code]!, toWinners(ward)];
          expect([ward.name, value.split('+').sort()]).toEqual([ward.name, winners.sort()]);
          expect([ward.name, bands.length, new Set(bands).size]).toEqual([ward.name, winners.length, winners.length]);
        }
        const banded = ofOne(wards).filter(({ code }) => drawn[code]!.bands.length);
        expect(banded.map(({ name }) => name)).toEqual([]);
      }
    },
  );
});
