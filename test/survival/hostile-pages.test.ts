/** The built files on pages of another origin, under policies of every kind: what works there, and what is left where it cannot. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStaticServer } from '../../src/desk/serve';
import {
  countColoured,
  FALLBACK,
  NONCE,
  findWrongAreas,
  stateOf,
  useCrossOrigin,
  type CrossOrigin,
  type Embed,
  type Embedded,
} from './cross-origin';
import { DIST, useHarness } from '../e2e/harness';

const harness = useHarness();
const site: () => CrossOrigin = useCrossOrigin(harness);

type Policy = (cdn: string) => string;

/** As strict as a page with the component can be: each further directive is one more thing that it needs. */
const strict =
  (more = '', styles = ''): Policy =>
  (cdn) =>
    `default-src 'none'; script-src ${cdn}; connect-src ${cdn}; style-src ${styles || cdn}; img-src data:; ${more}`;

/** @param words what else is allowed to scripts, and directives after it */
const byNonce =
  (words: string): Policy =>
  (cdn) =>
    strict('worker-src blob:')(cdn).replace(`script-src ${cdn}`, `script-src 'nonce-${NONCE}' ${words}`);

const TRUSTED = "require-trusted-types-for 'script'";

/** The engine's first frame takes its time where the graphics are drawn by the processor. */
const ENGINE = { timeout: 25_000 };
const CORE = { timeout: 10_000 };

const errorsOf = ({ log }: Embedded): string[] => log.console.filter((line) => line.startsWith('error:'));
const ownLinesOf = ({ log }: Embedded): string[] => log.console.filter((line) => line.includes('council-map:'));

/** A page whose map is there with all that is around it, in the core's hands. */
async function visitCore(embed: Embed): Promise<Embedded> {
  const visited = await site().embed(embed);
  await expect.poll(() => stateOf(visited.frame), CORE).toEqual({ phase: 'interactive', renderer: 'svg' });
  return visited;
}

/** The reader's ways around the map, each of which draws something. */
async function useAll({ frame }: Embedded): Promise<void> {
  const map = frame.locator('council-map');
  await map.getByRole('button', { name: 'Show all 150' }).click();
  await map.locator('.sort').nth(1).click();
  await map.getByRole('combobox', { name: 'Find a council' }).fill('plymouth');
  await map.getByRole('option').first().click();
  await map.getByRole('heading', { name: 'Plymouth' }).waitFor();
  await map.locator('details').first().waitFor();
  await map.locator('[data-code="E06000026"]').first().hover({ force: true });
}

async function expectAllIsWell(visited: Embedded): Promise<void> {
  expect(await findWrongAreas(visited.frame)).toEqual([]);
  expect(await countColoured(visited)).toBeGreaterThan(2000);
  expect(await visited.violations()).toEqual([]);
  expect(errorsOf(visited)).toEqual([]);
  expect(ownLinesOf(visited)).toEqual([]);
  expect(visited.log.exceptions).toEqual([]);
}

/** The map by itself, and everything that a reader does with what is around it. */
async function expectCore(embed: Embed): Promise<void> {
  const visited = await visitCore(embed);
  await useAll(visited);
  await expectAllIsWell(visited);
  await visited.page.context().close();
}

const withEngine = (embed: Embed): Embed => ({ ...embed, attributes: 'engine="maplibre"' });

async function expectEngine(embed: Embed): Promise<void> {
  const visited = await site().embed(withEngine(embed));
  await expect.poll(() => stateOf(visited.frame), ENGINE).toEqual({ phase: 'interactive', renderer: 'maplibre' });
  await expectAllIsWell(visited);
  await visited.page.context().close();
}

/** The engine is refused: the core's map stays, and the console says why, once. */
async function expectDegraded(embed: Embed, violation: RegExp): Promise<void> {
  const visited = await site().embed(withEngine(embed));
  await expect.poll(() => stateOf(visited.frame), ENGINE).toEqual({ phase: 'degraded', renderer: 'svg' });
  expect(await findWrongAreas(visited.frame)).toEqual([]);
  expect(await countColoured(visited)).toBeGreaterThan(2000);
  const violations = await visited.violations();
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatch(violation);
  expect(ownLinesOf(visited)).toHaveLength(1);
  expect(visited.log.exceptions).toEqual([]);
  await useAll(visited);
  expect(await visited.violations()).toEqual(violations);
  await visited.page.context().close();
}

describe('on a page without a policy', () => {
  it('all works from another origin', () => expectCore({}));
  it('the engine works', () => expectEngine({}));
});

describe('on a page that allows scripts and data from the CDN alone', () => {
  it('all works, its linked style sheet included', () => expectCore({ policy: strict() }));
  it('the map with its engine stays with the core', () => expectDegraded({ policy: strict() }, /^worker-src: blob/));
  it('the engine works with `worker-src blob:`', () => expectEngine({ policy: strict('worker-src blob:') }));
  it('the engine is refused once where no worker is allowed', () =>
    expectDegraded({ policy: strict("worker-src 'none'") }, /^worker-src: blob/));
});

describe('on a page that allows scripts by a nonce', () => {
  it('all works', () => expectCore({ policy: byNonce('') }));
  it("all works with 'strict-dynamic'", () => expectCore({ policy: byNonce("'strict-dynamic'") }));
  it('the engine works', () => expectEngine({ policy: byNonce("'strict-dynamic'") }));
});

