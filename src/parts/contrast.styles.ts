/**
 * The look for readers who have asked for more contrast: no greys in words, rules that can be seen, edges around every
 * swatch. What a page has set itself stays as it is.
 */
import { css } from '@lit/reactive-element';

export const contrastStyles = css`
  @media (prefers-contrast: more) {
    :host {
      --ink: var(--council-map-ink, #000);
      --quiet: var(--council-map-quiet, #1a1a1a);
      --rule: var(--council-map-rule, #6b6963);
    }
    .dark {
      --ink: var(--council-map-ink, #fff);
      --quiet: var(--council-map-quiet, #f1efea);
      --rule: var(--council-map-rule, #a8a39a);
      --paper: var(--council-map-paper, #000);
    }
    .edge {
      stroke-opacity: 1;
      stroke-width: 1.5;
    }
    .borders {
      stroke: var(--rule);
    }
    .link,
    .changes b,
    .choose,
    .feed-council {
      text-decoration: underline;
    }
    :focus-visible {
      outline-width: 4px;
    }
  }
`;
