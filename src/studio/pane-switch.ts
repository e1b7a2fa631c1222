/** Form or preview, where there is no room for both: at the foot of the screen, in reach of a thumb. */
import { html, type TemplateResult } from 'lit';
import { toSegments } from './segments';
import type { Actions, StudioState } from './state';

/** As the style sheet has it. */
const NARROW = '(max-width: 679px)';

/** The place of the switch, for whoever has lost theirs. */
export const PANE_SWITCH = 'pane-switch';

export const isNarrow = (): boolean => matchMedia(NARROW).matches;

export const toPaneSwitch = ({ pane }: StudioState, { set }: Actions): TemplateResult =>
  html`<div id=${PANE_SWITCH} class="pane-switch" tabindex="-1">
    ${toSegments({
      name: 'pane',
      label: 'On this screen',
      values: [
        ['form', 'Form'],
        ['preview', 'Preview'],
      ],
      chosen: pane,
      choose: (chosen) => set({ pane: chosen, isCropping: false, told: '' }),
    })}
  </div>`;
