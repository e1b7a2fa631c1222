import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runRehearse } from '../../src/desk/rehearse';
import { parseRehearseArguments } from '../../src/desk/rehearse/options';
import after80 from '../fixtures/after-80.json' with { type: 'json' };
import { readSmallSample, SAMPLE_FOLDER } from './rehearse-fixture';
import { ROOT } from './imports';

const parse = (...words: string[]) => parseRehearseArguments(['night', ...words], 'dist');
const AFTER_80 = join(ROOT, 'test/fixtures/after-80.json');

describe('what rehearse is asked for', () => {
  it('has an answer where nothing is said', () => {
    expect(parse()).toEqual({
      folder: 'night',
      site: 'dist',
      speed: 60,
      port: 4174,
      seed: 1,
      hours: 20,
      faults: [],
      faultRate: 0.2,
      first: [],
      corrections: 0,
      counting: 0.3,
      hasWards: true,
      linger: 60,
    });
  });

  it('is read as it is written', () => {
    expect(
      parse('--speed', '0.5', '--night', '90m', '--no-wards', '--faults', 'cut,404', '--site', 'built'),
    ).toMatchObject({
      speed: 0.5,
      hours: 1.5,
      hasWards: false,
      faults: ['cut', '404'],
      site: 'built',
    });
  });

  it('names the councils that come first, or a file of them', () => {
    expect(parse('--first', 'E1, E2').first).toEqual(['E1', 'E2']);
    expect(parse('--first', AFTER_80).first).toEqual(after80.codes);
  });

  it.each([
    [['--speed', 'fast'], '--speed takes 0.01 to'],
    [['--speed', '0'], '--speed takes'],
    [['--port', '70000'], '--port takes 0 to 65535'],
    [['--seed', '1.5'], '--seed takes a whole number'],
    [['--night', 'long'], '--night takes a length such as 20h'],
    [['--night', '0h'], '--night takes'],
    [['--fault-rate', '2'], '--fault-rate takes 0 to 1'],
    [['--faults', 'fire'], '--faults takes all, none'],
    [['--first', ','], '--first found no codes'],
    [['--first', './missing.json'], 'missing.json'],
    [['--prot', '1'], '--prot'],
    [['another'], 'one results folder'],
  ])('is refused with words: %j', (words, said) => {
    expect(() => parse(...words)).toThrow(said);
  });
});

describe('the command', () => {
  let folder: string;
  let said: string[];
  let complained: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'council-map-night-'));
    [said, complained] = [[], []];
    vi.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
    vi.spyOn(console, 'error').mockImplementation((line: unknown) => void complained.push(String(line)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const write = (value: unknown): void => writeFileSync(join(folder, 'results.json'), JSON.stringify(value));
  const run = (...words: string[]): Promise<number> =>
    runRehearse([folder, '--port', '0', '--speed', '1e9', '--linger', '0', ...words]);

  it('holds the night, says what happens and where, and ends with it', async () => {
    write(readSmallSample(5));
    expect(await run('--counting', '0', '--faults', 'cut,404')).toBe(0);
    expect(complained).toEqual([]);
    expect(said[0]).toMatch(/^TEST: a rehearsal, not results\. The page: http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(said.join('\n')).toContain('The order is the rehearsal’s own');
    expect(said.join('\n')).toContain('Faults in 20 of 100 answers: cut, 404.');
    const steps = said.filter((line) => line.includes('sequence'));
    expect(steps).toHaveLength(6);
    expect(steps[2]).toMatch(/^\d\d\.\d\d · 3 of 5 declared · sequence 4 · .+: declared$/);
    expect(steps[5]).toBe('18.00 · 5 of 5 declared · sequence 7 · final');
    expect(said.at(-1)).toContain('The night is over');
  });

  it('ends when it is told to, and leaves nothing behind that listens', async () => {
    write(readSmallSample(5));
    const before = process.listenerCount('SIGINT');
    const running = runRehearse([folder, '--port', '0', '--speed', '1']);
    await vi.waitFor(() => expect(said.some((line) => line.startsWith('TEST'))).toBe(true));
    const [, url = ''] = /(http\S+)$/.exec(said[0]!)!;
    await vi.waitFor(() => expect(process.listenerCount('SIGINT')).toBe(before + 1));
    process.emit('SIGINT');
    expect(await running).toBe(0);
    expect(said.at(-1)).toBe('The rehearsal was ended.');
    expect(process.listenerCount('SIGINT')).toBe(before);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('says what it cannot rehearse, and why', async () => {
    expect(await run()).toBe(1);
    write({ version: '2.0' });
    expect(await run()).toBe(1);
    write({ ...readSmallSample(3), councils: [] });
    expect(await run()).toBe(1);
    write(readSmallSample(3));
    expect(await run('--first', 'E09000032')).toBe(1);
    writeFileSync(join(folder, 'results.json'), '{"cut":');
    expect(await run()).toBe(1);
    expect(complained.map((line) => line.replaceAll(folder, ''))).toEqual([
      expect.stringContaining('There is no /results.json'),
      expect.stringContaining('no results file that can be rehearsed'),
      expect.stringContaining('No council has declared'),
      '--first names councils that are not in the file: E09000032',
      expect.stringContaining('JSON'),
    ]);
  });

  it('says how it is used, and when it was used otherwise', async () => {
    expect(await runRehearse(['--help'])).toBe(0);
    expect(said[0]).toContain('council-map rehearse <results folder>');
    expect(await runRehearse([])).toBe(2);
    expect(await run('--speed', 'fast')).toBe(2);
    expect(complained[0]).toContain('council-map rehearse <results folder>');
    expect(complained[1]).toContain('--speed takes');
  });

  it('takes the port that it was asked for, or says that it is taken', async () => {
    write(readSmallSample(2));
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await runRehearse([folder, '--port', `${port}`])).toBe(1);
    expect(complained[0]).toContain('EADDRINUSE');
    other.close();
  });

  it('reads the sample as it is', async () => {
    expect(await runRehearse([SAMPLE_FOLDER, '--port', '0', '--speed', '1e9', '--linger', '0'])).toBe(0);
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(said.filter((line) => line.includes('150 of 150 declared')).length).toBeGreaterThan(0);
  });
});
