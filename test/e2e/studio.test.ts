/** The built studio: form, live map, tag and link are one setting. */
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { choosePlace, goTo, linkOf, onMap, openStudio, tagOf, untilReady, type Studio } from './studio-visit';

const harness = useHarness();

const LONDON = /^E09/;

const isCropped = (studio: Studio): Promise<boolean> =>
  onMap(studio, (map) => map.focusArea === 'London' && map.phase === 'interactive');

describe('the studio', () => {
  it('shows the sample at once, and asks nobody else for anything', async () => {
    const { log, map } = await openStudio(harness());
    expect(await map.getAttribute('heading')).toBe('Who controls your council');
    expect(log.foreign).toEqual([]);
    expect(log.exceptions).toEqual([]);
    expect(log.console).toEqual([]);
  });

  it('lets someone new embed London in a blank page', async () => {
    const studio = await openStudio(harness());
    await choosePlace(studio.page, 'Crop to', 'london');
    await expect.poll(() => isCropped(studio)).toBe(true);
    await goTo(studio.page, 'Embed');
    const tag = await tagOf(studio.page);
    const { page, log } = await harness().blank();
    await page.route('**/blank.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Blank</title>${tag}` }),
    );
    await page.goto('/blank.html');
    await page.waitForSelector('council-map[phase="interactive"]');
    const painted = await page.evaluate(() => [...document.querySelector('council-map')!.paintedAreas()]);
    const boroughs = painted.filter(([code, value]) => LONDON.test(code) && value !== 'no-election');
    expect(boroughs).toHaveLength(32);
    expect(new Set(boroughs.map(([, value]) => value))).toEqual(new Set(['con', 'lab', 'ld', 'noc']));
    expect(await page.getAttribute('council-map', 'focus')).toBe('London');
    expect(log.console).toEqual([]);
    expect(log.requests.filter((path) => path.endsWith('overview.json'))).toHaveLength(1);
  });

  it('lets them embed it as a frame, which shows the same', async () => {
    const studio = await openStudio(
      harness(),
      'results=elections/2018-05-03/results.json&boundaries=geodata/overview.json&focus=London&show=legend',
    );
    await goTo(studio.page, 'Embed');
    await studio.page.getByRole('tab', { name: 'iframe' }).click();
    const tag = await studio.page.locator('#other-text').inputValue();
    const { page } = await harness().blank();
    await page.route('**/blank.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Blank</title>${tag}` }),
    );
    await page.goto('/blank.html');
    const map = page.frameLocator('iframe[data-council-map]').locator('council-map[phase="interactive"]');
    await map.waitFor();
    expect(await map.getAttribute('focus')).toBe('London');
    expect(await map.getAttribute('show')).toBe('legend');
  });

  it('keeps the whole setting in its address, and a link brings it back', async () => {
    const studio = await openStudio(harness());
    await studio.page.getByRole('radio', { name: /^Gains and losses of control/ }).check();
    await choosePlace(studio.page, 'Open council', 'wandsworth');
    await goTo(studio.page, 'Page');
    await studio.page.getByLabel('Headline').fill('Who won “London” & why?');
    await studio.page.getByRole('checkbox', { name: 'Table' }).uncheck();
    await expect.poll(() => linkOf(studio.page).get('show')).toBe('scoreboard search panel legend');
    const link = linkOf(studio.page);
    expect(link.get('view')).toBe('change');
    expect(link.get('council')).toBe('Wandsworth');
    expect(link.get('heading')).toBe('Who won “London” & why?');
    expect(link.get('show')).toBe('scoreboard search panel legend');
    const again = await openStudio(harness(), link.toString());
    expect(await again.map.getAttribute('view')).toBe('change');
    expect(await again.map.getAttribute('council')).toBe('Wandsworth');
    await goTo(again.page, 'Embed');
    await goTo(studio.page, 'Embed');
    expect(await tagOf(again.page)).toBe(await tagOf(studio.page));
    await again.page.reload();
    await untilReady(again);
    const kept = linkOf(again.page);
    expect(kept.get('step')).toBe('embed');
    for (const one of [kept, link]) one.delete('step');
    expect(kept.toString()).toBe(link.toString());
  });

  it('takes a hostile link as attributes are taken', async () => {
    const hostile = new URLSearchParams({
      results: 'javascript:alert(1)',
      boundaries: '//evil.example/x.json',
      heading: '<img src=x onerror=alert(1)>',
      view: 'nonsense',
      onload: 'alert(1)',
      base: 'http://user:pass@evil.example/',
    });
    const { page, log } = await harness().open(`/studio.html#${hostile.toString()}`);
    await goTo(page, 'Embed');
    await expect.poll(() => page.locator('#base-faults .error').count()).toBe(1);
    expect(await page.locator('textarea.code').count()).toBe(0);
    await page.getByLabel('Folder on the web').fill('');
    const tag = await tagOf(page);
    expect(tag).not.toMatch(/javascript:|evil\.example|<img|onload/);
    expect(tag).toContain('heading="&lt;img src=x onerror=alert(1)&gt;"');
    expect(log.foreign).toEqual([]);
    expect(log.exceptions).toEqual([]);
    await goTo(page, 'Files');
    await expect.poll(() => page.locator('.fault').count()).toBeGreaterThan(1);
  });

  it('takes what is clicked on the map as the open council, and says where a name is not known', async () => {
    const studio = await openStudio(harness());
    await onMap(studio, (map) => map.choose('E08000025'));
    await expect
      .poll(() => studio.page.getByRole('combobox', { name: 'Open council' }).inputValue())
      .toBe('Birmingham');
    await expect.poll(() => linkOf(studio.page).get('council')).toBe('Birmingham');
    const field = studio.page.getByRole('combobox', { name: 'Crop to' });
    await field.fill('Lundon');
    await field.press('Tab');
    const fault = studio.page.locator('#field-focus-faults');
    await expect.poll(() => fault.innerText()).toContain('The files have no “Lundon”. Did you mean “London”?');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await studio.page.getByRole('button', { name: 'Whole map' }).click();
    await expect.poll(() => fault.innerText()).toBe('');
  });

  it('crops to a rectangle that is drawn, and to one that keys have moved', async () => {
    const studio = await openStudio(harness());
    const { page } = studio;
    await page.getByRole('button', { name: 'Draw on the map' }).click();
    const box = (await page.locator('.crop').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.65, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => linkOf(page).get('focus')).toMatch(/^(-?\d+(\.\d+)?,){3}-?\d+(\.\d+)?$/);
    const drawn = linkOf(page).get('focus')!;
    await expect.poll(() => studio.map.getAttribute('focus')).toBe(drawn);
    expect(await onMap(studio, (map) => map.problems)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.crop').press('ArrowLeft');
    await page.locator('.crop').press('Enter');
    const [west] = drawn.split(',').map(Number);
    await expect.poll(() => Number(linkOf(page).get('focus')!.split(',')[0])).toBeLessThan(west!);
  });

  it('says what to press where the clipboard is blocked, with the text selected', async () => {
    const { page } = await openStudio(harness());
    await goTo(page, 'Embed');
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
    );
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await expect.poll(() => page.locator('.told').first().innerText()).toContain('press Ctrl+C');
    const selected = await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#tag-text')!;
      return document.activeElement === field && field.selectionEnd - field.selectionStart === field.value.length;
    });
    expect(selected).toBe(true);
    for (const name of ['Copy the link', 'Copy the command']) {
      await page.getByRole('button', { name }).click();
      const text = () =>
        page.evaluate(() => {
          const { activeElement: place } = document;
          const isField = place instanceof HTMLInputElement;
          return isField ? place.value.slice(place.selectionStart!, place.selectionEnd!) : getSelection()!.toString();
        });
      await expect.poll(text).toMatch(name.endsWith('link') ? /^http.*studio\.html$/ : /^npx council-map snapshot/);
    }
  });

  it('works without ResizeObserver, storage and clipboard', async () => {
    const { page, log } = await harness().blank();
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'ResizeObserver');
      const refuse = {
        get: () => {
          throw new Error('blocked');
        },
      };
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, refuse);
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto('/studio.html');
    await page.frameLocator('iframe[title="Preview of the map"]').locator('council-map[phase="interactive"]').waitFor();
    await page.getByRole('button', { name: 'Draw on the map' }).click();
    await page.locator('.crop').press('Enter');
    await expect.poll(() => linkOf(page).get('focus')).toMatch(/,/);
    expect(log.exceptions).toEqual([]);
  });

  it('shows what readers without JavaScript see', async () => {
    const { page } = await openStudio(harness());
    await page.getByLabel('Seen with').selectOption('noscript');
    const bare = page.frameLocator('iframe[title="Preview without JavaScript"]');
    await expect.poll(() => bare.locator('council-map').innerText()).toContain('Labour 74 councils, Conservative 46');
    const height = await bare.locator('council-map').evaluate((tag) => tag.getBoundingClientRect().height);
    expect(height).toBeLessThan(200);
    await goTo(page, 'Embed');
    await page
      .getByLabel('What is in inside.html')
      .fill('<svg viewBox="0 0 9 9" role="img"><title>A still map</title></svg>\n<p>Words</p>');
    await expect.poll(() => bare.getByRole('img', { name: 'A still map' }).count()).toBe(1);
    expect(await tagOf(page)).toContain('<title>A still map</title>');
    await page.getByLabel('What is in inside.html').fill('<svg onload="alert(1)"></svg>');
    await expect.poll(() => page.locator('#snapshot-faults').innerText()).toContain('the attribute onload on <svg>');
    expect(await tagOf(page)).not.toContain('onload');
  });
});
