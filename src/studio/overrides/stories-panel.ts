/** Stories and targets: what editors add to the results, and hand to the desk as a file. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PlaceChosenEvent } from '../fields/place-field';
import '../fields/place-field';
import { toPlaceSearch } from '../fields/attribute-fields';
import { toAnswers } from '../files/files-panel';
import { findArea } from '../../view/focus';
import { toWardSearch } from '../places';
import { resultsOf, type Actions, type StudioState } from '../state';
import { isEmpty, toOverridesFile } from './overrides';
import { toMissingWords, toWhole, type Entry, type EntryKind } from './whole-entries';

interface Line {
  readonly kind: EntryKind;
  readonly at: number;
  readonly value: Entry;
}

const TITLES: Readonly<Record<EntryKind, string>> = { stories: 'Stories', targets: 'Targets' };
const ABOUT: Readonly<Record<EntryKind, string>> = {
  stories: 'A sentence about a council or a ward, and who says so. It stands with the declaration.',
  targets: 'A council that a party hoped to win, named before the count: readers then see whether it did.',
};

export function toStoriesPanel(state: StudioState, actions: Actions): TemplateResult {
  const isShown = (state.setting.show ?? '').split(/\s+/).includes('feed');
  const shown = `${state.setting.show ?? 'scoreboard search panel legend table'} feed`;
  return html`${(['stories', 'targets'] as const).map((kind) => toList(kind, state, actions))}
    <section class="task">
      <h2>Give it to your data desk</h2>
      ${
        isShown
          ? nothing
          : html`<p class="about">
                Readers find stories and targets in the list of declarations, which your map does not show.
              </p>
              <p class="row">
                <button type="button" @click=${() => actions.change('show', shown)}>Show the declarations</button>
              </p>`
      }
      <p class="about">
        Your data desk puts what is in this file (overrides.json) into the results that it publishes. The code to paste
        does not carry it, and neither does a link to this page: keep the file.
      </p>
      <div class="row">
        <button
          type="button"
          class="main"
          ?disabled=${isEmpty(toWhole(state.additions))}
          @click=${() => save(state, actions)}
        >
          Save the file
        </button>
        <label class="button"
          ><input
            type="file"
            class="unseen"
            accept=".json,application/json"
            @change=${({ target }: Event) => {
              const input = target as HTMLInputElement;
              actions.takeFiles([...(input.files ?? [])]);
              input.value = '';
            }}
          />Open a saved file</label
        >
      </div>
      ${toAnswers(state)}
    </section>`;
}

function toList(kind: EntryKind, state: StudioState, actions: Actions): TemplateResult {
  const list: readonly Entry[] = state.additions[kind];
  const replace = (next: readonly Entry[]): void => actions.set({ additions: { ...state.additions, [kind]: next } });
  const add = (): void => replace([...list, { ...START[kind], at: new Date().toISOString() }]);
  return html`<section class="task">
    <h2>${TITLES[kind]}</h2>
    <p class="about">${ABOUT[kind]}</p>
    ${list.map((value, at) => {
      const change = (patch: Entry): void =>
        replace(list.map((one, i) => (i === at ? { ...one, ...patch, at: new Date().toISOString() } : one)));
      return toEntry({ kind, at, value }, state, change, () => replace(list.filter((_, i) => i !== at)));
    })}
    <button type="button" @click=${add}>${kind === 'stories' ? 'Add a story' : 'Add a target'}</button>
  </section>`;
}

const START: Readonly<Record<EntryKind, Entry>> = {
  stories: { text: '', source: '', by: '', why: '' },
  targets: { council: '', party: '', label: '', by: '', why: '' },
};

function toEntry({ kind, at, value }: Line, state: StudioState, change: (patch: Entry) => void, remove: () => void) {
  const results = resultsOf(state)?.value;
  const name = (field: string): string => `${kind}-${at}-${field}`;
  const nameOf = (code = ''): string => results?.councils.find((one) => one.code === code)?.name ?? code;
  const toCode = (text: string): string => findArea(results?.councils ?? [], text)?.code ?? text;
  const input = (field: string, label: string, hint = ''): TemplateResult =>
    html`<div class="field">
      <label for=${name(field)}>${label}</label>
      <input
        type="text"
        id=${name(field)}
        placeholder=${hint || nothing}
        .value=${live(value[field] ?? '')}
        @input=${(event: Event) => change({ [field]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  return html`<fieldset class="entry">
    <legend>
      ${kind === 'stories' ? 'Story' : 'Target'} ${at + 1}${value.council ? `: ${nameOf(value.council)}` : ''}
    </legend>
    <div class="field">
      <label for=${name('council')}>Council</label>
      <studio-place
        name=${name('council')}
        .value=${nameOf(value.council)}
        .search=${toPlaceSearch(state, 'council')}
        @place-chosen=${(event: PlaceChosenEvent) => change({ council: toCode(event.value) })}
      ></studio-place>
    </div>
    ${
      kind === 'stories'
        ? html`${toWard(name('ward'), value, state, change)} ${input('text', 'The sentence')}
          ${input('source', 'Who says so', 'BBC News')}`
        : html`${toParty(name('party'), value, state, change)}
          ${input('label', 'Why it matters', 'Labour’s first target')}`
    }
    ${input('by', 'Added by', 'Your name')} ${input('why', 'Reason, for the desk')} ${toMissing(kind, value)}
    <button type="button" @click=${remove}>Remove</button>
  </fieldset>`;
}

function toWard(id: string, value: Entry, state: StudioState, change: (patch: Entry) => void): TemplateResult {
  const { council = '', ward = '' } = value;
  const index = state.material.wards?.councils.find(({ code }) => code === council);
  const at = index?.wards.indexOf(ward) ?? -1;
  const toCode = (text: string): string => index?.wards[index.names.indexOf(text)] ?? text;
  return html`<div class="field">
    <label for=${id}>Ward, where it is about one</label>
    <studio-place
      name=${id}
      .value=${index?.names[at] ?? ward}
      .search=${toWardSearch(state.material.wards, council)}
      @place-chosen=${(event: PlaceChosenEvent) => change({ ward: toCode(event.value) })}
    ></studio-place>
  </div>`;
}

function toParty(id: string, { party = '' }: Entry, state: StudioState, change: (patch: Entry) => void) {
  const parties = resultsOf(state)?.value.parties.filter((one) => !one.group || one.group === one.id) ?? [];
  return html`<div class="field">
    <label for=${id}>Party</label>
    <select
      id=${id}
      .value=${live(party)}
      @change=${(event: Event) => change({ party: (event.target as HTMLSelectElement).value })}
    >
      <option value="">Choose one</option>
      ${parties.map((one) => html`<option value=${one.id} ?selected=${one.id === party}>${one.name}</option>`)}
    </select>
  </div>`;
}

function toMissing(kind: EntryKind, value: Entry): unknown {
  const words = toMissingWords(kind, value);
  return words.length ? html`<p class="about">Still to come: ${words.join(', ')}.</p>` : nothing;
}

function save(state: StudioState, actions: Actions): void {
  const election = resultsOf(state)?.value.election.id ?? '';
  const { additions } = state;
  const whole = toWhole(additions);
  const text = toOverridesFile(election, whole);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'overrides.json';
  link.click();
  // What is not whole is not in the file, and would be lost.
  const isAll = whole.stories.length === additions.stories.length && whole.targets.length === additions.targets.length;
  if (isAll) actions.set({ saved: additions });
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
