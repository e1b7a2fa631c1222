/** The last step: what is copied first and whole, then where the files are, and then every other way. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toAddressOf } from '../address';
import { toFault } from '../fields/field';
import type { Actions, StudioState } from '../state';
import { deriveTagFaults } from '../tag-faults';
import { toBaseFault } from './base-fault';
import { toCopyBox } from './copy-box';
import { toOtherWays } from './other-ways';
import { toStandInSection } from './stand-in-section';
import { toPageFolder, toPasteText } from './tag-text';
import { toTold } from './told';

const LINK = 'link-text';

export const toPastePanel = (state: StudioState, actions: Actions): TemplateResult =>
  html`${toPasteSection(state, actions)} ${toPlaceSection(state, actions)} ${toOtherWays(state, actions)}
  ${toStandInSection(state, actions)} ${toLinkSection(state, actions)}`;

function toPasteSection(state: StudioState, actions: Actions): TemplateResult {
  const text = toPasteText(state);
  return html`<section class="task">
    <h2>Paste this</h2>
    <p class="about">
      All of it, where the map is to stand in your article. Most systems have a block for it, called “HTML” or “Embed”.
    </p>
    ${deriveTagFaults(state, document.baseURI).map(toFault)}
    ${toCopyBox({ id: 'tag-text', by: 'tag', label: 'Code to paste', text }, state, actions)}
    <p class="about" ?hidden=${!text}>
      In it: the map; a sentence that stands there while it loads, and for readers without JavaScript; the script that
      draws it; and two lines that fetch its files early.
    </p>
  </section>`;
}

function toPlaceSection({ base }: StudioState, { set }: Actions): TemplateResult {
  const page = toPageFolder();
  const fault = toBaseFault(base, page);
  return html`<section class="task">
    <h2>Where the files are</h2>
    <div class="field">
      <label for="base">Folder on the web</label>
      <input
        type="text"
        class="address"
        inputmode="url"
        id="base"
        autocomplete="off"
        spellcheck="false"
        placeholder=${page}
        aria-describedby="base-about base-faults"
        aria-invalid=${fault?.level === 'error' ? 'true' : 'false'}
        .value=${live(base)}
        @input=${(event: Event) => set({ base: (event.target as HTMLInputElement).value, told: '' })}
      />
      <p class="about" id="base-about">
        Where the map’s script and your files are published. Every address in the code begins with it. Empty: the folder
        of this page.
      </p>
      <div class="faults" id="base-faults">${fault ? toFault(fault) : nothing}</div>
    </div>
  </section>`;
}

const toLinkSection = (state: StudioState, actions: Actions): TemplateResult =>
  html`<section class="task">
    <h2>Keep it, or pass it on</h2>
    <p class="about">
      A link to this page brings back all that you have set, but not files that you dropped, stories, or a picture that
      you pasted.
    </p>
    <input
      type="text"
      readonly
      class="address"
      id=${LINK}
      aria-label="Link to what you have set"
      .value=${toAddressOf(state)}
    />
    <div class="row">
      <button type="button" @click=${() => actions.copy('link', toAddressOf(state), document.getElementById(LINK))}>
        Copy the link
      </button>
      ${toTold('link', state)}
    </div>
  </section>`;
