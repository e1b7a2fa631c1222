/** The look of the scoreboard. */
import { css } from '@lit/reactive-element';

export const scoreboardStyles = css`
  .scores {
    display: grid;
    grid-template-columns: 1fr 1fr;
    border-bottom: 1px solid var(--rule);
  }
  .scores li {
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: 4px 0 10px;
    padding-inline-end: 8px;
  }
  .scores li:nth-child(even) {
    border-inline-start: 1px solid var(--rule);
    padding-inline-start: 12px;
  }
  .party {
    overflow-wrap: anywhere;
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
  }
  .figure .figure {
    background: none;
  }
  b.figure {
    font: 700 28px/1.15 var(--serif);
    color: var(--ink);
    margin-inline-end: 2px;
  }
  .change {
    margin-inline-start: 4px;
    white-space: nowrap;
  }
  .scoreboard > .small {
    padding: 6px 0;
    line-height: 1.35;
  }
  @container (min-width: 720px) {
    .scores {
      grid-template-columns: repeat(4, 1fr);
    }
    .scores li + li {
      border-inline-start: 1px solid var(--rule);
      padding-inline-start: 16px;
    }
  }
`;
