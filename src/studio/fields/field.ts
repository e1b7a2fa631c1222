/** One attribute as a labelled control: which control is told by its kind, the words by the table. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ATTRIBUTE_DOCS, TASKS } from '../../attribute-docs';
import { ATTRIBUTES, toAttributeName, type AttributeProperty, type AttributeSpec } from '../../attributes';
import type { Search } from '../places';
import type { Fault } from './fault-words';
import { FIELD_WORDS, toOptionWords } from './field-words';
import type { PlaceChosenEvent } from './place-field';
import './place-field';

/** What a field is made from, besides the table. */
export interface FieldView {
  readonly property: AttributeProperty;
  /** As it is written; empty where it is absent. */
  readonly raw: string;
  readonly faults: readonly Fault[];
  /** Where the files name all that may stand there. */
  readonly options?: readonly { readonly value: string; readonly name: string }[] | undefined;
  readonly search?: Search | undefined;
  /** What stands beneath it besides its own words: a button, a note. */
  readonly more?: unknown;
  readonly change: (raw: string) => void;
}

export const toFieldId = (property: AttributeProperty): string => `field-${toAttributeName(property)}`;

export function toField(view: FieldView): TemplateResult {
  const { property, faults, more } = view;
  const { kind }: AttributeSpec = ATTRIBUTES[property];
  const id = toFieldId(property);
  const { hint } = FIELD_WORDS[property];
  const about = html`<p class="about" id=${`${id}-about`} ?hidden=${!hint}>${hint}</p>`;
  const wrong = html`<div class="faults" id=${`${id}-faults`}>${faults.map(toFault)}</div>`;
  if (kind === 'choice' || kind === 'tokens') {
    const { label, task } = ATTRIBUTE_DOCS[property];
    return html`<fieldset class="field" aria-describedby=${toDescribed(view)}>
      <legend class=${label === TASKS[task].title ? 'unseen' : ''}>${toLabel(property)}</legend>
      ${kind === 'choice' ? toRadios(view) : toBoxes(view)} ${about} ${wrong} ${more}
    </fieldset>`;
  }
  if (kind === 'flag')
    return html`<div class="field">
      <label class="tick"
        ><input
          type="checkbox"
          id=${id}
          aria-describedby=${toDescribed(view)}
          .checked=${live(view.raw !== '')}
          @change=${(event: Event) => view.change((event.target as HTMLInputElement).checked ? 'true' : '')}
        /><span>${toLabel(property)}</span></label
      >
      ${about} ${wrong} ${more}
    </div>`;
  return html`<div class="field">
    <label for=${id}>${toLabel(property)}</label>
    ${toControl(view)} ${about} ${wrong} ${more}
  </div>`;
}

/** What it does, and beside it, for the eye, how it is written on the tag. */
const toLabel = (property: AttributeProperty): TemplateResult =>
  html`${ATTRIBUTE_DOCS[property].label} <code class="written" aria-hidden="true">${toAttributeName(property)}</code>`;

export const toFault = ({ message, remedy, level }: Fault): TemplateResult =>
  html`<p class=${`fault ${level}`}><b>${message}</b> ${remedy}</p>`;

/** Both are always there, so that who reads the one hears of the other as soon as there is something. */
const toDescribed = ({ property }: FieldView): string =>
  [...(FIELD_WORDS[property].hint ? ['about'] : []), 'faults']
    .map((part) => `${toFieldId(property)}-${part}`)
    .join(' ');

/** What an empty field means. */
const EMPTY: Readonly<Partial<Record<AttributeProperty, string>>> = {
  focusArea: 'The whole map',
  council: 'None',
  ward: 'None',
};

function toControl(view: FieldView): TemplateResult {
  const { property, raw, search, options } = view;
  const { kind }: AttributeSpec = ATTRIBUTES[property];
  if (options) return toSelect(view, options);
  if (search)
    return html`<studio-place
      name=${toFieldId(property)}
      describedBy=${toDescribed(view)}
      empty=${EMPTY[property] ?? ''}
      .value=${raw}
      .isWrong=${view.faults.length > 0}
      .search=${search}
      @place-chosen=${({ value }: PlaceChosenEvent) => view.change(value)}
    ></studio-place>`;
  const isAddress = kind === 'url' || kind === 'template';
  const isNumber = kind === 'seconds' || property === 'moment';
  return html`<input
    type="text"
    class=${isAddress ? 'address' : isNumber ? 'short' : ''}
    id=${toFieldId(property)}
    inputmode=${isAddress ? 'url' : isNumber ? 'numeric' : nothing}
    placeholder=${kind === 'seconds' ? 'Off' : nothing}
    autocomplete="off"
    spellcheck=${property === 'heading' ? 'true' : 'false'}
    aria-describedby=${toDescribed(view)}
    aria-invalid=${view.faults.length ? 'true' : 'false'}
    .value=${live(raw)}
    @input=${(event: Event) => view.change((event.target as HTMLInputElement).value)}
  />`;
}

function toSelect(view: FieldView, options: NonNullable<FieldView['options']>): TemplateResult {
  const { property, raw } = view;
  const isKnown = !raw || options.some(({ value }) => value === raw);
  const all = isKnown ? options : [...options, { value: raw, name: raw }];
  return html`<select
    id=${toFieldId(property)}
    aria-describedby=${toDescribed(view)}
    .value=${live(raw)}
    @change=${(event: Event) => view.change((event.target as HTMLSelectElement).value)}
  >
    ${all.map(({ value, name }) => html`<option value=${value} ?selected=${value === raw}>${name}</option>`)}
  </select>`;
}

/** Words that say more than a name stand one under the other. */
const toChoicesClass = (property: AttributeProperty, values: readonly string[]): string =>
  values.some((value) => toOptionWords(property, value).about) ? 'choices listed' : 'choices';

const toOption = (property: AttributeProperty, value: string): TemplateResult => {
  const { name, about } = toOptionWords(property, value);
  return html`<span>${name}${about ? html` <small>${about}</small>` : nothing}</span>`;
};

function toRadios({ property, raw, change }: FieldView): TemplateResult {
  const { values = [], fallback }: AttributeSpec = ATTRIBUTES[property];
  const chosen = values.includes(raw.trim()) ? raw.trim() : fallback;
  return html`<div class=${toChoicesClass(property, values)}>
    ${values.map(
      (value) =>
        html`<label class="tick"
          ><input
            type="radio"
            name=${toFieldId(property)}
            value=${value}
            .checked=${live(value === chosen)}
            @change=${() => change(value === fallback ? '' : value)}
          />${toOption(property, value)}</label
        >`,
    )}
  </div>`;
}

function toBoxes({ property, raw, change }: FieldView): TemplateResult {
  const { values = [], fallback }: AttributeSpec = ATTRIBUTES[property];
  const known = raw.split(/\s+/).filter((word) => values.includes(word));
  const ticked = known.length ? known : fallback.split(' ').filter(Boolean);
  const toggle = (value: string, isOn: boolean): void => {
    const words = values.filter((word) => (word === value ? isOn : ticked.includes(word))).join(' ');
    const usual = values.filter((word) => fallback.split(' ').includes(word)).join(' ');
    change(words === usual ? '' : words);
  };
  return html`<div class=${toChoicesClass(property, values)}>
    ${values.map((value) => {
      const isLast = fallback !== '' && ticked.length === 1 && ticked[0] === value;
      return html`<label class="tick"
        ><input
          type="checkbox"
          ?disabled=${isLast}
          .checked=${live(ticked.includes(value))}
          @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}
        />${toOption(property, value)}</label
      >`;
    })}
  </div>`;
}
