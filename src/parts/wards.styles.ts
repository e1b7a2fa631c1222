/** The look of the list of wards. */
import { css } from 'lit';

export const wardsStyles = css`
  .wards-head,
  .wards summary {
    display: grid;
    grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr) 7.2em;
    gap: 8px;
    align-items: center;
  }
  .wards-head {
    padding: 4px 0 4px 18px;
    border-bottom: 1px solid var(--ink);
  }
  .wards summary {
    min-height: 44px;
    padding-left: 18px;
    position: relative;
    cursor: pointer;
    font-size: 14px;
    list-style: none;
    border-bottom: 1px solid var(--rule);
  }
  .wards summary::-webkit-details-marker {
    display: none;
  }
  .wards summary::before {
    content: '';
    position: absolute;
    left: 3px;
    border: solid var(--quiet);
    border-width: 0 1.5px 1.5px 0;
    width: 6px;
    height: 6px;
    transform: rotate(-45deg);
  }
  .wards [open] > summary::before {
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
    margin: 6px 0 10px 18px;
    width: calc(100% - 18px);
    box-sizing: border-box;
  }
  .candidates {
    font-size: 14px;
  }
  .candidates th,
  .candidates td {
    padding: 5px 8px 4px 0;
    vertical-align: top;
  }
  .candidates th {
    min-width: 5.6em;
  }
  .candidates td {
    min-width: 6.6em;
  }
  .candidates td.number {
    min-width: 0;
    width: 32%;
    padding-right: 0;
  }
  .candidates .elected th,
  .candidates .elected td.number {
    font-weight: 700;
  }
  @media (max-width: 359px) {
    .wards-head,
    .wards summary {
      grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) 5.6em;
    }
  }
  .tick {
    margin-left: 5px;
  }
  .votes {
    display: block;
    transform: scaleX(-1);
  }
`;
