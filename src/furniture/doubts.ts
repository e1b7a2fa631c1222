/**
 * Doubts about files that can be shown: codes that do not join, numbers that do not agree, parties that nobody defined.
 * Found when everything is on the page; they are told to editors, and change nothing on it.
 */
import { checkResults } from '../model/check-results';
import { joinAreas } from '../model/join-areas';
import type { Problem } from '../model/problems';
import type { State } from '../store';
import type { Home } from './home';
import { toTold } from './told';

export class Doubts {
  readonly #home: Home;
  #checked: readonly unknown[] = [];

  constructor(home: Home) {
    this.#home = home;
  }

  update({ results, shapes }: State): void {
    if (!results || !shapes || (this.#checked[0] === results && this.#checked[1] === shapes)) return;
    this.#checked = [results, shapes];
    // An update is for readers first.
    setTimeout(() => this.#tell(), 100);
  }

  #tell(): void {
    const { store } = this.#home;
    const { results, shapes } = store.state;
    if (!results || !shapes) return;
    const codes = shapes.areas.map(({ code }) => code);
    const doubts: Problem[] = [...joinAreas(results, codes).problems, ...checkResults(results, 'results')];
    store.set(toTold(store, 'doubts', doubts));
  }
}
