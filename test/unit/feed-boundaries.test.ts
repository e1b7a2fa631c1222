import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { decodeBoundaries } from '../../src/feed/boundaries';
import { readOverview } from './front-fixture';

const packed = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../geodata/overview.json', import.meta.url), 'utf8')) as Record<string, unknown>;

describe('a boundary file', () => {
  it('that is a packed overview gives the shapes of 326 districts', async () => {
    const { value, problems } = await decodeBoundaries(packed(), 'overview.json');
    expect(problems).toEqual([]);
    expect(value?.areas).toHaveLength(326);
    expect(value).toEqual(readOverview());
  });

  it.each([
    ['is a number', 3],
    ['is null', null],
    ['is a list', []],
    ['is a results file', { version: '1.0', councils: [] }],
    ['is GeoJSON', { type: 'FeatureCollection', features: [] }],
    ['is a topology of nothing', { type: 'Topology', objects: {}, arcs: [] }],
  ])('that %s is a problem that names the file, and no exception', async (_, json) => {
    const { value, problems } = await decodeBoundaries(json, 'https://example.org/b.json');
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ level: 'error' });
    expect(problems[0]?.place).toContain('https://example.org/b.json');
    expect(problems[0]?.remedy).not.toBe('');
  });

  it.each([
    ['of a later version', { version: 2 }],
    ['without its stream', { stream: undefined }],
    ['with half of its stream', { stream: (packed()['stream'] as string).slice(0, 5000) }],
    ['with an empty stream', { stream: '' }],
    ['without its codes', { codes: undefined }],
  ])('that is a packed overview %s is damaged, and says so', async (_, over) => {
    const { value, problems } = await decodeBoundaries({ ...packed(), ...over }, 'overview.json');
    expect(value).toBeUndefined();
    expect(problems).toEqual([
      {
        level: 'error',
        code: 'boundaries-unreadable',
        place: 'overview.json',
        message: 'The boundary file holds a damaged packed overview.',
        remedy: expect.stringContaining('Make it again') as string,
      },
    ]);
  });
});
