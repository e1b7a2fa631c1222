/** The look of the switch among views and of their title. */
import { css } from '@lit/reactive-element';

export const viewSwitchStyles = css`
  .view-buttons {
    display: none;
    border: 1px solid var(--quiet);
    width: fit-content;
    max-width: 100%;
    box-sizing: border-box;
  }
  .view-buttons.few {
    display: flex;
  }
  .view-buttons button {
    min-height: 34px;
    padding: 0 12px;
    font-size: 14px;
  }
  .few button {
    padding: 0 9px;
  }
  .view-buttons button + button {
    border-inline-start: 1px solid var(--rule);
  }
  .view-buttons [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .view-buttons button:focus-visible {
    position: relative;
    outline-offset: 2px;
  }
  .view-list {
    display: block;
  }
  /* With a finger's list and a title of two lines no more than the room that is kept for them. */
  .view-list .small {
    display: block;
    line-height: 14px;
  }
  .view-list select {
    box-sizing: border-box;
    width: 100%;
    height: 36px;
    border: 1px solid var(--quiet);
    border-radius: 0;
    background: var(--paper);
    color: inherit;
    font: inherit;
    padding: 0 4px;
  }
  .view-title {
    padding: 8px 0 6px;
    font: 700 17px/22px var(--serif);
    overflow-wrap: anywhere;
  }
  .view-note {
    display: block;
    font: 400 13px/1.4 var(--council-map-font, system-ui, 'Helvetica Neue', Arial, sans-serif);
  }
  /* Two lines of a long key side by side. */
  @container (max-width: 300px) {
    .views:not([hidden]) ~ .columns .legend ul {
      column-gap: 9px;
    }
  }
  @container (min-width: 560px) {
    .view-buttons {
      display: flex;
    }
    .view-list {
      display: none;
    }
    .view-note {
      display: inline;
      margin-inline-start: 10px;
    }
  }
  @media (pointer: coarse) {
    .view-buttons button {
      min-height: 44px;
    }
    .view-list select {
      height: 44px;
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .view-buttons [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .view-buttons,
    .view-list {
      display: none !important;
    }
    /* Nothing is on its way any more, so no room is kept for it. */
    .views,
    .views:not([hidden]) ~ .columns .legend {
      min-height: 0;
    }
  }
`;
