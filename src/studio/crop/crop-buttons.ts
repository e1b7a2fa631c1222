/** Beneath the field of the crop: drawing one, and undoing it; and over the map, while it is drawn, how. */
import { html, nothing, type TemplateResult } from 'lit';
import { boundariesOf, resultsOf, type Actions, type StudioState } from '../state';

export const CROP_BUTTON = 'draw-crop';
/** Of how to draw. */
export const CROP_HINT = 'crop-hint';

/** In place of the choices over the preview. */
export const toCropBar = ({ crop }: Actions): TemplateResult =>
  html`<div class="bar drawing-bar">
    <p id=${CROP_HINT}>
      Draw a rectangle around what the map is to open on.
      <span class="keys">With keys: arrows move it, Shift and arrows change its size, Enter takes it.</span>
    </p>
    <button type="button" @click=${() => crop(false)}>Cancel</button>
  </div>`;

export function toCropButtons(state: StudioState, { change, crop }: Actions): TemplateResult {
  const { isCropping, setting } = state;
  const isHex = setting.layout === 'hex';
  const isReady = boundariesOf(state) !== undefined && resultsOf(state) !== undefined && !isHex;
  return html`<div class="row">
      <button
        type="button"
        id=${CROP_BUTTON}
        aria-pressed=${isCropping ? 'true' : 'false'}
        ?disabled=${!isReady}
        @click=${() => crop(!isCropping)}
      >
        Draw on the map
      </button>
      <button type="button" ?disabled=${!setting.focusArea} @click=${() => change('focusArea', '')}>Whole map</button>
    </div>
    ${isHex ? html`<p class="about">Hexagons are not where places are: choose a region or a council by name.</p>` : nothing}`;
}
