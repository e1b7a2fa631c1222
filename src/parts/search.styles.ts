/** The look of the search: one line above the map, and a list that lies over it. */
import { css } from '@lit/reactive-element';

export const searchStyles = css`
  .search {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    padding: 8px 0;
    box-sizing: border-box;
  }
  .find {
    font-size: 13px;
    font-weight: 700;
  }
  .field {
    /* Beside a longer label there is no room for what the field says on a phone: it stands beneath. */
    flex: 1 1 11em;
    max-width: 380px;
  }
  .entry {
    position: relative;
  }
  .entry input {
    display: block;
    width: 100%;
    height: 40px;
    box-sizing: border-box;
    margin: 0;
    padding-inline: 36px 38px;
    border: 1px solid var(--quiet);
    border-radius: 0;
    background: var(--paper);
    color: var(--ink);
    font-family: inherit;
    /* Smaller than this, phones zoom into the page. */
    font-size: 16px;
  }
  /* Nothing is there to clear. */
  .entry input:placeholder-shown {
    padding-inline-end: 8px;
    text-overflow: ellipsis;
  }
  .entry input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .entry input:focus-visible {
    outline-offset: -3px;
  }
  .glass,
  .clear svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .glass {
    position: absolute;
    inset-inline-start: 12px;
    top: calc(50% - 8px);
    color: var(--quiet);
    pointer-events: none;
  }
  .clear {
    position: absolute;
    inset-inline-end: 0;
    top: 0;
    width: 40px;
    height: 100%;
  }
  .found {
    position: absolute;
    left: 0;
    right: 0;
    z-index: 4;
    display: flex;
    flex-direction: column;
    margin-top: -1px;
    max-height: min(394px, 70vh);
    box-sizing: border-box;
    background: var(--paper);
    border: 1px solid var(--ink);
  }
  .options {
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 10px;
    align-items: center;
    box-sizing: border-box;
    min-height: 44px;
    padding: 5px 12px;
    cursor: pointer;
  }
  /* As far in as if a swatch stood before it. */
  .option.ward {
    padding-inline-start: 36px;
  }
  .option.ward .called,
  .option.ward .small {
    grid-column: 1 / -1;
  }
  .option .small {
    grid-column: 2;
    line-height: 1.3;
  }
  .option + .option {
    border-top: 1px solid var(--rule);
  }
  .option[aria-selected='true'] {
    background: var(--wash);
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  .called {
    font-size: 15px;
    line-height: 1.25;
  }
  .none,
  .more {
    padding: 8px 12px;
    font-size: 14px;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .none + .options:not([hidden]),
  .more {
    border-top: 1px solid var(--rule);
  }
  /* On a phone the list is as wide as the map. */
  @container (min-width: 480px) {
    .field {
      position: relative;
    }
  }
  @media (pointer: coarse) {
    .entry input {
      height: 44px;
    }
    .clear {
      width: 44px;
    }
  }
`;
