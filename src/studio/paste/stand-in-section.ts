/** What stands in the map's place until it is there: a sentence, or a still picture that the command line makes. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toSnapshotFault } from '../snapshot-markup';
import type { Actions, StudioState } from '../state';
import { toSnapshotCommand } from '../tags/snapshot-command';
import { toTold } from './told';

const COMMAND = 'command-text';

export function toStandInSection(state: StudioState, { set, copy }: Actions): TemplateResult {
  const { snapshot, setting } = state;
  const fault = snapshot.trim() ? toSnapshotFault(snapshot) : undefined;
  const command = toSnapshotCommand(setting);
  return html`<section class="task">
    <h2>A picture until the map is there</h2>
    <p class="about">
      Until the map is loaded, and for readers without JavaScript, a sentence stands in its place. A still picture of
      the map is better: readers have the colours at once. Somebody who knows the command line makes it, in the folder
      of the files:
    </p>
    <pre id=${COMMAND} tabindex="0" aria-label="Command">${command}</pre>
    <div class="row">
      <button type="button" @click=${() => copy('command', command, document.getElementById(COMMAND))}>
        Copy the command
      </button>
      ${toTold('command', state)}
    </div>
    <div class="field">
      <label for="snapshot">What is in inside.html</label>
      <textarea
        id="snapshot"
        rows="4"
        wrap="off"
        spellcheck="false"
        aria-describedby="snapshot-about snapshot-faults"
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${live(snapshot)}
        @input=${(event: Event) => set({ snapshot: (event.target as HTMLTextAreaElement).value, told: '' })}
      ></textarea>
      <p class="about" id="snapshot-about">Paste all of that file here, and it is part of the code to paste.</p>
      <div class="faults" id="snapshot-faults">
        ${fault ? html`<p class="fault error"><b>This is left out.</b> ${fault}</p>` : nothing}
      </div>
    </div>
  </section>`;
}
