/** The look of the key and of the line of sources. */
import { css } from '@lit/reactive-element';

export const legendStyles = css`
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding: 10px 0 12px;
  }
  .legend li {
    overflow-wrap: anywhere;
    display: flex;
    align-items: center;
    gap: 7px;
    font-size: 13px;
  }
  /* Until it is known of which councils they are. */
  :host([focus]) .figure:not(.scoped) :is(.legend b, .side:not(.open)) {
    visibility: hidden;
  }
  .foot {
    line-height: 1.4;
  }
`;
