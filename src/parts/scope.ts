/** Over the key of a cropped map: the councils that it counts. */
import { css } from '@lit/reactive-element';
import { html, type TemplateResult } from 'lit-html';

export const renderScopedLegend = (line: string, legend: TemplateResult): TemplateResult =>
  html`<p class="scope">${line}</p>
    ${legend}`;

export const scopeStyles = css`
  /* In the room that is kept over the key of a map with this attribute. */
  :host([focus]) .scope {
    margin-top: -22px;
    padding-top: 6px;
    height: 16px;
  }
  .scope {
    font: 700 13px/22px var(--council-map-font, system-ui, 'Helvetica Neue', Arial, sans-serif);
  }
`;
