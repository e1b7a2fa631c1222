/** What a page owes to its own direction: words that it puts in, and an edge beyond which it would scroll. */
import { css } from '@lit/reactive-element';

export const directionStyles = css`
  /* An Arabic headline goes from right to left, above English. */
  h2,
  ::slotted(*) {
    unicode-bidi: plaintext;
  }
  /* The table hangs out to the left, which is where such a page goes on. */
  :host(:dir(rtl):not([dir])) .table {
    overflow-x: clip;
  }
`;
