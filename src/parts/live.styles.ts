/** The look of the line that says how new the picture is, and of the marks of what has just come. */
import { css } from '@lit/reactive-element';

export const liveStyles = css`
  .live-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 16px;
    font-size: 13px;
    color: var(--quiet);
  }
  .live-line p {
    margin: 0;
  }
  .live-line b {
    color: var(--ink);
  }
  .live-line .is-live::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: currentColor;
  }
  .live-line .buttons {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .live-line label {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
  }
  .live-line .plain {
    min-height: 24px;
    padding: 1px 8px;
    font-size: 13px;
  }
  .changes {
    flex-basis: 100%;
  }
  .changes summary {
    cursor: pointer;
    min-height: 24px;
    color: var(--ink);
  }
  .changes .plain {
    width: auto;
  }
  .changes ul {
    margin: 4px 0 8px;
    padding: 0;
    list-style: none;
  }
  .changes .link {
    min-height: 24px;
    padding: 2px 0;
    border: 0;
    background: none;
    font: inherit;
    color: var(--ink);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .fresh {
    stroke: var(--ink);
    stroke-width: 2.4px;
    stroke-dasharray: 5 3;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
    paint-order: stroke;
  }
`;
