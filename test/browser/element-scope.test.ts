/** A cropped map says of what its numbers are: key, list of changes and declarations of the crop, state of the parties of all. */
import { describe, expect, it, vi } from 'vitest';
import { enScope } from '../../src/i18n/en-scope';
import type { CouncilMap } from '../../src/council-map';
import { readResultsFile } from './sample';
import { createMap, partOf, stage, TAG, textOf, untilPhase, untilText, useStage } from './stage';
import { countOf, namesOf, pick, selectOf } from './table-stage';

useStage();

const lineOf = (map: CouncilMap): string => partOf(map, 'legend')?.querySelector('.scope')?.textContent ?? '';

const countsOf = (map: CouncilMap): [string, string][] =>
  [...partOf(map, 'legend')!.querySelectorAll('li')].map((line) => {
    const count = line.querySelector('b')?.textContent ?? '';
    return [line.textContent.replace(count, '').trim(), count];
  });

const LONDON = [
  ['Labour', '21'],
  ['Conservative', '7'],
  ['Liberal Democrat', '3'],
  ['No overall control', '1'],
  ['No election', ''],
];

const untilLine = (map: CouncilMap, line: string): Promise<void> =>
  vi.waitFor(() => expect(lineOf(map)).toBe(line), { timeout: 5000, interval: 20 });

describe('a map that is cropped to a region', () => {
  it('counts in its key the councils of the region, and says which they are', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    await untilLine(map, 'London: 32 councils');
    expect(countsOf(map)).toEqual(LONDON);
    expect(map.problems).toEqual([]);
  });

  it('says of the state of the parties that it is of England, and lists those changes alone that it shows', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    await untilText(map, 'scoreboard', 'England after 150 of 150 councils');
    await untilText(map, 'panel', 'London: 4 councils changed control');
    const listed = [...partOf(map, 'panel')!.querySelectorAll('.changes b')].map((name) => name.textContent);
    expect(listed).toEqual(['Barnet', 'Kingston upon Thames', 'Richmond upon Thames', 'Tower Hamlets']);
  });

  it('never shows a number of the whole country in its key, not for a moment', async () => {
    const map = createMap({ ...TAG, focus: 'London' });
    document.body.append(map);
    const seen = new Set<string>();
    const look = (): void => {
      for (const count of map.shadowRoot?.querySelectorAll('.legend b') ?? [])
        if (count.checkVisibility({ visibilityProperty: true })) seen.add(count.textContent);
    };
    let isOver = false;
    const watch = (): void => {
      look();
      if (!isOver) requestAnimationFrame(watch);
    };
    watch();
    await untilLine(map, 'London: 32 councils');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    look();
    isOver = true;
    expect([...seen]).toEqual(['21', '7', '3', '1']);
  });

  it('says the same to whoever hears it', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    const drawing = map.shadowRoot!.querySelector('.map')!;
    await vi.waitFor(() =>
      expect(drawing.getAttribute('aria-description')).toContain(
        'London: after 32 of 32 councils: Labour 21, Conservative 7, Liberal Democrat 3, No overall control 1',
      ),
    );
  });

  it('counts the declarations of the region, under a title that says so', async () => {
    const map = await stage({ ...TAG, focus: 'London', show: 'legend feed' });
    await untilText(map, 'feed', 'Declarations: London');
    await untilText(map, 'feed', '32 of 32 councils declared');
    expect(textOf(map, 'feed')).toContain('Control changed 4');
  });

  it('counts again when results come, when the colours change their meaning, and when the crop is another', async () => {
    const map = await stage({ ...TAG, focus: 'London', views: 'control change' });
    await untilLine(map, 'London: 32 councils');
    const file = await readResultsFile();
    const councils = file.councils.map((council) =>
      council.name === 'Barnet' ? { ...council, status: 'counting' as const } : council,
    );
    map.data = { results: { ...file, sequence: file.sequence + 1, councils } };
    await vi.waitFor(() => expect(countsOf(map)).toContainEqual(['Awaiting', '1']));
    expect(countsOf(map)).toContainEqual(['Conservative', '6']);
    map.view = 'change';
    await vi.waitFor(() => expect(countsOf(map)).toContainEqual(['LD gain', '2']), { timeout: 5000 });
    map.setAttribute('focus', 'North East');
    await untilLine(map, 'North East: 6 councils');
    map.removeAttribute('focus');
    map.view = null;
    await vi.waitFor(() => expect(countsOf(map)).toContainEqual(['Labour', '74']), { timeout: 5000 });
    expect(lineOf(map)).toBe('');
    await untilText(map, 'scoreboard', 'State of the parties after 149 of 150');
    await untilText(map, 'panel', /^14 councils changed control/);
  });

  it('says it in the page’s own words, whenever they come', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    await untilLine(map, 'London: 32 councils');
    map.messages = {
      core: { changedHands: (count) => `${count} Wechsel` },
      scope: { counted: (place, count) => `${place}, ${count} Bezirke`, within: (place, text) => `${text} (${place})` },
    };
    await untilLine(map, 'London, 32 Bezirke');
    await untilText(map, 'panel', '4 Wechsel (London)');
    map.messages = null;
    await untilLine(map, 'London: 32 councils');
    expect(map.problems).toEqual([]);
  });
});

