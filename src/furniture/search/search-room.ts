/** The search: opens the council that a reader names; a place that does not vote it points at. */
import { render } from 'lit-html';
import { enReach } from '../../i18n/en-reach';
import { renderSearch, type SearchActions } from '../../parts/search';
import { searchStyles } from '../../parts/search.styles';
import type { State } from '../../store';
import type { Found, Place } from '../../view/search';
import { adopt } from '../adopt';
import type { Facts } from '../facts';
import type { Home } from '../home';
import type { Keys } from '../keys';
import { SearchList } from './search-list';

/** Pixels that stay free under the list and above the field. */
const AIR = 8;

/** Whether what was found was open, and is no more. */
const hasLeft = ({ place, ward }: Found, before: Partial<State>, state: State): boolean =>
  (before.selected === place.code && state.selected !== place.code) ||
  (ward !== undefined && before.ward === ward.code && state.ward !== ward.code);

export class SearchRoom implements SearchActions {
  readonly #home: Home;
  readonly #keys: Keys;
  readonly #box: HTMLElement;
  readonly #list: SearchList;
  #before: Partial<State> = {};
  #words: Home['words'] | undefined;
  #text = '';
  #isOpen = false;
  /** Index of the option that is marked; −1 for none. */
  #active = -1;
  /** What is said of a place that the map does not show. */
  #told = '';
  /** What was opened from here, while the field still names it. */
  #chosen: Found | undefined;
  /** Where the reader was before the search. */
  #back: HTMLElement | undefined;
  /** Whether the reader last used a finger here, and not keys. */
  #isTouch = false;

