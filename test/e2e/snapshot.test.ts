/** The static twin is the element’s own picture: the same areas, the same lines, the same paints, as a reader has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { parseAttributes, type Config } from '../../src/attributes';
import { toBareSvg } from '../../src/desk/snapshot/bare-svg';
import { deriveSnapshot, type Snapshot } from '../../src/desk/snapshot/derive-snapshot';
import { parseSnapshotSource, type SourceFile } from '../../src/desk/snapshot/parse-source';
import { toSvgSnapshot } from '../../src/desk/snapshot/svg-snapshot';
import { DIST, useHarness } from './harness';
import { untilPhase } from './visit';

const harness = useHarness();

const ELECTION = 'elections/2018-05-03';
const FILES = {
  results: `${ELECTION}/results.json`,
  boundaries: 'geodata/overview.json',
  hexes: 'geodata/hexes.json',
};
const WARDS = { wards: `${ELECTION}/wards/{code}.json`, 'ward-boundaries': 'geodata/wards/{code}.topo.json' };
const CODE = 'E09000032';

type Attributes = Readonly<Record<string, string>>;

const read = (name: string): SourceFile => ({
  name,
  json: JSON.parse(readFileSync(join(DIST, name), 'utf8')) as unknown,
});

async function toSnapshot(attributes: Attributes): Promise<Snapshot> {
  const config: Config = parseAttributes((name) => attributes[name] ?? null, 'https://localhost/').value;
  const wards = attributes['wards']?.replace('{code}', CODE);
  const shapes = attributes['ward-boundaries']?.replace('{code}', CODE);
  const { value, problems } = await parseSnapshotSource({
    results: read(FILES.results),
    boundaries: read(FILES.boundaries),
    hexes: read(FILES.hexes),
    wards: wards ? read(wards) : undefined,
    wardBoundaries: shapes ? read(shapes) : undefined,
  });
  if (!value) throw new Error(JSON.stringify(problems));
  return deriveSnapshot(value, config);
}

/** Of the map, in pixels: a whole number of them in its proportions, too. */
const BOX = { x: 0, y: 0, width: 581, height: 700 };

