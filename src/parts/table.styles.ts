/** The look of the table of all councils: the choice above it, its head, its end. */
import { css } from '@lit/reactive-element';

export const tableStyles = css`
  .table {
    box-sizing: border-box;
    padding: 8px 0 24px;
  }
  .table-title {
    border-top: 2px solid var(--ink);
    padding: 10px 0 6px;
    font: 700 20px/1.2 var(--serif);
  }
  .choice {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 12px;
    align-items: end;
    font-size: 14px;
    line-height: 1.3;
  }
  .pick-one,
  .pick-one .small {
    display: block;
    line-height: 1.5;
  }
  .choice select,
  .reverse {
    box-sizing: border-box;
    height: 36px;
    border: 1px solid var(--quiet);
    border-radius: 0;
    background: var(--paper);
    color: inherit;
  }
  .choice select {
    width: 100%;
    font: inherit;
    padding: 0 4px;
    text-overflow: ellipsis;
  }
  .sorting {
    display: flex;
    align-items: end;
  }
  .sorting .pick-one {
    flex: 1;
    min-width: 0;
  }
  .reverse {
    flex: none;
    width: 36px;
    margin-inline-start: -1px;
  }
  .reverse svg,
  .toggle svg {
    display: block;
    margin: auto;
  }
  .reverse path,
  .toggle path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .up path + path,
  .down path:first-child {
    opacity: 0.45;
  }
  .tick-box {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
  }
  .tick-box input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--ink);
  }
  .count {
    grid-column: 1 / -1;
  }
  /* A grid a row, all with the same columns: a row that is drawn anew then costs no other its layout. */
  .councils,
  .councils > * {
    display: block;
    font-size: 14px;
    line-height: 18px;
  }
  .councils > * > tr {
    display: grid;
    grid-template-columns: var(--opener, 16px) var(--columns);
    column-gap: 8px;
  }
  .councils > * > tr > * {
    padding: 0;
  }
  .councils caption {
    text-align: start;
    padding: 2px 0 6px;
    font-size: 13px;
  }
  .councils > thead {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
    border-bottom: 1px solid var(--ink);
    padding: 4px 0 6px;
    font-size: 13px;
    line-height: 16px;
    overflow-wrap: anywhere;
  }
  .councils > thead .number {
    white-space: normal;
  }
  .sort {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-height: 24px;
    min-width: 24px;
    max-width: calc(100% + 10px);
    overflow-wrap: anywhere;
    text-align: inherit;
  }
  .councils > thead .number,
  .number .sort {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
  }
  /* Over the button, which answers to what is pressed on it. */
  .sort + .under {
    display: block;
    margin-top: -8px;
    pointer-events: none;
  }
  /* Heavier and no wider: a head that grew would push all rows down. */
  [aria-sort] .sort {
    -webkit-text-stroke: 0.5px currentColor;
  }
  .sort:hover .head-label,
  .choose:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  /* The head stays in the window: it may not fill it, whatever a party is called. */
  .number .head-label,
  .sort + .under {
    max-height: 48px;
    overflow: hidden;
  }
  .head-swatch {
    margin-top: 2px;
  }
  .arrow {
    margin: 0 4px;
    fill: currentColor;
  }
  .narrow .number .sort {
    position: relative;
  }
  .narrow .number .head-label > .arrow {
    position: absolute;
    top: 17px;
    inset-inline-end: 0;
    margin: 0;
  }
  .show-all {
    margin-top: 12px;
  }
  @container (min-width: 600px) {
    .choice {
      grid-template-columns: repeat(3, minmax(0, 1fr)) auto;
    }
  }
  @media (pointer: coarse) {
    .choice select,
    .reverse {
      height: 44px;
      font-size: 16px;
    }
    .reverse {
      width: 44px;
    }
    .tick-box,
    .sort {
      min-height: 44px;
    }
    .councils > thead {
      padding: 2px 0;
    }
    .sort + .under {
      margin-top: -28px;
    }
    .table {
      --opener: 30px;
    }
  }
  /* On paper a table again, because only that has its head on every page. */
  @media print {
    .choice > :not(.count),
    .show-all,
    .toggle {
      display: none;
    }
    .councils {
      display: table;
      font-size: 12px;
      line-height: 16px;
    }
    .councils > thead :is(.head-swatch, .under) {
      display: block;
    }
    .councils > thead {
      display: table-header-group;
      position: static;
    }
    .councils > tbody {
      display: table-row-group;
    }
    .councils caption {
      display: table-caption;
    }
    .councils > * > tr {
      display: table-row;
    }
    .councils > * > tr > *,
    .councils > thead .number {
      display: table-cell;
      padding: 5px 0;
      padding-inline-end: 10px;
      vertical-align: top;
    }
    .councils > * > tr > .number {
      padding: 5px 0;
      padding-inline-start: 6px;
    }
    .councils > tbody > tr {
      break-inside: avoid;
    }
    .councils > tbody > .open {
      break-after: avoid;
    }
  }
`;
