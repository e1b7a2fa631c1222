/** Puts the pictures of all engines side by side, one sheet a state, so that a person can compare them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { CHROMIUM_FLAGS, locateChromium } from '../chromium';
import type { EngineName } from './driver';
import type { Album } from './world';

/** Pictures stand at most this wide on a sheet, in pixels. */
const WIDEST = 640;

const toFigure = (engine: EngineName, file: Buffer): string =>
  `<figure><figcaption>${engine}</figcaption><img src="data:image/png;base64,${file.toString('base64')}"></figure>`;

const toSheet = (state: string, figures: readonly string[]): string => `<!doctype html>
<style>
  body { display: inline-block; margin: 0; padding: 12px; background: #777; font: 16px sans-serif; color: #fff }
  h1 { margin: 0 0 8px; font-size: 20px }
  div { display: flex; gap: 12px; align-items: start }
  figure { margin: 0 }
  img { display: block; max-width: ${WIDEST}px }
</style>
<body><h1>${state}</h1><div>${figures.join('')}</div>`;

async function photograph(browser: Browser, html: string, path: string): Promise<void> {
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  await page.locator('body').screenshot({ path });
  await page.close();
}

/**
 * One PNG a state in the album's folder, beside the pictures themselves. Without a Chromium, which puts them
 * together, the pictures stay as they are.
 */
export async function makeContactSheets(album: Album, engines: readonly EngineName[]): Promise<void> {
  const executablePath = await locateChromium();
  if (executablePath === undefined || album.states.size === 0) return;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    for (const state of album.states) {
      const taken = engines.filter((engine) => existsSync(join(album.folder, album.nameOf(engine, state))));
      const figures = taken.map((engine) =>
        toFigure(engine, readFileSync(join(album.folder, album.nameOf(engine, state)))),
      );
      await photograph(browser, toSheet(state, figures), join(album.folder, `${state}.png`));
    }
  } finally {
    await browser.close();
  }
}
