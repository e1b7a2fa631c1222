/** The whole table on the built page: as a browser gives it to a screen reader, and as it stands while it is sorted. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { visit, windowOf } from './visit';

const harness = useHarness();

async function visitUnfolded(width = 1280): Promise<Page> {
  const { page } = await visit(harness(), windowOf(width));
  await page.locator('council-map').getByRole('button', { name: 'Show all 150' }).click();
  await page.waitForFunction(
    () => document.querySelector('council-map')!.shadowRoot!.querySelectorAll('[data-row]').length === 150,
  );
  return page;
}

interface Node {
  readonly role?: { value: string };
  readonly name?: { value: string };
}

/** As the browser gives them to a screen reader. */
async function readRowHeads(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  return nodes.filter(({ role }) => role?.value === 'rowheader').map(({ name }) => name?.value ?? '');
}

describe('the table of all 150', () => {
  it('has every council for a screen reader, in the window or not', async () => {
    const heads = await readRowHeads(await visitUnfolded());
    expect(heads).toHaveLength(150);
    expect(heads[0]).toBe('Adur');
    expect(heads.at(-1)).toBe('Wyre Forest');
  });

  it('is found by the words in it, far below the window', async () => {
    const page = await visitUnfolded();
    const at = await page.evaluate(() => {
      const found = (window as unknown as { find(text: string): boolean }).find('Wyre Forest');
      return found ? getSelection()?.toString() : undefined;
    });
    expect(at).toBe('Wyre Forest');
  });

  it.each([390, 768, 1280])('is sorted without a jump in a window of %i pixels', async (width) => {
    const page = await visitUnfolded(width);
    const heights = await page.evaluate(async () => {
      const root = document.querySelector('council-map')!.shadowRoot!;
      const head = root.querySelector('.councils thead')!;
      const found: number[] = [];
      for (const button of root.querySelectorAll<HTMLElement>('.sort')) {
        button.click();
        await new Promise((resolve) => setTimeout(resolve, 50));
        found.push(head.getBoundingClientRect().height);
      }
      return found;
    });
    expect(new Set(heights).size).toBe(1);
  });
});
