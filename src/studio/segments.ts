/** A choice of a few, side by side. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Segments<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly values: readonly (readonly [value: T, title: string])[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

export const toSegments = <T extends string>({ name, label, values, chosen, choose }: Segments<T>): TemplateResult =>
  html`<fieldset class="segments">
    <legend class="unseen">${label}</legend>
    ${values.map(
      ([value, title]) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            value=${value}
            .checked=${live(value === chosen)}
            @change=${() => choose(value)}
          /><span>${title}</span></label
        >`,
    )}
  </fieldset>`;
