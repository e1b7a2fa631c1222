/**
 * The ways to a council that do not need a pointer: search, table, keys. They arrive after the furniture, and draw from
 * the same state and the same facts.
 */
import type { State } from '../store';
import { Doubts } from './doubts';
import { EngineRoom } from './zoom/engine-room';
import type { Facts } from './facts';
import type { Home } from './home';
import { keepFocusInSight } from './focus-in-sight';
import { Keys } from './keys';
import { Later, type Room } from './later';
import { LayoutRoom } from './hex/layout-room';
import { LinkRoom } from './links/links';
import { Misspelt } from './misspelt';
import { Naming } from './naming';
import { Night } from './night/night';
import { PanelFocus } from './panel-focus';
import { Paper } from './paper';
import type { Pointing } from './pointing';
import { revealAboveSheet } from './reveal';
import { ScopeRoom } from './scope-room';
import { SearchRoom } from './search/search-room';
import { makeDraggable } from './sheet-drag';
import type { SidePanel } from './side-panel';
import { Strangers } from './strangers';
import { TableRoom } from './table/table-room';

export class Reach {
  readonly #rooms: readonly Room[];

  constructor(home: Home, facts: Facts, pointing: Pointing, panel: SidePanel) {
    panel.focus = new PanelFocus(home, facts);
    panel.keepInSight = revealAboveSheet;
    if (panel.tapped) revealAboveSheet(home, panel.tapped);
    keepFocusInSight(home);
    makeDraggable(home.root.querySelector<HTMLElement>('.sheet')!, panel.close);
    const keys = new Keys(home, facts, pointing);
    this.#rooms = [
      // First, and with the map: nothing may be seen that counts another place than the one on the map.
      new ScopeRoom(home, facts),
      keys,
      new Later(home.store, [
        // First: it may have more to say of a council.
        new Night(home, facts),
        new TableRoom(home, facts),
        new Naming(home, facts),
        new SearchRoom(home, facts, keys),
        new Paper(home),
        new Doubts(home),
        new Strangers(home, facts),
        new Misspelt(home),
      ]),
      new EngineRoom(home),
      // After the engine, which leaves the screen to the hexagons.
      new LayoutRoom(home, pointing),
      new LinkRoom(home, facts),
    ];
  }

  /** Brings them up to the state; each is drawn anew only when what it shows has changed. */
  update(state: State): void {
    for (const room of this.#rooms) room.update(state);
  }

  /** The element has left the page. */
  leave(): void {
    for (const room of this.#rooms) room.leave?.();
  }
}
