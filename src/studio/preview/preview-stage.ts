/** The place of the preview: the map in its frame, the page without scripts, or the map to draw a crop on. */
import { render } from 'lit';
import { CropStage } from '../crop/crop-stage';
import { isEmpty, withAdditions } from '../overrides/overrides';
import { toWhole } from '../overrides/whole-entries';
import { toStillText } from '../paste/tag-text';
import type { Setting } from '../setting';
import { boundariesOf, resultsOf, type Actions, type StudioState } from '../state';
import { BareFrame, toBarePage } from './bare-page';
import { PHONE_HEIGHT, toFilter, toPreviewBar, toPreviewNote, WIDTHS } from './preview-bar';
import { PreviewFrame, type PreviewEvents } from './preview-frame';

interface StageEvents extends PreviewEvents {
  /** A crop was drawn: `west,south,east,north` in degrees. */
  take(degrees: string): void;
  leave(): void;
  /** There is another scale to be told. */
  scale(): void;
}

export class PreviewStage {
  readonly #holder: HTMLElement;
  readonly #map: PreviewFrame;
  readonly #bare = new BareFrame();
  readonly #crop: CropStage;
  readonly #onScale: () => void;
  #state: StudioState | undefined;
  #scale = 1;
  #wasCropping = false;
  /** What of the setting is seen on the map and nowhere else, and whether an editor has come from there to look. */
  #shown: string | undefined;
  /** Results with what the editor has added, as long as neither changes: the same value is no news to the map. */
  #merged: { readonly from: readonly unknown[]; readonly value: unknown } = { from: [], value: undefined };

  constructor(holder: HTMLElement, events: StageEvents) {
    this.#holder = holder;
    this.#map = new PreviewFrame(events);
    this.#crop = new CropStage(events);
    this.#onScale = () => events.scale();
    holder.append(this.#map.frame, this.#bare.frame, this.#crop.element);
    const fit = (): void => this.#fit();
    if (typeof ResizeObserver === 'function') new ResizeObserver(fit).observe(holder);
    else addEventListener('resize', fit);
  }

  /** @param settled the setting without addresses that are still being typed */
  show(state: StudioState, settled: Setting, actions: Actions): void {
    this.#state = state;
    const { eyes, isDark, isCropping } = state;
    const isBare = eyes === 'noscript' && !isCropping;
    this.#map.frame.hidden = isBare || isCropping;
    this.#bare.frame.hidden = !isBare;
    this.#crop.element.hidden = !isCropping;
    this.#fit();
    this.#map.show({
      setting: settled,
      ...this.#toFiles(state),
      scheme: isDark ? 'dark' : 'light',
      isContrast: eyes === 'contrast',
    });
    const isAboutMap = state.pane === 'preview' && state.step === 'map';
    const shown = [settled.focusArea, settled.view, settled.layout, isAboutMap].join(' ');
    if (this.#shown !== undefined && shown !== this.#shown) this.#map.reveal();
    this.#shown = shown;
    if (isBare) this.#bare.show(toBarePage(toStillText(state), isDark));
    this.#holder.style.filter = toFilter(eyes);
    if (isCropping) this.#showCrop(state);
    this.#wasCropping = isCropping;
    render(toPreviewBar(state, actions), document.getElementById('preview-bar')!);
    render(toPreviewNote(state, this.#scale), document.getElementById('preview-note')!);
  }

  #showCrop(state: StudioState): void {
    const [shapes, results] = [boundariesOf(state)?.value, resultsOf(state)?.value];
    if (!shapes || !results || this.#wasCropping) return;
    this.#crop.show(shapes, results, state.setting.focusArea ?? '');
    this.#crop.element.focus({ preventScroll: true });
  }

  /** Files that addresses cannot name: dropped ones, and results with stories in them. */
  #toFiles(state: StudioState): { results?: unknown; boundaries?: unknown; key: string } {
    const { own } = state;
    const additions = toWhole(state.additions);
    const results = resultsOf(state);
    const isMerged = !isEmpty(additions) && results !== undefined;
    return {
      ...(isMerged
        ? { results: this.#toMerged(results.json, state) }
        : own.results
          ? { results: own.results.json }
          : {}),
      ...(own.boundaries ? { boundaries: own.boundaries.json } : {}),
      key: `${isMerged} ${toNumber(own.results)} ${toNumber(own.boundaries)}`,
    };
  }

  #toMerged(json: unknown, { additions }: StudioState): unknown {
    const from = [json, additions];
    if (from.some((one, at) => one !== this.#merged.from[at]))
      this.#merged = { from, value: withAdditions(json, toWhole(additions)) };
    return this.#merged.value;
  }

  /** The frame is as wide as its device, and shrinks where there is less room. */
  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.#holder;
    if (!this.#state || !width || !height) return;
    const wanted = WIDTHS[this.#state.device];
    const scale = Math.min(1, width / wanted);
    const most = this.#state.device === 'phone' ? PHONE_HEIGHT : Infinity;
    for (const { style } of [this.#map.frame, this.#bare.frame]) {
      style.width = `${wanted}px`;
      style.height = `${Math.min(most, height / scale)}px`;
      style.transform = scale < 1 ? `scale(${scale})` : '';
      style.left = `${Math.max(0, (width - wanted * scale) / 2)}px`;
    }
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.#onScale();
  }
}

/** A number for each file, so that another one of the same name is another one. */
const numbers = new WeakMap<object, number>();
let count = 0;

function toNumber(file: object | undefined): number {
  if (!file) return 0;
  if (!numbers.has(file)) numbers.set(file, (count += 1));
  return numbers.get(file)!;
}
