/** Tells editors what is wrong with attributes and files. It comes when something is. */
import { render } from 'lit';
import { MapProblemEvent } from '../events';
import { Reporter } from '../feed/report';
import { enFailure } from '../i18n/en-failure';
import { renderFailure } from '../parts/failure';
import { toAttributeProblem, toViewProblem } from '../problem-words';
import type { State } from '../store';
import type { Home } from './home';
import { toTold } from './told';

export class Complaints {
  readonly #home: Home;
  readonly #reporter: Reporter;
  /** The mistakes that have been put into words. */
  #mistakes = '[]';

  constructor(home: Home) {
    this.#home = home;
    this.#reporter = new Reporter((problem) => home.element.dispatchEvent(new MapProblemEvent(problem)));
  }

  update(): void {
    const { store, faults } = this.#home;
    const mistakes = faults();
    const key = JSON.stringify(mistakes);
    if (key !== this.#mistakes) {
      this.#mistakes = key;
      store.set(toTold(store, 'attributes', mistakes.map(toAttributeProblem)));
    }
    this.#reporter.report(Object.values(store.state.problems).flat());
    this.#drawFailure(store.state);
  }

  /** Readers get a sentence in place of the map, and a way to try again where that may help. */
  #drawFailure({ phase, results, shapes, config }: State): void {
    const place = this.#home.root.querySelector<HTMLElement>('.words');
    if (phase !== 'error' || !place) return;
    const what = !results && !shapes ? 'map' : results ? 'boundaries' : 'results';
    const { sources } = this.#home;
    const canRetry = sources.toMissing(config).length > 0;
    const words = this.#home.say('failure', enFailure);
    render(renderFailure(words[what], canRetry ? () => sources.retry(config) : undefined, words), place);
  }
}

/** The code of a view did not come: the map shows control. */
export function tellMissingView({ root, store, say }: Home): void {
  const { problems, config } = store.state;
  root.querySelector('.views')!.textContent = say('failure', enFailure).view;
  store.set({ problems: { ...problems, view: [toViewProblem(config.view)] } });
}