  constructor(home: Home, facts: Facts, keys: Keys) {
    this.#home = home;
    this.#keys = keys;
    this.#list = new SearchList(home, facts, () => this.#keep(() => this.#list.refresh()));
    this.#box = home.root.querySelector<HTMLElement>('.search')!;
    adopt(home.root, [searchStyles]);
    this.#box.addEventListener('pointerdown', ({ pointerType }) => {
      this.#isTouch = pointerType === 'touch';
      if (home.root.activeElement !== this.#field) this.#back = undefined;
    });
  }

  update(state: State): void {
    const before = this.#before;
    this.#before = state;
    if (!state.results || !state.shapes || this.#box.hidden) return;
    const isNew = state.results !== before.results || state.shapes !== before.shapes;
    const isOther = this.#words !== this.#home.words;
    this.#words = this.#home.words;
    if (isNew || isOther || state.config.wards !== before.config?.wards) this.#keep(() => this.#list.renew());
    // The field names what it has opened, and nothing else.
    if (this.#chosen && hasLeft(this.#chosen, before, state)) this.#set('');
    else if (state.scheme !== before.scheme || !this.#field) this.#draw();
  }

  /** There is more to be found, or something else: what was marked stays marked, wherever it is in the list then. */
  #keep(change: () => void): void {
    const marked = this.#list.listed[this.#active];
    change();
    this.#active = this.#list.indexOf(marked);
    this.#draw();
  }

  /** The element has left the page. */
  leave(): void {
    this.quit();
  }

  readonly type = (text: string): void => {
    const wasOpen = this.#isOpen;
    this.#reset(text);
    this.#list.search(text);
    this.#isOpen = text.trim() !== '';
    this.#draw();
    if (this.#isOpen && !wasOpen) this.#makeRoom();
  };

  readonly press = (event: KeyboardEvent): void => {
    // While a word is being composed its keys are the keyboard's; some browsers say so by this number alone.
    if (event.isComposing || event.keyCode === 229) return;
    this.#isTouch = false;
    if (!this.#act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly point = (index: number): void => {
    if (index === this.#active) return;
    this.#active = index;
    this.#draw();
  };

  readonly choose = (index: number): void => {
    const found = this.#list.listed[index];
    if (!found) return;
    this.#set((found.ward ?? found.place).name);
    this.#go(found);
  };

  readonly clear = (): void => {
    this.#set('');
    this.#field?.focus();
  };

  readonly enter = ({ relatedTarget }: FocusEvent): void => {
    // From the map it may be that focus only comes back from a place that was pointed at there.
    const isReturn = this.#back !== undefined && relatedTarget === this.#home.root.querySelector('.map');
    if (relatedTarget instanceof HTMLElement && !isReturn) this.#back = relatedTarget;
    this.#field?.select();
    setTimeout(() => this.#list.prepare());
  };

  readonly quit = (): void => {
    if (this.#isOpen) this.#close();
  };

  /** @returns whether the key was one of the search's */
  #act({ key, altKey }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#step(key === 'ArrowDown' ? 1 : -1, altKey);
    if (key === 'Enter') return this.#take();
    if (key === 'Escape') return this.#escape();
    if (key === 'Home' || key === 'End') this.point(-1);
    return false;
  }

  /** To the next option, and around; with Alt the list is only opened or closed. */
  #step(by: number, isAlt: boolean): boolean {
    if (!this.#text.trim()) return false;
    if (isAlt && by < 0) this.#close();
    else if (!this.#isOpen) this.type(this.#text);
    const { length } = this.#list.listed;
    if (isAlt || !length) return true;
    this.point(this.#active < 0 && by < 0 ? length - 1 : (this.#active + by + length) % length);
    this.#box.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** Enter takes the option that is marked, else the first that was found; what is only near must be marked. */
  #take(): boolean {
    if (!this.#isOpen) this.#list.search(this.#text);
    if (this.#active >= 0 || this.#list.hasFound) this.choose(Math.max(0, this.#active));
    return true;
  }

  /** Closes the list; then empties the field, and goes back to where the reader was. */
  #escape(): boolean {
    const back = this.#back?.isConnected && this.#back.getClientRects().length ? this.#back : undefined;
    if (this.#isOpen) this.#close();
    else if (this.#text || back) {
      this.#set('');
      back?.focus();
    } else return false;
    return true;
  }

  #go(found: Found): void {
    const { root, store, element } = this.#home;
    const { place, ward } = found;
    const { selected, config } = store.state;
    const { code, votes } = place;
    const isOpen = votes && selected === code;
    const opens = votes && config.show.split(' ').includes('panel');
    // When the panel is closed, a field that takes focus back would open a phone's keyboard again.
    if (this.#isTouch) this.#keys.takeFocus();
    if (votes) this.#chosen = found;
    if (votes && !isOpen) this.#keys.open(code);
    // Not where the page has forbidden its council.
    if (ward && (isOpen || element.council === code)) element.ward = ward.code;
    if (opens && isOpen) root.querySelector<HTMLElement>('.open .name, .sheet .name')?.focus({ preventScroll: !!ward });
    if (!opens && !this.#keys.reach(code, this.#field)) this.#tell(place);
  }

  /** The map does not show the place: what there is to say of it is said here. */
  #tell(place: Place): void {
    this.#told = this.#list.toFact(place);
    this.#isOpen = true;
    this.#draw();
  }

  #close(): void {
    const chosen = this.#chosen;
    this.#set(this.#text);
    this.#chosen = chosen;
  }

  #set(text: string): void {
    this.#reset(text);
    this.#draw();
  }

  #reset(text: string): void {
    this.#text = text;
    this.#chosen = undefined;
    this.#isOpen = false;
    this.#active = -1;
    this.#told = '';
    this.#list.search('');
  }

  /** Scrolls the page where the list would end below the window, or behind a phone's keyboard. */
  #makeRoom(): void {
    const list = this.#box.querySelector('.found')!.getBoundingClientRect();
    const { offsetTop, height } = window.visualViewport ?? { offsetTop: 0, height: window.innerHeight };
    const below = list.bottom + AIR - offsetTop - height;
    const above = this.#box.getBoundingClientRect().top - offsetTop - AIR;
    if (below > 0 && above > 0) window.scrollBy({ top: Math.min(below, above), behavior: 'instant' });
  }

  get #field(): HTMLInputElement | undefined {
    return this.#box.querySelector('input') ?? undefined;
  }

  #draw(): void {
    const { options, more, message, status } = this.#list;
    const view = {
      hasText: this.#text !== '',
      hint: this.#list.hint,
      isOpen: this.#isOpen,
      options,
      active: this.#active,
      more,
      message: this.#told || message,
      status: this.#told || status,
    };
    render(renderSearch(view, this.#home.say('search', enReach), this), this.#box);
    const field = this.#field;
    // Set only where it differs: a word that is being composed would be cut off.
    if (field && field.value !== this.#text) field.value = this.#text;
  }
}
