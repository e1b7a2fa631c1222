/** What a screen reader says of map, panel and table, heard with a simulated one; and that all three say the same. */
import { virtual } from '@guidepup/virtual-screen-reader';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { readResultsFile } from './sample';
import { partOf, stage, TAG, untilText, useStage } from './stage';

useStage();

const figureOf = (map: CouncilMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.figure')!;

/** A map with search, keys and table, which arrive last. */
async function stageWhole(attributes = {}): Promise<CouncilMap> {
  const map = await stage({ ...TAG, ...attributes });
  await vi.waitFor(() => {
    expect(partOf(map, 'table')?.querySelector('tbody tr')).toBeTruthy();
    expect(partOf(map, 'search')?.querySelector('input')).toBeTruthy();
    expect(partOf(map, 'map')!.role).toBe('application');
  });
  return map;
}

/** Everything from the first phrase that `from` matches to the first after it that `to` does, read item by item. */
async function hear(container: HTMLElement, from: RegExp, to: RegExp, most = 400): Promise<string[]> {
  await virtual.start({ container });
  const heard: string[] = [];
  for (let step = 0; step < most; step += 1) {
    const phrase = await virtual.lastSpokenPhrase();
    if (heard.length || from.test(phrase)) heard.push(phrase);
    if (heard.length > 1 && to.test(phrase)) break;
    await virtual.next();
  }
  await virtual.stop();
  return heard;
}

afterEach(() => virtual.stop());

describe('a screen reader on the map', () => {
  it('says what it is of, how far the count is, who controls how many, and how to move; and nothing of its drawing', async () => {
    const map = await stageWhole();
    const heard = await hear(figureOf(map), /^application/, /^listitem/);
    expect(heard[0]).toMatch(/^application, Map of councils by controlling party, English local elections/);
    expect(heard[0]).toMatch(
      /after 150 of 150 councils: Labour 74, Conservative 46, Liberal Democrat 9, No overall control 21/i,
    );
    expect(heard[0]).toContain('Arrow keys');
    expect(heard.join(' ')).not.toMatch(/graphics|image|London/);
  });

  it('says that the count goes on while it does', async () => {
    const file = await readResultsFile();
    const map = await stageWhole();
    map.data = { results: { ...file, sequence: 1000, councils: file.councils.slice(0, 60) } };
    const description = () => partOf(map, 'map')!.getAttribute('aria-description');
    await vi.waitFor(() => expect(description()).toMatch(/after 60 of 150 councils: .*awaiting 90/i));
  });
});

describe('a screen reader in the panel', () => {
  it('hears a council from its name to its last ward, with each number under the head of its column', async () => {
    const map = await stageWhole({ council: 'Trafford' });
    await untilText(map, 'panel', 'Altrincham');
    const heard = await hear(figureOf(map), /^heading, Trafford/, /Village/);
    const said = heard.join(' ').replace(/ ([:;,.])/g, '$1');
    expect(said).toContain('Metropolitan borough · 22 of 63 seats up');
    expect(said).toContain('Conservative lose to no overall control');
    expect(said).toContain('columnheader, Change on May 2017');
    expect(said).toContain('row, Conservative 7 29 −5');
    expect(said).toContain('21 wards: Labour 13 seats in 13 wards');
    expect(said).not.toMatch(/banner|graphics|\bimage$/);
  });
});

describe('a screen reader in the table', () => {
  it('hears its caption, the heads with their order, and a row by its council', async () => {
    const map = await stageWhole();
    const heard = await hear(partOf(map, 'table')!, /table/, /Barking and Dagenham/);
    const said = heard.join(' | ');
    expect(said).toContain('English local elections');
    expect(said).toContain('150 of 150');
    expect(said).toMatch(/columnheader, Council.*ascending/);
    expect(said).toMatch(/Adur.*Con hold/);
  });
});

describe('choosing', () => {
  it('is announced once: by focus on the name in the panel, not by the status line too', async () => {
    const map = await stageWhole();
    const area = partOf(map, 'map')!;
    area.focus();
    for (const key of ['t', 'r', 'a', 'f']) area.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const live = map.shadowRoot!.querySelector('.spoken')!;
    await vi.waitFor(() => expect(live.textContent).toBe('Trafford. Con lose to NOC, third of seats up.'));
    const said: string[] = [];
    const ear = new MutationObserver(() => said.push(live.textContent));
    ear.observe(live, { childList: true, characterData: true, subtree: true });
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await untilText(map, 'panel', 'Conservative lose to no overall control');
    await vi.waitFor(() => expect(map.shadowRoot!.activeElement?.textContent).toBe('Trafford'));
    ear.disconnect();
    expect(said.filter((words) => words.includes('Trafford'))).toEqual([]);
  });
});

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Seats now and the change, by party; the panel has two or three columns, an opened row four. */
function seatsIn(place: Element): Record<string, string> {
  const rows = [...place.querySelectorAll('table.seats tbody tr')];
  return Object.fromEntries(
    rows.map((row) => [
      wordsOf(row.querySelector('th')),
      [...row.querySelectorAll('td')].slice(-2).map(wordsOf).join(' '),
    ]),
  );
}

/** What panel and opened row both say, wherever in them it stands. */
function factsIn(place: Element, notes: string, wards: string): object {
  return {
    standfirst: wordsOf(place.querySelector('p.small')),
    outcome: wordsOf(place.querySelector('.outcome b')),
    composition: place.querySelector('.composition svg')?.getAttribute('aria-label'),
    baseline: wordsOf(place.querySelector('table.seats thead th:last-child')),
    seats: seatsIn(place),
    notes: [...place.querySelectorAll(notes)].map(wordsOf).join(' '),
    wards,
  };
}

const factsInPanel = (panel: Element): object =>
  factsIn(
    panel,
    '.notes p',
    wordsOf([...panel.querySelectorAll('p')].find((one) => /^\d+ wards?:/.test(wordsOf(one)))),
  );

function factsInRow(record: Element): object {
  const wards = [...record.querySelectorAll('dt')].find((one) => wordsOf(one) === 'Wards');
  return factsIn(record, 'dd p', wordsOf(wards?.nextElementSibling));
}

/** Types a name on the map, long after whatever was typed before. */
function typeOn(area: HTMLElement, name: string, at: number): void {
  for (const key of name) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: at });
    area.dispatchEvent(event);
  }
}

