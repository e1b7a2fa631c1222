/** What is wrong with the tag as it stands, told where it is copied: it would not show what the preview shows. Pure. */
import { parseAttributes, toAttributeName } from '../attributes';
import { toAttributeProblem, toPlaceProblem, type Stranger } from '../problem-words';
import { findArea, toFocusBounds } from '../view/focus';
import { findParty } from '../view/lens/party-choice';
import type { FileName, Inspection } from './material';
import { toRead } from './setting';
import { boundariesOf, resultsOf, type StudioState } from './state';

export interface TagFault {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

const FILES: readonly FileName[] = ['results', 'boundaries'];

/** Every fault, the worst first. @param base the studio's own address, which relative ones start from */
export function deriveTagFaults(state: StudioState, base: string): TagFault[] {
  return [...toMissing(state, base), ...toUnread(state, base), ...toDropped(state), ...toWrong(state, base)];
}

const toAddress = ({ setting }: StudioState, name: FileName, base: string): string =>
  parseAttributes(toRead(setting), base).value[name];

/**
 * The results that the tag's words may speak of: a file that was dropped, or what the address named now has answered.
 * The last good file stays on the map while another is awaited or refused, but it is another election's.
 */
export function toTagResults(state: StudioState, base: string): Inspection<'results'> | undefined {
  if (state.own.results) return state.own.results;
  return toAddress(state, 'results', base) && isRead(state, 'results', base) ? state.material.results : undefined;
}

function isRead(state: StudioState, name: FileName, base: string): boolean {
  const { refused, awaited } = state.material;
  return !refused[name] && !awaited.includes(name) && state.material[name]?.name === toAddress(state, name, base);
}

function toMissing(state: StudioState, base: string): TagFault[] {
  const missing = FILES.filter((name) => !toAddress(state, name, base));
  const remedy = 'Give the address under Files.';
  return missing.length ? [{ level: 'error', message: `The tag names no ${missing.join(' and no ')}.`, remedy }] : [];
}

function toUnread(state: StudioState, base: string): TagFault[] {
  return FILES.filter((name) => toAddress(state, name, base) && !isRead(state, name, base)).map((name) => {
    const [problem] = state.material.refused[name]?.problems ?? [];
    return problem
      ? {
          level: 'error',
          message: `The ${name} that the tag names cannot be shown: ${problem.message}`,
          remedy: problem.remedy,
        }
      : {
          level: 'error',
          message: `The ${name} that the tag names have not come yet.`,
          remedy: 'Wait for them, or check the address under Files.',
        };
  });
}

function toDropped({ own }: StudioState): TagFault[] {
  const dropped = FILES.filter((name) => own[name]);
  const message = `The preview shows ${dropped.join(' and ')} that you dropped.`;
  const remedy = 'The tag names the address under Files: publish the file there.';
  return dropped.length ? [{ level: 'warning', message, remedy }] : [];
}

/** Names that the files do not have stay in the tag, since other files may have them; wrong values are left out. */
function toWrong(state: StudioState, base: string): TagFault[] {
  const strangers = toStrangers(state).map(toPlaceProblem);
  const own = new Set(OWN.map((name) => `attribute ${name}`));
  const seen = state.problems.filter(({ place, code }) => !own.has(place) && code === 'attribute-place');
  const kept = [...strangers, ...seen].map(({ place, message, remedy }) => ({
    level: 'warning' as const,
    message: `${place.replace(/^attribute /, '')}: ${message}`,
    remedy: `${remedy} The tag carries it as it is written.`,
  }));
  const leftOut = parseAttributes(toRead(state.setting), base).faults.map((fault) => {
    const { message, remedy } = toAttributeProblem(fault);
    const name = toAttributeName(fault.property);
    return { level: 'warning' as const, message: `Left out of the tag, ${name}: ${message}`, remedy };
  });
  return [...kept, ...leftOut];
}

/** Attributes that are looked up here, whether or not the map in the preview has come to them. */
const OWN = ['council', 'focus', 'baseline', 'party'];

function toStrangers(state: StudioState): Stranger[] {
  const [results, shapes] = [resultsOf(state)?.value, boundariesOf(state)?.value];
  if (!results || !shapes) return [];
  const { council = '', focusArea = '', baseline = '', party = '' } = state.setting;
  const councils = results.councils.map(({ name }) => name);
  const baselines = results.baselines.map(({ id }) => id);
  const named: [attribute: string, raw: string, isKnown: (found: string) => boolean, names: string[]][] = [
    ['council', council, (found) => findArea(results.councils, found) !== undefined, councils],
    [
      'focus',
      focusArea,
      (found) => toFocusBounds(found, shapes) !== undefined,
      [...councils, ...Object.values(shapes.regions)],
    ],
    ['baseline', baseline, (found) => baselines.includes(found), baselines],
    [
      'party',
      party,
      (found) => findParty(results.parties, found) !== undefined,
      results.parties.flatMap(({ id, name }) => [id, name]),
    ],
  ];
  return named
    .map(([attribute, raw, isKnown, names]) => ({ attribute, found: raw.trim(), isKnown, names }))
    .filter(({ found, isKnown }) => found && !isKnown(found))
    .map(({ attribute, found, names }) => ({ attribute, found, names }));
}
