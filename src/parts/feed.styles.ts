/** The look of the declarations: a newspaper's live column, rules between entries, the time at their left. */
import { css } from '@lit/reactive-element';

export const feedStyles = css`
  .feed {
    box-sizing: border-box;
    padding: 8px 0 24px;
  }
  .feed-title {
    border-top: 2px solid var(--ink);
    padding: 10px 0 6px;
    font: 700 20px/1.2 var(--serif);
  }
  .feed-choice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
  }
  .feed-filters {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .feed-filters button {
    min-height: 36px;
    padding: 0 10px;
    border: 1px solid var(--quiet);
    font-size: 14px;
  }
  .feed-filters [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .feed-filters :focus-visible {
    position: relative;
  }
  .feed-count {
    margin-inline-start: 3px;
    font-variant-numeric: tabular-nums;
    opacity: 0.8;
  }
  .feed-gains .small {
    display: block;
    line-height: 1.5;
  }
  .feed-gains select {
    box-sizing: border-box;
    height: 36px;
    min-width: 200px;
    max-width: 100%;
    border: 1px solid var(--quiet);
    border-radius: 0;
    background: var(--paper);
    color: inherit;
    font: inherit;
    font-size: 14px;
    padding: 0 4px;
  }
  .feed-line {
    box-sizing: border-box;
    min-height: 36px;
    padding: 9px 0 7px;
    padding-inline-end: 76px;
  }
  /* Stays in the window over the list; takes no room, so that nothing moves when it comes. */
  .feed-bar {
    position: sticky;
    top: 4px;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    height: 32px;
    margin-top: -32px;
    pointer-events: none;
  }
  .feed-held {
    padding: 0 12px;
    background: var(--ink);
    color: var(--paper);
    font-size: 14px;
    font-weight: 700;
    pointer-events: auto;
  }
  .feed-lists {
    border-top: 1px solid var(--ink);
    scroll-margin-top: 40px;
  }
  .feed-lists:focus {
    outline: none;
  }
  .feed-list {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .feed-entry {
    padding: 10px 0;
    border-bottom: 1px solid var(--rule);
    overflow-wrap: anywhere;
  }
  .feed-entry.chosen {
    background: var(--wash);
    box-shadow: inset 3px 0 var(--ink);
    padding-inline-start: 10px;
    margin-inline-start: -10px;
  }
  .feed-time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .feed-council {
    min-height: 24px;
    font-weight: 700;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--rule);
    text-underline-offset: 3px;
    scroll-margin: 48px 0;
  }
  .feed-council:hover {
    text-decoration-color: currentColor;
  }
  .feed-label {
    margin-inline-start: 6px;
    padding: 0 5px;
    border: 1px solid currentColor;
    font-size: 12px;
    font-weight: 700;
  }
  .feed-sentence {
    padding-inline-start: 21px;
    text-indent: -21px;
  }
  .feed-sentence .swatch {
    margin-inline-end: 7px;
  }
  .feed-part {
    display: inline-block;
  }
  .feed-seats,
  .feed-target,
  .feed-margin {
    font-size: 14px;
  }
  .feed-told > p + p {
    margin-top: 2px;
  }
  .feed-told > .feed-story {
    margin-top: 6px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--rule);
    font-family: var(--serif);
  }
  .feed-source {
    font-family: var(--council-map-font, system-ui, 'Helvetica Neue', Arial, sans-serif);
  }
  .feed-source::before {
    content: '— ';
    content: '— ' / '';
  }
  .feed-apart {
    padding: 12px 0 8px;
    border-bottom: 1px solid var(--rule);
  }
  .feed-empty {
    padding: 16px 0;
  }
  .feed-more {
    margin-top: 12px;
    scroll-margin: 48px 0;
  }
  @container (min-width: 480px) {
    .timed .feed-entry {
      display: grid;
      grid-template-columns: 92px minmax(0, 1fr);
      column-gap: 12px;
    }
    .timed .feed-told {
      grid-column: 2;
    }
    .feed-time {
      padding-top: 2px;
      white-space: normal;
    }
    .feed-day {
      display: block;
    }
  }
  @media (pointer: coarse) {
    .feed-filters button,
    .feed-council,
    .feed-held {
      min-height: 44px;
    }
    /* Two lines are not torn apart by what a finger needs. */
    .feed-council {
      position: relative;
      min-width: 44px;
      margin: -8px 0;
    }
    .feed-gains select {
      height: 44px;
      font-size: 16px;
    }
    .feed-line {
      min-height: 48px;
      padding-top: 15px;
    }
    .feed-bar {
      height: 44px;
      margin-top: -44px;
    }
  }
  @media (forced-colors: active) {
    .feed-filters [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .feed-held {
      border: 1px solid;
    }
  }
  @media print {
    .feed-choice,
    .feed-bar,
    .feed-more {
      display: none;
    }
    .feed-entry {
      break-inside: avoid;
    }
  }
`;
