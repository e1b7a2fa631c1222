import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRehearsal, type Rehearsal, type RehearsalOptions } from '../../src/desk/rehearse/create-rehearsal';
import { FAULT_NAMES } from '../../src/desk/rehearse/faults';
import type { ResultsFile } from '../../src/model/contract';
import { askAt, SAMPLE_FOLDER } from './rehearse-fixture';

/** Only the night's own files are asked for. */
const SITE = 'no-site';

let rehearsal: Rehearsal;
const ask = (path: string) => askAt(rehearsal.url, path);
const askResults = async (): Promise<ResultsFile> =>
  JSON.parse((await ask(rehearsal.results)).body.toString()) as ResultsFile;
const begin = async (options: Partial<RehearsalOptions> = {}): Promise<void> => {
  rehearsal = await createRehearsal({ folder: SAMPLE_FOLDER, site: SITE, ...options });
};

beforeEach(() => begin());
afterEach(() => rehearsal.close());

describe('faults on demand', () => {
  it('come at every question from when they are set, and go when they are taken back', async () => {
    rehearsal.step(30);
    rehearsal.setFault('500');
    expect([(await ask(rehearsal.results)).status, (await ask(rehearsal.results)).status]).toEqual([500, 500]);
    rehearsal.setFault();
    expect((await askResults()).sequence).toBe(31);
    expect(rehearsal.served.map(({ fault, snapshot }) => [fault, snapshot?.sequence])).toEqual([
      ['500', undefined],
      ['500', undefined],
      [undefined, 31],
    ]);
  });

  it('ask for patience where a server would', async () => {
    rehearsal.setFault('503');
    const { status, headers } = await ask(rehearsal.results);
    expect([status, headers['retry-after']]).toEqual([503, '20']);
  });

  it('cut a body so that its length agrees with it', async () => {
    rehearsal.setFault('cut');
    const { headers, body } = await ask(rehearsal.results);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(() => JSON.parse(body.toString()) as unknown).toThrow();
  });

  it('drop a connection in the middle of a body', async () => {
    rehearsal.setFault('drop');
    await expect(ask(rehearsal.results)).rejects.toThrow('aborted');
  });

  it('stall after the headers, and do not keep the server from closing', async () => {
    rehearsal.setFault('stall');
    const { hostname, port } = new URL(rehearsal.url);
    const asked = request({ host: hostname, port, path: rehearsal.results }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(200);
    let arrived = 0;
    response.on('data', (chunk: Buffer) => (arrived += chunk.length));
    const end = once(response, 'error');
    await rehearsal.close();
    await end;
    expect(arrived).toBe(0);
  });

  it('come by chance as often as they are asked for, the same for the same seed', async () => {
    const hold = async (seed: number): Promise<(string | undefined)[]> => {
      await rehearsal.close();
      await begin({ seed, faults: ['404', '500'], faultRate: 0.5 });
      for (let turn = 0; turn < 30; turn += 1) await ask(rehearsal.results);
      return rehearsal.served.map(({ fault }) => fault);
    };
    const [one, same, other] = [await hold(3), await hold(3), await hold(4)];
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(new Set(one)).toEqual(new Set([undefined, '404', '500']));
  });

  it('leave pages, wards and log alone', async () => {
    await rehearsal.close();
    await begin({ faults: FAULT_NAMES, faultRate: 1 });
    for (const path of ['/', '/elections/2018-05-03/log.jsonl', '/elections/2018-05-03/wards/E06000001.json'])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    expect(rehearsal.served).toEqual([]);
  });
});
