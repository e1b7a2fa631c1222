/**
 * A picture that the page has put into the tag, where the map will not come: picture and words stay where they are, in the
 * room that is kept for the map, and what went wrong is said beneath the picture. Nothing on the page moves.
 */
import { css } from '@lit/reactive-element';
import { ASPECT } from '../room';

export const standInStyles = css`
  .kept {
    visibility: hidden;
  }
  .kept .message {
    visibility: visible;
  }
  /* The page's words stand at the top of the whole, as they did until now. */
  .kept :is(.stage, .map, .message) {
    position: static;
    overflow: visible;
  }
  .kept ::slotted(:not(svg)) {
    position: absolute;
    top: 0;
    left: 0;
    right: 0;
  }
  .kept ::slotted(svg) {
    display: block;
    width: 100%;
    aspect-ratio: var(--council-map-aspect, ${ASPECT});
  }
  /* Where the key would begin, and without any room of its own. */
  .kept .words.words:not(:empty) {
    position: absolute;
    padding: 8px 0 0;
    text-align: start;
  }
  .kept .words p + p {
    margin-top: 6px;
  }
`;
