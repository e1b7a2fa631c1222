/**
 * What turns round on a map whose tag says `dir="rtl"`, and what does not: words and columns do, by the logical properties
 * of all style sheets; the map, signs before numbers and bars of seats stay as they are.
 */
import { css } from '@lit/reactive-element';

export const mirrorStyles = css`
  :host([dir='rtl']) {
    direction: rtl;
  }
  :host([dir='rtl']) :is(text, .number, .chip, .change) {
    direction: ltr;
  }
  :host([dir='rtl']) .seats .number {
    padding-inline: 0 12px;
  }
  :host([dir='rtl']) :is(.chip, .change) {
    unicode-bidi: isolate;
  }
  /* The arrow of "before → after". */
  :host([dir='rtl']) .councils td > span[aria-hidden] {
    display: inline-block;
    transform: scaleX(-1);
  }
  :host([dir='rtl']) :is(.way-back, .council-row:not(.open) .toggle) svg {
    transform: scaleX(-1);
  }
  :host([dir='rtl']) :is(.wards, .close-run) :not([open]) > summary::before,
  :host([dir='rtl']) .close-run:not([open]) > summary::before {
    transform: rotate(135deg);
  }
  :host([dir='rtl']) .councils > tbody > tr:not(.apart, .open) {
    border-image: linear-gradient(to left, transparent var(--hang), var(--rule) var(--hang)) 1;
  }
  :host([dir='rtl']) :is(.council-row, .feed-entry).chosen {
    box-shadow: inset -3px 0 var(--ink);
  }
`;
