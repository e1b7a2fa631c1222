import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LARGEST_FILE } from '../../src/feed/poll-file';
import { followFile, wakePollers, type Follower } from '../../src/feed/poller';

const URL = 'https://desk.example/results.json';

let answers: (() => Response | Promise<Response>)[];
let asked: RequestInit[];
const ending: (() => void)[] = [];
const toFile = (sequence: number): Response => new Response(JSON.stringify({ sequence }));

interface Heard extends Follower {
  readonly files: unknown[];
  readonly faults: string[];
  same: number;
}

function toFollower(over: Partial<Follower> = {}): Heard {
  const heard: Heard = {
    interval: 20_000,
    files: [],
    faults: [],
    same: 0,
    isAwake: () => true,
    onFile: (json) => heard.files.push(json) < 0,
    onSame: () => (heard.same += 1),
    onFault: ({ reason }) => heard.faults.push(reason),
    ...over,
  };
  return heard;
}

function follow(follower: Follower): () => void {
  const end = followFile(URL, follower);
  ending.push(end);
  return end;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  answers = [];
  asked = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    asked.push(init);
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    return await answer();
  });
});
afterEach(() => {
  for (const end of ending.splice(0)) end();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('following a results file', () => {
  it('asks within the first interval, then at every one, and tells of what differs', async () => {
    answers = [() => toFile(1), () => toFile(1), () => toFile(2)];
    const follower = toFollower();
    follow(follower);
    await pass(9);
    expect(asked).toHaveLength(0);
    await pass(1);
    expect(follower.files).toEqual([{ sequence: 1 }]);
    await pass(20);
    expect(follower.same).toBe(1);
    await pass(20);
    expect(follower.files).toEqual([{ sequence: 1 }, { sequence: 2 }]);
  });

  it('lets the browser ask by the tag of what it has, and sets no header that would cost a preflight', async () => {
    answers = [() => toFile(1)];
    follow(toFollower());
    await pass(10);
    expect(asked[0]).toMatchObject({ cache: 'no-cache' });
    expect(asked[0]!.headers).toBeUndefined();
  });

  it('asks once for all maps of the page, as often as the most eager of them, and never under ten seconds', async () => {
    answers = [() => toFile(1)];
    const [slow, eager] = [toFollower({ interval: 60_000 }), toFollower({ interval: 1 })];
    follow(slow);
    follow(eager);
    await pass(30);
    expect(asked).toHaveLength(1);
    await pass(10);
    expect(asked).toHaveLength(2);
    expect([slow.files, eager.files]).toEqual([[{ sequence: 1 }], [{ sequence: 1 }]]);
  });

  it('ends with the file that is final', async () => {
    answers = [() => toFile(9)];
    follow(toFollower({ onFile: () => true }));
    await pass(600);
    expect(asked).toHaveLength(1);
  });

  it('leaves no timer and no question when nobody follows any more', async () => {
    answers = [() => new Promise<Response>(() => undefined)];
    const follower = toFollower();
    const end = follow(follower);
    await pass(10);
    end();
    expect(asked[0]!.signal!.aborted).toBe(true);
    await pass(60);
    expect(follower.faults).toEqual([]);
  });
});

describe('a map that nobody sees', () => {
  it('is not asked for, and is again within an interval of being seen', async () => {
    answers = [() => toFile(1)];
    let isSeen = false;
    follow(toFollower({ isAwake: () => isSeen }));
    await pass(600);
    expect(asked).toHaveLength(0);
    isSeen = true;
    wakePollers();
    await pass(20);
    expect(asked).toHaveLength(1);
    isSeen = false;
    await pass(600);
    expect(asked).toHaveLength(1);
  });
});

describe('a server that fails', () => {
  it.each([
    ['status', () => new Response('', { status: 500 })],
    ['html', () => new Response('<!doctype html><title>Oops</title>')],
    ['cut', () => new Response('{"sequence": 1')],
    ['empty', () => new Response('')],
    ['unreachable', () => Promise.reject(new TypeError('network'))],
    ['large', () => new Response(' '.repeat(LARGEST_FILE + 1))],
  ])('with %s brings no file, and is asked again', async (reason, answer) => {
    answers = [answer, () => toFile(3)];
    const follower = toFollower();
    follow(follower);
    await pass(10);
    expect([follower.files, follower.faults]).toEqual([[], [reason]]);
    await pass(20);
    expect(follower.files).toEqual([{ sequence: 3 }]);
  });

  it('is given up after fifteen seconds of silence', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const follower = toFollower();
    follow(follower);
    await pass(26);
    expect(follower.faults).toEqual(['slow']);
  });

  it('is asked ever more rarely, and as often as ever once it answers', async () => {
    answers = [() => new Response('', { status: 503 })];
    follow(toFollower());
    await pass(10 + 20 + 40 + 60 + 60);
    expect(asked).toHaveLength(5);
    answers = [() => toFile(1)];
    await pass(60 + 20 + 20);
    expect(asked).toHaveLength(8);
  });

  it('is not asked before the time that it named', async () => {
    answers = [() => new Response('', { status: 503, headers: { 'retry-after': '300' } })];
    follow(toFollower());
    await pass(10 + 299);
    expect(asked).toHaveLength(1);
    await pass(11);
    expect(asked).toHaveLength(2);
  });
});
