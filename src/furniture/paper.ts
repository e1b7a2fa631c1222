/** The map on paper: in the light scheme whatever the screen has, with the time that it was true. */
import { enPaper } from '../i18n/en-paper';
import { contrastStyles } from '../parts/contrast.styles';
import { paperStyles } from '../parts/paper.styles';
import { directionStyles } from '../parts/direction.styles';
import type { State } from '../store';
import { adopt } from './adopt';
import type { Home } from './home';

export class Paper {
  readonly #home: Home;
  readonly #print = matchMedia('print');
  #isListening = false;
  /** The scheme of the screen, while the page is being printed. */
  #screen: State['scheme'] | undefined;

  constructor(home: Home) {
    this.#home = home;
    adopt(home.root, [contrastStyles, directionStyles, paperStyles]);
  }

  update(): void {
    if (this.#isListening || !this.#home.element.isConnected) return;
    this.#isListening = true;
    this.#print.addEventListener('change', this.#onPrint);
    this.#onPrint();
  }

  /** A listener of the window's would keep an element that the page has let go. */
  leave(): void {
    this.#isListening = false;
    this.#print.removeEventListener('change', this.#onPrint);
  }

  readonly #onPrint = (): void => {
    const { store } = this.#home;
    const { scheme, results } = store.state;
    if (this.#print.matches) {
      if (results) this.#printTime(results.updated);
      this.#screen = scheme;
      store.set({ scheme: 'light' });
    } else if (this.#screen) {
      store.set({ scheme: this.#screen });
      this.#screen = undefined;
    }
  };

  #printTime(updated: string): void {
    const head = this.#home.root.querySelector('.head')!;
    let place = head.querySelector('.paper');
    if (!place) {
      place = document.createElement('div');
      place.className = 'paper';
      head.append(place);
    }
    place.textContent = this.#home.say('paper', enPaper).asOf(updated);
  }
}