describe('a map with another crop', () => {
  it('to one council has a key without numbers, and the changes of England', async () => {
    const map = await stage({ ...TAG, focus: 'Wandsworth' });
    await untilLine(map, 'Wandsworth and around it');
    expect(new Set(countsOf(map).map(([, count]) => count))).toEqual(new Set(['']));
    await untilText(map, 'panel', 'England: 15 councils changed control');
  });

  it('that names nothing counts all of it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const map = await stage({ ...TAG, focus: 'Atlantis' });
    await vi.waitFor(() =>
      expect(partOf(map, 'legend')!.querySelector('b')!.checkVisibility({ visibilityProperty: true })).toBe(true),
    );
    expect(countsOf(map)[0]).toEqual(['Labour', '74']);
    expect(lineOf(map)).toBe('');
  });

  it('by property alone says it, too', async () => {
    const map = await stage();
    map.focusArea = 'London';
    await untilLine(map, 'London: 32 councils');
    expect(countsOf(map)).toEqual(LONDON);
  });

  it('leaves the key of an open council’s wards as it is', async () => {
    const wardBoundaries = '/geodata/wards/{code}.topo.json';
    const map = await stage({ ...TAG, focus: 'London', council: 'Wandsworth', 'ward-boundaries': wardBoundaries });
    await untilText(map, 'legend', /Who won|Wandsworth/);
    expect(lineOf(map)).toBe('');
    map.choose('');
    await untilLine(map, enScope.counted('London', 32));
  });
});

describe('the room of a cropped map', () => {
  it('does not grow when its line comes', async () => {
    const map = createMap({ ...TAG, focus: 'London' });
    document.body.append(map);
    await untilPhase(map, 'painted', 'interactive');
    const before = partOf(map, 'legend')!.getBoundingClientRect().height;
    await untilLine(map, 'London: 32 councils');
    expect(partOf(map, 'legend')!.getBoundingClientRect().height).toBe(before);
  });
});

describe('the table of a cropped map', () => {
  const untilCount = (map: CouncilMap, count: string): Promise<void> =>
    vi.waitFor(() => expect(countOf(map)).toBe(count), { timeout: 5000, interval: 20 });

  it('begins with the councils of the region, and has the others for whoever asks', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    await untilCount(map, '32 of 150 councils');
    expect(selectOf(map, 'Region').value).toBe('London');
    expect(namesOf(map)[0]).toBe('Barking and Dagenham');
    pick(map, 'Region', 'All');
    await untilCount(map, '150 of 150 councils');
  });

  it('keeps what a reader has chosen when later results come, and follows another crop', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    await untilCount(map, '32 of 150 councils');
    pick(map, 'Region', 'All');
    const file = await readResultsFile();
    const councils = file.councils.map((council) =>
      council.name === 'Adur' ? { ...council, name: 'Adur, later' } : council,
    );
    map.data = { results: { ...file, sequence: file.sequence + 1, councils } };
    await vi.waitFor(() => expect(namesOf(map)[0]).toBe('Adur, later'));
    expect(countOf(map)).toBe('150 of 150 councils');
    map.setAttribute('focus', 'North East');
    await untilCount(map, '6 of 150 councils');
    map.removeAttribute('focus');
    await untilCount(map, '150 of 150 councils');
  });

  it('has all councils as long as none of them is in the region, and those in it as soon as there are any', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    await untilCount(map, '32 of 150 councils');
    const file = await readResultsFile();
    const isElsewhere = ({ region }: { region?: string | undefined }): boolean => region !== 'London';
    const councils = file.councils.filter(isElsewhere);
    const contested = councils.map(({ code }) => code);
    map.data = { results: { ...file, sequence: file.sequence + 1, councils, contested } };
    await untilCount(map, '118 of 118 councils');
    expect(selectOf(map, 'Region').value).toBe('');
    map.data = { results: { ...file, sequence: file.sequence + 2 } };
    await untilCount(map, '32 of 150 councils');
  });

  it('goes by the map where the results name regions in another way', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    await untilCount(map, '32 of 150 councils');
    const file = await readResultsFile();
    const councils = file.councils.map((council, index) =>
      council.region === 'London' ? { ...council, region: index % 2 ? 'Greater London' : 'LONDON' } : council,
    );
    map.data = { results: { ...file, sequence: file.sequence + 1, councils } };
    await new Promise((resolve) => map.addEventListener('results-update', resolve, { once: true }));
    await untilCount(map, '32 of 150 councils');
    expect(selectOf(map, 'Region').value).toBe('London');
  });

  it('has all councils where the crop is no region', async () => {
    const map = await stage({ ...TAG, focus: 'Wandsworth' });
    await untilLine(map, 'Wandsworth and around it');
    await untilCount(map, '150 of 150 councils');
    map.setAttribute('focus', '-0.6,51.2,0.4,51.7');
    await vi.waitFor(() => expect(lineOf(map)).toContain('This part of the map'));
    expect([countOf(map), selectOf(map, 'Region').value]).toEqual(['150 of 150 councils', '']);
  });

  it('gives back the room that few rows do not need, but never where that would be seen', async () => {
    const map = await stage({ ...TAG, focus: 'London' });
    await untilCount(map, '32 of 150 councils');
    const table = partOf(map, 'table')!;
    const isKept = (): boolean => table.getBoundingClientRect().height > 700;
    table.scrollIntoView();
    map.setAttribute('focus', 'North East');
    await untilCount(map, '6 of 150 councils');
    expect(isKept()).toBe(true);
    map.setAttribute('focus', 'South West');
    window.scrollTo(0, 0);
    map.style.cssText = `display: block; margin-top: ${window.innerHeight}px`;
    await untilCount(map, '4 of 150 councils');
    expect(isKept()).toBe(false);
  });
});
