import { describe, expect, it, vi } from 'vitest';
import { parseAttributes } from '../../src/attributes';
import { createStore, type State } from '../../src/store';

const initial: State = {
  config: parseAttributes(() => null, 'https://example.org').value,
  phase: 'idle',
  scheme: 'light',
  problems: {},
  refused: [],
  wards: {},
};

describe('the store', () => {
  it('replaces the fields that it is given and keeps the others', () => {
    const store = createStore(initial);
    store.set({ phase: 'loading', selected: 'E1' });
    expect(store.state).toEqual({ ...initial, phase: 'loading', selected: 'E1' });
  });

  it('tells its subscribers once for a change of several fields, with the state before', () => {
    const store = createStore(initial);
    const listener = vi.fn();
    store.subscribe(listener);
    store.set({ phase: 'loading', scheme: 'dark' });
    expect(listener.mock.calls).toEqual([[store.state, initial]]);
  });

  it('says nothing when nothing differs, and keeps the very same state', () => {
    const store = createStore(initial);
    const listener = vi.fn();
    store.subscribe(listener);
    store.set({ phase: 'idle', selected: undefined, problems: initial.problems });
    store.set({});
    expect(listener).not.toHaveBeenCalled();
    expect(store.state).toBe(initial);
  });

  it('never changes a state that it has handed out', () => {
    const store = createStore(Object.freeze({ ...initial }));
    const { state } = store;
    store.set({ phase: 'painted' });
    expect(state.phase).toBe('idle');
  });

  it('says nothing more to one who has left, even while others are being told', () => {
    const store = createStore(initial);
    const listener = vi.fn();
    const leave = store.subscribe(listener);
    leave();
    store.set({ phase: 'loading' });
    expect(listener).not.toHaveBeenCalled();
  });

  it('lets a subscriber set more, and tells everybody of both', () => {
    const store = createStore(initial);
    const phases: string[] = [];
    store.subscribe(({ phase }) => {
      if (phase === 'loading') store.set({ phase: 'painted' });
    });
    store.subscribe(({ phase }) => phases.push(phase));
    store.set({ phase: 'loading' });
    expect(store.state.phase).toBe('painted');
    expect(phases.at(-1)).toBe('painted');
  });

  it('keeps the last good snapshot when only problems come', () => {
    const store = createStore({ ...initial, selected: 'E1' });
    store.set({ problems: { results: [] } });
    expect(store.state.selected).toBe('E1');
  });
});
