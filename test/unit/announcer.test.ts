/** What is said of the night to who cannot see it: politely, seldom, together, and nothing to nobody. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer, PAUSE } from '../../src/furniture/night/announcer';

let said: string[];
let isQuiet: boolean;
let announcer: Announcer<string>;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  isQuiet = false;
  announcer = new Announcer(
    (news) => said.push(news.join(' ')),
    () => isQuiet,
  );
});
afterEach(() => vi.useRealTimers());

describe('announcements', () => {
  it('are made together of what comes within a moment', () => {
    announcer.add(['Plymouth']);
    vi.advanceTimersByTime(500);
    announcer.add(['Barnet', 'Derby']);
    vi.advanceTimersByTime(PAUSE);
    expect(said).toEqual(['Plymouth Barnet Derby']);
  });

  it('are at most one in thirty seconds, however much comes, and leave nothing out', () => {
    const times: number[] = [];
    const start = performance.now();
    for (let second = 0; second < 300; second += 1) {
      announcer.add([`${second}`]);
      const before = said.length;
      vi.advanceTimersByTime(1000);
      if (said.length > before) times.push(performance.now() - start);
    }
    vi.advanceTimersByTime(PAUSE);
    expect(said.length).toBeGreaterThan(8);
    times.slice(1).forEach((time, i) => expect(time - times[i]!).toBeGreaterThanOrEqual(PAUSE - 1000));
    expect(said.join(' ')).toBe(Array.from({ length: 300 }, (_, i) => i).join(' '));
  });

  it('are not made while nobody listens, and not made up for afterwards', () => {
    isQuiet = true;
    announcer.add(['Plymouth']);
    isQuiet = false;
    vi.advanceTimersByTime(PAUSE);
    announcer.add(['Barnet']);
    isQuiet = true;
    vi.advanceTimersByTime(PAUSE);
    isQuiet = false;
    announcer.add(['Derby']);
    vi.advanceTimersByTime(PAUSE);
    expect(said).toEqual(['Derby']);
  });

  it('have no timer left once the map is gone', () => {
    announcer.add(['Plymouth']);
    announcer.leave();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(PAUSE);
    expect(said).toEqual([]);
  });
});