describe('panel, row and spoken text', () => {
  it('tell the same facts of each of the 150 councils', { timeout: 120_000 }, async () => {
    const file = await readResultsFile();
    const map = await stageWhole({ wards: '' });
    const root = map.shadowRoot!;
    const area = partOf(map, 'map')!;
    const long = new Map([
      ...file.parties.map(({ name, short }) => [short, name] as const),
      ['NOC', 'no overall control'],
    ]);
    const inFull = (sentence: string): string =>
      sentence.replace(/\b[A-Z]\w+\b/g, (word) => long.get(word) ?? word).toLowerCase();
    area.focus();
    const differing: string[] = [];
    for (const [index, { code, name }] of file.councils.entries()) {
      map.council = code;
      await map.updateComplete;
      const row = await vi.waitFor(() => root.querySelector(`.table [data-row="${code}"]`)!);
      row.querySelector<HTMLElement>('[aria-expanded="false"]')?.click();
      const record = await vi.waitFor(() => root.querySelector(`[data-record="${code}"]`)!);
      const panel = root.querySelector('.side')!;
      const [shown, told] = [factsInPanel(panel), factsInRow(record)];
      typeOn(area, name, (index + 1) * 10_000);
      const said = wordsOf(root.querySelector('.spoken'));
      const [, sentence = '', scheme = ''] =
        /^(.*?)(?:, ((?:all|half of|third of) seats up))?\.$/.exec(said.slice(name.length + 2)) ?? [];
      const heard = { name: wordsOf(panel.querySelector('.name')), outcome: inFull(sentence), scheme };
      const read = { name, outcome: wordsOf(panel.querySelector('.outcome b')).toLowerCase(), scheme };
      if (JSON.stringify(shown) !== JSON.stringify(told)) differing.push(`${name}: ${JSON.stringify({ shown, told })}`);
      if (!said.startsWith(`${name}. `) || JSON.stringify(heard) !== JSON.stringify(read))
        differing.push(`${name}: ${said} is not ${JSON.stringify(read)}`);
      if (!wordsOf(row).includes(sentence) || !wordsOf(row).includes(scheme))
        differing.push(`${name}: ${wordsOf(row)}`);
      row.querySelector<HTMLElement>('[aria-expanded="true"]')?.click();
    }
    expect(differing).toEqual([]);
  });
});
