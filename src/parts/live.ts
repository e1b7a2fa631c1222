/** How new the picture is, in a line of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveMessages } from '../i18n/en-live';
import type { Freshness } from '../view/live-view';

export interface LivePicture {
  readonly freshness: Freshness;
  /** Of the publisher: "1.05am" and "4 May 2018". */
  readonly time: string;
  readonly date: string;
}

/** A file that is final needs no line: the status above says after how many councils it stands. */
export function renderLive({ freshness, time, date }: LivePicture, words: LiveMessages): TemplateResult {
  if (freshness === 'final') return html``;
  const more = { live: '', delayed: words.trying, stopped: words.stay }[freshness];
  return html`<b class=${freshness}>${words[freshness]}</b> · ${words.asOf(time, date)}${more ? ` · ${more}` : nothing}`;
}
