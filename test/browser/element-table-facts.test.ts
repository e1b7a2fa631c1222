/** The table for every reader: the panel's facts in the opened row, nothing that axe finds wrong, no markup from data. */
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { readBoundariesFile, readResultsFile } from './sample';
import { createMap, partOf, TAG, untilText, useStage } from './stage';
import {
  namesOf,
  pick,
  recordOf,
  rowOf,
  settleTable,
  showAll,
  sortBy,
  stageTable,
  tableOf,
  untilRows,
  wordsOf,
} from './table-stage';

useStage();

const textsOf = (place: Element, selector: string): string[] => [...place.querySelectorAll(selector)].map(wordsOf);

/** Not the table of wards, which an open council's row has besides. */
const SEATS = '.seats:not(.ward-table)';

/** Party, seats now and change, row by row, as a table of seats has them. */
const seatsOf = (place: Element): string[][] =>
  [...place.querySelectorAll(`${SEATS} tbody tr`)].map((row) => {
    const cells = [...row.children].map(wordsOf);
    return [cells[0]!, ...cells.slice(-2)];
  });

describe('an opened row', () => {
  it.each(['Wandsworth', 'Trafford', 'Pendle', 'Southwark', 'Birmingham', 'Havering', 'Plymouth', 'Brent'])(
    'of %s has the facts of the panel, word for word',
    async (name) => {
      const map = await stageTable({ ...TAG, council: name });
      await vi.waitFor(() => expect(wordsOf(partOf(map, 'panel')!.querySelector('.name'))).toBe(name));
      const panel = partOf(map, 'panel')!;
      const record = recordOf(map, name);
      expect(wordsOf(record.querySelector('.outcome b'))).toBe(wordsOf(panel.querySelector('.outcome b')));
      expect(wordsOf(record.querySelector('.small'))).toBe(wordsOf(panel.querySelector('.small')));
      expect(seatsOf(record)).toEqual(seatsOf(panel));
      expect(textsOf(record, `${SEATS} thead th:last-child`)).toEqual(textsOf(panel, `${SEATS} thead th:last-child`));
      expect(record.querySelector('[role="img"]')!.getAttribute('aria-label')).toBe(
        panel.querySelector('[role="img"]')!.getAttribute('aria-label'),
      );
      for (const words of [...textsOf(panel, '.notes p'), ...textsOf(panel, '.summary')])
        expect(wordsOf(record)).toContain(words);
      const star = textsOf(panel, `${SEATS} + .small`);
      expect(textsOf(record, `${SEATS} + .small`)).toEqual(star);
    },
  );

  it('has what was won, what was not up, the majority, control on both sides, turnout and region', async () => {
    const map = await stageTable({ ...TAG, council: 'Trafford' });
    const record = recordOf(map, 'Trafford');
    expect(textsOf(record, `${SEATS} thead th`).slice(1)).toEqual(['Won', 'Not up', 'Seats now', 'Change on May 2017']);
    expect(textsOf(record, `${SEATS} tbody tr:first-child > *`)).toEqual(['Labour', '13', '17', '30', '+5']);
    const facts = Object.fromEntries(
      [...record.querySelectorAll('dt')].map((label) => [wordsOf(label), wordsOf(label.nextElementSibling)]),
    );
    expect(facts).toMatchObject({
      'Control before': 'Conservative',
      'Control now': 'No overall control',
      Majority: '32 of 63 seats',
      Turnout: 'not known',
      Region: 'North West',
    });
    expect(facts['Wards']).toMatch(/^21 wards: Labour 13 seats in /);
  });
});

