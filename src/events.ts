/** The element's events: typed classes, bubbling and composed. */
import type { Problem } from './model/problems';

const passing = { bubbles: true, composed: true };

/** A council is about to open, or (with an empty code) to close. Cancel it, and nothing opens. */
export class CouncilSelectEvent extends Event {
  constructor(
    readonly code: string,
    readonly name: string,
  ) {
    super('council-select', { ...passing, cancelable: true });
  }
}

/** The pointer or the keys have reached an area; the code is empty when they have left the map. */
export class CouncilHoverEvent extends Event {
  constructor(
    readonly code: string,
    readonly name: string,
  ) {
    super('council-hover', passing);
  }
}

/** A snapshot has replaced the picture. */
export class ResultsUpdateEvent extends Event {
  constructor(
    readonly sequence: number,
    readonly declared: number,
    readonly contested: number,
  ) {
    super('results-update', passing);
  }
}

/** The first picture is on the page. */
export class MapReadyEvent extends Event {
  constructor() {
    super('map-ready', passing);
  }
}

/** Something is wrong with a file or an attribute; sent once for each problem. */
export class MapProblemEvent extends Event {
  constructor(readonly problem: Problem) {
    super('map-problem', passing);
  }
}

declare global {
  interface HTMLElementEventMap {
    'council-select': CouncilSelectEvent;
    'council-hover': CouncilHoverEvent;
    'results-update': ResultsUpdateEvent;
    'map-ready': MapReadyEvent;
    'map-problem': MapProblemEvent;
  }
}
