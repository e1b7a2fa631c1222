/** An editor's visit to the built studio. */
import type { BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import type { Harness, OpenedPage } from './harness';

export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

export interface Studio extends OpenedPage {
  readonly map: Locator;
  readonly preview: FrameLocator;
}

/** Runs on the preview's map. */
export const onMap = <T>({ map }: Studio, look: (map: CouncilMap) => T): Promise<T> =>
  map.evaluate<T, CouncilMap>(look as never);

/** The studio with its map and the map's furniture. @param fragment of its address, without `#` */
export async function openStudio(harness: Harness, fragment = '', context = DESK): Promise<Studio> {
  const opened = await harness.open(`/studio.html${fragment && `#${fragment}`}`, context);
  const preview = opened.page.frameLocator('iframe[title="Preview of the map"]');
  const studio = { ...opened, preview, map: preview.locator('council-map') };
  await untilReady(studio);
  return studio;
}

export async function untilReady(studio: Studio): Promise<void> {
  await expect
    .poll(() => studio.map.getAttribute('phase', { timeout: 1000 }).catch(() => ''), { timeout: 15_000 })
    .toBe('interactive');
}

export const goTo = async (page: Page, step: 'Files' | 'Map' | 'Page' | 'Stories' | 'Embed'): Promise<void> => {
  await page.getByRole('tab', { name: step, exact: true }).click();
};

/** Writes into a place's field, and takes the first that is offered. */
export async function choosePlace(page: Page, label: string, typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.fill(typed);
  await page.getByRole('option').first().waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
}

/** Shows form or preview, where there is room for one of the two. */
export const show = (page: Page, pane: 'Form' | 'Preview'): Promise<void> =>
  page.getByRole('radio', { name: pane, exact: true }).check({ force: true });

/** The text that the studio hands out first. */
export const tagOf = (page: Page): Promise<string> => page.locator('#tag-text').inputValue();

/** The link's own part of the address, as name and value. */
export const linkOf = (page: Page): URLSearchParams => new URLSearchParams(new URL(page.url()).hash.slice(1));
