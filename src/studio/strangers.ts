/** Names that an editor has written and the files at hand do not have. Pure. */
import { PROPERTIES, toAttributeName, type AttributeProperty } from '../attributes';
import { findArea, toFocusBounds } from '../view/focus';
import { findParty } from '../view/lens/party-choice';
import { toNearest } from '../view/nearest';
import type { Fault } from './fields/fault-words';
import { boundariesOf, resultsOf, type StudioState } from './state';

export interface Stranger extends Fault {
  readonly property: AttributeProperty;
}

/** Attributes that are looked up here, whether or not the map in the preview has come to them. */
const OWN = ['council', 'focusArea', 'baseline', 'party'] as const;

interface Lookup {
  readonly isKnown: (found: string) => boolean;
  readonly names: readonly string[];
}

function toLookups(state: StudioState): Readonly<Record<(typeof OWN)[number], Lookup>> | undefined {
  const [results, shapes] = [resultsOf(state)?.value, boundariesOf(state)?.value];
  if (!results || !shapes) return undefined;
  const { councils, baselines, parties } = results;
  const names = councils.map(({ name }) => name);
  const ids = baselines.map(({ id }) => id);
  return {
    council: { isKnown: (found) => findArea(councils, found) !== undefined, names },
    focusArea: {
      isKnown: (found) => toFocusBounds(found, shapes) !== undefined,
      names: [...names, ...Object.values(shapes.regions)],
    },
    baseline: { isKnown: (found) => ids.includes(found), names: ids },
    party: {
      isKnown: (found) => findParty(parties, found) !== undefined,
      names: parties.flatMap(({ id, name }) => [id, name]),
    },
  };
}

/** What the map in the preview has found of the others: a ward, for one, is known once its council’s file has come. */
function toSeen({ problems }: StudioState): Stranger[] {
  const names = new Map(
    PROPERTIES.filter((property) => !(OWN as readonly string[]).includes(property)).map((property) => [
      `attribute ${toAttributeName(property)}`,
      property,
    ]),
  );
  return problems.flatMap(({ place, code, message, remedy, level }) => {
    const property = names.get(place);
    return code === 'attribute-place' && property ? [{ property, level, message, remedy }] : [];
  });
}

/** Each field asks, and a state never changes. */
const known = new WeakMap<StudioState, readonly Stranger[]>();

export function deriveStrangers(state: StudioState): readonly Stranger[] {
  const strangers = known.get(state) ?? [...toOwn(state), ...toSeen(state)];
  known.set(state, strangers);
  return strangers;
}

function toOwn(state: StudioState): Stranger[] {
  const lookups = toLookups(state);
  return OWN.flatMap((property): Stranger[] => {
    const found = (state.setting[property] ?? '').trim();
    if (!found || !lookups || lookups[property].isKnown(found)) return [];
    const nearest = toNearest(found, lookups[property].names);
    const remedy = nearest ? `Did you mean “${nearest}”?` : 'Type a few letters, and choose from the list.';
    return [{ property, level: 'warning', message: `The files have no “${found.slice(0, 80)}”.`, remedy }];
  });
}
