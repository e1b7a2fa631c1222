/** Going to a name by typing its first letters, as in a list. Pure: the clock is given. */
import { toPlainName } from './name-words';

/** How long after a letter the next one still belongs to the same name, in milliseconds. */
export const PATIENCE = 700;

interface Named {
  readonly name: string;
}

export class TypeAhead {
  #typed = '';
  #until = -Infinity;

  /** Whether a name is being typed, so that a blank is part of it. @param now in milliseconds */
  isTyping(now: number): boolean {
    return this.#typed !== '' && now < this.#until;
  }

  /**
   * The first place, by name, that begins with the letters typed so far. One letter alone, or the same one again, goes
   * on from the place where the reader is.
   * @returns undefined where no name begins so
   */
  type<P extends Named>(sign: string, now: number, places: readonly P[], here: P | undefined): P | undefined {
    this.#typed = (this.isTyping(now) ? this.#typed : '') + toPlainName(sign);
    this.#until = now + PATIENCE;
    const typed = this.#typed;
    const names = places
      .map((place) => ({ place, plain: toPlainName(place.name) }))
      .sort((a, b) => (a.plain < b.plain ? -1 : Number(a.plain > b.plain)));
    const startingWith = (letters: string): P[] =>
      names.filter(({ plain }) => plain.startsWith(letters)).map(({ place }) => place);
    const [letter = ''] = typed;
    const found = typed ? startingWith(typed) : [];
    if (found.length && typed.length > 1) return found[0];
    if (!letter || [...typed].some((each) => each !== letter)) return undefined;
    const cycle = startingWith(letter);
    return cycle[(here ? cycle.indexOf(here) + 1 : 0) % cycle.length];
  }

  /** The next letter begins another name. */
  end(): void {
    this.#until = -Infinity;
  }

  /** What has been typed, for the words that say that nothing begins so. */
  get typed(): string {
    return this.#typed;
  }
}
