/**
 * The frame of the element, made once, by hand: a template engine on the way to the first colour would cost more than
 * all of this. What stands inside the frame's parts is drawn with Lit when the furniture has come. PAINTING PATH.
 */
import { coreWords } from './i18n/core-words';
import type { MessageOverrides } from './i18n/sections';
import type { Phase, State } from './store';

/** Parts that editors can leave out with `show`. */
const OPTIONAL = ['scoreboard', 'search', 'legend', 'panel', 'table', 'feed'] as const;

type Optional = (typeof OPTIONAL)[number];

/** A div of this class; `part` makes it one of the element's CSS parts. */
function box(className: string, part: string, ...children: (Node | string)[]): HTMLDivElement {
  const element = document.createElement('div');
  element.className = className;
  if (part) element.part.add(part);
  element.append(...children);
  return element;
}

/** A slot with what stands in it while the page gives nothing. */
function slot(name: string, ...fallback: Node[]): HTMLSlotElement {
  const element = document.createElement('slot');
  if (name) element.name = name;
  element.append(...fallback);
  return element;
}

export const isDrawn = (phase: Phase): boolean =>
  phase === 'painted' || phase === 'interactive' || phase === 'degraded';

/** Reading what a page has set may throw. */
function toLoading(messages: MessageOverrides | null | undefined): string {
  try {
    const loading: unknown = messages?.core?.loading;
    if (typeof loading === 'string') return loading;
  } catch {
    // The furniture tells of it.
  }
  return coreWords.loading;
}

export class Skeleton {
  /** Where the renderer draws. */
  readonly drawing = box('drawing', '');
  readonly sheet = box('sheet', 'panel');
  readonly figure: HTMLDivElement;
  /** A first picture stands in it, from before the element's class came, until there is that of the element, or none can be. */
  isBegun = false;
  /** Shows what the page has put into the tag, until there is a picture of the element's own. */
  standIn: HTMLSlotElement | undefined;
  readonly #heading = document.createElement('h2');
  readonly #waiting = box('waiting', '');
  readonly #inside = slot('', this.#waiting);
  readonly #message = box('message', '', box('words', ''), this.#inside);
  readonly #optional: Record<Optional, HTMLDivElement> = {
    scoreboard: box('scoreboard', 'scoreboard'),
    search: box('search', 'search'),
    legend: box('legend', 'legend'),
    panel: box('side', 'panel'),
    table: box('table', 'table'),
    feed: box('feed', 'feed'),
  };
  /** What the colours show, above the map: only where that may be something else than control. */
  readonly #views = box('views', '');
  readonly #columns: HTMLDivElement;
  /** How new the picture is; which moment of the night it shows. */
  readonly #live = box('live-line', 'live');
  readonly #replay = box('replay', 'replay');

  constructor() {
    const { scoreboard, search, legend, panel, table, feed } = this.#optional;
    const card = box('card', '');
    const spoken = box('spoken unseen', '');
    spoken.role = 'status';
    card.hidden = this.sheet.hidden = true;
    const stage = box('stage', '', box('map', 'map', this.drawing, this.#message), legend);
    this.#columns = box('columns', '', stage, panel);
    this.figure = box(
      'figure',
      '',
      box('head', '', slot('heading', this.#heading), box('status', 'status'), this.#live),
      scoreboard,
      search,
      this.#views,
      this.#columns,
      this.#replay,
      feed,
      table,
      box('foot', '', slot('footer'), box('sources', '')),
      card,
      spoken,
      box('definitions-home', ''),
    );
  }

  /** A first picture is no more loading, whatever its element has to load. */
  isAhead(phase: Phase): boolean {
    return this.isBegun && phase === 'loading';
  }

  /** Comes to the page unseen: a picture that the page has put into the tag stays where it is. */
  waitBehind(root: ParentNode): void {
    this.standIn ??= slot('');
    this.figure.hidden = true;
    root.append(this.standIn, this.figure, this.sheet);
  }

  /** Shows itself. */
  enter(root: ParentNode): void {
    this.standIn?.remove();
    this.figure.hidden = false;
    if (!this.figure.isConnected) root.append(this.figure, this.sheet);
  }

  /** Nothing will come that explains the map: the words inside the tag stand beneath it. */
  keepWords(): void {
    this.#waiting.remove();
    this.#optional.legend.after(this.#inside);
  }

  /**
   * Brings the frame up to the state.
   * @param messages of the page's own; English where the word is no text
   */
  update(
    { config, scheme, phase }: Pick<State, 'config' | 'scheme' | 'phase'>,
    messages?: MessageOverrides | null,
  ): void {
    if (isDrawn(phase)) this.isBegun = false;
    if (phase === 'error' && this.isBegun) {
      this.drawing.replaceChildren();
      this.isBegun = false;
    }
    this.#waiting.textContent = toLoading(messages);
    this.#heading.textContent = config.heading;
    this.#heading.hidden = !config.heading;
    const shown = config.show.split(' ');
    for (const part of OPTIONAL) this.#optional[part].hidden = !shown.includes(part);
    this.#live.hidden = config.live === 'off';
    this.#replay.hidden = !config.replay;
    this.#views.hidden = !config.views && config.view === 'control';
    this.#views.classList.toggle('many', config.views !== '');
    this.#columns.classList.toggle('alone', !shown.includes('panel'));
    this.figure.classList.toggle('dark', scheme === 'dark');
    // Where the page has given a picture, that stays in the room that is kept for the map.
    this.figure.classList.toggle('failed', phase === 'error' && !this.standIn);
    this.sheet.classList.toggle('dark', scheme === 'dark');
    this.#message.hidden = this.isBegun || isDrawn(phase);
    this.#waiting.hidden = phase === 'error';
  }
}
