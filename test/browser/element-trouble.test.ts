/** Files that are missing, broken or something else: what readers see, and what editors are told. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { BOUNDARIES_URL, readBoundariesFile, readResultsFile, RESULTS_URL } from './sample';
import { buttonOf, stage, TAG, textOf, untilPhase, useStage, witness } from './stage';

useStage();

const BAD = '/bad/file.json';
const json = { headers: { 'content-type': 'application/json' } };

type Kind = 'missing' | 'unreachable' | 'a web page' | 'empty' | 'cut' | 'other JSON' | 'null' | 'a list';
const ANSWERS: Record<Kind, () => Promise<Response>> = {
  missing: async () => new Response('<html>Not found', { status: 404 }),
  unreachable: async () => Promise.reject(new TypeError('Failed to fetch')),
  'a web page': async () => new Response('<!doctype html><p>Welcome', { headers: { 'content-type': 'text/html' } }),
  empty: async () => new Response('', json),
  cut: async () => new Response(JSON.stringify(await readResultsFile()).slice(0, 4000), json),
  'other JSON': async () => new Response('{"type":"FeatureCollection","features":[]}', json),
  null: async () => new Response('null', json),
  'a list': async () => new Response('[1,2]', json),
};
const KINDS = Object.keys(ANSWERS) as Kind[];

/** Answers requests for the bad address as told; all others go to the server. */
function answerBad(answer: () => Promise<Response>): void {
  const real = window.fetch.bind(window);
  vi.spyOn(window, 'fetch').mockImplementation((input, init) =>
    String(input instanceof Request ? input.url : input).endsWith(BAD) ? answer() : real(input, init),
  );
}

const messageOf = (map: CouncilMap): string => textOf(map, 'map');

