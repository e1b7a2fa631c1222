/** The look of the line that says how new the picture is. */
import { css } from 'lit';

export const liveStyles = css`
  .live-line {
    min-height: 1.4em;
    font-size: 13px;
    color: var(--quiet);
  }
  .live-line .live {
    color: var(--ink);
  }
  .live-line .live::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-right: 6px;
    border-radius: 50%;
    background: currentColor;
  }
`;
