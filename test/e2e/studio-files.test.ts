/** Files of one's own in the built studio: checked by line, shown, and handed to the desk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, useHarness } from './harness';
import { choosePlace, goTo, onMap, openStudio, tagOf, untilReady, type Studio } from './studio-visit';

const harness = useHarness();

const RESULTS = readFileSync(join(DIST, 'elections/2018-05-03/results.json'), 'utf8');

interface File {
  sequence: number;
  councils: { name: string; control: { after: string }; total: unknown }[];
}

/** The sample with a slip in its third council, pretty-printed. */
function makeOdd(): string {
  const file = JSON.parse(RESULTS) as File;
  file.sequence = 7;
  file.councils[2]!.total = 'fifty-one';
  return JSON.stringify(file, null, 1);
}

const choose = (studio: Studio, ...files: readonly (readonly [name: string, text: string])[]): Promise<void> =>
  studio.page
    .locator('.drop input[type=file]')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));

const answersOf = ({ page }: Studio): Promise<string> => page.locator('.answers').innerText();

/** A file let go over the page, as from a folder on the desk. */
const drop = ({ page }: Studio, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([title, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], title!));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );

describe('files that are dropped', () => {
  it('are shown on the map, with each problem at its line', async () => {
    const studio = await openStudio(harness());
    await drop(studio, 'odd.json', makeOdd());
    await expect.poll(() => answersOf(studio)).toContain('odd.json: results, 1 error');
    const line = makeOdd()
      .split('\n')
      .findIndex((text) => text.includes('fifty-one'));
    expect(await answersOf(studio)).toContain(`line ${line + 1}, column `);
    await untilReady(studio);
    await expect.poll(() => onMap(studio, (map) => [...map.paintedAreas().values()].includes('awaiting'))).toBe(true);
    await goTo(studio.page, 'Embed');
    expect(await studio.page.locator('.fault').first().innerText()).toContain(
      'The preview shows results that you dropped.',
    );
    expect(await tagOf(studio.page)).toContain('elections/2018-05-03/results.json');
    await goTo(studio.page, 'Files');
    await studio.page.getByRole('button', { name: 'Back to the file at the address' }).click();
    await untilReady(studio);
    await expect.poll(() => onMap(studio, (map) => [...map.paintedAreas().values()].includes('awaiting'))).toBe(false);
  });

  it('keep the letters of names where Windows wrote them, and say what readers would get', async () => {
    const studio = await openStudio(harness());
    await goTo(studio.page, 'Files');
    const text = RESULTS.replace(/[\u0080-\uffff]/g, '').replace('"Adur"', '"Adûr\u0092s"');
    await studio.page
      .locator('.drop input[type=file]')
      .setInputFiles({ name: 'windows.json', mimeType: 'application/json', buffer: Buffer.from(text, 'latin1') });
    await expect.poll(() => answersOf(studio)).toContain('was read as Windows-1252');
    const names = () => onMap(studio, (map) => JSON.stringify(map.data?.results).includes('"Adûr’s"'));
    await expect.poll(names).toBe(true);
    expect(await studio.page.locator('.answer').innerText()).toContain('save the file as UTF-8 before you publish it');
  });

  it('leave the good map where it is when they are of no use, and say what they are', async () => {
    const studio = await openStudio(harness());
    const before = await onMap(studio, (map) => [...map.paintedAreas()]);
    await goTo(studio.page, 'Files');
    await choose(
      studio,
      ['seats.xlsx', 'PK\u0003\u0004\0\0[Content_Types].xml'],
      ['seats.csv', 'council,lab\nWandsworth,26\n'],
      ['page.json', '<!doctype html><title>Sign in</title>'],
      ['cut.json', RESULTS.slice(0, 5000)],
      ['none.json', ''],
    );
    await expect.poll(() => studio.page.locator('.answer.refused').count()).toBe(5);
    const said = await answersOf(studio);
    for (const words of ['a spreadsheet (Excel)', 'a table (CSV)', 'a web page', 'cut short. (line', 'It is empty.'])
      expect(said).toContain(words);
    expect(await onMap(studio, (map) => [...map.paintedAreas()])).toEqual(before);
    expect(studio.log.exceptions).toEqual([]);
  });

  it('are named by address as well, and a wrong one is told beside its field', async () => {
    const studio = await openStudio(harness());
    await goTo(studio.page, 'Files');
    await studio.page.getByLabel('Results file').fill('elections/none.json');
    const fault = studio.page.locator('#field-results-faults');
    await expect.poll(() => fault.innerText()).toContain('There is no file at this address.');
    await studio.page.getByLabel('Results file').fill('javascript:alert(1)');
    await expect.poll(() => fault.innerText()).toContain('is no address on the web.');
    await studio.page.getByLabel('Results file').fill('geodata/overview.json');
    await expect.poll(() => fault.innerText()).toContain('The file at this address holds no results.');
    expect(await onMap(studio, (map) => map.paintedAreas().size)).toBeGreaterThan(300);
    await studio.page.getByLabel('Results file').fill('elections/2018-05-03/results.json');
    await expect.poll(() => fault.innerText()).toBe('');
  });
});

describe('stories and targets', () => {
  it('are shown to their editor, saved for the desk, and opened again', async () => {
    const studio = await openStudio(harness());
    const { page } = studio;
    await goTo(page, 'Stories');
    await page.getByRole('button', { name: 'Show the declarations' }).click();
    expect(await page.getByRole('button', { name: 'Save the file' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Add a story' }).click();
    await choosePlace(page, 'Council', 'adur');
    await page.getByLabel('The sentence').fill('Labour came within reach.');
    await page.getByLabel('Who says so').fill('The Argus');
    await page.getByLabel('Added by').fill('Ann');
    await untilReady(studio);
    const feed = studio.map.locator('.feed');
    await expect.poll(() => feed.innerText(), { timeout: 10_000 }).toContain('Labour came within reach.');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file' }).click();
    const text = readFileSync(await (await saving).path(), 'utf8');
    const file = JSON.parse(text) as { election: string; stories: Record<string, string>[] };
    expect(file.election).toBe('local.2018-05-03');
    expect(file.stories).toEqual([
      {
        council: 'E07000223',
        text: 'Labour came within reach.',
        source: 'The Argus',
        by: 'Ann',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
        why: '',
      },
    ]);
    const again = await openStudio(harness());
    await goTo(again.page, 'Stories');
    await drop(again, 'overrides.json', text);
    await expect.poll(() => again.page.getByLabel('The sentence').inputValue()).toBe('Labour came within reach.');
    expect(await again.page.getByRole('combobox', { name: 'Council', exact: true }).inputValue()).toBe('Adur');
  });
});
