/** The declarations as a column of news: a choice above it, then an entry a council, the newest first. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { FeedMessages } from '../i18n/en-feed';
import type { FeedEntry } from '../view/feed-entry';
import { FEED_FILTERS, type FeedChoices, type FeedFilter } from '../view/feed-filter';
import type { KeyedItem, KeyedList } from './keyed-list';
import { renderSwatch } from './paint';

/** All that the feed shows. */
export interface FeedPicture {
  readonly filter: FeedFilter;
  readonly choices: FeedChoices;
  /** What the list is, and in which order; empty where there is nothing in it. */
  readonly line: string;
  /** Why there is nothing in it. */
  readonly empty: string;
  readonly dated: readonly FeedEntry[];
  /** Those of which nobody knows when they came, and what is said over them. */
  readonly undated: readonly FeedEntry[];
  readonly undatedLine: string;
  /** How many are held back while somebody reads. */
  readonly held: number;
  /** How many the next press on "Show more" brings. */
  readonly more: number;
  readonly selected: string | undefined;
}

export interface FeedActions {
  readonly choose: (code: string) => void;
  readonly filter: (filter: FeedFilter) => void;
  readonly showMore: () => void;
  readonly showHeld: () => void;
}

export interface FeedLook {
  /** Where the entries are, with their times and without. */
  readonly lists: { readonly dated: KeyedList; readonly undated: KeyedList };
  readonly picture: FeedPicture;
  readonly feedWords: FeedMessages;
  readonly actions: FeedActions;
}

/** Draws the lists, and gives what they stand in. */
export const renderFeed = (look: FeedLook): TemplateResult => {
  const { picture, feedWords, actions } = look;
  const { held, more } = picture;
  look.lists.dated.draw(toItems(picture.dated, look));
  look.lists.undated.draw(toItems(picture.undated, look));
  return html`<h3 class="label feed-title">${feedWords.title}</h3>
    ${renderFilters(look)}
    <p class="small feed-line">${picture.line}</p>
    <div class="feed-bar">
      ${
        held
          ? html`<button
              type="button"
              class="feed-held"
              aria-label=${feedWords.showHeld(held)}
              @click=${actions.showHeld}
            >
              ${feedWords.held(held)}
            </button>`
          : nothing
      }
    </div>
    <div class="feed-lists" tabindex="-1">
      ${picture.empty ? html`<p class="feed-empty">${picture.empty}</p>` : nothing}
      ${picture.dated.length ? look.lists.dated.root : nothing}
      ${
        picture.undated.length
          ? html`<p class="small feed-apart" id="feed-apart">${picture.undatedLine}</p>
              ${look.lists.undated.root}`
          : nothing
      }
      ${
        more
          ? html`<button type="button" class="plain feed-more" @click=${actions.showMore}>
              ${feedWords.more(more)}
            </button>`
          : nothing
      }
    </div>`;
};

function renderFilters({ picture: { filter, choices }, feedWords, actions }: FeedLook): TemplateResult {
  return html`<div class="feed-choice" role="group" aria-label=${feedWords.filters}>
    <div class="feed-filters">
      ${FEED_FILTERS.map(
        (each) =>
          html`<button type="button" aria-pressed=${each === filter} @click=${() => actions.filter(each)}>
            ${feedWords.names[each] ?? each} <span class="feed-count">${feedWords.number(choices.counts[each])}</span>
          </button>`,
      )}
    </div>
    ${renderGains(filter, choices, feedWords, actions)}
  </div>`;
}

