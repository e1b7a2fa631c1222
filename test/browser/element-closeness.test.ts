/** How close it was, in the panel of an open council. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { createMap, partOf, stage, TAG, textOf, untilPhase, untilText, useStage } from './stage';

useStage();

const LEAD =
  'Labour were 335 votes, in four wards, from control, 141 from becoming the largest party and 78 from denying the Conservatives their majority.';

/** The panel of an open council, once its wards have come. */
async function openPanel(map: CouncilMap): Promise<HTMLElement> {
  await vi.waitFor(() => expect(partOf(map, 'panel')!.querySelector('[data-ward]')).toBeTruthy(), { timeout: 5000 });
  return partOf(map, 'panel')!;
}

const evidenceOf = (panel: HTMLElement): HTMLDetailsElement => panel.querySelector('details:not([data-ward])')!;

describe('how close it was', () => {
  it('stands above the wards under a heading of its own, its evidence folded', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    const panel = await openPanel(map);
    const evidence = evidenceOf(panel);
    expect(textOf(map, 'panel')).toContain(`How close it was ${LEAD}`);
    expect(evidence.open).toBe(false);
    expect(evidence.previousElementSibling).toMatchObject({ tagName: 'H4', textContent: 'How close it was' });
    const follows = evidence.compareDocumentPosition(panel.querySelector('[data-ward]')!);
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('opens to a table for each target: who was behind whom in which ward, and by how much', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    const evidence = evidenceOf(await openPanel(map));
    evidence.querySelector('summary')!.click();
    await vi.waitFor(() => expect(evidence.open).toBe(true));
    const tables = [...evidence.querySelectorAll('table')];
    expect(tables.map((table) => table.caption!.innerText.trim())).toEqual([
      'Labour were 335 votes, in four wards, from control.',
      'Labour were 141 votes, in four wards, from becoming the largest party.',
      'Labour were 78 votes, in three wards, from denying the Conservatives their majority.',
    ]);
    expect([...tables[0]!.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual([
      'Ward',
      'Who was behind whom',
      'Votes lacked',
    ]);
    const rows = [...tables[0]!.tBodies[0]!.rows].map(({ cells }) => [...cells].map((cell) => cell.innerText.trim()));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual(['Earlsfield', 'Alan McDonald behind Angela Graham (Con)', '11']);
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(335);
    expect(evidence.innerText).toContain('these five seats would have taken 490 votes');
  });

  it('stays open while a ward is opened, and is folded in the next council', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    const panel = await openPanel(map);
    evidenceOf(panel).querySelector('summary')!.click();
    panel.querySelector<HTMLElement>('[data-ward] summary')!.click();
    await vi.waitFor(() => expect(panel.querySelector('[data-ward][open] tbody')).toBeTruthy());
    expect(evidenceOf(panel).open).toBe(true);
    map.council = 'Crawley';
    await untilText(map, 'panel', 'The Conservatives were 25 votes, in two wards, from control.');
    expect(evidenceOf(partOf(map, 'panel')!).open).toBe(false);
  });

  it('is not repeated to the eye where there is one target, but its table has its name', async () => {
    const map = await stage({ ...TAG, council: 'Crawley' });
    const evidence = evidenceOf(await openPanel(map));
    evidence.open = true;
    const sentence = evidence.querySelector('summary')!.innerText.trim();
    const { caption } = evidence.querySelector('table')!;
    expect(caption!.textContent.trim()).toBe(sentence);
    expect(caption!.getBoundingClientRect().height).toBeLessThanOrEqual(1);
  });

  it('is not spoken of where it was not close', async () => {
    const map = await stage({ ...TAG, council: 'Newham' });
    const panel = await openPanel(map);
    expect(evidenceOf(panel)).toBeNull();
    expect(textOf(map, 'panel')).not.toContain('How close it was');
  });

  it('fits into 320 pixels, opened, without breaking the names of wards', async () => {
    const map = createMap({ ...TAG, council: 'Wandsworth' });
    const room = document.createElement('div');
    room.style.width = '320px';
    room.append(map);
    document.body.append(room);
    await untilPhase(map, 'interactive');
    const toEvidence = () => map.shadowRoot!.querySelector<HTMLDetailsElement>('.sheet details:not([data-ward])');
    await vi.waitFor(() => expect(toEvidence()).toBeTruthy(), { timeout: 5000 });
    const evidence = toEvidence()!;
    evidence.open = true;
    const right = evidence.getBoundingClientRect().right;
    for (const table of evidence.querySelectorAll('table'))
      expect(table.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
    const line = parseFloat(getComputedStyle(evidence.querySelector('tbody th')!).lineHeight) || 24;
    const names = [...evidence.querySelectorAll<HTMLElement>('tbody th')];
    const shaftesbury = document.createRange();
    shaftesbury.selectNodeContents(names.find(({ innerText }) => innerText.includes('Shaftesbury'))!);
    expect(shaftesbury.getBoundingClientRect().height).toBeLessThan(line * 1.5);
  });
});
