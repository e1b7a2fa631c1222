/** The switch between map and hexagons, in the corner of the map. */
import { html, type TemplateResult } from 'lit-html';
import type { enLayout } from '../i18n/en-layout';

export type Layout = 'map' | 'hex';

export interface LayoutPicture {
  /** What is asked for. */
  readonly layout: Layout;
  /** Whether the hexagons could not be had. */
  readonly isMissed: boolean;
}

/** @param choose called with what the reader wants to see */
export function renderLayoutSwitch(
  { layout, isMissed }: LayoutPicture,
  words: typeof enLayout,
  choose: (layout: Layout) => void,
): TemplateResult {
  const button = (value: Layout, title: string): TemplateResult =>
    html`<button type="button" title=${title} aria-pressed=${layout === value} @click=${() => choose(value)}>
      ${words[value]}
    </button>`;
  return html`<div class="layout-corner">
    <div class="layouts" role="group" aria-label=${words.group}>
      ${button('map', words.mapTitle)}${button('hex', words.hexTitle)}
    </div>
    <p class="layout-note small" role="status">${isMissed ? words.missed : ''}</p>
  </div>`;
}
