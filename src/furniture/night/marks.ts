/** Councils that have just declared, marked on the map for a while. */
import { markAreas } from '../../map/svg/fresh';
import type { State } from '../../store';
import type { Home } from '../home';

/** Milliseconds. */
const WHILE = 60_000;

export class Marks {
  readonly #home: Home;
  readonly #drawing: Element;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #drawn: readonly unknown[] = [];

  constructor(home: Home) {
    this.#home = home;
    this.#drawing = home.root.querySelector('.drawing')!;
  }

  /** Whether a council has just declared. */
  has(code: string): boolean {
    return this.#timers.has(code);
  }

  add(codes: readonly string[]): void {
    for (const code of codes) {
      clearTimeout(this.#timers.get(code));
      this.#timers.set(
        code,
        setTimeout(() => {
          this.#timers.delete(code);
          this.#draw();
        }, WHILE),
      );
    }
    if (codes.length) this.#draw();
  }

  /** Other shapes are other sheets: marks are drawn anew. */
  update({ shapes, detail, hexes, config }: State): void {
    const drawn = [shapes, detail, hexes, config.layout, config.focusArea];
    if (drawn.every((part, i) => part === this.#drawn[i])) return;
    this.#drawn = drawn;
    if (this.#timers.size) this.#draw();
  }

  leave(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#draw();
  }

  #draw(): void {
    const codes = new Set(this.#timers.keys());
    markAreas(this.#drawing, codes);
    this.#home.renderer.mark?.(codes);
  }
}
