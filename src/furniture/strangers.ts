/** What attributes name and these files do not have: told to editors, with the nearest name that there is. */
import type { State } from '../store';
import { toFocusBounds } from '../view/focus';
import type { Stranger } from '../problem-words';
import type { Facts } from './facts';
import type { Home } from './home';
import { toTold } from './told';

/** Key of these problems in the state. */
const PLACES = 'places';

export class Strangers {
  readonly #home: Home;
  readonly #facts: Facts;
  #told = '[]';

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
  }

  update(state: State): void {
    const strangers = this.#find(state);
    const key = JSON.stringify(strangers);
    if (key === this.#told) return;
    this.#told = key;
    void this.#tell(strangers);
  }

  async #tell(strangers: readonly Stranger[]): Promise<void> {
    const words = strangers.length ? await import('../problem-words').catch(() => undefined) : undefined;
    const { store } = this.#home;
    const problems = words ? strangers.map(words.toPlaceProblem) : [];
    store.set(toTold(store, PLACES, problems));
  }

  #find({ config, results, shapes, selected, ward, wards }: State): Stranger[] {
    if (!results || !shapes) return [];
    const councils = this.#facts.voters.map(({ name }) => name);
    const file = Object.values(wards).find(({ value }) => value && value.council === selected)?.value;
    const names = file?.wards.map(({ name }) => name) ?? [];
    const baselines = results.baselines.map(({ id }) => id);
    const places = [...councils, ...Object.values(shapes.regions)];
    const named: [attribute: string, found: string, isKnown: boolean, names: string[]][] = [
      ['council', config.council, selected !== undefined, councils],
      ['ward', config.ward, ward !== undefined || !names.length, names],
      ['focus', config.focusArea, toFocusBounds(config.focusArea, shapes) !== undefined, places],
      ['baseline', config.baseline, baselines.includes(config.baseline), baselines],
    ];
    return named
      .filter(([, found, isKnown]) => found && !isKnown)
      .map(([attribute, found, , known]) => ({ attribute, found, names: known }));
  }
}
