/** The look of the table's rows, closed and open. */
import { css } from '@lit/reactive-element';

export const tableRowsStyles = css`
  .councils > tbody > tr {
    --hang: 3px;
    min-height: 36px;
    /* Wider by as much as the opening button hangs out: what stands out of a row can be neither seen nor touched. */
    margin-inline-start: calc(-1 * var(--hang));
    padding: 7px 0 6px;
    padding-inline-start: var(--hang);
    border-bottom: 1px solid var(--rule);
    border-image: linear-gradient(to right, transparent var(--hang), var(--rule) var(--hang)) 1;
    overflow-wrap: break-word;
    contain: layout;
  }
  .place {
    font-size: 13px;
  }
  .under {
    font-size: 12px;
    line-height: 16px;
    color: var(--quiet);
  }
  .number .under {
    white-space: normal;
  }
  .no-seats,
  .councils .unknown {
    color: var(--quiet);
  }
  .unknown[colspan] {
    grid-column: span var(--parties);
  }
  .councils .unknown {
    font-size: 13px;
    white-space: normal;
  }
  .council-row {
    cursor: pointer;
  }
  .toggle {
    width: 24px;
    height: 24px;
    margin: -3px 0 0;
    margin-inline-start: calc(-1 * var(--hang));
  }
  .open .toggle svg {
    transform: rotate(90deg);
  }
  .choose {
    font-weight: 700;
    text-align: start;
    min-height: 24px;
    margin: -3px 0;
    padding: 3px 0;
    overflow-wrap: anywhere;
  }
  /* "Huntingdonshire" in one piece. */
  .narrow .choose {
    font-size: 12.5px;
  }
  .choose,
  .toggle,
  .sort {
    scroll-margin: 64px 0;
  }
  .councils > tbody > tr > .hanging {
    padding-inline-start: 21px;
    text-indent: -21px;
  }
  .hanging .swatch {
    margin-inline-end: 7px;
  }
  .councils > tbody > .chosen {
    background: var(--wash);
    box-shadow: inset 3px 0 var(--ink);
  }
  .councils > tbody > .apart {
    border-image: none;
    border-top: 3px double var(--quiet);
    padding-top: 4px;
  }
  .councils > tbody > .open {
    border-image: none;
    border-bottom-color: transparent;
  }
  .councils > tbody > .record-row,
  .councils > tbody > .none {
    grid-template-columns: minmax(0, 1fr);
  }
  .record {
    padding-inline-start: 24px;
  }
  .narrow .record {
    padding-inline-start: 8px;
  }
  .record .outcome {
    padding-top: 4px;
  }
  .record dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    align-items: baseline;
    gap: 3px 14px;
    margin: 8px 0;
  }
  .record dt {
    color: var(--quiet);
    font-size: 13px;
  }
  .record dd {
    margin: 0;
  }
  .record dd p + p {
    margin-top: 6px;
  }
  .record .seats {
    font-size: 14px;
  }
  .record .seats .number {
    padding-inline-start: 8px;
  }
  /* A name that no column could hold is broken, and no shorter one for its sake. */
  .record .outcome b {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .record .seats tbody th {
    min-width: 112px;
    overflow-wrap: anywhere;
  }
  .record .seats thead th:last-child {
    min-width: 50px;
    overflow-wrap: anywhere;
  }
  .narrow .record .seats {
    font-size: 13px;
  }
  .narrow .record .seats thead th {
    font-size: 12px;
  }
  .narrow .record .seats .number {
    padding-inline-start: 6px;
  }
  .narrow .record .seats tbody th {
    min-width: 84px;
    gap: 5px;
  }
  .councils > tbody > .none > td {
    padding: 24px 0 28px;
  }
  .none p {
    margin-bottom: 12px;
  }
  @container (min-width: 600px) {
    .record {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 28px;
    }
    .long {
      grid-column: 1 / -1;
      max-width: 52em;
    }
  }
  /* Where there is no room for it, the opened row says it. */
  @container (max-width: 799px) {
    .scheme {
      display: none;
    }
  }
  @media (hover: hover) {
    .councils > tbody > .council-row:hover {
      background: var(--wash);
    }
  }
  @media (pointer: coarse) {
    .councils > tbody > tr {
      --hang: 14px;
      box-sizing: border-box;
      min-height: 45px;
    }
    .councils > tbody > .apart {
      min-height: 48px;
      padding-top: 7px;
    }
    .toggle {
      width: 44px;
      height: 44px;
      margin: -7px 0 -19px;
      margin-inline-start: calc(-1 * var(--hang));
    }
    .choose,
    .toggle {
      vertical-align: top;
    }
    .toggle svg {
      translate: 0 -6px;
    }
    .choose {
      min-width: 44px;
      min-height: 44px;
      margin: -7px 0 -19px;
      padding: 7px 0 19px;
    }
  }
  @media (forced-colors: active) {
    .councils > tbody > .chosen {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
