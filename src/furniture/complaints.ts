/** Tells editors what is wrong with attributes and files. It comes when something is. */
import { render } from 'lit-html';
import { MapProblemEvent } from '../events';
import { Reporter } from '../feed/report';
import { enFailure } from '../i18n/en-failure';
import { renderFailure } from '../parts/failure';
import { standInStyles } from './stand-in.styles';
import { toAttributeProblem, toViewProblem } from '../problem-words';
import { isDrawn } from '../skeleton';
import type { State } from '../store';
import { adopt } from './adopt';
import type { Home } from './home';
import { toTold } from './told';

export class Complaints {
  readonly #home: Home;
  readonly #reporter: Reporter;
  /** The mistakes that have been put into words. */
  #mistakes = '[]';

  constructor(home: Home) {
    this.#home = home;
    adopt(home.root, [standInStyles]);
    this.#reporter = new Reporter((problem) => home.element.dispatchEvent(new MapProblemEvent(problem)));
  }

  get #figure(): HTMLElement {
    return this.#home.root.querySelector<HTMLElement>('.figure')!;
  }

  update(): void {
    const { store, faults } = this.#home;
    const mistakes = faults();
    const key = JSON.stringify(mistakes);
    if (key !== this.#mistakes) {
      this.#mistakes = key;
      store.set(toTold(store, 'attributes', mistakes.map(toAttributeProblem)));
    }
    // The picture of the page stays, also while files are asked for once more, until there is a whole map in its place.
    if (isDrawn(store.state.phase)) this.#figure.classList.remove('kept');
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
    this.#keepPicture(place);
  }

  /** A picture that the page has put into the tag has waited for the map's, and for these words: it stays where it is. */
  #keepPicture(words: HTMLElement): void {
    const { root, element } = this.#home;
    const figure = this.#figure;
    if (!figure.hidden) return;
    [...root.children].find(({ localName }) => localName === 'slot')?.remove();
    words.parentElement!.append(words);
    figure.classList.add('kept');
    figure.hidden = false;
    element.setAttribute('phase', element.phase);
  }
}

/** The code of a view did not come: the map shows control. */
export function tellMissingView({ root, store, say }: Home): void {
  const { problems, config } = store.state;
  root.querySelector('.views')!.textContent = say('failure', enFailure).view;
  store.set({ problems: { ...problems, view: [toViewProblem(config.view)] } });
}
