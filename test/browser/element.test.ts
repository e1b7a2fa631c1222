/** The element as a page meets it: what it draws, when, and what it tells. */
import { describe, expect, it, vi } from 'vitest';
import { CouncilMap } from '../../src/council-map';
import { readBoundariesFile, readResultsFile, toCounts, toExpectedAreas } from './sample';
import { createMap, stage, TAG, textOf, untilPhase, useStage, witness } from './stage';

useStage();

describe('the map of 3 May 2018', () => {
  it('has what the data says painted in each of 326 areas', async () => {
    const map = await stage();
    const painted = map.paintedAreas();
    expect(painted.size).toBe(326);
    for (const [code, value] of toExpectedAreas(await readResultsFile(), painted.keys()))
      expect([code, painted.get(code)]).toEqual([code, value]);
  });

  it('has 46 Conservative, 74 Labour, 9 Liberal Democrat and 21 NOC councils, and 176 without an election', async () => {
    const map = await stage();
    const counts = toCounts(map.paintedAreas().values());
    expect(counts).toEqual({ con: 46, lab: 74, ld: 9, noc: 21, 'no-election': 176 });
  });

  it('is drawn by the core renderer, and says so', async () => {
    expect((await stage()).renderer).toBe('svg');
  });

  it('has nothing wrong: no problem, no line on the console', async () => {
    const heard = witness();
    const map = await stage();
    expect([map.problems, heard.problems, heard.lines]).toEqual([[], [], []]);
  });

  it('says what it is of, and after how many councils', async () => {
    const status = textOf(await stage(), 'status');
    expect(status).toContain('English local elections, 3 May 2018');
    expect(status).toContain('after 150 of 150 councils');
  });
});

describe('the phases of a map', () => {
  it('are idle, loading, painted, interactive; each is reflected', async () => {
    const map = createMap();
    const phases: (string | null)[] = [];
    new MutationObserver(() => phases.push(map.getAttribute('phase'))).observe(map, { attributeFilter: ['phase'] });
    expect(map.phase).toBe('idle');
    document.body.append(map);
    await untilPhase(map, 'interactive');
    await vi.waitFor(() => expect(phases.at(-1)).toBe('interactive'));
    expect(phases).toEqual(['loading', 'painted', 'interactive']);
  });

  it('come with one map-ready, when the picture is there', async () => {
    const heard = witness();
    const map = createMap();
    let painted = 0;
    map.addEventListener('map-ready', () => (painted = map.paintedAreas().size));
    document.body.append(map);
    await untilPhase(map, 'interactive');
    expect(heard.events).toEqual(['map-ready']);
    expect(painted).toBe(326);
  });

  it('begin with no area painted', () => {
    expect(createMap().paintedAreas().size).toBe(0);
  });

  it('survive the element being moved about the page', async () => {
    const map = await stage();
    const place = document.createElement('section');
    document.body.append(place);
    place.append(map);
    expect(map.phase).toBe('interactive');
    expect(map.paintedAreas().size).toBe(326);
    expect(textOf(map, 'scoreboard')).toContain('State of the parties');
  });
});

describe('the property data', () => {
  it('draws a map without an address', async () => {
    const map = createMap({});
    map.data = { results: await readResultsFile(), boundaries: await readBoundariesFile() };
    document.body.append(map);
    await untilPhase(map, 'interactive');
    expect(map.paintedAreas().size).toBe(326);
    expect(map.problems).toEqual([]);
  });

  it('may be set before the element is upgraded', async () => {
    class Later extends CouncilMap {}
    const map = document.createElement('later-map') as CouncilMap;
    document.body.append(map);
    map.data = { results: await readResultsFile(), boundaries: await readBoundariesFile() };
    customElements.define('later-map', Later);
    await vi.waitFor(() => expect(map.paintedAreas().size).toBe(326), { timeout: 5000 });
  });

  it('set again is an update: the picture follows, and the page is told', async () => {
    const heard = witness();
    const map = await stage();
    const file = await readResultsFile();
    const councils = file.councils.map((council) =>
      council.name === 'Plymouth' ? { ...council, status: 'counting' as const } : council,
    );
    const update = new Promise<{ sequence: number; declared: number; contested: number }>((resolve) =>
      map.addEventListener('results-update', ({ sequence, declared, contested }) =>
        resolve({ sequence, declared, contested }),
      ),
    );
    map.data = { results: { ...file, sequence: 151, councils } };
    expect(await update).toEqual({ sequence: 151, declared: 149, contested: 150 });
    expect(map.paintedAreas().get('E06000026')).toBe('awaiting');
    await vi.waitFor(() => expect(textOf(map, 'scoreboard')).toContain('after 149 of 150'));
    expect(heard.events.filter((type) => type === 'results-update')).toHaveLength(1);
  });

  it('gives back what was set', async () => {
    const map = await stage();
    const data = { results: await readResultsFile() };
    map.data = data;
    expect(map.data).toBe(data);
  });
});

describe('two maps on a page', () => {
  it('each draw their own picture', async () => {
    const [whole, london] = await Promise.all([stage(), stage({ ...TAG, focus: 'London' })]);
    expect(toCounts(whole.paintedAreas().values())).toEqual(toCounts(london.paintedAreas().values()));
    whole.council = 'Plymouth';
    await vi.waitFor(() => expect(textOf(whole, 'panel')).toContain('Plymouth'));
    expect(london.council ?? null).toBeNull();
  });
});
