/** Map or hexagons: the reader's switch, and whoever knows hexagons, fetched when they are first asked for. */
import { render } from 'lit-html';
import { enLayout } from '../../i18n/en-layout';
import { renderLayoutSwitch, type Layout } from '../../parts/layout-switch';
import { layoutSwitchStyles } from '../../parts/layout-switch.styles';
import type { State } from '../../store';
import { adopt } from '../adopt';
import type { Home } from '../home';
import type { HexRoom } from './hex-room';
import type { Pointing } from '../pointing';
import { toTold } from '../told';

export class LayoutRoom {
  readonly #home: Home;
  readonly #pointing: Pointing;
  readonly #place = document.createElement('div');
  #fetching: Promise<void> | undefined;
  #room: HexRoom | undefined;
  /** Whether the code that knows hexagons did not come. */
  #isMissed = false;

  constructor(home: Home, pointing: Pointing) {
    this.#home = home;
    this.#pointing = pointing;
    adopt(home.root, [layoutSwitchStyles]);
    this.#place.className = 'layout-home';
    // After the buttons that zoom, which the keyboard reaches first.
    home.root.querySelector('.legend')!.before(this.#place);
  }

  update(state: State): void {
    const isHex = state.config.layout === 'hex';
    // Whoever leaves the hexagons and comes back has asked once more.
    if (!isHex) this.#isMissed = false;
    else if (!this.#isMissed) this.#fetching ??= this.#fetch();
    this.#room?.update(state);
    this.#draw(state);
  }

  leave(): void {
    this.#room?.leave();
  }

  async #fetch(): Promise<void> {
    const module = await import('./hex-room').catch(() => undefined);
    if (module) this.#room = new module.HexRoom(this.#home, () => this.#pointing.hide());
    else await this.#miss();
    this.update(this.#home.store.state);
  }

  async #miss(): Promise<void> {
    const { store } = this.#home;
    this.#isMissed = true;
    this.#fetching = undefined;
    const words = await import('../../problem-words').catch(() => undefined);
    const url = store.state.config.hexes;
    const hexes = words ? [words.toLoadProblem('hexes', { url, reason: 'unreachable' })] : [];
    store.set(toTold(store, 'hexes', hexes));
  }

  #draw({ config, results, shapes, hexes, problems }: State): void {
    this.#place.hidden = !(config.hexes && results && shapes);
    if (this.#place.hidden) return;
    const layout = config.layout as Layout;
    const isBad = (problems['hexes'] ?? []).some(({ level }) => level === 'error');
    const isMissed = layout === 'hex' && !hexes && (isBad || this.#isMissed);
    const choose = (to: Layout): void => void (this.#home.element.layout = to);
    render(renderLayoutSwitch({ layout, isMissed }, this.#home.say('layout', enLayout), choose), this.#place);
  }
}
