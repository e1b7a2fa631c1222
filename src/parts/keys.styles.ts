/** The ring around the map while keys are on it: inside of its edge, where no page can hide it, and on every colour. */
import { css } from '@lit/reactive-element';

export const keysStyles = css`
  .map:focus-visible {
    outline: none;
  }
  .map:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 3px solid var(--ink);
    outline: 2px solid var(--paper);
    outline-offset: -5px;
    pointer-events: none;
  }
`;
