/** The first step: which files the map stands on, and what is wrong with them, by line. */
import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../../i18n/en';
import type { Results } from '../../model/contract';
import { tally } from '../../model/tally';
import { toTask } from '../fields/attribute-fields';
import type { FileName } from '../material';
import { boundariesOf, resultsOf, type Actions, type StudioState } from '../state';
import type { Inspected, LocatedProblem } from './inspect-file';
import { toPlaceWords } from './place-words';

/** Of a file of nothing but faults no more are listed. */
const LISTED = 50;

const NAMES: Readonly<Record<FileName, string>> = { results: 'Results', boundaries: 'Boundaries' };

export function toFilesPanel(state: StudioState, actions: Actions): TemplateResult {
  return html`<section class="task">
      <h2>On the map now</h2>
      <dl class="summary">${toSummary('results', state, actions)} ${toSummary('boundaries', state, actions)}</dl>
      ${toDropZone(state, actions)} ${toAnswers(state)} ${toStanding(state)}
    </section>
    ${toTask('files', state, actions)}`;
}

function toSummary(name: FileName, state: StudioState, { set }: Actions): TemplateResult {
  const isOwn = state.own[name] !== undefined;
  const isAwaited = state.material.awaited.includes(name) && !isOwn;
  const giveBack = (): void => set({ own: { ...state.own, [name]: undefined }, dropped: [] });
  return html`<div>
    <dt>${NAMES[name]}</dt>
    <dd>
      ${isAwaited ? html`<progress aria-label=${`Loading: ${NAMES[name]}`}></progress> ` : nothing}
      ${name === 'results' ? describeResults(state) : describeBoundaries(state)}
      ${
        isOwn
          ? html`<p class="about">
                From <b>${state.own[name]!.name}</b>, which only you see. Publish it, and give its address below, before
                you copy the code.
              </p>
              <button type="button" @click=${giveBack}>Back to the file at the address</button>`
          : nothing
      }
    </dd>
  </div>`;
}

const STATUS: Readonly<Record<Results['status'], string>> = {
  before: '; the count has not begun',
  live: '; the count goes on',
  final: '; final results',
};

function describeResults(state: StudioState): string {
  const results = resultsOf(state)?.value;
  if (!results) return 'None yet.';
  const { declared, contested } = tally(results);
  const reach =
    declared === contested ? `all ${en.number(contested)} councils declared` : en.after(declared, contested);
  return `${results.election.name}, ${en.date(results.election.date)}: ${reach}${STATUS[results.status]}. Update ${en.number(results.sequence)}.`;
}

function describeBoundaries(state: StudioState): string {
  const shapes = boundariesOf(state)?.value;
  if (!shapes) return 'None yet.';
  const known = new Set(shapes.areas.map(({ code }) => code));
  const missing = resultsOf(state)?.value.contested.filter((code) => !known.has(code)).length ?? 0;
  const joined = missing ? ` For ${en.number(missing)} ${en.councils(missing)} of the results there is no shape.` : '';
  return `The shapes of ${en.number(shapes.areas.length)} councils${shapes.vintage ? ` (${shapes.vintage})` : ''}.${joined}`;
}

function toDropZone({ isReading }: StudioState, { takeFiles }: Actions): TemplateResult {
  const onChange = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    takeFiles([...(input.files ?? [])]);
    // The same file may be chosen again once it has been mended.
    input.value = '';
  };
  return html`<div class="drop">
    <p>
      <b>Try files of your own.</b> Drop results or boundaries anywhere on this page, or choose them. They stay on your
      computer.
    </p>
    <label class="button"
      ><input type="file" class="unseen" multiple accept=".json,.topojson,application/json" @change=${onChange} />Choose
      files</label
    >
    ${isReading ? html`<progress aria-label="Reading the files"></progress>` : nothing}
  </div>`;
}

/** What came of the files that were dropped or chosen. */
export const toAnswers = ({ dropped }: StudioState): TemplateResult =>
  html`<div role="status" class="answers">${dropped.map(toAnswer)}</div>`;

function toAnswer(file: Inspected): TemplateResult {
  const [first] = file.problems;
  if (file.kind === 'refused')
    return html`<div class="answer refused">
      <p><b>${file.name} cannot be used.</b> The map stays as it was.</p>
      ${
        first?.code === 'file-refused' && file.problems.length === 1
          ? html`<p>${first.message} ${first.spot ? `(${toSpotWords(first)})` : ''} ${first.remedy}</p>`
          : toProblemList(file.problems)
      }
    </div>`;
  const words = { results: 'results', boundaries: 'boundaries', overrides: 'stories and targets' }[file.kind];
  return html`<div class="answer">
    <p><b>${file.name}</b>: ${words}, ${file.problems.length ? toCount(file.problems) : 'nothing wrong'}.</p>
    ${toProblemList(file.problems)}
  </div>`;
}

/** What is wrong with the files of the addresses: dropped ones have been told of above. */
function toStanding({ material, own }: StudioState): unknown {
  return (['results', 'boundaries'] as const).map((name) => {
    const problems = own[name] ? [] : (material[name]?.problems ?? []);
    return problems.length
      ? html`<div class="answer">
          <p><b>${NAMES[name]}</b>: ${toCount(problems)}.</p>
          ${toProblemList(problems)}
        </div>`
      : nothing;
  });
}

function toCount(problems: readonly LocatedProblem[]): string {
  const words = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const count = problems.filter((problem) => problem.level === level).length;
    return count ? [`${en.number(count)} ${level}${count === 1 ? '' : 's'}`] : [];
  });
  return words.join(', ');
}

const toSpotWords = ({ spot }: LocatedProblem): string => (spot ? `line ${spot.line}, column ${spot.column}` : '');

export function toProblemList(problems: readonly LocatedProblem[]): TemplateResult {
  const more = problems.length - LISTED;
  return html`<ol class="problems">
    ${problems.slice(0, LISTED).map(
      (problem) =>
        html`<li class=${problem.level}>
          ${problem.spot ? html`<b>${toSpotWords(problem)}</b> ` : nothing}${toPlaceWords(problem.place)}
          <span>${toFull(problem.message)} ${problem.remedy}</span>
        </li>`,
    )}
    ${more > 0 ? html`<li>and ${en.number(more)} more.</li>` : nothing}
  </ol>`;
}

/** A sentence with its capital and its stop. */
const toFull = (message: string): string =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/([^.?!])$/, '$1.');
