/** Over the preview: how wide, light or dark, through whose eyes. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toCropBar } from '../crop/crop-buttons';
import { toSegments } from '../segments';
import { DEVICES, EYES, type Actions, type Device, type Eyes, type StudioState } from '../state';

/** Of the window in which the map stands, in pixels. */
export const WIDTHS: Readonly<Record<Device, number>> = { phone: 390, column: 640, full: 1280 };
/** A phone's window, in pixels; the others are as high as there is room. */
export const PHONE_HEIGHT = 760;

const DEVICE_NAMES: Readonly<Record<Device, string>> = { phone: 'Phone', column: 'Column', full: 'Full width' };

const EYE_NAMES: Readonly<Record<Eyes, string>> = {
  all: 'All colours',
  protan: 'Without red (protanopia)',
  deutan: 'Without green (deuteranopia)',
  tritan: 'Without blue (tritanopia)',
  grey: 'In grey',
  contrast: 'High contrast',
  noscript: 'JavaScript off',
};

/** What has to be said of what is seen. */
const EYE_NOTES: Readonly<Partial<Record<Eyes, string>>> = {
  contrast:
    'An approximation. Forced colours belong to the reader’s system, and no page can turn them on: to see them, choose ' +
    'a contrast theme in Windows, or, in Chrome’s or Edge’s developer tools, Rendering → forced-colors: active.',
  noscript: 'What readers without JavaScript see in place of the map.',
};

/** Linear light through the eyes of those who lack a kind of cone (Machado, Oliveira and Fernandes, 2009), and in grey. */
const MATRICES: Readonly<Partial<Record<Eyes, readonly (readonly number[])[]>>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** Three rows of three as a filter takes them: with what it adds, and with alpha left as it is. */
const toValues = (rows: readonly (readonly number[])[]): string =>
  [...rows.map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' ');

/** The CSS filter for those eyes; empty where nothing is filtered. */
export const toFilter = (eyes: Eyes): string => (MATRICES[eyes] ? `url(#eyes-${eyes})` : '');

const toFilters = (): TemplateResult =>
  html`<svg class="filters" aria-hidden="true" width="0" height="0">
    ${Object.entries(MATRICES).map(
      ([name, rows]) =>
        svg`<filter id=${`eyes-${name}`} color-interpolation-filters="linearRGB">
          <feColorMatrix type="matrix" values=${toValues(rows)}></feColorMatrix>
        </filter>`,
    )}
  </svg>`;

export const toPreviewBar = (state: StudioState, actions: Actions): TemplateResult =>
  html`${toFilters()} ${state.isCropping ? toCropBar(actions) : toChoices(state, actions)}`;

function toChoices({ device, isDark, eyes }: StudioState, { set }: Actions): TemplateResult {
  return html`<div class="bar">
    ${toSegments({
      name: 'preview-width',
      label: 'Width of the preview',
      values: DEVICES.map((one) => [one, DEVICE_NAMES[one]] as const),
      chosen: device,
      choose: (chosen) => set({ device: chosen }),
    })}
    ${toSegments({
      name: 'preview-scheme',
      label: 'The page around the map',
      values: [
        ['light', 'Light'],
        ['dark', 'Dark'],
      ],
      chosen: isDark ? 'dark' : 'light',
      choose: (chosen) => set({ isDark: chosen === 'dark' }),
    })}
    <label class="eyes"
      ><span class="unseen">Seen with</span
      ><select
        .value=${live(eyes)}
        @change=${(event: Event) => set({ eyes: (event.target as HTMLSelectElement).value as Eyes })}
      >
        ${EYES.map((one) => html`<option value=${one} ?selected=${one === eyes}>${EYE_NAMES[one]}</option>`)}
      </select></label
    >
  </div>`;
}

/** Under the preview. @param scale at which it is shown; 1 as it is */
export function toPreviewNote({ device, eyes, isCropping, setting }: StudioState, scale: number): TemplateResult {
  if (isCropping) return html`The whole map.`;
  const percent = Math.round(scale * 100);
  return html`${WIDTHS[device]} px wide${percent < 100 ? html`, shown at ${percent}%` : nothing}.
  ${EYE_NOTES[eyes] ?? nothing}
  ${setting.deepLink ? 'What readers share is the address of your page, not of this preview.' : nothing}`;
}
