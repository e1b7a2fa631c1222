/** Beneath the field of the crop: drawing one, and undoing it. */
import { html, nothing, type TemplateResult } from 'lit';
import { boundariesOf, resultsOf, type Actions, type StudioState } from '../state';

export const CROP_BUTTON = 'draw-crop';
/** Of how to draw. */
export const CROP_HINT = 'crop-hint';

export function toCropButtons(state: StudioState, { change, set }: Actions): TemplateResult {
  const { isCropping, setting } = state;
  const isHex = setting.layout === 'hex';
  const isReady = boundariesOf(state) !== undefined && resultsOf(state) !== undefined && !isHex;
  return html`<div class="row">
      <button
        type="button"
        id=${CROP_BUTTON}
        aria-pressed=${isCropping ? 'true' : 'false'}
        ?disabled=${!isReady}
        @click=${() => set({ isCropping: !isCropping })}
      >
        Draw on the map
      </button>
      <button type="button" ?disabled=${!setting.focusArea} @click=${() => change('focusArea', '')}>Whole map</button>
    </div>
    <p class="about" id=${CROP_HINT} ?hidden=${!isCropping}>
      Draw a rectangle around what the map is to open on. With the keyboard: arrows move it, Shift and arrows change its
      size, Enter takes it, Escape leaves.
    </p>
    ${isHex ? html`<p class="about">Hexagons are no places: choose a region or a council.</p>` : nothing}`;
}
