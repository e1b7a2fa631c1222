/** Names in the hexagons, where there is room for them: on the very colour of the cell, whatever its texture. */
import { render, svg } from 'lit-html';
import type { Shapes } from '../../model/boundaries';
import type { State } from '../../store';
import { toHexLabel, toInk, toShortNames } from '../../view/hex-labels';
import { toMapView } from '../../view/map-view';
import { adopt } from '../adopt';
import { hexNamesStyles } from '../../parts/hex-names.styles';

const SVG = 'http://www.w3.org/2000/svg';
/** Height of a line, in sizes of its text. */
const LINE = 1.15;

export class HexNames {
  readonly #layer = document.createElementNS(SVG, 'svg');
  readonly #box: HTMLElement;
  #shapes: Shapes | undefined;
  #short = new Map<string, string>();
  #drawn: readonly unknown[] = [];

  constructor(root: ShadowRoot, onResize: () => void) {
    adopt(root, [hexNamesStyles]);
    this.#box = root.querySelector<HTMLElement>('.drawing')!;
    this.#layer.classList.add('hex-names');
    this.#layer.ariaHidden = 'true';
    this.#box.after(this.#layer);
    if (typeof ResizeObserver === 'function') new ResizeObserver(onResize).observe(this.#box);
  }

  /** @param drawing what shows the hexagons; undefined while the map is shown */
  update({ results, scheme, lens }: State, shapes: Shapes | undefined, drawing: Element | undefined): void {
    const viewBox = drawing?.getAttribute('viewBox') ?? '';
    const isShown = shapes && results && viewBox;
    const now = isShown ? [results, scheme, lens, shapes, viewBox, this.#box.clientWidth, this.#box.clientHeight] : [];
    if (now.length === this.#drawn.length && now.every((part, i) => part === this.#drawn[i])) return;
    this.#drawn = now;
    this.#layer.setAttribute('viewBox', viewBox || '0 0 1 1');
    if (!isShown) return void render([], this.#layer);
    if (shapes !== this.#shapes) this.#short = toShortNames(shapes.areas);
    this.#shapes = shapes;
    const view = toMapView(results, scheme, lens);
    const toFill = (code: string): string => view.paint(view.areas.get(code) ?? 'no-election').fill;
    this.#draw(shapes, viewBox.split(' ').map(Number), toFill);
  }

  /** Those of the cells that are in sight. */
  #draw({ areas }: Shapes, [x = 0, y = 0, width = 1, height = 1]: number[], toFill: (code: string) => string): void {
    const scale = Math.min(this.#box.clientWidth / width, this.#box.clientHeight / height);
    // The box may show more than the crop to either side.
    const sides = this.#box.clientWidth / scale / 2 + 100;
    const ends = this.#box.clientHeight / scale / 2 + 100;
    const labels = areas.map(({ code, name, bounds: [x0, y0, x1, y1] }) => {
      const [left, top] = [(x0 + x1) / 2, (y0 + y1) / 2];
      if (Math.abs(left - x - width / 2) > sides || Math.abs(top - y - height / 2) > ends) return [];
      const label = toHexLabel(name, this.#short.get(code) ?? '', (x1 - x0) * scale);
      if (!label) return [];
      const [fill, size] = [toFill(code), label.size / scale];
      const first = top - ((label.lines.length - 1) / 2) * size * LINE;
      return svg`<text data-name=${code} fill=${toInk(fill)} stroke=${fill} stroke-width=${size / 3}
        font-size=${size}>${label.lines.map(
          (line, i) => svg`<tspan x=${left} y=${first + i * size * LINE}>${line}</tspan>`,
        )}</text>`;
    });
    render(labels, this.#layer);
  }

  /** They appear once the cells are where they belong. */
  arrive(duration: number): void {
    this.#layer.animate([{ opacity: 0 }, { opacity: 0, offset: 0.8 }, {}], duration);
  }
}
