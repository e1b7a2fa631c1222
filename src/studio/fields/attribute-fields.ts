/** The fields of a task, each with what the files at hand know about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ATTRIBUTE_DOCS, TASKS, type Task } from '../../attribute-docs';
import { parseAttribute, PROPERTIES, type AttributeProperty } from '../../attributes';
import { findArea } from '../../view/focus';
import { toCouncilSearch, toFocusSearch, toWardSearch, type Search } from '../places';
import { boundariesOf, resultsOf, type Actions, type StudioState } from '../state';
import { deriveStrangers } from '../strangers';
import { toFieldFault, type Fault } from './fault-words';
import { toField, type FieldView } from './field';

type Options = FieldView['options'];

/** Until somebody types: a list that is made from 326 names is not made anew for each letter elsewhere. */
const remembered = new Map<string, { readonly from: readonly unknown[]; readonly search: Search }>();

function remember(name: string, from: readonly unknown[], make: () => Search): Search {
  const before = remembered.get(name);
  if (before?.from.every((part, at) => part === from[at])) return before.search;
  const search = make();
  remembered.set(name, { from, search });
  return search;
}

export function toPlaceSearch(state: StudioState, kind: 'council' | 'focus'): Search {
  const [results, shapes] = [resultsOf(state)?.value, boundariesOf(state)?.value];
  const make = kind === 'council' ? toCouncilSearch : toFocusSearch;
  return remember(kind, [results, shapes], () => make(results, shapes));
}

function searchOf(property: AttributeProperty, state: StudioState): Search | undefined {
  if (property === 'council') return toPlaceSearch(state, 'council');
  if (property === 'focusArea') return toPlaceSearch(state, 'focus');
  if (property !== 'ward') return undefined;
  const council = findArea(resultsOf(state)?.value.councils ?? [], state.setting.council ?? '')?.code ?? '';
  return remember('ward', [state.material.wards, council], () => toWardSearch(state.material.wards, council));
}

function optionsOf(property: AttributeProperty, state: StudioState): Options {
  const results = resultsOf(state)?.value;
  if (property === 'party' && results)
    return [
      { value: '', name: 'The one with most seats won' },
      ...results.parties.filter(({ id, group = id }) => group === id).map(({ id, name }) => ({ value: id, name })),
    ];
  if (property === 'baseline' && results)
    return [
      { value: '', name: 'What the results file has first' },
      ...results.baselines.map(({ id, label }) => ({ value: id, name: label })),
    ];
  return undefined;
}

/** What is wrong with an attribute: by itself, in the eyes of the files at hand, and with the file that it names. */
export function toFaults(property: AttributeProperty, state: StudioState): Fault[] {
  const { faults } = parseAttribute(property, state.setting[property] ?? null, document.baseURI);
  const strangers = deriveStrangers(state).filter((one) => one.property === property);
  const file = property === 'results' || property === 'boundaries' ? state.material.refused[property] : undefined;
  return [...faults.map(toFieldFault), ...strangers, ...(file?.problems.slice(0, 1) ?? [])];
}

/** One attribute's field. @param more stands beneath it */
export function toAttributeField(
  property: AttributeProperty,
  state: StudioState,
  actions: Actions,
  more: unknown = nothing,
): TemplateResult {
  return toField({
    property,
    raw: state.setting[property] ?? '',
    faults: toFaults(property, state),
    options: optionsOf(property, state),
    search: searchOf(property, state),
    more,
    change: (raw) => actions.change(property, raw),
  });
}

/** What most editors come for. */
const FIRST: readonly AttributeProperty[] = ['focusArea', 'heading'];

/** All of a task's attributes, under its title. */
export function toTask(
  task: Task,
  state: StudioState,
  actions: Actions,
  more: Partial<Record<AttributeProperty, unknown>> = {},
): TemplateResult {
  const isFirst = (property: AttributeProperty): number => Number(FIRST.includes(property));
  const properties = PROPERTIES.filter((property) => ATTRIBUTE_DOCS[property].task === task).sort(
    (a, b) => isFirst(b) - isFirst(a),
  );
  const { title } = TASKS[task];
  return html`<section class="task">
    <h2>${title}</h2>
    ${properties.map((property) => toAttributeField(property, state, actions, more[property]))}
  </section>`;
}
