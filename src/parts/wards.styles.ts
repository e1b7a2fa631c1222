/** The look of the list of wards. */
import { css } from '@lit/reactive-element';

export const wardsStyles = css`
  .wards-head,
  .wards summary {
    display: grid;
    grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr) 7.2em;
    gap: 8px;
    align-items: center;
  }
  .wards-head {
    padding: 4px 0;
    padding-inline-start: 18px;
    border-bottom: 1px solid var(--ink);
  }
  .wards summary {
    min-height: 44px;
    padding-inline-start: 18px;
    position: relative;
    cursor: pointer;
    font-size: 14px;
    list-style: none;
    border-bottom: 1px solid var(--rule);
  }
  .wards summary::-webkit-details-marker,
  .close-run summary::-webkit-details-marker {
    display: none;
  }
  .wards summary::before,
  .close-run summary::before {
    content: '';
    position: absolute;
    inset-inline-start: 3px;
    border: solid var(--quiet);
    border-width: 0 1.5px 1.5px 0;
    width: 6px;
    height: 6px;
    transform: rotate(-45deg);
  }
  .wards [open] > summary::before,
  .close-run[open] > summary::before {
    transform: rotate(45deg);
  }
  .wards [open] > summary {
    font-weight: 700;
    border-bottom-color: var(--ink);
  }
  .ward-won,
  .candidates :is(th, td) {
    overflow-wrap: anywhere;
  }
  .ward-won {
    display: flex;
    align-items: center;
    gap: 4px;
    flex-wrap: wrap;
  }
  .wards details > :not(summary) {
    margin: 6px 0 10px;
    margin-inline-start: 18px;
    width: calc(100% - 18px);
    box-sizing: border-box;
  }
  .wards details > .small {
    margin-top: 0;
    margin-bottom: 5px;
  }
  .wards details > p:last-child {
    margin-bottom: 18px;
  }
  .wards details > .ward-change {
    margin-bottom: 2px;
    font-size: 14px;
  }
  .candidates {
    font-size: 14px;
    line-height: 1.3;
  }
  .candidates th,
  .candidates td {
    padding: 5px 0 4px;
    padding-inline-end: 10px;
    vertical-align: top;
  }
  .candidates td.number:last-child {
    width: 36%;
    padding-inline-end: 0;
  }
  @media (max-width: 420px) {
    .candidates td.number:last-child {
      width: 28%;
    }
  }
  .candidates .elected th,
  .candidates .elected td:last-child {
    font-weight: 700;
  }
  .stood-for {
    display: block;
    font-size: 13px;
    font-weight: 400;
    color: var(--quiet);
  }
  @media (max-width: 359px) {
    .wards-head,
    .wards summary {
      grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) 5.6em;
    }
  }
  .tick {
    margin-inline-start: 5px;
  }
  .votes {
    display: block;
    margin-top: 3px;
    transform: scaleX(-1);
  }
`;
