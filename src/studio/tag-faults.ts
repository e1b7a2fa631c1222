/** What is wrong with the tag as it stands, told where it is copied: it would not show what the preview shows. Pure. */
import { ATTRIBUTE_DOCS } from '../attribute-docs';
import { parseAttributes, type AttributeProperty } from '../attributes';
import { toFieldFault, type Fault } from './fields/fault-words';
import type { FileName, Inspection } from './material';
import { toRead } from './setting';
import type { StudioState } from './state';
import { deriveStrangers } from './strangers';

const FILES: readonly FileName[] = ['results', 'boundaries'];

/** Every fault, the worst first. @param base the studio's own address, which relative ones start from */
export function deriveTagFaults(state: StudioState, base: string): Fault[] {
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

function toMissing(state: StudioState, base: string): Fault[] {
  const missing = FILES.filter((name) => !toAddress(state, name, base));
  const message = `There is no address of ${missing.map((name) => `a ${name} file`).join(' and ')} yet, so readers get no map.`;
  return missing.length ? [{ level: 'error', message, remedy: 'Give it under Files.' }] : [];
}

function toUnread(state: StudioState, base: string): Fault[] {
  return FILES.filter((name) => toAddress(state, name, base) && !isRead(state, name, base)).map((name) => {
    const [problem] = state.material.refused[name]?.problems ?? [];
    return problem
      ? {
          level: 'error',
          message: `Readers get no map: the ${name} file at your address cannot be used. ${problem.message}`,
          remedy: problem.remedy,
        }
      : {
          level: 'error',
          message: `The ${name} file at your address has not come yet.`,
          remedy: 'Wait for it, or check the address under Files.',
        };
  });
}

function toDropped({ own }: StudioState): Fault[] {
  const dropped = FILES.filter((name) => own[name]);
  const message = `The preview shows ${dropped.join(' and ')} that you dropped.`;
  const remedy = 'Readers get what is at the address under Files: publish your file there.';
  return dropped.length ? [{ level: 'warning', message, remedy }] : [];
}

const nameOf = (property: AttributeProperty): string => ATTRIBUTE_DOCS[property].label;

/** Names that the files do not have stay in the tag, since other files may have them; wrong values are left out. */
function toWrong(state: StudioState, base: string): Fault[] {
  const kept = deriveStrangers(state).map(({ property, message, remedy }) => ({
    level: 'warning' as const,
    message: `${nameOf(property)}: ${message}`,
    remedy: `${remedy} It stays in the code as you wrote it.`,
  }));
  const leftOut = parseAttributes(toRead(state.setting), base).faults.map((fault) => {
    const { message, remedy } = toFieldFault(fault);
    return { level: 'warning' as const, message: `Left out, ${nameOf(fault.property)}: ${message}`, remedy };
  });
  return [...kept, ...leftOut];
}
