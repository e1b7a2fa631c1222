/** What the figures must be, and whether they are. */
import type { Figures } from './figures';
import type { PageName } from './measured-page';
import { toImportVerdicts } from './import/report';
import { toNightVerdicts } from './night/report';
import { SCALE_LABELS, type Count } from './scale-site';
import { LIMITS } from '../../src/desk/sizes';

export interface Verdict {
  readonly what: string;
  readonly found: number;
  /** The most that is allowed. */
  readonly limit: number;
  readonly digits: number;
}

/** Our time to the first colour as a share of each bare page's. */
const FIRST_COLOUR_LIMITS: readonly (readonly [PageName, number])[] = [
  ['maplibre', 0.2],
  ['leaflet', 0.7],
  ['d3', 0.8],
];

const SIZE_WORDS: Readonly<Record<string, string>> = {
  painting: 'bytes of code before the first colour',
  core: 'bytes of the whole core',
  firstColour: 'bytes of code and data before the first colour',
};

export const isMet = ({ found, limit }: Verdict): boolean => found <= limit;

function toFirstColourVerdicts({ firstColour }: Figures): Verdict[] {
  const ours = firstColour?.ours?.time.median;
  if (ours === undefined) return [];
  const [twin, d3] = [firstColour?.twin?.time.median, firstColour?.d3?.time.median];
  const twins =
    twin === undefined || d3 === undefined
      ? []
      : [{ what: 'first colour with its twin in the tag / d3', found: twin / d3, limit: 0.45, digits: 2 }];
  const verdicts = FIRST_COLOUR_LIMITS.flatMap(([name, limit]) => {
    const bare = firstColour?.[name]?.time.median;
    return bare === undefined ? [] : [{ what: `first colour, ours / ${name}`, found: ours / bare, limit, digits: 2 }];
  });
  return [...verdicts, ...twins];
}

function toInteractionVerdicts({ hover, update }: Figures): Verdict[] {
  const pairs = Object.entries({ 'one hover move': hover, 'one update': update });
  return pairs.flatMap(([what, pair]) =>
    pair
      ? [{ what: `${what}, ours / leaflet`, found: pair.ours.median / pair.leaflet.median, limit: 1, digits: 2 }]
      : [],
  );
}

/** The slowest counts, by its median over the runs: each column's head, each letter. */
function toReachVerdicts({ reach }: Figures): Verdict[] {
  if (!reach) return [];
  const pairs = { 'a keystroke in the search': reach.typing, 'a sort of the whole table': reach.sorting };
  return Object.entries(pairs).map(([what, { slowest }]) => ({
    what: `${what}, ms to its paint`,
    found: slowest,
    limit: 100,
    digits: 0,
  }));
}

/** Opening is judged with the code at hand, as the limit counts from the bytes; what the code takes is reported. */
function toWardVerdicts({ wards }: Figures): Verdict[] {
  if (!wards) return [];
  return [
    { what: 'ms from the bytes to the wards', found: wards.next.median, limit: 300, digits: 0 },
    { what: 'bytes of the largest council’s wards', found: wards.largest.bytes, limit: 40_960, digits: 0 },
    { what: 'ms for how close all councils were', found: wards.closeness.median, limit: 50, digits: 0 },
  ];
}

function toEngineVerdicts({ engine }: Figures): Verdict[] {
  if (!engine) return [];
  const found = engine.ours.median / engine.maplibre.median;
  return [{ what: 'from wish to engine, ours / bare maplibre', found, limit: 1.2, digits: 2 }];
}

/** The component against the bare page where a reader sees it whole; the engine's adapter where only the map is compared. */
function toScaleVerdicts({ scale }: Figures): Verdict[] {
  if (!scale) return [];
  const toVerdict = (
    page: 'svg' | 'maplibre' | 'adapter',
    key: 'painted' | 'hover' | 'recolour',
    count: Count,
  ): Verdict => {
    const found = scale[count][page][key].median / scale[count].states[key].median;
    return { what: `${key}, ${count} areas, ${SCALE_LABELS[page]} / bare maplibre`, found, limit: 1.2, digits: 2 };
  };
  return [
    toVerdict('svg', 'painted', 8500),
    toVerdict('adapter', 'painted', 8500),
    ...([380, 8500] as const).flatMap((count) => [
      toVerdict('maplibre', 'hover', count),
      toVerdict('adapter', 'recolour', count),
    ]),
  ];
}

function toShiftVerdicts({ shift = [] }: Figures): Verdict[] {
  return shift.map(({ width, throttled, total }) => {
    const what = `layout shift at ${width} px${throttled ? ', throttled' : ''}`;
    // Shown and judged at three digits: below half a thousandth nothing that can be seen has moved.
    return { what, found: Math.round(total * 1000) / 1000, limit: 0, digits: 3 };
  });
}

function toSizeVerdicts({ sizes }: Figures): Verdict[] {
  if (!sizes) return [];
  return Object.entries(LIMITS).map(([name, limit]) => {
    const found = sizes[name] ?? Number.POSITIVE_INFINITY;
    return { what: SIZE_WORDS[name] ?? name, found, limit, digits: 0 };
  });
}

/** One verdict for each target that the figures speak of. */
export function toVerdicts(figures: Figures): Verdict[] {
  return [
    toFirstColourVerdicts,
    toInteractionVerdicts,
    toReachVerdicts,
    toWardVerdicts,
    toEngineVerdicts,
    toScaleVerdicts,
    toNightVerdicts,
    toShiftVerdicts,
    toSizeVerdicts,
    ({ import: costs }: Figures) => toImportVerdicts(costs),
  ].flatMap((to) => to(figures));
}
