/** The values whose paints are proven: those of the sample, and those that British results may bring. */
import { NOT_A_PARTY, toNeutralPaint, toPartyPaint, type Paint, type Scheme } from '../../../src/view/palette';
import { deriveMapView, toGroupParties, toPaintScale } from '../../../src/view/map-view';
import { sample } from '../front-fixture';
import type { Paints } from './proof';

/** Party colours as British results carry them, in the order of the sample's file, then those that it has not. */
const BRITISH: Readonly<Record<string, string>> = {
  con: '#0087dc',
  lab: '#e4003b',
  ld: '#faa61a',
  green: '#02a95b',
  ukip: '#70147a',
  other: '#446870',
  reform: '#12b6cf',
  snp: '#fdf38e',
  plaid: '#005b54',
};

const toPaints = (values: Iterable<string>, paint: (value: string) => Paint): Paints =>
  Object.fromEntries([...values].map((value) => [value, paint(value)]));

export const toNeutrals = (scheme: Scheme): Paints =>
  toPaints(NOT_A_PARTY, (value) => toNeutralPaint(value as (typeof NOT_A_PARTY)[number], scheme));

/** Parties of these colours, painted by their places in a file; called `party 1`, `party 2`… */
export const toPartyPaints = (colours: readonly string[], scheme: Scheme): Paints =>
  Object.fromEntries(colours.map((colour, i) => [`party ${i + 1}`, toPartyPaint(colour, i, scheme)]));

/** What the map of 3 May 2018 shows. */
export const toSamplePaints = (scheme: Scheme): Paints => {
  const { areas, paint } = deriveMapView(sample, scheme);
  return toPaints(new Set([...areas.values(), 'no-election']), paint);
};

/** What the sample's map, panel and key can show at any hour. */
export const toFilePaints = (scheme: Scheme): Paints => {
  const groups = toGroupParties(sample.parties).map(({ id }) => id);
  return toPaints([...groups, ...NOT_A_PARTY], toPaintScale(sample.parties, scheme));
};

/** All British parties in one file, in this order or in reverse, which gives each another texture. */
export const toBritishPaints = (scheme: Scheme, order: 'as listed' | 'in reverse' = 'as listed'): Paints => {
  const parties = Object.entries(BRITISH);
  const inOrder = order === 'as listed' ? parties : parties.reverse();
  const painted = inOrder.map(([id, colour], i): [string, Paint] => [id, toPartyPaint(colour, i, scheme)]);
  return { ...Object.fromEntries(painted), ...toNeutrals(scheme) };
};
