import { describe, expect, it, vi } from 'vitest';
import { parseAttributes, type Config } from '../../src/attributes';
import { Sources } from '../../src/sources';
import { createStore, type Store } from '../../src/store';
import { readOverview } from './front-fixture';
import { answer, useLocalServer, type Answer } from './local-server';
import { makeCouncil, makeFile } from './model-fixture';

const file = (sequence: number) => JSON.stringify(makeFile([makeCouncil()], { sequence }));
const later =
  (wait: number, then: Answer): Answer =>
  (request, response) =>
    void setTimeout(() => then(request, response), wait);

const server = useLocalServer({
  '/one.json': later(60, answer(file(1))),
  '/two.json': answer(file(2)),
  '/test.json': answer(JSON.stringify(makeFile([makeCouncil()], { test: true }))),
  '/page.json': answer('<html>'),
});

function toConfig(values: Record<string, string>): Config {
  return parseAttributes((name) => values[name] ?? null, 'http://127.0.0.1').value;
}

function begin(config: Config = toConfig({})) {
  const store: Store = createStore({ config, phase: 'loading', scheme: 'light', problems: {}, refused: [], wards: {} });
  const onFault = vi.fn();
  return { store, onFault, sources: new Sources(store, onFault) };
}

describe('following an address', () => {
  it('puts the file into the store', async () => {
    const { store, sources } = begin();
    sources.follow('results', toConfig({ results: server.url('/two.json') }));
    await vi.waitFor(() => expect(store.state.results?.sequence).toBe(2));
    expect(store.state.problems['results']).toEqual([]);
  });

  it('asks once for an address that stays the same', async () => {
    const { store, sources } = begin();
    const before = server.asked.length;
    for (let i = 0; i < 3; i += 1) sources.follow('results', toConfig({ results: server.url('/two.json') }));
    await vi.waitFor(() => expect(store.state.results).toBeDefined());
    sources.follow('results', toConfig({ results: server.url('/two.json') }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.asked.length).toBe(before + 1);
  });

  it('drops a late answer to an older question', async () => {
    const { store, sources } = begin();
    sources.follow('results', toConfig({ results: server.url('/one.json') }));
    sources.follow('results', toConfig({ results: server.url('/two.json') }));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(store.state.results?.sequence).toBe(2);
  });

  it('says what went wrong, and keeps what it has', async () => {
    const { store, onFault, sources } = begin();
    sources.follow('results', toConfig({ results: server.url('/two.json') }));
    await vi.waitFor(() => expect(store.state.results).toBeDefined());
    sources.follow('results', toConfig({ results: server.url('/page.json') }));
    await vi.waitFor(() => expect(onFault).toHaveBeenCalledTimes(1));
    expect(onFault.mock.calls[0]).toMatchObject(['results', { reason: 'html', url: server.url('/page.json') }]);
    expect(store.state.results?.sequence).toBe(2);
  });
});

describe('taking a file that is already here', () => {
  it('puts the shapes into the store', async () => {
    const { store, sources } = begin();
    await sources.accept('boundaries', { type: 'nonsense' }, 'data.boundaries');
    expect(store.state.shapes).toBeUndefined();
    expect(store.state.problems['boundaries']?.[0]?.level).toBe('error');
    expect(readOverview().areas).toHaveLength(326);
  });

  it('refuses test results, unless they are allowed', async () => {
    const strict = begin();
    await strict.sources.accept('results', makeFile([makeCouncil()], { test: true }), 'data.results');
    expect(strict.store.state.results).toBeUndefined();
    expect(strict.store.state.problems['results']?.[0]?.code).toBe('test-results');
    const lenient = begin(toConfig({ 'allow-test': '' }));
    await lenient.sources.accept('results', makeFile([makeCouncil()], { test: true }), 'data.results');
    expect(lenient.store.state.results?.test).toBe(true);
  });

  it('keeps the last good snapshot where the next cannot be used', async () => {
    const { store, sources } = begin();
    await sources.accept('results', makeFile(), 'data.results');
    await sources.accept('results', { nonsense: true }, 'data.results');
    expect(store.state.results?.sequence).toBe(1);
    expect(store.state.problems['results']?.[0]?.level).toBe('error');
  });
});

describe('trying again', () => {
  it('asks only for what has not come', async () => {
    const config = toConfig({ results: server.url('/two.json'), boundaries: server.url('/none.json') });
    const { store, onFault, sources } = begin(config);
    for (const kind of ['results', 'boundaries'] as const) sources.follow(kind, config);
    await vi.waitFor(() => expect(onFault).toHaveBeenCalledTimes(1));
    await vi.waitFor(() => expect(store.state.results).toBeDefined());
    const before = server.asked.length;
    sources.retry(config);
    await vi.waitFor(() => expect(onFault).toHaveBeenCalledTimes(2));
    expect(server.asked.slice(before)).toEqual(['/none.json']);
  });
});

describe('snapshots of one election', () => {
  const snapshot = (sequence: number, spoilt = false) =>
    makeFile([makeCouncil(), ...(spoilt ? [{ ...makeCouncil(), code: 'E2', total: -1 }] : [])], { sequence });

  it('never go back: a lower sequence is refused, and said to be', async () => {
    const { store, sources } = begin();
    await sources.accept('results', snapshot(9), 'data.results');
    await sources.accept('results', snapshot(8), 'data.results');
    expect(store.state.results?.sequence).toBe(9);
    expect(store.state.problems['results']).toMatchObject([{ code: 'older-snapshot' }]);
    expect(store.state.refused).toEqual(['results']);
  });

  it('are taken in the order in which they were given, however long one takes to explain', async () => {
    const { store, sources } = begin();
    const first = sources.accept('results', snapshot(3, true), 'data.results');
    const second = sources.accept('results', snapshot(4), 'data.results');
    await Promise.all([first, second]);
    expect(store.state.results?.sequence).toBe(4);
    expect(store.state.problems['results']).toEqual([]);
  });

  it('that the page gave are not replaced by the address it gave before', async () => {
    const { store, sources } = begin();
    const config = toConfig({ results: server.url('/two.json') });
    sources.follow('results', config);
    await vi.waitFor(() => expect(store.state.results?.sequence).toBe(2));
    await sources.accept('results', snapshot(5), 'data.results');
    const before = server.asked.length;
    sources.follow('results', config);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.asked.length).toBe(before);
    expect(store.state.results?.sequence).toBe(5);
  });
});
