/**
 * A thousand mixes of attributes, right and wrong, set on one living map after another: nothing is thrown, no mistake is
 * told twice, and what is right in the end is drawn right.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { REFUSED_ADDRESSES } from '../unit/hostile-corpus-addresses';
import { makeCountry } from '../unit/hostile-corpus-country';
import { MARKED_TEXT, PROTOTYPE_WORDS, STRANGE_TEXT } from '../unit/hostile-corpus-text';
import { file } from '../unit/topology-fixture';
import { BOUNDARIES, expectNoDeed, RESULTS, serve, untilSettled, WARDS } from './hostile-stage';
import { BOUNDARIES_URL, readBoundariesFile, readResultsFile, RESULTS_URL, toExpectedAreas, WARDS_URL } from './sample';
import { stage, TAG, useStage, witness } from './stage';

useStage();

/** Change it to try others; a failure names it, and the mix. */
const SEED = 20180503;
const MIXES = 1000;
const BATCHES = 20;

const CRUEL = [...Object.values(STRANGE_TEXT), ...Object.values(MARKED_TEXT).map(([text]) => text), ...PROTOTYPE_WORDS];
const REFUSED = Object.values(REFUSED_ADDRESSES);

/** Of each attribute some values that are right, and some that are wrong; null takes it away. */
const VALUES: Readonly<Record<string, readonly (string | null)[]>> = {
  results: [RESULTS_URL, RESULTS_URL, RESULTS, '/hostile/none.json', ...REFUSED, null],
  boundaries: [BOUNDARIES_URL, BOUNDARIES_URL, BOUNDARIES, '/hostile/none.json', ...REFUSED, null],
  'boundaries-detail': [BOUNDARIES, '/hostile/none.json', ...REFUSED, null],
  wards: [WARDS_URL, WARDS, '/hostile/wards.json', ...REFUSED, null],
  view: ['control', 'controll', 'change', ...CRUEL, null],
  council: ['Wandsworth', 'E06000026', 'Plymuoth', 'First', 'E2', 'E01000001', ...CRUEL, null],
  ward: ['Bedford', 'E05000620', 'Bedfrod', ...CRUEL, null],
  focus: ['London', 'Plymouth', 'Lundon', '-1,51,1,52', '1e999,NaN,,x', '9,9,-9,-9', '-180,-85,180,85', ...CRUEL, null],
  show: ['panel', 'legend scoreboard', '', 'pannel legend', 'search table', ...CRUEL, null],
  baseline: ['2014', 'may2017', 'may2071', ...CRUEL, null],
  theme: ['auto', 'dark', 'light', 'drak', ...CRUEL, null],
  heading: ['Who won', '', ...CRUEL, null],
  'allow-test': ['', 'true', 'false', ...CRUEL, null],
  lang: ['en', 'xx', ...CRUEL, null],
  dir: ['rtl', 'ltr', null],
  hidden: ['', null, null],
};
const NAMES = Object.keys(VALUES);

type Change = readonly [name: string, value: string | null];
interface Mix {
  readonly changes: readonly Change[];
  /** What is waited for before the next one: nothing, the element's own update, or a frame. */
  readonly pause: 'none' | 'update' | 'frame';
}

const change = fc
  .constantFrom(...NAMES)
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...VALUES[name]!)));
const mix: fc.Arbitrary<Mix> = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 6 }),
  pause: fc.constantFrom('none', 'update', 'update', 'frame'),
});
const ALL = fc.sample(mix, { seed: SEED, numRuns: MIXES });
const toBatch = (batch: number): Mix[] => ALL.slice((batch * MIXES) / BATCHES, ((batch + 1) * MIXES) / BATCHES);

function apply(map: CouncilMap, changes: readonly Change[]): void {
  for (const [name, value] of changes)
    if (value === null) map.removeAttribute(name);
    else map.setAttribute(name, value);
}

async function rest(map: CouncilMap, pause: Mix['pause']): Promise<void> {
  if (pause !== 'none') await map.updateComplete;
  if (pause === 'frame') await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The wrong words of a batch, by attribute: each may be told once. */
function countMistakes(mixes: readonly Mix[], name: string): number {
  const values = mixes.flatMap(({ changes }) => changes).filter(([each]) => each === name);
  return new Set(values.flatMap(([, value]) => (name === 'show' ? (value ?? '').split(/\s+/) : [value]))).size;
}

describe(`${MIXES} mixes of attributes, changed live (seed ${SEED})`, () => {
  it.each(Array.from({ length: BATCHES }, (_, batch) => batch + 1))(
    `batch %i of ${BATCHES}: no throw, no mistake told twice, and the map is right again`,
    async (number) => {
      const [results, boundaries] = await Promise.all([readResultsFile(), readBoundariesFile()]);
      const country = makeCountry(undefined, {
        election: { id: 'local.country', name: 'Country', date: '2018-05-03' },
      });
      const heard = witness();
      const asked = serve({ [RESULTS]: JSON.stringify(country), [BOUNDARIES]: JSON.stringify(file()) });
      const map = await stage();
      const mixes = toBatch(number - 1);
      for (const { changes, pause } of mixes) {
        apply(map, changes);
        await rest(map, pause);
        expect([0, 3, 326], JSON.stringify(changes)).toContain(map.paintedAreas().size);
      }
      apply(map, [...NAMES.map((name): Change => [name, null]), ...Object.entries(TAG)]);
      await untilSettled(map);
      await vi.waitFor(() => expect(map.paintedAreas().size).toBe(326));
      map.data = { results, boundaries };
      await vi.waitFor(() => expect(map.paintedAreas()).toEqual(toExpectedAreas(results, map.paintedAreas().keys())));
      expect(map.phase).toBe('interactive');
      expectNoDeed(map);
      expect(new Set(heard.lines).size).toBe(heard.lines.length);
      for (const name of NAMES) {
        const lines = heard.lines.filter((line) => line.includes(` attribute ${name}: `));
        expect(lines.length, name).toBeLessThanOrEqual(countMistakes(mixes, name));
      }
      for (const address of asked) expect(new URL(address, document.baseURI).origin).toBe(location.origin);
    },
    60_000,
  );
});
