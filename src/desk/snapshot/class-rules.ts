/** Rules for the style of a picture: what is painted alike gets one class. */

/** Collects rules; two that say the same are one. */
export class ClassRules {
  readonly #letter: string;
  readonly #classes = new Map<string, string>();

  /** @param letter with which the names of its classes begin */
  constructor(letter: string) {
    this.#letter = letter;
  }

  /** @param declarations as in `fill:#1a1a1a;stroke:none` @returns the class that has them */
  classFor(declarations: string): string {
    const known = this.#classes.get(declarations);
    if (known) return known;
    const name = `${this.#letter}${this.#classes.size}`;
    this.#classes.set(declarations, name);
    return name;
  }

  /** What any of these classes says. */
  declarationsOf(classes: readonly string[]): string[] {
    return [...this.#classes].filter(([, name]) => classes.includes(name)).flatMap(([all]) => all.split(';'));
  }

  toRules(): string[] {
    return [...this.#classes].map(([declarations, name]) => `.${name}{${declarations}}`);
  }
}
