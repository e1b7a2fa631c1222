import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadJson, toJson } from '../../src/feed/load';
import { answer, hangUp, stayDumb, useLocalServer } from './local-server';

const PAGE = '<!doctype html><title>404</title>';

const server = useLocalServer({
  '/good.json': answer('{"a":[1]}'),
  '/null.json': answer('null'),
  '/marked.json': answer('\uFEFF{"a":1}'),
  '/page.json': answer(PAGE, 200, 'text/html'),
  '/empty.json': answer(''),
  '/blank.json': answer(' \n\t'),
  '/cut.json': answer('{"councils":[{"co'),
  '/gone.json': answer(PAGE, 410, 'text/html'),
  '/broken.json': answer('{}', 500),
  '/hangs-up.json': hangUp,
  '/dumb.json': stayDumb,
});

afterEach(() => {
  vi.useRealTimers();
});

const faultOf = async (path: string) => (await loadJson(server.url(path))).fault;

describe('loading a file', () => {
  it('gives its JSON', async () => {
    expect(await loadJson(server.url('/good.json'))).toEqual({ value: { a: [1] } });
    expect(await loadJson(server.url('/marked.json'))).toEqual({ value: { a: 1 } });
    expect(await loadJson(server.url('/null.json'))).toEqual({ value: null });
  });

  it.each([
    ['/none.json', 404],
    ['/gone.json', 410],
    ['/broken.json', 500],
  ])('names the status of %s, whatever its body', async (path, status) => {
    expect(await faultOf(path)).toEqual({ url: server.url(path), reason: 'status', status });
  });

  it('sees a web page that came with a good status', async () => {
    expect(await faultOf('/page.json')).toMatchObject({ reason: 'html', url: server.url('/page.json') });
  });

  it('sees an empty file, and one of nothing but white space', async () => {
    expect(await faultOf('/empty.json')).toMatchObject({ reason: 'empty' });
    expect(await faultOf('/blank.json')).toMatchObject({ reason: 'empty' });
  });

  it('sees a file that was cut, and says after how many characters', async () => {
    expect(await faultOf('/cut.json')).toMatchObject({ reason: 'cut', at: 17 });
  });

  it('takes an answer that broke off, and a server that is not there, as unreachable', async () => {
    expect(await faultOf('/hangs-up.json')).toMatchObject({ reason: 'unreachable' });
    expect((await loadJson('http://127.0.0.1:9/none.json')).fault).toMatchObject({ reason: 'unreachable' });
  });

  it('gives up after 30 seconds without the whole file', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const fault = faultOf('/dumb.json');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(await Promise.race([fault, Promise.resolve('still waiting')])).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await fault).toMatchObject({ reason: 'slow', url: server.url('/dumb.json') });
  });

  it('gives up at once when the wish for it ends, in the turn of the call or before it', async () => {
    const ends = [new AbortController(), new AbortController()];
    ends[0]!.abort();
    const asked = ends.map(({ signal }) => loadJson(server.url('/dumb.json'), signal));
    ends[1]!.abort();
    for (const { fault } of await Promise.all(asked)) expect(fault).toMatchObject({ url: server.url('/dumb.json') });
  });

  it('never rejects, even for what is no address', async () => {
    expect((await loadJson('http://[')).fault).toMatchObject({ reason: 'unreachable', url: 'http://[' });
  });
});

describe('several maps of a page', () => {
  const timesAsked = (path: string): number => server.asked.filter((asked) => asked === path).length;

  it('share one request for the same file', async () => {
    const before = timesAsked('/good.json');
    const url = server.url('/good.json');
    const [one, two] = await Promise.all([loadJson(url), loadJson(url)]);
    expect(one).toEqual(two);
    expect(timesAsked('/good.json')).toBe(before + 1);
  });

  it('ask again later: a file that has come once, or failed once, may be another now', async () => {
    const before = timesAsked('/good.json');
    await loadJson(server.url('/good.json'));
    await loadJson(server.url('/good.json'));
    expect(timesAsked('/good.json')).toBe(before + 2);
    await faultOf('/none.json');
    const failed = timesAsked('/none.json');
    await faultOf('/none.json');
    expect(timesAsked('/none.json')).toBe(failed + 1);
  });

  it('ask each for its own file', async () => {
    const [one, two] = await Promise.all([loadJson(server.url('/good.json')), loadJson(server.url('/null.json'))]);
    expect([one.value, two.value]).toEqual([{ a: [1] }, null]);
  });
});

describe('a text as JSON', () => {
  it('is told from what it is instead', () => {
    expect(toJson('a', '3')).toEqual({ value: 3 });
    expect(toJson('a', '  <html>').fault?.reason).toBe('html');
    expect(toJson('a', 'code,name').fault).toEqual({ url: 'a', reason: 'cut', at: 9 });
  });
});
