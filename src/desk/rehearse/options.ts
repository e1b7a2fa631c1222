/** What the command line asks of a rehearsal; what is wrong with it is said in words for the person who typed it. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { RehearsalOptions } from './create-rehearsal';
import { FAULT_NAMES, parseFaults } from './faults';

export interface RehearseOptions extends RehearsalOptions {
  readonly port: number;
  /** Seconds of the night that pass in a second. */
  readonly speed: number;
  /** Seconds for which the final file is still served. */
  readonly linger: number;
}

export const USAGE = `council-map rehearse <results folder> [options]
  --speed 60         how many times faster than the clock
  --port 4174        the port on this machine
  --seed 1           another seed, another order, other faults
  --night 20h        how long the night is, where the data has no times (20h or 90m)
  --faults none      all, none, or names with commas: ${FAULT_NAMES.join(' ')}
  --fault-rate 0.2   how many of the answers are faulty, from 0 to 1
  --first <file>     codes of the councils that declare first: a file, or the codes with commas
  --corrections 0    how many councils are published with a slip that is put right later
  --counting 0.3     of how many councils a part of the seats is known before, from 0 to 1
  --no-wards         leaves the ward files out
  --linger 60        seconds for which the final file is still served
  --site <folder>    the built site, unless it is dist/`;

const SETTINGS = {
  speed: { type: 'string', default: '60' },
  port: { type: 'string', default: '4174' },
  seed: { type: 'string', default: '1' },
  night: { type: 'string', default: '20h' },
  faults: { type: 'string', default: 'none' },
  'fault-rate': { type: 'string', default: '0.2' },
  first: { type: 'string', default: '' },
  corrections: { type: 'string', default: '0' },
  counting: { type: 'string', default: '0.3' },
  'no-wards': { type: 'boolean', default: false },
  linger: { type: 'string', default: '60' },
  site: { type: 'string' },
} as const;

/** The most hours that a night may have, and the most of what is counted. */
const MOST_HOURS = 240;

/** Throws what is to be said to whoever typed it. @param site where the built site is unless told */
export function parseRehearseArguments(words: readonly string[], site: string): RehearseOptions {
  const { values, positionals } = parseArgs({ args: [...words], options: SETTINGS, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (!folder || more.length) throw new Error(`rehearse takes one results folder\n${USAGE}`);
  return {
    folder,
    site: values.site ?? site,
    speed: toNumber('speed', values.speed, 0.01, 1e9),
    port: toWhole('port', values.port, 65_535),
    seed: toWhole('seed', values.seed, 2 ** 31 - 1),
    hours: toHours(values.night),
    faults: parseFaults(values.faults),
    faultRate: toNumber('fault-rate', values['fault-rate'], 0, 1),
    first: readFirst(values.first),
    corrections: toWhole('corrections', values.corrections, 1000),
    counting: toNumber('counting', values.counting, 0, 1),
    hasWards: !values['no-wards'],
    linger: toNumber('linger', values.linger, 0, 86_400),
  };
}

function toNumber(name: string, text: string, least: number, most: number): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (number >= least && number <= most) return number;
  throw new Error(`--${name} takes ${least} to ${most}, not "${text}"`);
}

function toWhole(name: string, text: string, most: number): number {
  const number = toNumber(name, text, 0, most);
  if (Number.isInteger(number)) return number;
  throw new Error(`--${name} takes a whole number, not "${text}"`);
}

function toHours(text: string): number {
  const [, number = '', unit] = /^(\d+(?:\.\d+)?)(h|m)$/.exec(text) ?? [];
  const hours = Number(number) / (unit === 'm' ? 60 : 1);
  if (hours > 0 && hours <= MOST_HOURS) return hours;
  throw new Error(`--night takes a length such as 20h or 90m, up to ${MOST_HOURS}h, not "${text}"`);
}

/** Codes with commas between, or a file of them: lines, a JSON list, or a JSON object with `codes`. */
function readFirst(words: string): string[] {
  if (!words) return [];
  const text = /[./\\]/.test(words) ? readFileSync(words, 'utf8') : words;
  const codes = toCodes(text);
  if (codes.length) return codes;
  throw new Error(`--first found no codes in "${words}"`);
}

function toCodes(text: string): string[] {
  if (!/^\s*[[{]/.test(text)) return text.split(/[\s,]+/).filter(Boolean);
  const found = JSON.parse(text) as unknown;
  const list = Array.isArray(found) ? found : (found as { codes?: unknown }).codes;
  return Array.isArray(list) ? list.filter((code): code is string => typeof code === 'string') : [];
}
