/** The buttons that zoom the map, in its corner. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { enEngine } from '../i18n/en-engine';

export interface ZoomPicture {
  /** `missed`: it did not come, and may the next time; `failed`: it cannot run here. */
  readonly phase: 'rest' | 'loading' | 'live' | 'missed' | 'failed';
  /** Whether the reader has gone elsewhere than the page shows at first. */
  readonly hasStrayed: boolean;
  /** Whether there is a way further in, and out. */
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

export interface ZoomActions {
  readonly zoomBy: (steps: number) => void;
  readonly goHome: () => void;
}

export function renderZoom(picture: ZoomPicture, words: typeof enEngine, actions: ZoomActions): TemplateResult {
  const { phase, hasStrayed, canZoomIn, canZoomOut } = picture;
  const isOffered = phase !== 'failed';
  const note = { loading: words.loading, missed: words.missed, failed: words.failed, rest: '', live: '' }[phase];
  return html`${
      isOffered || hasStrayed
        ? html`<div class="zoom" role="group" aria-label=${words.controls} aria-busy=${phase === 'loading'}>
            ${isOffered ? renderButton(words.zoomIn, 'M8 3v10M3 8h10', canZoomIn, () => actions.zoomBy(1)) : nothing}
            ${isOffered ? renderButton(words.zoomOut, 'M3 8h10', canZoomOut, () => actions.zoomBy(-1)) : nothing}
            ${hasStrayed ? renderButton(words.home, 'M2.500 8L8 3l5.500 5M4.500 7v6h7V7', true, actions.goHome) : nothing}
          </div>`
        : nothing
    }
    <p class="zoom-note small" role="status">${note}</p>`;
}

/** Not `disabled`, which would throw focus out of the map at the last step. */
const renderButton = (label: string, path: string, isOpen: boolean, act: () => void): TemplateResult =>
  html`<button
    type="button"
    aria-label=${label}
    title=${label}
    aria-disabled=${!isOpen}
    @click=${() => (isOpen ? act() : undefined)}
  >
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>
  </button>`;
