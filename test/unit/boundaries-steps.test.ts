import { afterEach, describe, expect, it, vi } from 'vitest';
import { toSteps } from '../../src/desk/boundaries/steps';

afterEach(() => {
  vi.doUnmock('shpjs');
  vi.doUnmock('proj4');
  vi.resetModules();
});

describe('a long run', () => {
  it('names each step, and gives the time of those of a second or more', async () => {
    let now = 0;
    const lines: string[] = [];
    const steps = toSteps(
      (line) => void lines.push(line),
      () => now,
    );
    await steps.run('Short', () => (now += 999));
    await steps.run('Long', () => (now += 2300));
    expect(lines).toEqual(['Short…', 'Long…', '  2.3 s']);
  });

  it('says how far a step is, once a second at most', async () => {
    let now = 0;
    const lines: string[] = [];
    const steps = toSteps(
      (line) => void lines.push(line),
      () => now,
    );
    await steps.run('Long', () => {
      const tell = steps.progress('borders');
      for (let done = 0; done < 5; done++) {
        now += 400;
        tell(done * 1000, 5000);
      }
    });
    expect(lines).toEqual(['Long…', '  2,000 of 5,000 borders', '  2.0 s']);
  });
});

describe('a package that is not installed', () => {
  const broken = (): never => {
    throw new Error('Cannot find package');
  };

  it('leaves nothing to read with: the caller says what to install', async () => {
    vi.doMock('shpjs', broken);
    vi.doMock('proj4', broken);
    const { loadProj4, loadShapefileReader } = await import('../../src/desk/boundaries/optional-packages');
    expect(await loadShapefileReader()).toBeUndefined();
    expect(await loadProj4()).toBeUndefined();
  });

  it('is named when a file in the National Grid needs it, with what works without', async () => {
    vi.doMock('proj4', broken);
    const { settleProjection } = await import('../../src/desk/boundaries/settle-projection');
    const rings = [Float64Array.of(4e5, 3e5, 4e5, 4e5, 5e5, 4e5, 4e5, 3e5)];
    const layer = {
      rows: [{ number: 1, properties: {}, rings }],
      columns: [],
      declared: undefined,
      isDegreesByDefault: false,
    };
    const { value, problems } = await settleProjection(layer, 'EPSG:27700', 'x');
    expect(value).toBeUndefined();
    expect(problems[0]!.message).toContain('proj4, is not installed');
    expect(problems[0]!.remedy).toMatch(/npm install proj4.*EPSG:4326/);
  });
});
