/** Form and preview in the built studio, on half a screen and on a phone, and the way back and forward through both. */
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { choosePlace, goTo, linkOf, onMap, openStudio, show, tagOf, untilReady } from './studio-visit';

const harness = useHarness();

const HALF: BrowserContextOptions = { viewport: { width: 768, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };

const FILES = 'results=elections/2018-05-03/results.json&boundaries=geodata/overview.json';

/** What is on top in the middle of the screen: a part of the form, or of the preview. */
const inSight = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const found = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return found?.closest('.preview') ? 'preview' : found?.closest('main') ? 'form' : '';
  });

const isSeen = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((found) => {
    const { left, right, top, bottom } = found.getBoundingClientRect();
    return (
      found.checkVisibility({ visibilityProperty: true }) &&
      left >= 0 &&
      right <= innerWidth &&
      top >= 0 &&
      bottom <= innerHeight
    );
  });

describe('the studio on half a screen', () => {
  it('has the whole preview in sight beside any field of the form', async () => {
    const { page } = await openStudio(harness(), '', HALF);
    for (const field of ['#field-focus', '#field-baseline']) {
      await page.locator(field).scrollIntoViewIfNeeded();
      expect(await isSeen(page, field), field).toBe(true);
      const [form, preview] = await Promise.all([
        page.locator(field).boundingBox(),
        page.locator('#preview-holder').boundingBox(),
      ]);
      expect(preview!.x, field).toBeGreaterThanOrEqual(form!.x + form!.width);
      // The head of the page is above it until the form is scrolled.
      expect(preview!.y + preview!.height, field).toBeLessThanOrEqual(800);
      expect(preview!.height, field).toBeGreaterThan(400);
    }
  });
});

describe('the studio on a phone', () => {
  it('goes between form and preview with one tap, and each stays as it was', async () => {
    const studio = await openStudio(harness(), '', PHONE);
    const { page } = studio;
    expect(await inSight(page)).toBe('form');
    await page.locator('#field-baseline').scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(200);
    await page.locator('#panes label').last().tap();
    await expect.poll(() => inSight(page)).toBe('preview');
    expect(await isSeen(page, '#preview-holder')).toBe(true);
    expect(await page.locator('#field-baseline').isVisible()).toBe(false);
    await page.locator('#panes label').first().tap();
    await expect.poll(() => inSight(page)).toBe('form');
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await page.locator('iframe[title="Preview of the map"]').isVisible()).toBe(false);
  });

  it('has what is seen in its address: reload and Back lead there, and the link that is passed on says nothing of it', async () => {
    const studio = await openStudio(harness(), '', PHONE);
    const { page } = studio;
    await show(page, 'Preview');
    await expect.poll(() => linkOf(page).get('pane')).toBe('preview');
    await page.reload();
    await untilReady(studio);
    expect(await inSight(page)).toBe('preview');
    await page.goBack();
    await expect.poll(() => inSight(page)).toBe('form');
    await page.goForward();
    await expect.poll(() => inSight(page)).toBe('preview');
    await show(page, 'Form');
    await goTo(page, 'Embed');
    await page.evaluate(() => {
      const clipboard = { writeText: (text: string) => Promise.resolve(Object.assign(window, { copied: text })) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard });
    });
    await page.getByRole('button', { name: 'Copy the link' }).click();
    const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
    expect(new URL(copied).hash).toBe('');
  });

  it('draws a crop in the preview, shows what came of it, and gives up where that is wanted', async () => {
    const { page } = await openStudio(harness(), '', PHONE);
    const draw = page.getByRole('button', { name: 'Draw on the map' });
    await draw.click();
    await expect.poll(() => inSight(page)).toBe('preview');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => inSight(page)).toBe('form');
    expect(await draw.evaluate((button) => button === document.activeElement)).toBe(true);
    await draw.click();
    await page.locator('.crop').press('Enter');
    await expect.poll(() => linkOf(page).get('focus')).toMatch(/,/);
    expect(await inSight(page)).toBe('preview');
    expect(await page.locator('.crop').isVisible()).toBe(false);
  });

  it('is usable at 400 %: no more than a third of the screen is taken by the switch, and nothing is lost', async () => {
    const { page } = await openStudio(harness(), '', { viewport: { width: 320, height: 200 } });
    const bar = (await page.locator('#panes').boundingBox())!;
    expect(bar.height).toBeLessThan(200 / 3);
    await page.locator('#field-baseline').focus();
    expect(await isSeen(page, '#field-baseline')).toBe(true);
    const field = (await page.locator('#field-baseline').boundingBox())!;
    expect(field.y + field.height).toBeLessThanOrEqual(bar.y);
    await show(page, 'Preview');
    await page.locator('#preview-note').scrollIntoViewIfNeeded();
    expect(await isSeen(page, '#preview-note')).toBe(true);
  });
});

describe('Back and Forward', () => {
  it('lead through the steps, and never undo what was set meanwhile', async () => {
    const studio = await openStudio(harness());
    const { page } = studio;
    await choosePlace(page, 'Crop to', 'london');
    await goTo(page, 'Page');
    await page.getByLabel('Headline').fill('Tonight');
    await goTo(page, 'Embed');
    await page.goBack();
    await expect.poll(() => page.getByLabel('Headline').inputValue()).toBe('Tonight');
    await page.goBack();
    await expect.poll(() => page.getByRole('combobox', { name: 'Crop to' }).inputValue()).toBe('London');
    expect(linkOf(page).get('heading')).toBe('Tonight');
    await page.goForward();
    await page.goForward();
    await expect
      .poll(() => page.getByRole('tab', { name: 'Embed', exact: true }).getAttribute('aria-selected'))
      .toBe('true');
    expect(await tagOf(page)).toContain('heading="Tonight"');
    await page.reload();
    await untilReady(studio);
    expect(await tagOf(page)).toContain('heading="Tonight"');
  });

  it('lead to another’s link and back to one’s own work', async () => {
    const studio = await openStudio(harness(), `heading=Mine&${FILES}`);
    const { page } = studio;
    await page.evaluate((files) => (location.hash = `#heading=Theirs&${files}&step=page`), FILES);
    await expect.poll(() => page.getByLabel('Headline').inputValue()).toBe('Theirs');
    await expect.poll(() => onMap(studio, (map) => map.heading)).toBe('Theirs');
    await page.goBack();
    await expect.poll(() => onMap(studio, (map) => map.heading)).toBe('Mine');
    expect(linkOf(page).get('heading')).toBe('Mine');
  });

  it('two tabs know nothing of each other', async () => {
    const studio = await openStudio(harness(), `heading=One&${FILES}`);
    const other = await studio.page.context().newPage();
    await other.goto(`/studio.html#heading=Two&${FILES}&step=page`);
    await other.getByLabel('Headline').fill('Three');
    await expect.poll(() => linkOf(other).get('heading')).toBe('Three');
    expect(linkOf(studio.page).get('heading')).toBe('One');
    await studio.page.reload();
    expect(linkOf(studio.page).get('heading')).toBe('One');
  });
});
