/** Every two values that a view can show are told apart, by every reader; and the lines between them are seen. */
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/model/contract';
import type { Scheme } from '../../src/view/palette';
import { findHidden } from './colour/boundary';
import { colourIn, declarationsOf, toPageColours } from './colour/page-colours';
import { describeWorst, findAlike, findFaint, type Paints } from './colour/proof';
import { sample } from './front-fixture';
import { LENSES, SCHEMES, toPicture } from './lens-fixture';

/** The dark edge of the map. */
const INK = colourIn(declarationsOf('.loud'), 'stroke');

const PARTIES = sample.parties.filter(({ group }) => !group);

/** Every class that the key of a view can have, whether or not a council of the sample is in it. */
function toPaints(view: (typeof LENSES)[number], party: string, results: Results, scheme: Scheme): Paints {
  const { paint, meaning } = toPicture({ view, party }, results, scheme);
  const sizes = results.parties.flatMap(({ id }) =>
    view === 'change'
      ? [id, `${id}-hold`, `${id}-new`]
      : view === 'lead'
        ? ['large', 'middle', 'small'].map((size) => `${id}-${size}`)
        : [],
  );
  const others = view === 'change' ? ['noc', 'noc-hold', 'noc-new'] : view === 'lead' ? ['tie'] : [];
  const values = [
    ...meaning.key.map(({ party: { id } }) => id),
    ...sizes,
    ...others,
    'awaiting',
    'unknown',
    'no-election',
  ];
  return Object.fromEntries(values.map((value) => [value, paint(value)]));
}

const ofParties = { ...sample, parties: PARTIES };
const CASES = SCHEMES.flatMap((scheme) =>
  LENSES.flatMap((view) =>
    (view === 'seats' || view === 'change-seats' ? PARTIES.map(({ id }) => id) : ['']).map(
      (party) => [scheme, view, party] as const,
    ),
  ),
);

describe.each(CASES)('on a %s page the view %s %s', (scheme, view, party) => {
  const paints = toPaints(view, party, ofParties, scheme);

  it('has every pair told apart under every vision, and in grey', () => {
    expect(findAlike(paints), describeWorst(paints)).toEqual([]);
  });

  it('has every texture seen on its fill', () => {
    expect(findFaint(paints)).toEqual([]);
  });

  it('has a line between any two areas, and along the coast', () => {
    const { 'no-election': empty, ...voting } = paints;
    const { paper, wash, land } = toPageColours(scheme);
    expect(findHidden(voting, { 'no election': empty!.fill, paper, wash, land }, INK)).toEqual([]);
  });
});
