/** The look of the panel as a sheet on a phone. */
import { css } from '@lit/reactive-element';

export const sheetStyles = css`
  .sheet {
    position: fixed;
    inset: auto 0 0 0;
    width: auto;
    height: auto;
    max-height: 46vh;
    margin: 0;
    border: 0;
    border-top: 2px solid var(--ink);
    padding: 0 16px 20px;
    box-sizing: border-box;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--paper);
    color: var(--ink);
    z-index: 10;
  }
  .sheet.tall {
    max-height: 88vh;
  }
  .sheet header {
    padding-top: 14px;
    padding-bottom: 4px;
    touch-action: none;
    cursor: grab;
  }
  .sheet header::before {
    content: '';
    position: absolute;
    top: 5px;
    left: calc(50% - 20px);
    width: 40px;
    height: 4px;
    background: var(--rule);
  }
  @media (prefers-reduced-motion: no-preference) {
    .sheet {
      transition: max-height 0.2s ease-out;
    }
  }
`;
