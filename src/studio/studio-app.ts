/** The studio: one state, the panels that show it, and the preview that follows it. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { AttributeProperty } from '../attributes';
import { AddressKeeper } from './address';
import { copyText } from './copy-text';
import { CROP_BUTTON, toCropButtons } from './crop/crop-buttons';
import { toTask } from './fields/attribute-fields';
import { toFilesPanel } from './files/files-panel';
import { inspectFile } from './files/inspect-file';
import { MaterialDesk } from './material';
import { toStoriesPanel } from './overrides/stories-panel';
import { isNarrow, PANE_SWITCH, toPaneSwitch } from './pane-switch';
import { toPastePanel } from './paste/paste-panel';
import { PreviewStage } from './preview/preview-stage';
import { toTaken } from './taken-files';
import { kindOf, parseLink, withValue, type Setting, type Work } from './setting';
import { parseStand, STEPS, type Stand, type Step } from './stand';
import { isUnsaved, resultsOf, START } from './state';
import type { Actions, CopyButton, StudioState } from './state';
import { toPanelId, toTabId, toTabs } from './tabs';

const STEP_NAMES: Readonly<Record<Step, string>> = {
  files: 'Files',
  map: 'Map',
  page: 'Page',
  stories: 'Stories',
  embed: 'Embed',
};

/** How long nobody types before an address is asked for, in milliseconds. */
const PAUSE = 400;

/** Where the preview has no room for more than a phone. */
const SMALL = '(max-width: 999px)';

const part = (name: string): HTMLElement => document.getElementById(name)!;

