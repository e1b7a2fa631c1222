/** What only a night needs: the count followed, its list of declarations, its replay. Each is fetched when it is asked for. */
import type { State } from '../../store';
import type { Facts } from '../facts';
import type { Home } from '../home';
import { tellCounting } from './counting';

interface Room {
  update(state: State): void;
  leave(): void;
}

interface Wing {
  isWanted(config: State['config']): boolean;
  load(home: Home, facts: Facts): Promise<Room>;
}

const WINGS: readonly Wing[] = [
  {
    isWanted: ({ live }) => live !== 'off',
    load: (home, facts) => import('./live-room').then(({ LiveRoom }) => new LiveRoom(home, facts)),
  },
  {
    isWanted: ({ replay }) => replay !== '',
    load: (home) => import('./replay-room').then(({ ReplayRoom }) => new ReplayRoom(home)),
  },
  {
    isWanted: ({ show }) => show.split(' ').includes('feed'),
    load: (home, facts) => import('./feed-room').then(({ FeedRoom }) => new FeedRoom(home, facts)),
  },
];

export class Night {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #rooms = new Map<Wing, Promise<Room | undefined>>();

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    tellCounting(home, facts);
  }

  /** Those that do not come are done without: the map stays as it is. */
  update({ config }: State): void {
    for (const wing of WINGS) {
      if (wing.isWanted(config) && !this.#rooms.has(wing))
        this.#rooms.set(
          wing,
          wing.load(this.#home, this.#facts).catch(() => undefined),
        );
      void this.#rooms.get(wing)?.then((room) => room?.update(this.#home.store.state));
    }
  }

  leave(): void {
    for (const room of this.#rooms.values()) void room.then((there) => there?.leave());
  }
}
