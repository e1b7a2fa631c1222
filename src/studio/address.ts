/** The page's own address, which holds the setting: written once nobody has typed for a moment. */
import { toLink, type Work } from './setting';

/** Browsers refuse pages that write their address at each letter. In milliseconds. */
const PAUSE = 300;

export const toAddressOf = (work: Work): string => {
  const link = toLink(work);
  return new URL(link ? `#${link}` : `${location.pathname}${location.search}`, location.href).href;
};

export class AddressWriter {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due: Work | undefined;

  constructor() {
    addEventListener('pagehide', () => this.#write());
  }

  /** Writes it soon, unless another follows. */
  write(work: Work): void {
    this.#due = work;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  /** Another address has come from outside: what was due is not written over it. */
  drop(): void {
    this.#due = undefined;
    clearTimeout(this.#timer);
  }

  #write(): void {
    const work = this.#due;
    this.drop();
    if (!work || toLink(work) === location.hash.replace(/^#/, '')) return;
    try {
      history.replaceState(history.state, '', toAddressOf(work));
    } catch {
      // A browser that refuses has the setting still: only the address is behind, and the next change tries again.
    }
  }
}
