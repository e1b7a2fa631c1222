/**
 * Rooms that a later snapshot may reach a moment after the map: each in a task of its own, so that none of them keeps the
 * map, or a reader's finger, waiting for all. Whatever else changes reaches them at once.
 */
import type { State, Store } from '../store';

export interface Room {
  update(state: State): void;
  leave?(): void;
}

export class Later implements Room {
  readonly #store: Store;
  readonly #rooms: readonly Room[];
  /** The snapshot that all of them have seen. */
  #seen: State['results'];
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, rooms: readonly Room[]) {
    this.#store = store;
    this.#rooms = rooms;
  }

  update(state: State): void {
    if (this.#seen && state.results !== this.#seen) return this.#put(0);
    this.#seen = state.results;
    for (const room of this.#rooms) room.update(state);
  }

  leave(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
    for (const room of this.#rooms) room.leave?.();
  }

  /** One room a task; another snapshot meanwhile begins again with the first. */
  #put(index: number): void {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => {
      const { state } = this.#store;
      this.#rooms[index]?.update(state);
      if (index + 1 < this.#rooms.length) return this.#put(index + 1);
      this.#due = undefined;
      this.#seen = state.results;
    });
  }
}
