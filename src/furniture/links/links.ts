/**
 * Deep links: what the reader has before them is kept in the page's address, and comes back with it, Back and Forward
 * included. What the page itself asked for is home, and leaves the address clean. Where history is refused, as in a
 * sandboxed frame, the map goes on without.
 */
import type { State } from '../../store';
import type { Problem } from '../../model/problems';
import { findArea } from '../../view/focus';
import { LINKED, parseLink, toPagePart, toPrefix, writeLink, type Link, type Linked } from '../../view/link';
import type { Facts } from '../facts';
import type { Home } from '../home';
import { freePrefix, takePrefix } from './link-names';
import { toTold } from '../told';

type Values = Readonly<Record<Linked, string>>;

const toValues = ({ council, ward, view, layout, moment }: State['config']): Values => ({
  council,
  ward,
  view,
  layout,
  moment,
});

export class LinkRoom {
  readonly #home: Home;
  readonly #facts: Facts;
  /** While the element is on the page and wants links. */
  #prefix: string | undefined;
  /** What the page asks for without a hash. */
  #start: Values | undefined;
  /** What the address and the map agreed on last, and which council that was. */
  #known: Values | undefined;
  #council = '';
  /** The hash then, and where the page itself was in it. */
  #hash = '';
  #pagePart = '';
  /** Questions that are still being answered; the last one counts. */
  #turn = 0;
  #isReading = false;

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
  }

  update(state: State): void {
    const isWanted = state.config.deepLink && this.#home.element.isConnected;
    if (!isWanted) return this.leave();
    // What councils there are is known only with the results: until then no name can be understood.
    if (!state.results || !state.shapes) return;
    if (this.#prefix === undefined) this.#begin(state);
    else if (!this.#isReading) this.#write(state);
  }

  /** The element has left the page. */
  leave(): void {
    if (this.#prefix === undefined) return;
    this.#prefix = undefined;
    this.#isReading = false;
    freePrefix(this);
    for (const type of ['popstate', 'hashchange'] as const) window.removeEventListener(type, this.#onMove);
  }

  #begin({ config }: State): void {
    this.#start ??= toValues(config);
    this.#prefix = toPrefix(takePrefix(this, this.#home.element));
    for (const type of ['popstate', 'hashchange'] as const) window.addEventListener(type, this.#onMove);
    // Not within the update that brought it: it has others to tell.
    this.#settle();
    if (Object.keys(parseLink(location.hash, this.#prefix)).length) void this.#read();
  }

  readonly #onMove = (): void => {
    const prefix = this.#prefix;
    // A change of hash is told twice, and a page may tell of changes that are none.
    if (prefix === undefined || location.hash === this.#hash) return;
    this.#hash = location.hash;
    const isSilent = Object.keys(parseLink(location.hash, prefix)).length === 0;
    // A reader who goes to an anchor of the page has said nothing of the map.
    if (isSilent && toPagePart(location.hash) !== this.#pagePart) return this.#settle();
    void this.#read();
  };

  /** Brings the map to what the address says; what it does not mention is as the page asks for it. */
  async #read(): Promise<void> {
    const turn = ++this.#turn;
    this.#isReading = true;
    const { element } = this.#home;
    const link = this.#toAllowed(parseLink(location.hash, this.#prefix ?? ''));
    const now = toValues(this.#home.store.state.config);
    for (const name of LINKED) {
      const value = link[name] ?? this.#start?.[name] ?? '';
      if (value !== now[name]) element[name] = value || null;
    }
    await element.updateComplete;
    if (turn !== this.#turn || this.#prefix === undefined) return;
    this.#isReading = false;
    this.#settle();
  }

  /** The map and the address agree. */
  #settle(): void {
    const { config } = this.#home.store.state;
    this.#known = toValues(config);
    this.#council = this.#toCouncil(config);
    this.#hash = location.hash;
    this.#pagePart = toPagePart(location.hash);
  }

  /** What a link cannot ask for is left out, and told to editors. */
  #toAllowed(link: Link): Link {
    const { config } = this.#home.store.state;
    const refused = LINKED.filter((name) => link[name] && !this.#isAllowed(name, link[name], config));
    const links = refused.map((name) => toRefusal(name, link[name] ?? ''));
    this.#home.store.set(toTold(this.#home.store, 'links', links));
    return Object.fromEntries(Object.entries(link).filter(([name]) => !refused.includes(name as Linked)));
  }

  #isAllowed(name: Linked, value: string, { views, hexes, replay }: State['config']): boolean {
    if (name === 'moment') return value === this.#start?.moment || (replay !== '' && /^\d{1,4}$/.test(value));
    if (name === 'view') return value === this.#start?.view || views.split(' ').includes(value);
    return name !== 'layout' || value === this.#start?.layout || value === 'map' || (value === 'hex' && hexes !== '');
  }

  #write({ config }: State): void {
    const [now, known, prefix] = [toValues(config), this.#known, this.#prefix ?? ''];
    if (known && LINKED.every((name) => now[name] === known[name])) return;
    // What no reader can choose, and no link may ask for, the page has chosen: it is home from now on.
    const own = LINKED.filter((name) => !this.#isAllowed(name, now[name], config));
    for (const name of own) this.#start = { ...now, ...this.#start, [name]: now[name] };
    const before = this.#council;
    const hash = writeLink(location.hash, prefix, this.#toLink(config));
    const isStep = this.#toCouncil(config) !== before;
    if (hash !== location.hash) keepInHistory(hash, isStep);
    this.#settle();
  }

  /** What differs from what the page asks for. */
  #toLink(config: State['config']): Link {
    const start = this.#start ?? toValues(config);
    const { selected, ward } = this.#home.store.state;
    const council = this.#toCouncil(config);
    const isOther = council !== this.#toCouncil(start);
    const wardHere = selected && config.ward ? (ward ?? config.ward) : '';
    return {
      ...(isOther && { council }),
      ...((isOther ? wardHere : config.ward !== start.ward) && { ward: wardHere }),
      ...(config.view !== start.view && { view: config.view }),
      ...(config.layout !== start.layout && { layout: config.layout }),
      ...(config.moment !== start.moment && { moment: config.moment }),
    };
  }

  /** Code of the council that is asked for; empty where it is none that votes. */
  #toCouncil = ({ council }: { readonly council: string }): string => findArea(this.#facts.voters, council)?.code ?? '';
}

/** @param isStep whether Back should lead to what was before */
function keepInHistory(hash: string, isStep: boolean): void {
  try {
    const url = new URL(location.href);
    url.hash = hash;
    if (isStep) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
  } catch {
    // Refused: the map is the same without it.
  }
}

const toRefusal = (name: Linked, value: string): Problem => ({
  level: 'warning',
  code: 'link-value',
  place: `address of the page: ${name}`,
  message: `A link asks for the ${name} "${value.slice(0, 80)}", which this map does not offer.`,
  remedy: {
    view: 'Name it in the attribute views where readers may have it.',
    layout: 'It takes the attribute hexes.',
    moment: 'It takes the attribute replay, and a number of councils.',
  }[name as 'view' | 'layout' | 'moment'],
});
