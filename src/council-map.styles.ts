/** The frame of the element: what must hold before anything but the map is there. PAINTING PATH. */
import { ASPECT, BESIDE, COLUMNS, EXTRAS, toRoomCss, VIEWS } from './room';

/** Text as it stands: the first picture needs it before Lit is here. */
const css = String.raw;
const px = (length: number): string => `${length}px`;

const toViewsRoom = ({ title, choice, legend }: typeof VIEWS.narrow) => css`
  .views {
    min-height: ${px(title)};
  }
  .many {
    min-height: ${px(choice)};
  }
  .views:not([hidden]) ~ .columns .legend {
    min-height: ${px(legend)};
  }
`;

export const styles = css`
  ${toRoomCss()}
  :host {
    display: block;
    /* As its words go, on whatever page; see the mirror's styles. */
    direction: ltr;
    --ink: var(--council-map-ink, #1a1a1a);
    --quiet: var(--council-map-quiet, #595959);
    --rule: var(--council-map-rule, #d9d7d0);
    --paper: var(--council-map-paper, #fff);
    --wash: var(--council-map-wash, #f7f5f0);
    --sea: var(--council-map-sea, transparent);
    --land: var(--council-map-land, #f7f6f3);
    --serif: var(--council-map-serif, Georgia, 'Times New Roman', serif);
    color: var(--ink);
    font: 400 15px/1.4 var(--council-map-font, system-ui, 'Helvetica Neue', Arial, sans-serif);
    color-scheme: light;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .dark {
    --ink: var(--council-map-ink, #f1efea);
    --quiet: var(--council-map-quiet, #aca79e);
    --rule: var(--council-map-rule, #3d3b37);
    --paper: var(--council-map-paper, #141413);
    --wash: var(--council-map-wash, #1f1e1c);
    --land: var(--council-map-land, #1e1d1c);
    color: var(--ink);
    color-scheme: dark;
  }
  .head:has(.live-line:not([hidden])) {
    --live: ${px(EXTRAS.live)};
  }
  @container (min-width: ${px(EXTRAS.wide.from)}) {
    .head:has(.live-line:not([hidden])) {
      --live: ${px(EXTRAS.wide.live)};
    }
  }
  .live-line {
    min-height: var(--live);
  }
  .replay {
    min-height: ${px(EXTRAS.replay)};
  }
  /* For the line over the key of a cropped map. */
  :host([focus]) .legend {
    padding-top: ${px(EXTRAS.scope)};
  }
  .feed {
    min-height: ${px(EXTRAS.feed)};
  }
  .figure {
    container-type: inline-size;
    position: relative;
    background: var(--paper);
  }
  .head {
    border-bottom: 2px solid var(--ink);
    padding-bottom: 12px;
    box-sizing: border-box;
  }
  h2,
  slot[name='heading']::slotted(*) {
    font: 700 1.75em/1.15 var(--serif);
    margin: 0 0 4px;
  }
  p {
    margin: 0;
  }
  .status {
    color: var(--quiet);
  }
  .map {
    position: relative;
    aspect-ratio: var(--council-map-aspect, ${ASPECT});
    background: var(--sea);
    overflow: hidden;
    touch-action: pan-y pinch-zoom;
  }
  .drawing {
    position: absolute;
    inset: 0;
  }
  .drawing > svg {
    position: absolute;
    width: 100%;
    height: 100%;
  }
  .context {
    fill: var(--land);
  }
  .loud {
    cursor: pointer;
    stroke: var(--council-map-edge, #1a1a1a);
  }
  .borders {
    stroke: var(--paper);
  }
  .outlines {
    pointer-events: none;
    will-change: transform;
  }
  .halo {
    stroke: #fff;
  }
  .line {
    stroke: #000;
  }
  .inset rect {
    fill: var(--wash);
    stroke: var(--rule);
    vector-effect: non-scaling-stroke;
  }
  .inset text {
    fill: var(--ink);
    /* On a phone the name reaches the first council. */
    stroke: var(--wash);
    stroke-width: 0.25em;
    paint-order: stroke;
    font-weight: 700;
    pointer-events: none;
  }
  .message {
    position: absolute;
    inset: 0;
    overflow: auto;
  }
  .waiting {
    color: var(--quiet);
    padding: 8px 0;
    animation: appear 0s 0.4s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  ${toViewsRoom(VIEWS.narrow)}
  @container (min-width: ${px(VIEWS.wide.from)}) {
    ${toViewsRoom(VIEWS.wide)}
  }
  .foot {
    box-sizing: border-box;
    border-top: 1px solid var(--rule);
    padding-top: 8px;
    color: var(--quiet);
    font-size: 12px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (min-width: ${px(BESIDE)}) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, ${COLUMNS.map}fr) minmax(0, ${COLUMNS.panel}fr);
      gap: 0 ${px(COLUMNS.gap)};
    }
    .views:not([hidden]) ~ .columns .legend {
      min-height: ${px(VIEWS.besideLegend)};
    }
    .columns.alone {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      position: relative;
    }
  }
  /* Without a map there is nothing to keep room for. */
  .failed :is(.scoreboard, .search, .views, .legend, .side, .table, .feed, .replay) {
    display: none;
  }
  .failed .columns {
    display: block;
  }
  .failed .map {
    aspect-ratio: auto;
    height: 14em;
    background: var(--wash);
  }
  .failed .foot {
    min-height: 0;
  }
`;
