/** `npm run bench`: the figures of the built component beside those of bare pages, in one run on one machine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium';
import { measureSizes } from '../../src/desk/sizes';
import { measureEngineStart } from './engine-start';
import type { Figures } from './figures';
import { measureFirstColour } from './first-colour';
import { measureHover } from './hover';
import { measureImport } from './import/measure-import';
import { measureLayoutShift } from './layout-shift';
import { measureNight } from './night';
import { parseOptions, USAGE, type BenchOptions, type Part } from './options';
import { measureReach } from './reach';
import { toReport } from './report';
import { measureScale } from './scale';
import { openSite, type Site } from './site';
import { isMet, toVerdicts } from './targets';
import { measureUpdate } from './update';
import { measureWards } from './wards';

/** Parts of the desk's command line, which need no page. */
const DESK: Partial<Record<Part, (options: BenchOptions) => Promise<Partial<Figures>>>> = {
  import: async ({ root, runs }) => ({ import: await measureImport(root, runs) }),
};

type Measure = (browser: Browser, site: Site, options: BenchOptions) => Promise<Partial<Figures>>;

const toPair = (site: Site) => ({ ours: site.page('ours'), leaflet: site.page('leaflet') });

const MEASURES: Readonly<Partial<Record<Part, Measure>>> = {
  'first-colour': async (browser, { pages }, { runs }) => ({
    firstColour: await measureFirstColour(browser, pages, runs),
  }),
  hover: async (browser, site, { root, runs }) => ({ hover: await measureHover(browser, toPair(site), root, runs) }),
  update: async (browser, site, { root, runs }) => ({ update: await measureUpdate(browser, toPair(site), root, runs) }),
  reach: async (browser, site, { runs }) => ({ reach: await measureReach(browser, site.page('front').url, runs) }),
  wards: async (browser, site, { root, runs }) => ({
    wards: await measureWards(browser, site.page('front').url, root, runs),
  }),
  engine: async (browser, site, { runs }) => ({
    engine: await measureEngineStart(browser, { ours: site.page('ours'), maplibre: site.page('maplibre') }, runs),
  }),
  scale: async (browser, _site, { root, runs }) => ({ scale: await measureScale(browser, root, runs) }),
  night: async (browser, site, { root, runs }) => ({
    night: await measureNight(browser, site.page('front').url, root, runs),
  }),
  shift: async (browser, site) => ({ shift: await measureLayoutShift(browser, site.page('front').url) }),
  sizes: (_browser, _site, { root }) => Promise.resolve({ sizes: measureSizes(join(root, 'dist')).sizes }),
};

/** Where all that is asked for are parts of the desk's there is neither browser nor site. */
async function measure(options: BenchOptions, browser?: Browser, site?: Site): Promise<Figures> {
  const [date, node] = [new Date().toISOString().slice(0, 10), process.versions.node];
  let figures: Figures = { date, node, chromium: browser?.version() ?? '', runs: options.runs };
  for (const part of options.parts) {
    console.error(`Measuring ${part} …`);
    const ofDesk = await DESK[part]?.(options);
    const ofPage = browser && site && (await MEASURES[part]?.(browser, site, options));
    figures = { ...figures, ...ofDesk, ...ofPage };
  }
  return figures;
}

async function record(figures: Figures): Promise<void> {
  const tidy = (key: string, value: unknown) => {
    // For eyes at the terminal; the record keeps numbers.
    if (key === 'picture' || key === 'moved') return undefined;
    return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  };
  await writeFile(join(import.meta.dirname, 'figures.json'), `${JSON.stringify(figures, tidy, 2)}\n`);
}

async function saveFilm(figures: Figures, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, { picture }] of Object.entries(figures.firstColour ?? {}))
    await writeFile(join(folder, `${name}.jpg`), Buffer.from(picture, 'base64'));
}

async function tell(figures: Figures, { record: isKept, film, check }: BenchOptions): Promise<void> {
  console.log(toReport(figures));
  if (isKept) await record(figures);
  if (film) await saveFilm(figures, film);
  if (check && !toVerdicts(figures).every(isMet)) process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  if (options.parts.every((part) => part in DESK)) return tell(await measure(options), options);
  const site = await openSite(options.root);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    await tell(await measure(options, browser, site), options);
  } finally {
    await browser.close();
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
