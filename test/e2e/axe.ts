/** What axe finds wrong on a page, its maps' shadow roots included. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.0 to 2.2, levels A and AA, and best practice; the size of targets, too, which has to be asked for. */
const RULES = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** @returns a line for each: the rule, the element, what would mend it */
export async function faultsOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: { run(what: Document, how: object): Promise<Found> } }).axe.run(document, rules),
    RULES,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
  );
}
