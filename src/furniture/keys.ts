/**
 * Keys on the map: it is one tab stop; arrows move to the neighbour in that direction, letters go to a name, Enter
 * opens, Escape goes back. What they have reached is in sight, whatever stands in front of the map.
 */
import { CouncilHoverEvent } from '../events';
import { isInFrame, toFirst, toNeighbour, type Direction } from '../map/walk';
import type { Area, Bounds } from '../model/boundaries';
import { keysStyles } from '../parts/keys.styles';
import type { State } from '../store';
import { toWhole } from '../view/crop';
import { toFocusBounds } from '../view/focus';
import { toNoElection, toSpoken } from '../view/spoken';
import { TypeAhead } from '../view/type-ahead';
import { adopt } from './adopt';
import type { Facts } from './facts';
import type { Home } from './home';
import type { Pointing } from './pointing';
import { enReach } from '../i18n/en-reach';
import { enWardKeys } from '../i18n/en-ward-keys';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Pixels that stay free around what keys have reached. */
const AIR = 8;

export class Keys {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #pointing: Pointing;
  readonly #map: HTMLElement;
  readonly #live: HTMLElement;
  readonly #typing = new TypeAhead();
  /** The area that keys are at, while they are on the map. */
  #reached: string | undefined;
  /** The area that keys reached last, or the council opened since: from there they go on. */
  #last: string | undefined;
  #selected: string | undefined;
  /** While it is not keys that bring focus to the map. */
  #isQuiet = false;
  /** Where focus was before it was brought to the map. */
  #back: HTMLElement | undefined;

