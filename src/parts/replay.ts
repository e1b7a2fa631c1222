/** The night once more: a button to begin with, then a timeline. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReplayMessages } from '../i18n/en-replay';

export type ReplayPicture =
  | { readonly phase: 'rest' | 'loading' | 'failed' | 'empty' }
  | {
      readonly phase: 'there';
      /** Which moment of how many, counted from 0. */
      readonly at: number;
      readonly moments: number;
      readonly declared: number;
      readonly contested: number;
      /** "by 1.05am, 4 May 2018"; empty where the order is a rehearsal's. */
      readonly time: string;
      readonly isPlaying: boolean;
      readonly isLive: boolean;
    };

export interface ReplayActions {
  readonly start: () => void;
  readonly show: (at: number) => void;
  readonly play: () => void;
  readonly stop: () => void;
  readonly back: () => void;
}

export function renderReplay(picture: ReplayPicture, words: ReplayMessages, actions: ReplayActions): TemplateResult {
  if (picture.phase === 'there') return renderTimeline(picture, words, actions);
  const { phase } = picture;
  const said = { rest: '', loading: words.loading, failed: words.failed, empty: words.empty }[phase];
  return html`${said ? html`<p role="status">${said}</p>` : nothing}${
    phase === 'loading'
      ? nothing
      : html`<button type="button" class="plain" @click=${actions.start}>
          ${phase === 'rest' ? words.start : words.retry}
        </button>`
  }`;
}

function renderTimeline(
  { at, moments, declared, contested, time, isPlaying, isLive }: Extract<ReplayPicture, { phase: 'there' }>,
  words: ReplayMessages,
  actions: ReplayActions,
): TemplateResult {
  const stood = words.asItStood(declared, contested);
  return html`<p class="stood"><b>${stood}</b>${time ? html` <span class="small">${time}</span>` : nothing}</p>
    <div class="timeline">
      <button type="button" class="plain" @click=${isPlaying ? actions.stop : actions.play}>
        ${isPlaying ? words.pause : words.play}
      </button>
      <input
        type="range"
        min="0"
        max=${moments - 1}
        step="1"
        aria-label=${words.timeline}
        aria-valuetext=${stood}
        .value=${String(at)}
        @input=${(event: Event) => actions.show(Number((event.target as HTMLInputElement).value))}
      />
      <button type="button" class="plain" @click=${actions.back}>${words.back(isLive)}</button>
    </div>
    ${time ? nothing : html`<p class="small">${words.rehearsed}</p>`}`;
}
