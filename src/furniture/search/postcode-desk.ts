/** Asks the page's own lookup where a postcode is, and waits for one answer at a time. */
import type { PostcodeLookup } from '../../properties';
import { parsePostcodePlace, type PostcodePlace } from '../../view/postcode';

export type PostcodeAnswer =
  /** `unable`: there is nobody to ask. `failed`: no answer in time, or none that makes sense. */
  | { readonly kind: 'looking' | 'unable' | 'failed' | 'nowhere' }
  | { readonly kind: 'placed'; readonly place: PostcodePlace };

interface Inquiry {
  readonly postcode: string;
  readonly lookup: PostcodeLookup;
  answer: PostcodeAnswer;
}

/** How long an answer is waited for, in milliseconds. */
const DEADLINE = 8000;

export class PostcodeDesk {
  readonly #onAnswer: () => void;
  /** What was asked last. */
  #last: Inquiry | undefined;
  /** The same, while a reader waits for it. */
  #current: Inquiry | undefined;

  /** @param onAnswer called when what `ask` would return has changed */
  constructor(onAnswer: () => void) {
    this.#onAnswer = onAnswer;
  }

  /** What is known of a postcode by now. What failed is asked again once the reader has typed something else. */
  ask(postcode: string, lookup: PostcodeLookup | undefined): PostcodeAnswer {
    if (typeof lookup !== 'function') return { kind: 'unable' };
    const last = this.#last;
    const isSame = last?.postcode === postcode && last.lookup === lookup;
    const isKnown = isSame && (last === this.#current || last.answer.kind !== 'failed');
    this.#current = isKnown ? last : { postcode, lookup, answer: { kind: 'looking' } };
    this.#last = this.#current;
    if (!isKnown) void this.#inquire(this.#current);
    return this.#current.answer;
  }

  /** The reader is no longer waiting: a later answer changes nothing that is seen. */
  leave(): void {
    this.#current = undefined;
  }

  async #inquire(inquiry: Inquiry): Promise<void> {
    inquiry.answer = await toAnswer(inquiry);
    if (this.#current === inquiry) this.#onAnswer();
  }
}

/** Never rejects, and never waits for ever. */
async function toAnswer({ postcode, lookup }: Inquiry): Promise<PostcodeAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), DEADLINE);
  });
  try {
    const parsed = parsePostcodePlace(await Promise.race([lookup(postcode), deadline]));
    if (!parsed) return { kind: 'failed' };
    return parsed.place ? { kind: 'placed', place: parsed.place } : { kind: 'nowhere' };
  } catch {
    return { kind: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}
