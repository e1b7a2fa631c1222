/** What editors hear of the engine, and what the page sees of it. Readers see a map either way. */
import { enEngine } from '../../i18n/en-engine';
import type { Store } from '../../store';

export class EngineNews {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The engine is not there though it was asked for: the core is what there is. */
  degrade(reason: string): void {
    this.#store.set({ phase: 'degraded' });
    this.#tell(enEngine.problem(reason));
  }

  /** The engine complains, and goes on. */
  readonly complain = (reason: string): void => this.#tell(enEngine.trouble(reason));

  /** All is as the page wants it. */
  mend(): void {
    const { engine, ...problems } = this.#store.state.problems;
    if (engine) this.#store.set({ problems });
    if (this.#store.state.phase === 'degraded') this.#store.set({ phase: 'interactive' });
  }

  #tell(message: string): void {
    const problem = { level: 'warning', code: 'engine', place: 'engine', message, remedy: enEngine.remedy } as const;
    this.#store.set({ problems: { ...this.#store.state.problems, engine: [problem] } });
  }
}
