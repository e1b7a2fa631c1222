/** In place of the map: what could not be loaded, and a button to try again. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { FailureMessages } from '../i18n/en-failure';

export const renderFailure = (what: string, retry: (() => void) | undefined, words: FailureMessages): TemplateResult =>
  html`<p><b>${what}</b></p>
    ${retry ? html`<p><button type="button" class="plain" @click=${retry}>${words.retry}</button></p>` : nothing}`;
