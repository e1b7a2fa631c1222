/** The zoom buttons on the page: what they can do at this moment. */
import { render } from 'lit-html';
import { enEngine } from '../../i18n/en-engine';
import type { Engine } from '../../map/switched-renderer';
import { renderZoom, type ZoomActions, type ZoomPicture } from '../../parts/zoom';
import { zoomStyles } from '../../parts/zoom.styles';
import { adopt } from '../adopt';
import type { Home } from '../home';

/** Levels; nearer than that to a limit there is no way further. */
const NEAR = 0.01;

/** How things stand; the core may have been left where the reader was when its engine went. */
export interface Standing {
  readonly phase: ZoomPicture['phase'];
  readonly engine: Engine | undefined;
  readonly isMoved: boolean;
  readonly isLeft: boolean;
}

export class ZoomControls {
  readonly #place = document.createElement('div');
  readonly #actions: ZoomActions;

  readonly #home: Home;

  constructor(home: Home, map: HTMLElement, actions: ZoomActions) {
    this.#home = home;
    this.#actions = actions;
    adopt(home.root, [zoomStyles]);
    this.#place.className = 'zoom-home';
    map.after(this.#place);
  }

  /** @param standing undefined where there is nothing to zoom, or nobody may */
  draw(standing: Standing | undefined): void {
    this.#place.hidden = !standing;
    if (standing) render(renderZoom(toPicture(standing), this.#home.say('zoom', enEngine), this.#actions), this.#place);
  }
}

function toPicture({ phase, engine, isMoved, isLeft }: Standing): ZoomPicture {
  const limits = engine?.limits;
  const zoom = engine?.camera.zoom ?? 0;
  return {
    phase,
    hasStrayed: (isMoved && phase === 'live') || isLeft,
    canZoomIn: !limits || zoom < limits.max - NEAR,
    canZoomOut: isLeft || Boolean(limits && zoom > limits.min + NEAR),
  };
}