  constructor(home: Home, facts: Facts, pointing: Pointing) {
    this.#home = home;
    this.#facts = facts;
    this.#pointing = pointing;
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
    this.#live = home.root.querySelector<HTMLElement>('.spoken')!;
    adopt(home.root, [keysStyles]);
    this.#map.addEventListener('keydown', (event) => this.#onKey(event));
    this.#map.addEventListener('focus', () => this.#onFocus());
    this.#map.addEventListener('blur', () => this.#leave());
    home.root.addEventListener('pointerdown', () => (this.#isQuiet = true), { capture: true });
    home.root.addEventListener('keydown', () => (this.#isQuiet = false), { capture: true });
  }

  update({ results, shapes, selected }: State): void {
    if (selected !== this.#selected) this.#last = selected ?? this.#toCouncil(this.#last);
    // Its wards go from under them.
    if (!selected && this.#selected) this.#reached = undefined;
    this.#selected = selected;
    if (results && shapes) this.#map.tabIndex = 0;
  }

  /**
   * Points at an area, as keys do: in sight, outlined, with its card, and spoken.
   * @param back where Escape brings focus; the map takes it from there
   * @returns false where the map does not show the area
   */
  reach(code: string, back?: HTMLElement): boolean {
    const area = this.#areaOf(code);
    if (!area || !this.#isInSight(area)) return false;
    this.#last = code;
    this.#reached = code;
    this.#home.renderer.reveal?.(code);
    this.#bringIntoSight(code, false);
    this.#pointing.jump(code);
    this.#bringIntoSight(code, true);
    this.#live.textContent = this.#say(area);
    if (back) this.takeFocus();
    this.#back = back ?? this.#back;
    return true;
  }

  /** Brings focus to the map, and says nothing of it. */
  takeFocus(): void {
    const wasQuiet = this.#isQuiet;
    this.#isQuiet = true;
    this.#map.focus({ preventScroll: true });
    this.#isQuiet = wasQuiet;
  }

  /** Opens a council as a tap in its middle does. */
  open(code: string): void {
    const box = this.#home.renderer.boxOf(code);
    const at = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (at && this.#home.wards?.areaOf(code)) this.#home.events.select(code, at);
    else this.#home.element.choose(code, at);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#act(event.key, event.timeStamp)) event.preventDefault();
  }

  /** @returns whether the key was one of the map's */
  #act(key: string, now: number): boolean {
    const direction = ARROWS[key];
    if (direction) return this.#walk(direction);
    if (key === 'Escape') return this.#goBack();
    if (/^[\p{L}\p{N}]$/u.test(key) || (key.length === 1 && this.#typing.isTyping(now))) return this.#type(key, now);
    return (key === 'Enter' || key === ' ') && this.#openReached();
  }

  #walk(direction: Direction): boolean {
    this.#typing.end();
    const places = this.#places;
    const from = this.#here;
    const next = from ? toNeighbour(from, direction, places) : toFirst(places);
    if (next) return this.reach(next.code);
    this.#live.textContent = [from && `${from.name}.`, this.#words.beyond[direction]].filter(Boolean).join(' ');
    return true;
  }

  #type(sign: string, now: number): boolean {
    const next = this.#typing.type(sign, now, this.#places, this.#here);
    if (next) this.reach(next.code);
    else this.#live.textContent = this.#words.noneBegins(this.#typing.typed);
    return true;
  }

  #openReached(): boolean {
    const reached = this.#reached;
    if (reached === undefined) return false;
    // Where a pointer has come between, readers see again what they are about to open.
    if (this.#pointing.code === reached) this.open(reached);
    else this.reach(reached);
    return true;
  }

  /** The first Escape leaves the area; where focus was brought here, it goes back with it. */
  #goBack(): boolean {
    if (this.#reached === undefined) return false;
    const back = this.#back;
    this.#leave();
    if (back?.isConnected) back.focus();
    return true;
  }

  #leave(): void {
    const reached = this.#reached;
    this.#reached = this.#back = undefined;
    if (reached === undefined) return;
    if (this.#pointing.code === reached) this.#pointing.hide();
    this.#home.element.dispatchEvent(new CouncilHoverEvent('', ''));
  }

  /** Keys that come back to the map find what they had reached, as they left it. */
  #onFocus(): void {
    if (this.#isQuiet || !this.#last || !this.#map.matches(':focus-visible')) return;
    this.reach(this.#last);
  }

  /** Where keys are, if anywhere. */
  get #here(): Area | undefined {
    const area = this.#areaOf(this.#reached ?? this.#last ?? '');
    return area && this.#isInSight(area) ? area : undefined;
  }

  /** Who was at a ward comes back to its council. */
  #toCouncil(code: string | undefined): string | undefined {
    return code !== undefined && this.#facts.areaOf(code) ? code : this.#selected;
  }

  get #words(): Pick<typeof enReach, 'beyond' | 'noneBegins'> {
    const { wards, say } = this.#home;
    return wards ? say('wardKeys', enWardKeys) : say('search', enReach);
  }

  /** While the map shows a council's wards, keys are among those; councils that are reached by search or table are not. */
  #areaOf(code: string): Area | undefined {
    const { wards } = this.#home;
    return wards ? wards.areaOf(code) : this.#facts.areaOf(code);
  }

  #say({ code, name }: Area): string {
    const { wards } = this.#home;
    if (wards?.areaOf(code)) return wards.sentence(code);
    const view = this.#facts.viewOf(code);
    return view ? `${view.name}. ${toSpoken(view)}.` : toNoElection(name, this.#home.words);
  }

  /** Those who vote, as far as the map shows them. */
  get #places(): readonly Area[] {
    const { wards } = this.#home;
    if (wards) return wards.areas;
    const crop = this.#crop;
    return this.#facts.votingAreas.filter((area) => !crop || isInFrame(area, crop));
  }

  #isInSight(area: Area): boolean {
    if (this.#home.wards) return true;
    const crop = this.#crop;
    return !crop || isInFrame(area, crop);
  }

  /** What the map is cropped to, if anything. */
  get #crop(): Bounds | undefined {
    const { state } = this.#home.store;
    const shapes = toWhole(state);
    return shapes && toFocusBounds(state.config.focusArea, shapes);
  }

  /** Scrolls the page so that an area, and its card where there is room for both, is between its edges and the sheet. */
  #bringIntoSight(code: string, withCard: boolean): void {
    const boxes = [this.#home.renderer.boxOf(code)].filter((box) => box !== undefined);
    if (withCard) boxes.push(this.#home.root.querySelector('.card')!.getBoundingClientRect());
    const [area] = boxes;
    if (!area) return;
    const sheet = this.#home.root.querySelector<HTMLElement>('.sheet:not([hidden])');
    const bottom = (sheet?.getBoundingClientRect().top ?? window.innerHeight) - AIR;
    const below = Math.max(0, ...boxes.map((box) => box.bottom - bottom));
    const above = Math.min(0, ...boxes.map((box) => box.top - AIR));
    // The area itself comes before its card, and its head before its foot.
    const top = Math.min(Math.max(below || above, area.bottom - bottom), area.top - AIR);
    if (top) window.scrollBy({ top, behavior: 'instant' });
  }
}
