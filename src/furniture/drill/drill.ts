/**
 * The map of an open council's wards. The map goes to the council as soon as it is opened, and its wards are drawn when
 * they have come; what is around it steps back. Hexagons have no room for wards: there the panel alone tells of them.
 */
import { render, nothing } from 'lit-html';
import { enDrill } from '../../i18n/en-drill';
import { enWards } from '../../i18n/en-wards';
import type { Size } from '../../map/camera';
import type { WardLayer, WardPicture } from '../../map/renderer';
import type { Bounds, Shapes } from '../../model/boundaries';
import type { Results } from '../../model/contract';
import { renderWayBack } from '../../parts/drill';
import { drillStyles } from '../../parts/drill.styles';
import type { State, WardsState } from '../../store';
import { toAiry, toCrop, toHexes } from '../../view/crop';
import type { Scheme } from '../../view/palette';
import { toPartyBook } from '../../view/parties';
import { deriveWardMapView } from '../../view/ward-map-view';
import { adopt } from '../adopt';
import type { Home, ShownWards } from '../home';
import { Journey } from './journey';
import { toShownWards } from './shown-wards';
import { WardNames } from './ward-names';

const NONE: WardPicture = { layers: [] };

export class Drill {
  readonly #home: Home;
  readonly #map: HTMLElement;
  readonly #place = document.createElement('div');
  readonly #journey: Journey;
  readonly #names: WardNames;
  /** What the map has come to. */
  #crop: Bounds | undefined;
  #renderer: Home['renderer'];
  /** What places are drawn from. */
  #shapes: Shapes | undefined;
  /** What the picture was made from. */
  #source: readonly unknown[] = [];
  #picture: WardPicture = NONE;

  constructor(home: Home) {
    this.#home = home;
    this.#renderer = home.renderer;
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
    this.#names = new WardNames(this.#map);
    this.#journey = new Journey(
      (bounds) => home.renderer.drill?.(bounds),
      (crop) => {
        this.#crop = crop;
        this.#name();
        this.#outline();
      },
    );
    adopt(home.root, [drillStyles]);
    this.#place.className = 'drill';
    this.#map.after(this.#place);
  }

  /** @param file of the open council, as far as it has come */
  update(state: State, file: WardsState | undefined): void {
    const council = isMapped(state, file) ? state.selected : undefined;
    this.#draw(state, council, file);
    this.#travel(state, council);
    // Whoever draws from now on gets what is drawn.
    if (this.#renderer !== this.#home.renderer) {
      this.#renderer = this.#home.renderer;
      this.#renderer.setWards(this.#picture);
      this.#journey.repeat();
    }
    const back = (): void => this.#home.element.choose('');
    render(council ? renderWayBack(this.#home.say('wardMap', enDrill), back) : nothing, this.#place);
  }

  leave(): void {
    this.#journey.end();
  }

  #draw({ results, scheme }: State, council: string | undefined, file: WardsState | undefined): void {
    const source =
      council && file?.value && file.shapes ? [file.value, file.shapes, results, scheme, this.#home.words] : [];
    if (source.length === this.#source.length && source.every((part, i) => part === this.#source[i])) return;
    this.#source = source;
    const drawn = results && source.length ? toDrawn(file!, results, scheme, this.#home) : undefined;
    this.#picture = drawn ? { layers: [drawn.layer], open: drawn.layer.council } : NONE;
    this.#home.wards = drawn?.shown;
    this.#home.renderer.setWards(this.#picture);
    this.#name();
  }

  /** The engine names wards itself, as its camera goes. */
  #name(): void {
    const { shapes } = toCrop(this.#home.store.state);
    if (shapes && this.#home.renderer.name === 'svg') this.#names.draw(this.#picture, this.#crop, shapes);
    else this.#names.clear();
  }

  /** An outline is as wide as what it goes around is large: by now that is larger or smaller. */
  #outline(): void {
    const { ward, selected } = this.#home.store.state;
    this.#home.renderer.outline(undefined, this.#home.wards ? ward : selected);
  }

  #travel(state: State, council: string | undefined): void {
    const { shapes, bounds } = toCrop(state);
    if (!shapes) return;
    const area = shapes.areas.find(({ code }) => code === council);
    const target: Bounds | undefined = area && toAiry(area.bounds);
    const toSize = (): Size => ({ width: this.#map.clientWidth, height: this.#map.clientHeight });
    // Between places and hexagons there is no way to go, and over the engine nobody would see it.
    const isHex = toHexes(state) !== undefined;
    const isUnseen = this.#home.renderer.name !== 'svg' || isHex;
    // Where it was is told in the units of the shapes that were there.
    const isOther = !isHex && this.#shapes !== undefined && shapes !== this.#shapes;
    if (!isHex) this.#shapes = shapes;
    const isCalm = isUnseen || isOther || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#journey.go(target, { home: bounds ?? shapes.frame, toSize, isCalm });
  }
}

/** Whether the map goes to the council that is open: not where its wards cannot be drawn. */
const isMapped = ({ config, selected }: State, file: WardsState | undefined): boolean =>
  Boolean(selected && config.wards && config.wardBoundaries) &&
  config.layout !== 'hex' &&
  file?.phase !== 'failed' &&
  !file?.hasNoShapes;

/** What is drawn of a council's wards, and what is told of them. */
export interface DrawnWards {
  readonly layer: WardLayer;
  readonly shown: ShownWards;
}

/** @param wards whose file and shapes are here */
export function toDrawn(
  wards: WardsState,
  results: Results,
  scheme: Scheme,
  { words, say }: Pick<Home, 'words' | 'say'>,
): DrawnWards {
  const [file, shapes] = [wards.value!, wards.shapes!];
  const { name = '' } = results.councils.find(({ code }) => code === file.council) ?? {};
  const book = toPartyBook([...results.parties, ...file.parties], scheme, words);
  const view = deriveWardMapView(file, results, scheme);
  const spoken = { words: say('wards', enWards), drillWords: say('wardMap', enDrill) };
  return {
    layer: { council: file.council, shapes, view },
    shown: toShownWards({ name, file, areas: shapes.areas, view, book, ...spoken }),
  };
}
