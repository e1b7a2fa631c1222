/** An opened ward, as it stands in the panel. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { partOf, stage, TAG, useStage } from './stage';

useStage();

const wardsOf = (map: CouncilMap): HTMLDetailsElement[] => [
  ...partOf(map, 'panel')!.querySelectorAll<HTMLDetailsElement>('details[data-ward]'),
];

/** The open ward, once it has come. */
async function openWard(council: string, ward: string): Promise<HTMLDetailsElement> {
  const map = await stage({ ...TAG, council, ward });
  await vi.waitFor(() => expect(wardsOf(map).some((each) => each.querySelector('tbody'))).toBe(true), {
    timeout: 5000,
  });
  return wardsOf(map).find(({ open }) => open)!;
}

const rowsOf = (ward: HTMLElement): string[] =>
  [...ward.querySelectorAll<HTMLElement>('tbody tr')].map((row) => row.innerText.replace(/\s+/g, ' ').trim());

describe('an opened ward', () => {
  it('says who gained what since when, and every candidate with party, share and votes', async () => {
    const ward = await openWard('Westminster', 'Maida Vale');
    expect(ward.innerText).toContain('Labour gained two seats from the Conservatives since 22 May 2014');
    expect(rowsOf(ward).slice(0, 4)).toEqual([
      'Geoff Barraclough✓ Labour 44.3% 1,306',
      'Rita Begum✓ Labour 1,301',
      'Nafsika Butler-Thalassis✓ Labour 1,254',
      'Jan Prendergast Conservative 40.5% 1,195',
    ]);
    expect(ward.innerText).toContain('3 seats · Majority 59');
    expect(ward.innerText).toContain('Swing of 4.6 points from Conservative to Labour since 22 May 2014');
    expect(ward.innerText).toContain('Shares are of each party’s top vote.');
  });

  it('has bars of one scale, as long as the votes', async () => {
    const ward = await openWard('Westminster', 'Maida Vale');
    const bars = [...ward.querySelectorAll<SVGRectElement>('.votes rect')].map(
      (bar) => bar.getBoundingClientRect().width,
    );
    const votes = rowsOf(ward).map((row) => Number(/([\d,]+)$/.exec(row)![1]!.replace(',', '')));
    expect(bars).toHaveLength(10);
    bars.forEach((width, at) => expect(width / bars[0]!).toBeCloseTo(votes[at]! / votes[0]!, 2));
  });

  it('without a poll has no column of shares, no bar and no 0', async () => {
    const ward = await openWard('Epping Forest', 'Moreton and Fyfield');
    expect(rowsOf(ward)).toEqual(['Ian Hadley✓ Conservative']);
    expect(ward.querySelectorAll('thead th')).toHaveLength(2);
    expect(ward.querySelector('.votes rect')!.getBoundingClientRect().width).toBe(0);
    expect(ward.innerText).toContain('1 seat · Uncontested');
  });

  it('never is wider than the sheet of a small phone', async () => {
    const map = await stage({ ...TAG, council: 'Sutton', ward: 'Nonsuch' });
    map.style.width = '320px';
    const sheet = map.shadowRoot!.querySelector<HTMLElement>('.sheet')!;
    await vi.waitFor(() => expect(sheet.querySelector('[data-ward] tbody')).not.toBeNull(), { timeout: 5000 });
    expect(sheet.scrollWidth).toBeLessThanOrEqual(sheet.clientWidth);
  });
});

describe('the row of a ward that is split', () => {
  it('has a swatch for each party that won there, and the others one', async () => {
    const ward = await openWard('Tower Hamlets', 'Shadwell');
    const rows = [...ward.parentElement!.querySelectorAll<HTMLElement>('summary')];
    const counted = rows.map((row) => [
      row.querySelectorAll('.ward-won .swatch').length,
      row.querySelector<HTMLElement>('.ward-won')!.innerText.split(',').length,
    ]);
    expect(counted).toHaveLength(20);
    expect(counted.filter(([swatches, winners]) => swatches !== winners)).toEqual([]);
    expect(counted.filter(([swatches]) => swatches === 2)).toHaveLength(3);
  });
});
