/** The look on paper, in forced colours, and in a window that is only a few lines high. */
import { css } from '@lit/reactive-element';

export const paperStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
      color: var(--ink);
      padding-bottom: 4px;
    }
    .figure {
      print-color-adjust: exact;
    }
    /* Nothing is on its way any more, so no room is kept for it. */
    .head,
    .scoreboard,
    .legend,
    .side,
    .table,
    .foot {
      min-height: 0;
    }
    .search,
    .card,
    .close,
    .fold,
    .hint,
    .side > .small:last-child {
      display: none;
    }
    .stage,
    .map,
    .scoreboard {
      break-inside: avoid;
    }
    .map {
      /* With scoreboard and key, the whole country fits on one page. */
      max-height: 60vh;
      aspect-ratio: auto;
      height: 125mm;
    }
    .side,
    .sheet {
      contain: none;
      overflow: visible;
    }
    .changes button {
      min-height: 0;
      padding: 4px 0;
    }
    .sheet {
      position: static;
      max-height: none;
      padding: 0;
      display: block;
    }
    .sheet header,
    .side.open header {
      position: static;
    }
    .sheet header::before {
      display: none;
    }
  }
  /* Nothing in SVG takes the reader's colours by itself: shapes keep theirs, words and their grounds are given them. */
  @media (forced-colors: active) {
    .inset rect {
      fill: Canvas;
      stroke: CanvasText;
    }
    .inset text {
      fill: CanvasText;
      stroke: Canvas;
    }
    .majority-label {
      fill: CanvasText;
    }
    .context {
      fill: none;
      stroke: CanvasText;
      stroke-width: 0.5;
      vector-effect: non-scaling-stroke;
    }
    .bed {
      fill: GrayText;
    }
    .hollow-bed {
      fill: Canvas;
    }
    .majority {
      stroke: CanvasText;
    }
    .gap,
    .majority-bed {
      stroke: Canvas;
    }
    .edge {
      stroke: CanvasText;
      stroke-opacity: 1;
    }
  }
  /* A window that is zoomed in four times: room for more than the sheet's head. */
  @media (max-height: 480px) {
    .sheet {
      max-height: 75vh;
    }
  }
`;
