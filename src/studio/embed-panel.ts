/** The last step: what is copied, and where it goes. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toAddressOf } from './address';
import { toFault } from './fields/field';
import { toSnapshotFault } from './snapshot-markup';
import { TABS, type Actions, type CopyButton, type StudioState, type Tab } from './state';
import { toTabs, toPanelId, toTabId } from './tabs';
import { deriveTagFaults, toTagResults } from './tag-faults';
import { toFallbackWords } from './tags/fallback-words';
import { toReact, toSvelte, toVue } from './tags/framework-tags';
import { toIframeTag, toOembedText } from './tags/iframe-tag';
import { toScriptTag, toStillTag, type Inside } from './tags/script-tag';
import { toSnapshotCommand } from './tags/snapshot-command';
import { parseBase, type Home } from './tags/tag-attributes';

const TAB_NAMES: Readonly<Record<Tab, string>> = {
  script: 'Tag',
  iframe: 'iframe',
  oembed: 'oEmbed',
  react: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
};

const ABOUT: Readonly<Record<Tab, string>> = {
  script:
    'Paste it where the map is to stand. Hints fetch the files early, the style keeps the room, and the words stand there until the map does, and where no script runs.',
  iframe: 'For pages that take no script of others. The frame tells its height, so that it never scrolls by itself.',
  oembed:
    'For systems that ask what to embed. Save the answer as oembed.json in the folder of the files, and put the line above it in the head of the page whose address is pasted.',
  react: 'With the package council-map; the words inside are for pages that are made on a server.',
  vue: 'With the package council-map. Vue has to be told that the tag is not one of its own.',
  svelte: 'With the package council-map. Braces in an address are written as text.',
};

const ID = 'tag-text';

/** The studio's own folder. */
export const toPageFolder = (): string => new URL('./', document.baseURI).href;

export function toHome({ base }: StudioState): Home {
  return { base: parseBase(base, toPageFolder()) ?? toPageFolder() };
}

export const toTitle = (state: StudioState): string =>
  state.setting.heading?.trim() ||
  toTagResults(state, document.baseURI)?.value.election.name ||
  'Election results by council';

const toWords = (state: StudioState): string => toFallbackWords(toTagResults(state, document.baseURI)?.value);

const toInside = (state: StudioState): Inside => ({
  words: toWords(state),
  snapshot: state.snapshot.trim() && !toSnapshotFault(state.snapshot) ? state.snapshot : '',
});

/** What of the tag there is without scripts. */
export const toStillText = (state: StudioState): string => toStillTag(state.setting, toHome(state), toInside(state));

/** The text of a tab. */
export function toTagText(tab: Tab, state: StudioState): string {
  const [{ setting }, home, words] = [state, toHome(state), toWords(state)];
  switch (tab) {
    case 'script':
      return toScriptTag(setting, home, toInside(state));
    case 'iframe':
      return toIframeTag(setting, home, toTitle(state));
    case 'oembed':
      return toOembedText(setting, home, toTitle(state));
    case 'react':
      return toReact(setting, home, words);
    case 'vue':
      return toVue(setting, home, words);
    case 'svelte':
      return toSvelte(setting, home, words);
  }
}

export function toEmbedPanel(state: StudioState, actions: Actions): TemplateResult {
  const { tab } = state;
  const text = toTagText(tab, state);
  const field = (): HTMLTextAreaElement | null => document.querySelector(`#${ID}`);
  return html`<section class="task">
      <h2>Copy</h2>
      ${deriveTagFaults(state, document.baseURI).map(toFault)}
      ${toTabs({
        name: 'tag',
        label: 'Form of the tag',
        tabs: TABS.map((id) => ({ id, title: TAB_NAMES[id] })),
        chosen: tab,
        choose: (id) => actions.set({ tab: id, told: '' }),
      })}
      <div id=${toPanelId('tag')} role="tabpanel" aria-labelledby=${toTabId('tag', tab)}>
        <p class="about">${ABOUT[tab]}</p>
        <div class="row">
          <button type="button" class="main" @click=${() => actions.copy('tag', text, field())}>Copy</button>
          ${toTold('tag', state)}
        </div>
        <textarea
          id=${ID}
          aria-label=${`${TAB_NAMES[tab]}: text to copy`}
          readonly
          wrap="off"
          spellcheck="false"
          .value=${text}
        ></textarea>
      </div>
    </section>
    ${toPlaceSection(state, actions)} ${toInsideSection(state, actions)}
    <section class="task">
      <h2>This setting</h2>
      <p class="about">
        The address of this page holds all of it but files you dropped and stories: send it to a colleague, or come back
        to it.
      </p>
      <div class="row">
        <button type="button" @click=${() => actions.copy('link', toAddressOf(state))}>
          Copy the link to this setting
        </button>
        ${toTold('link', state)}
      </div>
    </section>`;
}

/** What came of a button, said beside it. */
const toTold = (by: CopyButton, { told, toldBy }: StudioState): TemplateResult =>
  html`<p class="told" role="status">${toldBy === by ? told : ''}</p>`;

function toPlaceSection({ base }: StudioState, { set }: Actions): TemplateResult {
  const page = toPageFolder();
  const isWrong = parseBase(base, page) === undefined;
  return html`<section class="task">
    <h2>Where the files are</h2>
    <div class="field">
      <label for="base">Folder of the script and the files</label>
      <input
        type="text"
        class="address"
        inputmode="url"
        id="base"
        autocomplete="off"
        spellcheck="false"
        placeholder=${page}
        aria-describedby="base-about base-faults"
        aria-invalid=${isWrong ? 'true' : 'false'}
        .value=${live(base)}
        @input=${(event: Event) => set({ base: (event.target as HTMLInputElement).value, told: '' })}
      />
      <p class="about" id="base-about">Every address in the tag begins with it. Empty: the folder of this page.</p>
      <div class="faults" id="base-faults">
        ${isWrong ? html`<p class="fault error"><b>This is no folder that may be fetched.</b> Give an https address, as in https://example.org/map/.</p>` : nothing}
      </div>
    </div>
  </section>`;
}

function toInsideSection(state: StudioState, { set, copy }: Actions): TemplateResult {
  const { snapshot, setting } = state;
  const fault = snapshot.trim() ? toSnapshotFault(snapshot) : undefined;
  const command = toSnapshotCommand(setting);
  return html`<section class="task">
    <h2>Inside the tag</h2>
    <p class="about">
      Until the map is there, and where no script runs, the tag shows what stands inside it: the sentence above, or the
      map as a still picture with who controls how many councils in sentences. On the command line, in the folder of the
      files:
    </p>
    <pre tabindex="0" aria-label="Command">${command}</pre>
    <div class="row">
      <button type="button" @click=${() => copy('command', command)}>Copy the command</button>
      ${toTold('command', state)}
    </div>
    <div class="field">
      <label for="snapshot">What it made (SVG or HTML)</label>
      <textarea
        id="snapshot"
        rows="4"
        wrap="off"
        spellcheck="false"
        aria-describedby="snapshot-faults"
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${live(snapshot)}
        @input=${(event: Event) => set({ snapshot: (event.target as HTMLTextAreaElement).value, told: '' })}
      ></textarea>
      <div class="faults" id="snapshot-faults">
        ${fault ? html`<p class="fault error"><b>This is left out.</b> ${fault}</p>` : nothing}
      </div>
    </div>
  </section>`;
}
