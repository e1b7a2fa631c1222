/** What holds for every reader: no markup from data, and nothing that axe finds wrong. */
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { readBoundariesFile, readResultsFile } from './sample';
import { createMap, partOf, stage, TAG, textOf, untilPhase, untilText, useStage, witness } from './stage';

useStage();

async function faultsOf(map: CouncilMap): Promise<string[]> {
  const { violations } = await axe.run(map, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

describe.each(['light', 'dark'])('axe finds nothing wrong on a %s page', (theme) => {
  const tag = { ...TAG, theme, heading: 'Who controls your council' };

  it('with the map alone', async () => {
    expect(await faultsOf(await stage(tag))).toEqual([]);
  });

  it('with a council and a ward open', async () => {
    const map = await stage({ ...tag, council: 'Wandsworth', ward: 'Bedford' });
    await vi.waitFor(() => expect(partOf(map, 'panel')!.querySelector('details[open] tbody')).toBeTruthy());
    expect(await faultsOf(map)).toEqual([]);
  });

  it('with the card of a council', async () => {
    const map = await stage(tag);
    await userEvent.hover(map.shadowRoot!.querySelector('[data-code="E08000025"]')!);
    await vi.waitFor(() => expect(map.shadowRoot!.querySelector('.card')!.checkVisibility()).toBe(true));
    expect(await faultsOf(map)).toEqual([]);
  });

  it('when nothing could be loaded', async () => {
    const heard = witness();
    const map = await stage({ ...tag, results: '/nowhere/results.json', boundaries: '/nowhere/b.json' }, 'error');
    await untilText(map, 'map', 'could not be loaded');
    await vi.waitFor(() => expect(heard.problems.length).toBeGreaterThan(0));
    expect(await faultsOf(map)).toEqual([]);
  });

  it('on a phone, with the panel as a sheet', async () => {
    const map = createMap({ ...tag, council: 'Wandsworth' });
    const phone = document.createElement('div');
    phone.style.width = '320px';
    phone.append(map);
    document.body.append(phone);
    await untilPhase(map, 'interactive');
    await untilText(map, 'panel', 'Conservative hold');
    expect(await faultsOf(map)).toEqual([]);
  });
});

describe('targets', () => {
  it('are large enough for a finger', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    await vi.waitFor(() => expect(partOf(map, 'panel')!.querySelectorAll('[data-ward] > summary').length).toBe(20));
    const targets = [...map.shadowRoot!.querySelectorAll('button, summary')].filter((each) => each.checkVisibility());
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), (target as HTMLElement).innerText).toBeGreaterThanOrEqual(24);
    }
  });
});

const HOSTILE = [
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=1</script>',
  '"><svg onload=window.hit=1>',
  '${window.hit=1}',
  '{{constructor.constructor("window.hit=1")()}}',
  'javascript:window.hit=1',
  '\u202e\u0000\ufffe',
];

describe.each(HOSTILE)('text from a file (%s)', (evil) => {
  it('never becomes an element, an attribute or a script, wherever it stands', async () => {
    witness();
    const file = await readResultsFile();
    const councils = file.councils.map((council) =>
      council.name === 'Wandsworth'
        ? {
            ...council,
            name: evil,
            type: evil,
            notes: [evil],
            boundaryChange: { reason: evil },
            control: { before: 'noc', after: 'con' },
          }
        : council,
    );
    const parties = file.parties.map((party) => (party.id === 'con' ? { ...party, name: evil, short: evil } : party));
    const estimate = { label: evil, date: evil, source: evil, shares: { con: 36, [evil]: 1 } };
    const map = createMap({ council: 'E09000032', heading: evil });
    map.data = {
      results: {
        ...file,
        election: { ...file.election, name: evil, date: evil },
        baselines: file.baselines?.map((baseline) => ({ ...baseline, label: evil })),
        councils,
        parties,
        estimates: [estimate],
        sources: [evil],
      },
      boundaries: { ...((await readBoundariesFile()) as object), attribution: evil },
    };
    document.body.append(map);
    await untilPhase(map, 'interactive');
    await vi.waitFor(() => expect(textOf(map, 'panel')).toContain('for control'));
    const root = map.shadowRoot!;
    expect(root.querySelectorAll('img, script, iframe, a, [onload], [onerror]')).toHaveLength(0);
    expect([...root.querySelectorAll('.side svg svg, .head svg, .foot svg, [href]')]).toEqual([]);
    expect('hit' in window).toBe(false);
  });

  it('never does so in an attribute, or in what editors are told', async () => {
    const heard = witness();
    const map = await stage({ ...TAG, council: evil, focus: evil, show: evil, view: evil, baseline: evil });
    await vi.waitFor(() => expect(heard.problems.length).toBeGreaterThan(2));
    expect(map.paintedAreas().size).toBe(326);
    expect(map.shadowRoot!.querySelectorAll('img, script, iframe, a')).toHaveLength(0);
    expect('hit' in window).toBe(false);
  });
});