export class StudioApp implements Actions {
  #state: StudioState = {
    ...START,
    ...parseLink(location.hash),
    ...parseStand(location.hash),
    device: matchMedia(SMALL).matches ? 'phone' : START.device,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
  };
  /** What the preview and the lists stand on: addresses only once they are typed. */
  #settled: Setting = this.#state.setting;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;
  readonly #address = new AddressKeeper(this.#state, this.#state, (stand, work) => this.#follow(stand, work));
  readonly #desk = new MaterialDesk((material) => this.set({ material }));
  readonly #preview = new PreviewStage(part('preview-holder'), {
    reflect: (property, raw) => this.#reflect(property, raw),
    problems: (problems) => {
      if (JSON.stringify(problems) !== JSON.stringify(this.#state.problems)) this.set({ problems });
    },
    take: (degrees) => {
      this.change('focusArea', degrees);
      this.#endCrop();
    },
    leave: () => this.crop(false),
    drop: (event) => this.#onDrop(event),
    scale: () => this.#later(),
  });

  constructor() {
    addEventListener('beforeunload', (event) => {
      if (isUnsaved(this.#state)) event.preventDefault();
    });
    addEventListener('dragover', (event) => {
      event.preventDefault();
      document.body.classList.add('dropping');
    });
    addEventListener('dragleave', ({ relatedTarget }) => {
      if (!relatedTarget) document.body.classList.remove('dropping');
    });
    addEventListener('drop', this.#onDrop);
    this.#desk.follow(this.#settled);
    this.#draw();
  }

  readonly set = (patch: Partial<StudioState>): void => {
    this.#state = { ...this.#state, ...patch };
    this.#later();
  };

  readonly change = (property: AttributeProperty, raw: string): void => {
    const setting = withValue(this.#state.setting, property, raw);
    this.set({ setting, told: '' });
    const kind = kindOf(property);
    clearTimeout(this.#timer);
    if (kind === 'url' || kind === 'template') this.#timer = setTimeout(() => this.#settle(), PAUSE);
    else this.#settle();
  };

  readonly takeFiles = (files: Iterable<File>): void => {
    this.set({ isReading: true, pane: 'form', step: this.#state.step === 'stories' ? 'stories' : 'files' });
    const allowTest = this.#state.setting.allowTest !== undefined;
    const inspecting = [...files].map((file) => inspectFile(file, allowTest));
    void Promise.all(inspecting).then((dropped) => {
      const taken = toTaken(this.#state, dropped);
      const isOpened = taken.additions !== this.#state.additions;
      this.set({ isReading: false, ...taken, ...(isOpened ? { saved: taken.additions } : {}) });
    });
  };

  readonly crop = (isOn: boolean): void => {
    if (isNarrow()) this.set({ pane: isOn ? 'preview' : 'form' });
    if (isOn) this.set({ isCropping: true });
    else this.#endCrop();
  };

  readonly copy = (toldBy: CopyButton, text: string, field: HTMLElement | null): void => {
    void copyText(text, field).then((told) => this.set({ told, toldBy }));
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) this.takeFiles(files);
  };

  #settle(): void {
    this.#settled = this.#state.setting;
    this.#desk.follow(this.#settled);
    this.#later();
  }

  /** A reader's way through the map is the editor's setting: what is open, which view. */
  #reflect(property: AttributeProperty, raw: string): string {
    const council = property === 'council' && resultsOf(this.#state)?.value.councils.find(({ code }) => code === raw);
    const isAlone = (name: string): boolean =>
      resultsOf(this.#state)!.value.councils.filter((one) => one.name === name).length === 1;
    const kept = council && isAlone(council.name) ? council.name : raw;
    const setting = withValue(this.#state.setting, property, kept);
    this.#settled = withValue(this.#settled, property, kept);
    this.set({ setting, told: '' });
    return kept;
  }

  /** Somebody has gone back, forward or to another link. */
  #follow(stand: Stand, work?: Work): void {
    this.set({ ...stand, ...work, told: '', isCropping: false });
    if (work) this.#settle();
  }

  /** Who drew with keys goes on where they came from; on a small screen what was drawn stays in sight. */
  #endCrop(): void {
    this.set({ isCropping: false });
    queueMicrotask(() => {
      const id = isNarrow() && this.#state.pane === 'preview' ? PANE_SWITCH : CROP_BUTTON;
      document.getElementById(id)?.focus({ preventScroll: true });
    });
  }

  #later(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#draw();
    });
  }

  #draw(): void {
    const state = this.#state;
    document.body.dataset.pane = state.pane;
    render(this.#toSteps(), part('steps'));
    const panel = part(toPanelId('step'));
    panel.setAttribute('aria-labelledby', toTabId('step', state.step));
    render(html`${this.#toPanel()} ${this.#toNext()}`, panel);
    render(toPaneSwitch(state, this), part('panes'));
    this.#preview.show(state, this.#settled, this);
    this.#address.keep(state, state);
  }

  #toSteps(): TemplateResult {
    return toTabs({
      name: 'step',
      label: 'Steps',
      tabs: STEPS.map((id) => ({ id, title: STEP_NAMES[id] })),
      chosen: this.#state.step,
      choose: (step) => this.set({ step, told: '' }),
    });
  }

  #toPanel(): unknown {
    const state = this.#state;
    switch (state.step) {
      case 'files':
        return toFilesPanel(state, this);
      case 'map':
        return [toTask('place', state, this, { focusArea: toCropButtons(state, this) }), toTask('map', state, this)];
      case 'page':
        return [toTask('parts', state, this), toTask('night', state, this), toTask('page', state, this)];
      case 'stories':
        return toStoriesPanel(state, this);
      case 'embed':
        return toPastePanel(state, this);
    }
  }

  #toNext(): TemplateResult {
    const next = STEPS[STEPS.indexOf(this.#state.step) + 1];
    const go = (step: Step): void => {
      this.set({ step, told: '' });
      queueMicrotask(() => part(toTabId('step', step)).focus());
      scrollTo({ top: 0 });
    };
    return html`<p class="next">
      ${
        next
          ? html`<button type="button" class="main" @click=${() => go(next)}>Next: ${STEP_NAMES[next]}</button>`
          : nothing
      }
    </p>`;
  }
}