/** The parties that gained control of any council; one that is chosen stays in the list though it has none any more. */
function renderGains(
  filter: FeedFilter,
  { gains }: FeedChoices,
  feedWords: FeedMessages,
  actions: FeedActions,
): TemplateResult {
  const toFilter = (id: string): FeedFilter => (id ? `gains:${id}` : 'latest');
  const none = gains.length ? feedWords.gainsChoose : feedWords.gainsNone;
  return html`<label class="feed-gains">
    <span class="small">${feedWords.gains}</span>
    <select
      ?disabled=${!gains.length}
      @change=${(event: Event) => actions.filter(toFilter((event.target as HTMLSelectElement).value))}
    >
      <option value="" .selected=${!filter.startsWith('gains:')}>${none}</option>
      ${gains.map(
        ({ party, count }) =>
          html`<option value=${party.id} .selected=${filter === `gains:${party.id}`}>
            ${feedWords.gainsOf(party.name, count)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** An entry that only moves is moved, so that whoever is in it stays there; one that is as it was is not drawn anew. */
function toItems(entries: readonly FeedEntry[], look: FeedLook): KeyedItem[] {
  const { filter, selected } = look.picture;
  return entries.map((entry, i) => {
    const dayBefore = entries[i - 1]?.day;
    const isChosen = entry.code === selected;
    return {
      key: entry.code,
      className: `feed-entry ${isChosen ? 'chosen' : ''}`,
      state: [entry, dayBefore, isChosen, filter === 'closest'],
      content: () => renderEntry(entry, dayBefore, look),
    };
  });
}

function renderEntry(entry: FeedEntry, dayBefore: string | undefined, look: FeedLook): TemplateResult {
  const { picture, actions } = look;
  const { code, name, label, kind } = entry;
  const isChosen = code === picture.selected;
  return html`${renderTime(entry, dayBefore)}
    <div class="feed-told">
      <p>
        <button
          type="button"
          class="feed-council"
          aria-current=${isChosen ? 'true' : nothing}
          @click=${() => actions.choose(code)}
        >
          <bdi>${name}</bdi></button
        >${label ? html` <span class="feed-label ${kind}">${label}</span>` : nothing}
      </p>
      <p class="feed-sentence">${renderSwatch(entry.control.paint)}${entry.sentence}</p>
      ${renderFigures(entry, look)} ${renderNews(entry, look)}
    </div>`;
}

/** The day stands where it is another than that of the entry above. */
const renderTime = ({ time, iso, day }: FeedEntry, dayBefore: string | undefined): TemplateResult | typeof nothing =>
  time
    ? html`<p class="small feed-time">
        <time datetime=${iso}>${time}</time
        >${day && day !== dayBefore ? html` <span class="feed-day">${day}</span>` : nothing}
      </p>`
    : nothing;

/** Each figure in one piece. */
const renderParts = (parts: readonly string[]): unknown =>
  parts.map((part, i) => html`<span class="feed-part">${part}${i < parts.length - 1 ? ',' : ''}</span> `);

const renderFigures = (
  { won, changes, baseline, star, before, margin }: FeedEntry,
  { picture, feedWords }: FeedLook,
): TemplateResult =>
  html`${won.length ? html`<p class="feed-seats">${feedWords.won} ${renderParts(won)}</p>` : nothing}
  ${
    changes.length
      ? html`<p class="small feed-changes">${feedWords.changeOn(baseline)} ${renderParts(changes)}</p>`
      : nothing
  }
  ${star ? html`<p class="small">${star}</p>` : nothing}
  ${before ? html`<p class="small feed-before">${before}</p>` : nothing}
  ${margin && picture.filter === 'closest' ? html`<p class="feed-margin">${margin}</p>` : nothing}`;

const renderNews = ({ targets, stories }: FeedEntry, { feedWords }: FeedLook): TemplateResult =>
  html`${targets.map(
    ({ outcome, sentence, label }) =>
      html`<p class="feed-target ${outcome}"><b>${sentence}</b><span class="small"> · ${label}</span></p>`,
  )}
  ${stories.map(
    ({ ward, text, source }) =>
      html`<p class="feed-story">
        ${ward ? html`<b>${feedWords.ward(ward)}</b> ` : nothing}${text}
        <span class="small feed-source">${source}</span>
      </p>`,
  )}`;
