/** The look of the panel beside the map, open and at rest. */
import { css } from '@lit/reactive-element';

export const panelStyles = css`
  .name,
  .changes button {
    overflow-wrap: anywhere;
  }
  .name {
    font: 700 22px/1.2 var(--serif);
    outline-offset: 3px;
    margin-bottom: 5px;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 8px;
  }
  .side.open header,
  .sheet header {
    position: sticky;
    top: 0;
    background: var(--paper);
    z-index: 1;
    padding-top: 10px;
  }
  .plain {
    min-height: 44px;
    padding: 0 14px;
    border: 1px solid var(--ink);
    font-weight: 700;
  }
  .close {
    width: 44px;
    height: 44px;
    margin: -8px 0;
    margin-inline-end: -10px;
    flex: none;
  }
  .fold summary {
    min-height: 44px;
    box-sizing: border-box;
    padding-top: 12px;
    cursor: pointer;
    border-top: 1px solid var(--rule);
  }
  .changes button {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: 44px;
    text-align: start;
    border-bottom: 1px solid var(--rule);
  }
  .changes button:hover {
    background: var(--wash);
  }
  .changes b {
    font-weight: 400;
    flex: 1;
    /* Outcomes break before names do. */
    overflow-wrap: break-word;
    max-width: 60%;
  }
  .side > .label {
    border-bottom: 1px solid var(--ink);
  }
  .close path {
    stroke: currentColor;
    stroke-width: 2;
  }
  @container (min-width: 720px) {
    .side.open {
      border-top: 3px solid var(--ink);
    }
    .side {
      /* Room for the ring around the name. */
      padding-inline-start: 8px;
      margin-inline-start: -8px;
      contain: size;
      overflow: auto;
      scrollbar-width: thin;
    }
    .side .close {
      margin-inline-end: 0;
    }
    @media (pointer: fine) {
      .changes button {
        min-height: 36px;
      }
    }
  }
`;
