/** The sample's own finer boundaries, taken as a desk would take any TopoJSON. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBoundaries, type MadeBoundaries } from '../../src/desk/boundaries/make-boundaries';
import { parseBoundariesCommand } from '../../src/desk/boundaries/options';
import { toSteps } from '../../src/desk/boundaries/steps';
import { toPathArea } from '../../src/desk/geodata/path-area';
import { decodeBoundaries } from '../../src/feed/boundaries';
import type { PackedBoundaries, Shapes } from '../../src/model/boundaries';
import { unpackBoundaries } from '../../src/model/unpack';
import { ROOT } from './imports';

const SOURCE = join(ROOT, 'geodata', 'councils-detail.topo.json');
const sample = unpackBoundaries(
  JSON.parse(readFileSync(join(ROOT, 'geodata', 'overview.json'), 'utf8')) as PackedBoundaries,
);
const words = [
  SOURCE,
  '--code',
  'id',
  '--name',
  'name',
  '--region',
  'region',
  '--layer',
  'councils',
  '--out',
  tmpdir(),
];
const command = parseBoundariesCommand([...words, '--inset', 'London:E09*', '--attribution', 'ONS', '--vintage', 'v']);

let made: MadeBoundaries;
let overview: Shapes;

beforeAll(async () => {
  made = await makeBoundaries(
    command.value!,
    toSteps(() => undefined),
  );
  const parsed = await decodeBoundaries(JSON.parse(made.texts!.get('overview.json')!), 'overview.json');
  expect(parsed.problems).toEqual([]);
  overview = parsed.value!;
}, 60_000);

describe('the 326 districts', () => {
  it('come out with the codes, names and regions of the sample', () => {
    const facts = ({ areas }: Shapes): string[] =>
      areas.map(({ code, name, region }) => `${code} ${name} ${region}`).sort();
    expect(facts(overview)).toEqual(facts(sample));
  });

  it('keep the error that was promised, in both files, without a border that crosses', () => {
    for (const { largest } of made.report.levels!) expect(largest.pixels).toBeLessThanOrEqual(1);
    expect(made.report.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(made.report.problems.map(({ rule }) => rule)).not.toContain('crossing-made');
  });

  it('are as large as in the sample, but for a pixel all round', () => {
    const sizes = new Map(sample.areas.map(({ code, path }) => [code, toPathArea(path) * sample.unit ** 2]));
    for (const { code, path } of overview.areas)
      expect(Math.abs((toPathArea(path) * overview.unit ** 2) / sizes.get(code)! - 1), code).toBeLessThan(0.25);
  });

  it('have London in an inset where no land is', () => {
    const [inset] = overview.insets;
    expect(inset!.codes).toHaveLength(33);
    expect(inset!.place[0]).toBeGreaterThan((overview.frame[0] + overview.frame[2]) / 2);
    expect(inset!.place[1]).toBeLessThan((overview.frame[1] + overview.frame[3]) / 2);
  });

  it('fit into a first load', () => {
    const size = made.report.sizes!.find(({ path }) => path === 'overview.json')!;
    expect(size.brotli).toBeLessThan(20_000);
  });
});
