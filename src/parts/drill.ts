/** The way back from a council's wards, on the map. */
import { html, type TemplateResult } from 'lit-html';
import type { DrillMessages } from '../i18n/en-drill';

export const renderWayBack = (words: DrillMessages, back: () => void): TemplateResult =>
  html`<button type="button" class="way-back" @click=${back}>
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M8 1.500L3.500 6 8 10.500"></path></svg
    >${words.back}
  </button>`;
