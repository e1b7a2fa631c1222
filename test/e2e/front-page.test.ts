/** The front page as it is shipped: the picture is the data's, and nothing else is asked, said or thrown. */
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { findSpot, paintedAreas, readResults, textOf, visit, WIDTHS, windowOf } from './visit';

const harness = useHarness();

describe.each(WIDTHS)('the front page in a window %i pixels wide', (width) => {
  it('has the picture of the data, area by area', async () => {
    const { page } = await visit(harness(), windowOf(width));
    const painted = await paintedAreas(page);
    const { contested, councils } = readResults();
    expect(painted.size).toBe(326);
    expect(contested.every((code) => painted.has(code))).toBe(true);
    const after = new Map(councils.map(({ code, control }) => [code, control.after]));
    for (const [code, value] of painted) expect([code, value]).toEqual([code, after.get(code) ?? 'no-election']);
    await page.context().close();
  });

  it('says the state of the parties, who changed hands, and where the data is from', async () => {
    const { page } = await visit(harness(), windowOf(width));
    const board = await textOf(page, 'scoreboard');
    expect(board).toContain('State of the parties after 150 of 150');
    for (const fact of [
      '46 councils −2',
      '74 councils',
      '9 councils +4',
      '21 councils −2',
      '1,332 seats',
      '2,352 seats',
    ])
      expect(board).toContain(fact);
    expect(board).toContain('change on May 2017, known for 142 of 150 councils');
    expect(await textOf(page, 'legend')).toMatch(/Labour 74 .*No overall control 21 No election$/);
    const whole = await page.evaluate(() => document.querySelector('council-map')!.shadowRoot!.textContent);
    expect(whole).toContain('Local Elections Archive Project, Andrew Teale (CC BY-SA)');
    expect(whole).toContain('Office for National Statistics');
    await page.context().close();
  });

  it('has nothing wider than the window', async () => {
    const { page } = await visit(harness(), windowOf(width));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.context().close();
  });

  it('asks no other host, says nothing on the console and throws nothing, a council opened included', async () => {
    const { page, log } = await visit(harness(), windowOf(width));
    const { x, y } = await findSpot(page, 'E08000025');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.querySelector('council-map')!.shadowRoot!.querySelector('details'));
    expect(log.requests.length).toBeGreaterThan(4);
    expect(log.foreign).toEqual([]);
    expect(log.console).toEqual([]);
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });
});

describe('what the front page asks for', () => {
  it('is each file once: what is preloaded is what is used', async () => {
    const { page, log } = await visit(harness(), windowOf(1280));
    expect(new Set(log.requests).size).toBe(log.requests.length);
    expect(log.requests.filter((path) => /wards\/|detail|topo/.test(path))).toEqual([]);
    await page.context().close();
  });

  it('is the wards of a council only when it is opened', async () => {
    const { page, log } = await visit(harness(), windowOf(1280));
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('council', 'Plymouth'));
    await page.waitForFunction(() => document.querySelector('council-map')!.shadowRoot!.querySelector('details'));
    expect(log.requests.filter((path) => path.includes('/wards/')).sort()).toEqual([
      '/elections/2018-05-03/wards/E06000026.json',
      '/geodata/wards/E06000026.topo.json',
    ]);
    await page.context().close();
  });
});

describe('someone new to it', () => {
  it('finds Plymouth among those that changed hands, opens it, and reads what changed', async () => {
    const { page } = await visit(harness(), windowOf(1280));
    await page.getByRole('button', { name: /Plymouth/ }).click();
    await page.getByRole('heading', { name: 'Plymouth' }).waitFor();
    const panel = await textOf(page, 'panel');
    expect(panel).toContain('Labour gain from Conservative');
    expect(panel).toContain('19 of 57 seats up');
    expect(panel).toMatch(/Change on May 2017.*Labour 11 31 \+4 .*Conservative 8 26 −1/);
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('on a reader’s %s screen', (colorScheme) => {
  it('the map follows', async () => {
    const { page } = await visit(harness(), { ...windowOf(1280), colorScheme });
    const paper = await page.evaluate(() => {
      const figure = document.querySelector('council-map')!.shadowRoot!.querySelector('.figure')!;
      return getComputedStyle(figure).backgroundColor.match(/\d+/g)!.map(Number);
    });
    expect(paper[0]! > 128).toBe(colorScheme === 'light');
    await page.context().close();
  });
});
