/** What all parts share: small type, labels, swatches, buttons, focus. */
import { css } from '@lit/reactive-element';

export const baseStyles = css`
  p,
  h3,
  h4 {
    margin: 0;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .status {
    max-width: 60em;
  }
  .status b {
    color: var(--ink);
  }
  .test {
    background: #ffd400;
    color: #1a1a1a;
    padding: 1px 6px;
  }
  .label {
    font-size: 13px;
    font-weight: 700;
    padding: 8px 0 6px;
  }
  .small,
  .score {
    font-size: 13px;
    color: var(--quiet);
  }
  .definitions {
    position: absolute;
  }
  .swatch {
    flex: none;
    vertical-align: -2px;
  }
  .edge {
    stroke: var(--ink);
    stroke-opacity: 0.6;
  }
  .figure,
  .sheet {
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: 2px;
  }
  .map:focus-visible {
    outline-offset: 0;
  }
  .message .words:not(:empty) {
    padding: 4em 24px 0;
    text-align: center;
  }
  .words p + p {
    margin-top: 12px;
  }
`;
