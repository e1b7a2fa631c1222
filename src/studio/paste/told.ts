/** What came of a button, said beside it. */
import { html, type TemplateResult } from 'lit';
import type { CopyButton, StudioState } from '../state';

export const toTold = (by: CopyButton, { told, toldBy }: Pick<StudioState, 'told' | 'toldBy'>): TemplateResult =>
  html`<p class="told" role="status">${toldBy === by ? told : ''}</p>`;
