/** The state of one map, its actions, and who is told. No DOM, no fetching. */
import type { Config } from './attributes';
import type { Shapes } from './model/boundaries';
import type { CouncilWards, Results } from './model/contract';
import type { Arrival } from './model/diff-results';
import type { Problem } from './model/problems';
import type { Lens } from './view/map-view';
import type { Scheme } from './view/palette';

export type Phase = 'idle' | 'loading' | 'painted' | 'interactive' | 'degraded' | 'error';

/** A council's ward file, from the moment that it is asked for. */
export interface WardsState {
  /** `drawn` while its wards are on the map and not yet in the list, which takes much longer to make. */
  readonly phase: 'loading' | 'drawn' | 'ready' | 'failed';
  readonly value?: CouncilWards;
  /** Where they are, once that has come. */
  readonly shapes?: Shapes;
  /** Their shapes did not come, or are of no use. */
  readonly hasNoShapes?: boolean;
  readonly problems: readonly Problem[];
}

export interface State {
  readonly config: Config;
  readonly phase: Phase;
  readonly scheme: Scheme;
  /** The last good snapshot and shapes. A later failure leaves them as they are. */
  readonly results?: Results | undefined;
  readonly shapes?: Shapes | undefined;
  /** The finer shapes of the same vintage, for a crop. */
  readonly detail?: Shapes | undefined;
  /** One cell a council, in place of its shape; undefined until they have been asked for and come. */
  readonly hexes?: Shapes | undefined;
  /** What the colours mean; undefined while that is control, or has not come. */
  readonly lens?: Lens | undefined;
  /** What is wrong, by the file or attribute that it is about. */
  readonly problems: Readonly<Record<string, readonly Problem[]>>;
  /** Files of the picture whose newest version could not be used. */
  readonly refused: readonly string[];
  /** The picture is of an earlier moment, that a reader has chosen. */
  readonly isReplay?: boolean | undefined;
  /** While it is: the last good snapshot, that comes back. */
  readonly latest?: Results | undefined;
  /** Which councils have declared while somebody watched, or in a log, the latest last. */
  readonly arrivals?: readonly Arrival[] | undefined;
  /** Code of the open council; of the open ward in it. */
  readonly selected?: string | undefined;
  readonly ward?: string | undefined;
  /** By address: it carries the revision, so that a corrected file is another. */
  readonly wards: Readonly<Record<string, WardsState>>;
}

export type Patch = Partial<State>;

export interface Store {
  readonly state: State;
  /** Replaces the fields that differ; subscribers hear of it once, and only if any did. */
  set(patch: Patch): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (state: State, before: State) => void): () => void;
}

export function createStore(initial: State): Store {
  let state = initial;
  const listeners = new Set<(state: State, before: State) => void>();
  return {
    get state() {
      return state;
    },
    set(patch) {
      const before = state;
      const changed = (Object.keys(patch) as (keyof State)[]).some((key) => patch[key] !== before[key]);
      if (!changed) return;
      state = { ...before, ...patch };
      for (const listener of [...listeners]) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