/** A page with nothing but a tag. */
async function openTag(page: Page, attributes: Attributes): Promise<void> {
  const tag = Object.entries({ ...FILES, ...attributes, show: '' }).map(([name, value]) => `${name}="${value}"`);
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Twin</title>
    <style>body{margin:0}council-map{width:${BOX.width}px}</style><script type="module" src="council-map.js"></script></head>
    <body><council-map ${tag.join(' ')}></council-map></body></html>`;
  await page.route('**/twin.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/twin.html');
  await untilPhase(page, 'interactive');
}

/** An area as it is drawn, its tile spelt out. */
interface Drawn {
  readonly code: string;
  readonly value: string;
  readonly d: string;
  readonly paint: string;
}

/** What is drawn in an SVG, in the order of codes; in a page, of the element there or of the document itself. */
const readDrawn = (page: Page): Promise<Drawn[]> =>
  page.evaluate(() => {
    const root: ParentNode = document.querySelector('council-map')?.shadowRoot ?? document;
    const toPaint = (fill: string): string => {
      const id = /^url\(#(.*)\)$/.exec(fill)?.[1];
      if (id === undefined) return fill;
      const all = [...root.querySelectorAll(`pattern[id="${CSS.escape(id)}"] path`)];
      // A plain colour beside others in a tile has marks without a line.
      const marks = all.filter((mark) => mark.getAttribute('d'));
      return marks
        .map((mark) => ['d', 'fill', 'stroke', 'stroke-width'].map((name) => mark.getAttribute(name)).join(' '))
        .join('; ');
    };
    const paths = [...root.querySelectorAll<SVGPathElement>('path[data-code][data-value]')];
    const drawn = paths.map((path) => ({
      code: path.dataset['code'] ?? '',
      value: path.dataset['value'] ?? '',
      d: path.getAttribute('d') ?? '',
      paint: toPaint(path.getAttribute('fill') ?? ''),
    }));
    return drawn.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  });

async function readTwin(attributes: Attributes): Promise<Drawn[]> {
  const { page } = await harness().blank();
  const body = toSvgSnapshot(await toSnapshot(attributes));
  await page.route('**/twin.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body }));
  await page.goto('/twin.svg');
  const drawn = await readDrawn(page);
  await page.context().close();
  return drawn;
}

describe('the static twin of the map', () => {
  it.each([
    ['who controls each council', { theme: 'light' }, 359],
    ['what changed hands', { theme: 'light', view: 'change' }, 359],
    ['a dark page', { theme: 'dark' }, 359],
    ['hexagons', { theme: 'light', layout: 'hex' }, 326],
  ])('has the very areas, lines and paints of the element: %s', async (_, attributes: Attributes, count) => {
    const { page } = await harness().blank();
    await openTag(page, attributes);
    const twin = await readTwin(attributes);
    // London's boroughs and its City once more, in the inset.
    expect(twin).toHaveLength(count);
    await expect.poll(async () => (await readDrawn(page)).length).toBe(count);
    await expect.poll(async () => JSON.stringify(await readDrawn(page)) === JSON.stringify(twin)).toBe(true);
    await page.context().close();
  });

  it('has the wards of an open council as the element has them', async () => {
    const attributes = { theme: 'light', council: 'Wandsworth', ...WARDS };
    const { page } = await harness().blank();
    await openTag(page, attributes);
    const isWard = ({ code }: Drawn): boolean => code.startsWith('E05');
    const twin = (await readTwin(attributes)).filter(isWard);
    expect(twin).toHaveLength(20);
    await expect.poll(async () => (await readDrawn(page)).filter(isWard)).toEqual(twin);
    await page.context().close();
  });
});

/** Of two pictures of the same size: the share of pixels of which any channel differs by more than a quarter. */
const toDifference = (page: Page, pictures: readonly Buffer[]): Promise<number> =>
  page.evaluate(
    async (sources) => {
      const pixels = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const pen = canvas.getContext('2d')!;
          pen.drawImage(image, 0, 0);
          return pen.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const [one, two] = pixels;
      if (!one || one.length !== two?.length) return 1;
      let differing = 0;
      for (let at = 0; at < one.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs(one[at + channel]! - two[at + channel]!) > 64)) differing += 1;
      return differing / (one.length / 4);
    },
    pictures.map((picture) => picture.toString('base64')),
  );

describe('the bare map inside a tag', () => {
  it.each([
    ['light', 'light', {}],
    ['dark', 'light', {}],
    ['auto', 'dark', {}],
    // With colours from light to dark, and so with edges of both kinds.
    ['light', 'light', { view: 'seats', party: 'lab' }],
    ['dark', 'light', { view: 'seats', party: 'lab' }],
  ] as const)(
    'looks in the theme %s on a %s page as the element’s own map in the same box: %j',
    async (theme, colorScheme, attributes) => {
      const { page } = await harness().blank({ viewport: { width: 700, height: 1400 }, colorScheme });
      await openTag(page, { theme, ...attributes });
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        // What stands around the map or lies over it is no part of it.
        const others = '.figure > :not(.columns), .stage > :not(.map), .map > :not(.drawing)';
        sheet.replaceSync(`${others} { display: none !important } .map { outline: 0 !important }`);
        document.querySelector('council-map')!.shadowRoot!.adoptedStyleSheets.push(sheet);
      });
      await expect.poll(() => page.locator('council-map .map').boundingBox()).toEqual(BOX);
      const own = await page.screenshot({ clip: BOX });
      const svg = toBareSvg(await toSnapshot({ theme, ...attributes }), { width: BOX.width });
      await page.setContent(
        `<style>body{margin:0}svg{display:block}</style><div style="width:${BOX.width}px">${svg}</div>`,
      );
      const twin = (await page.locator('svg').first().boundingBox())!;
      expect({ ...twin, height: Math.round(twin.height) }).toEqual(BOX);
      const picture = await page.screenshot({ clip: BOX });
      expect(await toDifference(page, [own, picture])).toBeLessThan(0.002);
      await page.context().close();
    },
  );
});
