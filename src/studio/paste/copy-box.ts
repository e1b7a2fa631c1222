/** A text, and the button that copies it. */
import { html, type TemplateResult } from 'lit';
import type { Actions, CopyButton, StudioState } from '../state';
import { toTold } from './told';

export interface CopyBox {
  readonly id: string;
  readonly by: CopyButton;
  readonly label: string;
  /** Empty: there is nothing to copy until what is wrong below has been mended. */
  readonly text: string;
}

export function toCopyBox({ id, by, label, text }: CopyBox, state: StudioState, actions: Actions): TemplateResult {
  const field = (): HTMLElement | null => document.getElementById(id);
  if (!text)
    return html`<p class="fault error">
      <b>There is no code yet.</b> The folder under “Where the files are” is wrong: mend it, and the code is here.
    </p>`;
  return html`<div class="row">
      <button type="button" class="main" @click=${() => actions.copy(by, text, field())}>Copy</button>
      ${toTold(by, state)}
    </div>
    <textarea
      id=${id}
      class="code"
      aria-label=${label}
      readonly
      wrap="off"
      spellcheck="false"
      .value=${text}
    ></textarea>`;
}
