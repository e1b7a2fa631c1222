/** The door to the views other than control: from what the page asks for to a picture for every snapshot. */
import type { Messages } from '../../i18n/en';
import type { LensMessages } from '../../i18n/en-lenses';
import type { WardIndex } from '../../model/contract-index';
import type { Results } from '../../model/contract';
import type { Lens, MapView } from '../map-view';
import type { Scheme } from '../palette';
import { toPartyBook } from '../parties';
import { deriveChangeView } from './change-lens';
import { deriveChangeSeatsView } from './change-seats-lens';
import { deriveClosestView } from './closest-lens';
import { deriveLeadView } from './lead-lens';
import type { LensContext } from './lens-view';
import { findParty, toLargestParty } from './party-choice';
import { deriveSeatsView } from './seats-lens';

export { findParty };

/** The views in a choice, in the editor's order; the one on show is among them. None where there is nothing to choose. */
export function toNames(views: string, view: string): string[] {
  const named = [...new Set(views.split(' ').filter(Boolean))];
  const all = named.includes(view) ? named : [view, ...named];
  return named.length && all.length > 1 ? all : [];
}

export interface LensChoice {
  readonly view: string;
  /** Id or name; where it is empty or wrong, the largest party of the day. */
  readonly party: string;
  /** Id of the baseline that is asked for. */
  readonly baseline: string;
  /** What `closest` reads. */
  readonly index?: WardIndex | undefined;
}

/**
 * The lens of a choice. Asked twice for the same snapshot it gives the same picture.
 * @returns undefined where the map shows control: it is chosen, is no view, or lacks the file that it is made from
 */
export function toLens(choice: LensChoice, words: Messages, lensWords: LensMessages): Lens | undefined {
  const derive = toDerive(choice);
  if (!derive) return undefined;
  let last: { results: Results; scheme: Scheme; view: MapView } | undefined;
  return (results, scheme) => {
    if (last?.results !== results || last.scheme !== scheme) {
      const book = toPartyBook(results.parties, scheme, words);
      last = { results, scheme, view: derive({ results, scheme, book, words, lensWords }) };
    }
    return last.view;
  };
}

function toDerive({ view, party, baseline, index }: LensChoice): ((context: LensContext) => MapView) | undefined {
  const toParty = ({ results, book }: LensContext): string =>
    findParty(results.parties, party) ?? toLargestParty(results, book);
  switch (view) {
    case 'change':
      return deriveChangeView;
    case 'seats':
      return (context) => deriveSeatsView(context, toParty(context));
    case 'change-seats':
      return (context) => deriveChangeSeatsView(context, toParty(context), baseline);
    case 'lead':
      return deriveLeadView;
    case 'closest':
      return index && ((context) => deriveClosestView(context, index));
    default:
      return undefined;
  }
}