describe.each(['results', 'boundaries'] as const)('the %s file', (attribute) => {
  it.each(KINDS)('that is %s leaves words, a button, a problem that names it, and one line', async (kind) => {
    answerBad(ANSWERS[kind]);
    const heard = witness();
    const map = await stage({ ...TAG, [attribute]: BAD }, 'error');
    await vi.waitFor(() => expect(heard.problems.length).toBeGreaterThan(0));
    await vi.waitFor(() => expect(messageOf(map)).toMatch(/could not be loaded/));
    expect(buttonOf(map, /Try again/).getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    expect(heard.problems).toHaveLength(1);
    expect(heard.problems[0]?.level).toBe('error');
    expect(heard.problems[0]?.place).toContain(BAD);
    expect(heard.problems[0]?.message).not.toBe('');
    expect(heard.problems[0]?.remedy).not.toBe('');
    expect(heard.lines).toHaveLength(1);
    expect(heard.lines[0]).toContain(BAD);
    expect(map.problems).toEqual(heard.problems);
    expect(map.getAttribute('phase')).toBe('error');
    expect(heard.events).not.toContain('map-ready');
  });

  it('says which of the two it is that could not be loaded', async () => {
    answerBad(ANSWERS.missing);
    witness();
    const map = await stage({ ...TAG, [attribute]: BAD }, 'error');
    await vi.waitFor(() => expect(messageOf(map)).toContain(attribute === 'results' ? 'results' : 'boundaries'));
  });

  it('that comes at the second try is drawn, and the words are gone', async () => {
    const good = attribute === 'results' ? readResultsFile : readBoundariesFile;
    let answer = ANSWERS.missing;
    answerBad(() => answer());
    witness();
    const map = await stage({ ...TAG, [attribute]: BAD }, 'error');
    const file = await good();
    answer = async () => new Response(JSON.stringify(file), json);
    await vi.waitFor(() => buttonOf(map, /Try again/).click());
    await untilPhase(map, 'interactive');
    expect(map.paintedAreas().size).toBe(326);
    expect(messageOf(map)).not.toContain('could not be loaded');
    expect(map.problems).toEqual([]);
  });

  it('that fails again is told no second time', async () => {
    answerBad(ANSWERS.missing);
    const heard = witness();
    const map = await stage({ ...TAG, [attribute]: BAD }, 'error');
    await vi.waitFor(() => expect(heard.lines).toHaveLength(1));
    await vi.waitFor(() => buttonOf(map, /Try again/).click());
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(heard.lines).toHaveLength(1);
    expect(buttonOf(map, /Try again/)).toBeTruthy();
  });

  it('can be put right by the attribute', async () => {
    answerBad(ANSWERS.missing);
    witness();
    const map = await stage({ ...TAG, [attribute]: BAD }, 'error');
    map.setAttribute(attribute, attribute === 'results' ? RESULTS_URL : BOUNDARIES_URL);
    await untilPhase(map, 'interactive');
    expect(map.paintedAreas().size).toBe(326);
  });
});

describe('both files at once', () => {
  it('are two problems, and one message', async () => {
    answerBad(ANSWERS.missing);
    const heard = witness();
    const map = await stage({ results: BAD, boundaries: `/also${BAD}` }, 'error');
    await vi.waitFor(() => expect(heard.problems).toHaveLength(2));
    await vi.waitFor(() => expect(messageOf(map)).toMatch(/could not be loaded/));
    expect(heard.lines).toHaveLength(2);
  });

  it('that are never named are a mistake after a while, in words', async () => {
    const heard = witness();
    const map = await stage({}, 'error');
    await vi.waitFor(() => expect(heard.problems).toHaveLength(2));
    expect(heard.problems.map(({ place }) => place)).toEqual(['attribute results', 'attribute boundaries']);
    expect(messageOf(map)).not.toBe('');
  });
});

describe('a later results file', () => {
  it.each(KINDS)('that is %s keeps the last good picture, and says so', async (kind) => {
    answerBad(ANSWERS[kind]);
    const heard = witness();
    const map = await stage();
    map.setAttribute('results', BAD);
    await vi.waitFor(() => expect(heard.problems).toHaveLength(1), { timeout: 3000 });
    expect(map.paintedAreas().get('E06000026')).toBe('lab');
    expect(map.paintedAreas().size).toBe(326);
    expect(map.phase).toBe('interactive');
    await vi.waitFor(() => expect(textOf(map, 'status')).toContain('The last good results stay on the map'));
    expect(messageOf(map)).not.toContain('could not be loaded');
    expect(heard.lines).toHaveLength(1);
  });

  it('that is of a newer major version keeps it, too', async () => {
    const heard = witness();
    const map = await stage();
    map.data = { results: { ...(await readResultsFile()), version: '2.0' } };
    await vi.waitFor(() => expect(heard.problems).toMatchObject([{ code: 'newer-version' }]));
    expect(map.paintedAreas().get('E06000026')).toBe('lab');
  });

  it('that has one bad council shows it as awaiting, keeps every good one, and says so', async () => {
    const heard = witness();
    const map = await stage();
    const file = await readResultsFile();
    const councils = file.councils.map((council) =>
      council.name === 'Plymouth' ? { ...council, total: 'many' as unknown as number } : council,
    );
    map.data = { results: { ...file, sequence: 151, councils } };
    await vi.waitFor(() => expect(map.paintedAreas().get('E06000026')).toBe('awaiting'));
    expect(map.paintedAreas().get('E09000032')).toBe('con');
    await vi.waitFor(() => expect(textOf(map, 'status')).toContain('Part of the data could not be used as it came'));
    await vi.waitFor(() => expect(heard.problems[0]?.place).toContain('Plymouth'), { timeout: 5000 });
  });

  it('marked as a test is refused, or shown with a banner where that is allowed', async () => {
    witness();
    const file = { ...(await readResultsFile()), test: true };
    const strict = await stage();
    strict.data = { results: { ...file, councils: [] } };
    await vi.waitFor(() => expect(strict.problems).toMatchObject([{ code: 'test-results' }]));
    expect(strict.paintedAreas().get('E06000026')).toBe('lab');
    const lenient = await stage({ ...TAG, 'allow-test': '' });
    lenient.data = { results: file };
    await vi.waitFor(() => expect(textOf(lenient, 'status')).toContain('TEST'));
  });
});
