/** Attributes on the tag that the table does not have: told to editors where one that it has is near. */
import type { CouncilMap } from '../council-map';
import type { Home } from './home';
import { toTold } from './told';

/** Key of these problems in the state. */
const NAMES = 'names';

/**
 * What stands on tags of every kind and is no mistake: HTML's own attributes, marks that frameworks leave (their names
 * have a prefix, or a character that no attribute of ours has), and `phase`, which the element writes itself.
 */
const OTHERS = new RegExp(
  [
    '^(accesskey|align|alt|anchor|autofocus|class|dir|draggable|exportparts|height|hidden|id|inert|is|key|lang|loading',
    'name|nonce|part|phase|popover|ref|role|slot|src|style|tabindex|title|translate|width|xmlns)$',
  ].join('|') + '|^on[a-z]+$|^(aria|data|v|x|ng|hx|item|svelte|astro)-|^ng|^_|[^a-z_-]',
  'i',
);

export class Misspelt {
  readonly #home: Home;
  #told = '';

  constructor(home: Home) {
    this.#home = home;
  }

  update(): void {
    const { element } = this.#home;
    const known = (element.constructor as typeof CouncilMap).observedAttributes;
    const unknown = element.getAttributeNames().filter((name) => !known.includes(name) && !OTHERS.test(name));
    const key = unknown.join(' ');
    if (key === this.#told) return;
    this.#told = key;
    void this.#tell(unknown);
  }

  async #tell(unknown: readonly string[]): Promise<void> {
    const words = unknown.length ? await import('../problem-words').catch(() => undefined) : undefined;
    const { store } = this.#home;
    store.set(toTold(store, NAMES, words ? unknown.flatMap((name) => words.toNameProblem(name) ?? []) : []));
  }
}
