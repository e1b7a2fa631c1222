/**
 * The page's own address, which holds the setting and where the editor stands. Changes of the setting are written over it
 * once nobody has typed for a moment; each step is an entry of the history. Back and Forward lead through the steps and
 * leave the work as it is; an address from outside is another's work, and is taken whole.
 */
import { isSameStand, parseStand, toStandText, type Stand } from './stand';
import { parseLink, toLink, type Work } from './setting';

/** Browsers refuse pages that write their address at each letter. In milliseconds. */
const PAUSE = 300;

const toUrl = (fragment: string): string =>
  new URL(fragment ? `#${fragment}` : `${location.pathname}${location.search}`, location.href).href;

/** The address to pass on. */
export const toAddressOf = (work: Work): string => toUrl(toLink(work));

const toFragment = (work: Work, stand: Stand): string => [toLink(work), toStandText(stand)].filter(Boolean).join('&');

/** Whose work an entry of the history is. */
const readOwner = (): string | undefined => {
  const state: unknown = history.state;
  const owner = typeof state === 'object' && state !== null ? (state as { work?: unknown }).work : undefined;
  return typeof owner === 'string' ? owner : undefined;
};

const makeOwner = (): string => Math.random().toString(36).slice(2);

/** @param work absent where it stays as it is */
type OnFollow = (stand: Stand, work?: Work) => void;

export class AddressKeeper {
  readonly #onFollow: OnFollow;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due: Work | undefined;
  /** What was handed over last, with what it holds: an editor who types has another at each letter. */
  #work: Work;
  #stand: Stand;
  #owner = readOwner() ?? makeOwner();

  constructor(work: Work, stand: Stand, onFollow: OnFollow) {
    [this.#work, this.#stand, this.#onFollow] = [work, stand, onFollow];
    this.#replace();
    addEventListener('pagehide', () => this.#flush());
    // A change of the fragment by hand is told as both, going back to another page's address as the first alone.
    addEventListener('popstate', () => this.#follow());
    addEventListener('hashchange', () => this.#follow());
  }

  /** Told at each change of anything. */
  keep(work: Work, stand: Stand): void {
    if (!isSameStand(stand, this.#stand)) this.#push(work, stand);
    if (work.setting === this.#work.setting && work.base === this.#work.base) return;
    this.#work = this.#due = work;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), PAUSE);
  }

  #push(work: Work, stand: Stand): void {
    // The entry that is left behind holds the work as it was there.
    this.#work = this.#due = work;
    this.#flush();
    this.#stand = stand;
    attempt(() => history.pushState({ work: this.#owner }, '', toUrl(toFragment(work, stand))));
  }

  #flush(): void {
    if (!this.#due) return;
    this.#drop();
    this.#replace();
  }

  #drop(): void {
    this.#due = undefined;
    clearTimeout(this.#timer);
  }

  #replace(): void {
    const fragment = toFragment(this.#work, this.#stand);
    attempt(() => history.replaceState({ work: this.#owner }, '', toUrl(fragment)));
  }

  #follow(): void {
    const owner = readOwner();
    const [work, stand] = [parseLink(location.hash), parseStand(location.hash)];
    this.#stand = stand;
    if (owner === this.#owner || toLink(work) === toLink(this.#work)) {
      this.#drop();
      this.#replace();
      return this.#onFollow(stand);
    }
    this.#drop();
    this.#owner = owner ?? makeOwner();
    this.#work = work;
    this.#replace();
    this.#onFollow(stand, work);
  }
}

/** A browser that refuses has the setting still: only the address is behind, and the next change tries again. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // See above.
  }
}
