import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseResults } from '../../src/model/parse';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { deriveWardMapView, toWardValue } from '../../src/view/ward-map-view';
import { stood, toWard } from './ward-fixture';

const ELECTION = join(import.meta.dirname, '../../public/elections/2018-05-03');
const read = (name: string): unknown => JSON.parse(readFileSync(join(ELECTION, name), 'utf8'));
const results = parseResults(read('results.json')).value!;
const councils = readdirSync(join(ELECTION, 'wards')).filter((name) => /^E\d+\.json$/.test(name));
const fileOf = (name: string) => parseCouncilWards(read(`wards/${name}`)).value!;

describe('what is drawn for a ward', () => {
  it('is the party that won all of its seats', () => {
    expect(toWardValue(toWard({ seats: 2, candidates: stood('lab 9 *', 'lab 8 *', 'con 3') }))).toBe('lab');
  });

  it('is every party that won a seat, the one with the most first', () => {
    expect(toWardValue(toWard({ seats: 3, candidates: stood('con 9 *', 'lab 8 *', 'lab 7 *', 'con 3') }))).toBe(
      'lab+con',
    );
    expect(toWardValue(toWard({ seats: 2, candidates: stood('lab 9 *', 'con 8 *') }))).toBe('con+lab');
  });

  it('is nobody where nobody is elected yet', () => {
    expect(toWardValue(toWard({ status: 'awaiting', seats: 1, candidates: stood('lab -') }))).toBe('awaiting');
    expect(toWardValue(toWard({ status: 'postponed', seats: 1, candidates: [] }))).toBe('awaiting');
  });

  it('is not known where the file elects another number than there are seats', () => {
    const ward = toWard({ seats: 2, candidates: stood('lab 9 *', 'con 8') });
    expect(toWardValue(ward)).toBe('unknown');
  });
});

describe('the wards of 2018', () => {
  it('are 2,744, of which 87 are shared; all are known', () => {
    const values = councils.flatMap((name) => [...deriveWardMapView(fileOf(name), results, 'light').areas.values()]);
    expect(values).toHaveLength(2744);
    expect(values.filter((value) => value.includes('+'))).toHaveLength(87);
    expect(values).not.toContain('unknown');
  });

  it('have every shared ward painted in as many bands as parties share it, each told from the others', () => {
    for (const name of councils) {
      const { areas, paint } = deriveWardMapView(fileOf(name), results, 'light');
      for (const value of areas.values()) {
        const { bands } = paint(value);
        expect(bands?.length, value).toBe(value.includes('+') ? value.split('+').length : undefined);
        expect(bands?.[0]?.fill, value).toBe(bands && paint(value.split('+')[0]!).fill);
        if (bands) expect(new Set(bands.map((band) => `${band.fill} ${band.texture}`)).size, value).toBe(bands.length);
      }
    }
  });
});