describe.each(['light', 'dark'])('axe finds nothing wrong with the table on a %s page', (theme) => {
  const faultsOf = async (map: CouncilMap): Promise<string[]> => {
    const { violations } = await axe.run(map, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  };
  const tag = { ...TAG, theme, heading: 'Who controls your council' };

  it('as it comes', async () => {
    expect(await faultsOf(await stageTable(tag))).toEqual([]);
  });

  it('sorted, with a row open and one chosen', async () => {
    const map = await stageTable({ ...tag, council: 'Southwark' });
    await untilText(map, 'panel', 'Labour hold');
    sortBy(map, 'Con');
    recordOf(map, 'Southwark');
    expect(await faultsOf(map)).toEqual([]);
  });

  it('when no council fits', async () => {
    const map = await stageTable(tag);
    pick(map, 'Control', 'Liberal Democrat');
    pick(map, 'Region', 'North East');
    expect(await faultsOf(map)).toEqual([]);
  });

  it('with a row open on a phone', async () => {
    const map = await stageTable(tag, 288);
    recordOf(map, 'Barnet');
    expect(await faultsOf(map)).toEqual([]);
  });

  it('with all 150 rows', async () => {
    const map = await stageTable(tag);
    showAll(map);
    await untilRows(map, 150);
    expect(await faultsOf(map)).toEqual([]);
  });
});

describe('its targets', () => {
  it.each([288, 736, 1200])('are large enough in a table %i pixels wide', async (width) => {
    const map = await stageTable(TAG, width);
    for (const target of tableOf(map).querySelectorAll('button, select')) {
      const box = target.getBoundingClientRect();
      expect(Math.min(box.width, box.height), target.outerHTML.slice(0, 80)).toBeGreaterThanOrEqual(24);
    }
  });
});

describe('what is in the file', () => {
  const evil = '<img src=x onerror="window.hit=1">';

  it('stays text, in names that turn nothing round them, whichever way they are written', async () => {
    const file = await readResultsFile();
    const councils = file.councils.map((council) =>
      council.name === 'Adur' ? { ...council, name: evil, region: evil, type: evil, notes: [evil] } : council,
    );
    const parties = file.parties.map((party) => (party.id === 'con' ? { ...party, name: evil, short: evil } : party));
    const map = createMap({});
    map.data = {
      results: {
        ...file,
        election: { ...file.election, name: evil },
        baselines: file.baselines?.map((baseline) => ({ ...baseline, label: evil })),
        councils,
        parties,
      },
      boundaries: await readBoundariesFile(),
    };
    await settleTable(map);
    const name = namesOf(map).find((each) => each.includes('onerror'))!;
    expect(rowOf(map, name).querySelector('bdi')!.textContent).toBe(name);
    recordOf(map, name);
    expect(tableOf(map).querySelectorAll('img, script, [onerror]')).toHaveLength(0);
    expect('hit' in window).toBe(false);
  });

  it.each([288, 736, 1200])('however long its words are, stays within a table %i pixels wide', async (width) => {
    const long = 'Aberffraw'.repeat(22);
    const file = await readResultsFile();
    const councils = file.councils.map((council) => (council.name === 'Adur' ? { ...council, name: long } : council));
    const map = createMap({});
    map.data = {
      results: {
        ...file,
        councils,
        parties: file.parties.map((party) => (party.id === 'con' ? { ...party, name: long, short: long } : party)),
        baselines: file.baselines?.map((baseline) => ({ ...baseline, label: long })),
      },
      boundaries: await readBoundariesFile(),
    };
    await settleTable(map, width);
    pick(map, 'Region', 'South East');
    pick(map, 'Sort by', 'Region');
    recordOf(map, long);
    const { right } = tableOf(map).getBoundingClientRect();
    const beyond = [...tableOf(map).querySelectorAll('button, th, td, dd, p, b, select, span')].filter(
      (each) => !each.matches('.unseen') && each.getBoundingClientRect().right > right + 1,
    );
    expect(beyond.map((each) => each.outerHTML.slice(0, 80))).toEqual([]);
    expect(tableOf(map).querySelector('thead')!.getBoundingClientRect().height).toBeLessThan(120);
  });
});
