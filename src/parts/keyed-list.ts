/**
 * A list whose items keep their elements wherever they go, so that whoever is in one stays there. Lit's own `repeat` does
 * the same, and would bring what it shares with the core's directives to every reader.
 */
import { render, type TemplateResult } from 'lit-html';

export interface KeyedItem {
  readonly key: string;
  readonly className: string;
  /** What it is drawn from: while that is the same, it is not drawn anew. */
  readonly state: readonly unknown[];
  readonly content: () => TemplateResult;
}

interface Drawn {
  readonly element: HTMLLIElement;
  state: readonly unknown[];
}

export class KeyedList {
  readonly root: HTMLElement;
  readonly #items = new Map<string, Drawn>();

  constructor(root: HTMLElement) {
    this.root = root;
  }

  draw(items: readonly KeyedItem[]): void {
    this.#drop(new Set(items.map(({ key }) => key)));
    for (const [index, item] of items.entries()) {
      const { element } = this.#fill(item);
      const there = this.root.children[index] ?? null;
      if (there !== element) this.root.insertBefore(element, there);
    }
  }

  /** First, so that what stays need not be moved past what goes. */
  #drop(kept: ReadonlySet<string>): void {
    for (const [key, { element }] of this.#items) {
      if (kept.has(key)) continue;
      element.remove();
      this.#items.delete(key);
    }
  }

  #fill({ key, className, state, content }: KeyedItem): Drawn {
    const known = this.#items.get(key);
    if (known && state.length === known.state.length && state.every((part, i) => part === known.state[i])) return known;
    const drawn = known ?? { element: document.createElement('li'), state };
    drawn.state = state;
    drawn.element.className = className;
    drawn.element.dataset['entry'] = key;
    render(content(), drawn.element);
    this.#items.set(key, drawn);
    return drawn;
  }
}
