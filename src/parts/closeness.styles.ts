/** The look of how close a council was. */
import { css } from '@lit/reactive-element';

export const closenessStyles = css`
  .close-head {
    padding: 8px 0 4px;
    font-size: 13px;
  }
  .close-run summary {
    position: relative;
    min-height: 44px;
    box-sizing: border-box;
    padding: 0 0 10px;
    padding-inline-start: 18px;
    font-size: 14px;
    line-height: 1.35;
    cursor: pointer;
    list-style: none;
  }
  .close-run summary::before {
    top: 5px;
  }
  .close-run > :not(summary) {
    margin: 0 0 10px;
    margin-inline-start: 18px;
    width: calc(100% - 18px);
  }
  .lacked {
    font-size: 14px;
  }
  .lacked caption:not(.unseen) {
    padding: 6px 0 4px;
    font-weight: 700;
    text-align: start;
    border-bottom: 1px solid var(--ink);
  }
  .lacked :is(th, td) {
    padding: 5px 0 4px;
    padding-inline-end: 8px;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .lacked tr > :first-child {
    width: 30%;
    min-width: 6.2em;
  }
  .lacked .number {
    padding-inline-end: 0;
    width: 4em;
    white-space: normal;
  }
  .lacked tbody tr {
    border-bottom: 1px solid var(--rule);
  }
`;