describe('on a page of the same host as the script', () => {
  const atHome = (more = ''): Embed => ({ isAtHome: true, policy: strict(more) });
  it('all works, the engine too, with no word of workers', async () => {
    await expectCore(atHome());
    await expectEngine(atHome());
  });
  it('the engine works with Trusted Types', () =>
    expectEngine(atHome(`${TRUSTED}; trusted-types lit-html council-map`)));
  it('the engine is refused once where no worker is allowed', () =>
    expectDegraded(atHome("worker-src 'none'"), /^worker-src: http/));
});

describe('on a page whose styles are its own alone', () => {
  const own: Embed = { policy: strict('worker-src blob:', "'self'"), styles: 'page' };
  it('all works', () => expectCore(own));
  it('the engine works', () => expectEngine(own));

  it('all works where no style at all is allowed to the page', () =>
    expectCore({ policy: strict('', "'none'"), styles: 'none' }));
});

describe('on a page that requires Trusted Types', () => {
  const requiring = (names: string): Embed => ({ policy: strict(`worker-src blob:; ${TRUSTED}; ${names}`) });

  it('all works where names of policies are free', () => expectCore(requiring('')));
  it('all works with the name `lit-html`', () => expectCore(requiring('trusted-types lit-html')));
  it('the engine is refused once with that name alone', () =>
    expectDegraded(requiring('trusted-types lit-html'), /^trusted-types: council-map/));
  it('the engine works with the names `lit-html council-map`', () =>
    expectEngine(requiring('trusted-types lit-html council-map')));
  it('the engine works where names of policies are free', () => expectEngine(requiring('')));

  it("all works beside another Lit with `lit-html 'allow-duplicates'`", () => {
    const first = "data:text/javascript,trustedTypes.createPolicy('lit-html', {})";
    const policy = byNonce(`; ${TRUSTED}; trusted-types lit-html 'allow-duplicates'`);
    return expectCore({ policy, scripts: (cdn) => [first, `${cdn}/council-map.js`] });
  });

  it.each(['', 'engine="maplibre"'])(
    'the map and the words inside the tag are there where no name is allowed (%s)',
    async (attributes) => {
      const visited = await site().embed({ ...requiring("trusted-types 'none'"), attributes });
      await expect.poll(() => stateOf(visited.frame), CORE).toEqual({ phase: 'degraded', renderer: 'svg' });
      expect(await findWrongAreas(visited.frame)).toEqual([]);
      expect(await countColoured(visited)).toBeGreaterThan(2000);
      const words = visited.frame.getByText(FALLBACK);
      expect(await words.isVisible()).toBe(true);
      // Beneath the map, not over it.
      const [box, map] = [await words.boundingBox(), await visited.frame.locator('council-map .map').boundingBox()];
      expect(box!.y).toBeGreaterThanOrEqual(map!.y + map!.height);
      expect(await visited.violations()).toEqual(['trusted-types: lit-html']);
      expect(visited.log.exceptions).toEqual([]);
      await visited.page.context().close();
    },
  );
});

describe('in a frame of no origin, `sandbox="allow-scripts"`', () => {
  it.each(['src', 'srcdoc'] as const)('all works (%s)', (sandbox) => expectCore({ sandbox }));
  it.each(['src', 'srcdoc'] as const)('the engine works (%s)', (sandbox) => expectEngine({ sandbox }));
  it('all works under a policy', () => expectCore({ sandbox: 'src', policy: strict() }));
  it('the engine works with `worker-src data:`', () =>
    expectEngine({ sandbox: 'src', policy: strict('worker-src data:') }));
  it('the engine is refused once with `worker-src blob:`, which is of no use there', () =>
    expectDegraded({ sandbox: 'src', policy: strict('worker-src blob:') }, /^worker-src: data/));
});

describe('the script included twice', () => {
  it('in one version, once with a query, is one map', () =>
    expectCore({ scripts: (cdn) => [`${cdn}/council-map.js`, `${cdn}/council-map.js?again`] }));

  it('in one version works with the engine', () =>
    expectEngine({ scripts: (cdn) => [`${cdn}/council-map.js`, `${cdn}/council-map.js?again`] }));

  it('in two versions is one map, of the version that came first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'council-map-other-'));
    await cp(DIST, folder, { recursive: true });
    const script = join(folder, 'council-map.js');
    const text = await readFile(script, 'utf8');
    expect(text).toContain('Loading');
    await writeFile(script, text.replaceAll('Loading', 'Fetching'));
    const other = await createStaticServer(folder);
    const second = `${other.url}council-map.js`;
    const policy: Policy = (cdn) =>
      strict(`worker-src blob:; ${TRUSTED}; trusted-types lit-html council-map`)(cdn).replace(
        `script-src ${cdn}`,
        `script-src ${cdn} ${other.url}`,
      );
    const orders = [
      (cdn: string) => [`${cdn}/council-map.js`, second],
      (cdn: string) => [second, `${cdn}/council-map.js`],
    ];
    for (const scripts of orders) {
      const visited = await visitCore({ scripts, policy });
      await useAll(visited);
      await expectAllIsWell(visited);
      const waiting = await visited.frame.locator('council-map .waiting').textContent();
      expect(waiting).toContain(scripts('')[0] === second ? 'Fetching' : 'Loading');
      await visited.page.context().close();
    }
    await other.close();
    await rm(folder, { recursive: true });
  });
});
