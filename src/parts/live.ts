/** How new the picture is, and what has changed, in a line of its own. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { LiveMessages } from '../i18n/en-live';
import type { NewsMessages } from '../i18n/en-news';
import type { Freshness } from '../view/live-view';
import { toDigest, type NewsItem } from '../view/news-view';

export interface LivePicture {
  readonly freshness: Freshness | 'paused' | 'replay';
  /** Of the publisher: "1.05am" and "4 May 2018". */
  readonly time: string;
  readonly date: string;
  /** Newer states that have come while the reader wants the picture to stay. */
  readonly waiting: number;
  /** Whether what comes is announced. */
  readonly isSpoken: boolean;
  readonly missed: readonly NewsItem[];
  readonly corrections: readonly NewsItem[];
}

export interface LiveActions {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly speak: (isSpoken: boolean) => void;
  readonly open: (code: string) => void;
  readonly forget: () => void;
}

/** More of them are in the list of declarations. */
const MOST = 20;

export function renderLive(
  picture: LivePicture,
  words: LiveMessages,
  news: NewsMessages,
  actions: LiveActions,
): TemplateResult {
  const { freshness, time, date } = picture;
  const mores = { delayed: words.trying, stopped: words.stay, replay: words.earlier };
  const more = Object.hasOwn(mores, freshness) ? mores[freshness as keyof typeof mores] : '';
  return html`<p>
      <b class=${`is-${freshness}`}>${words[freshness]}</b> · ${words.asOf(time, date)}${more ? ` · ${more}` : nothing}
    </p>
    ${renderButtons(picture, words, actions)}${renderChanges(picture, words, news, actions)}`;
}

/** A night that is over needs none. */
function renderButtons({ freshness, isSpoken, waiting }: LivePicture, words: LiveMessages, actions: LiveActions) {
  if (freshness === 'final' || freshness === 'replay') return nothing;
  const isPaused = freshness === 'paused';
  return html`<span class="buttons">
    <button type="button" class="plain" @click=${isPaused ? actions.resume : actions.pause}>
      ${isPaused ? words.resume(waiting) : words.pause}
    </button>
    <label
      ><input
        type="checkbox"
        .checked=${isSpoken}
        @change=${(event: Event) => actions.speak((event.target as HTMLInputElement).checked)}
      />
      ${words.spoken}</label
    >
  </span>`;
}

/** Folded until a reader asks: what stands beneath it must not move. */
function renderChanges(
  { missed, corrections }: LivePicture,
  words: LiveMessages,
  news: NewsMessages,
  { open, forget }: LiveActions,
) {
  const items = [...missed, ...corrections.filter(({ code }) => !missed.some((item) => item.code === code))];
  if (!items.length) return nothing;
  const since = missed.length ? `${words.since}: ` : '';
  const rest = items.length - MOST;
  return html`<details class="changes">
    <summary>${since}${toDigest(items, news)}</summary>
    <ul>
      ${items
        .slice(0, MOST)
        .map(
          ({ code, text }) =>
            html`<li><button type="button" class="link" @click=${() => open(code)}>${text}</button></li>`,
        )}
    </ul>
    ${rest > 0 ? html`<p>${news.more(rest)}</p>` : nothing}
    <button type="button" class="plain" @click=${forget}>${words.close}</button>
  </details>`;
}
