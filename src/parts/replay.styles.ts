/** The look of the timeline of a night. */
import { css } from '@lit/reactive-element';

export const replayStyles = css`
  .replay {
    box-sizing: border-box;
    padding: 12px 0;
    border-bottom: 1px solid var(--rule);
  }
  .replay p {
    margin: 0 0 6px;
  }
  .replay .plain {
    flex: none;
    min-height: 32px;
  }
  .timeline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  .timeline input {
    flex: 1 1 150px;
    min-width: 80px;
    height: 32px;
    margin: 0;
    accent-color: var(--ink);
  }
`;
