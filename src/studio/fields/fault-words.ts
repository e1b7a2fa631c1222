/** What is wrong with what an editor has written, in the words of the form. Pure. */
import { ATTRIBUTES, type AttributeFault, type AttributeSpec } from '../../attributes';
import type { Problem } from '../../model/problems';
import { toNearest } from '../../view/nearest';
import { toOptionWords } from './field-words';

/** What is told beneath a field. */
export type Fault = Pick<Problem, 'level' | 'message' | 'remedy'>;

type Words = Omit<Fault, 'level'>;

/** So much of what was written is said again. */
const QUOTED = 80;

const quote = (text: string): string => `“${text.slice(0, QUOTED)}${text.length > QUOTED ? '…' : ''}”`;

/** Why an address is refused. @param example of one that is right, from the folder of the files */
export function toAddressWords(found: string, example: string): Words {
  const text = found.trim();
  if (/^http:/i.test(text))
    return {
      message: 'Browsers do not load this from a page of yours: it begins with http.',
      remedy: `Try ${text.slice(0, QUOTED).replace(/^http:/i, 'https:')}.`,
    };
  if (/^[a-z]:[\\/]|^file:/i.test(text))
    return {
      message: 'This is a file on your own computer, which readers cannot reach.',
      remedy: 'Put it on the web, and give its address there.',
    };
  return {
    message: `${quote(text)} is no address on the web.`,
    remedy: `It begins with https://, without a name and password, or goes on from the folder of the files, as ${example} does.`,
  };
}

const EXAMPLES: Readonly<Record<string, string>> = { url: 'elections/results.json', template: 'wards/{code}.json' };

export function toFieldFault(fault: AttributeFault): Fault {
  return { level: 'warning', ...toWords(fault) };
}

function toWords({ property, found, word, reason }: AttributeFault): Words {
  const { kind, values = [], fallback }: AttributeSpec = ATTRIBUTES[property];
  if (reason === 'refused-url') return toAddressWords(found, EXAMPLES[kind] ?? '');
  if (reason === 'no-code')
    return {
      message: 'The address does not say where the council’s code stands.',
      remedy: 'Write {code} in its place, as in wards/{code}.json.',
    };
  if (kind === 'seconds')
    return {
      message: `${quote(word)} is no number of seconds from 10 on.`,
      remedy: 'Until it is, results are read once.',
    };
  const nearest = toNearest(word, values);
  const nameOf = (value: string): string => quote(toOptionWords(property, value).name);
  const usual = fallback.split(' ').filter(Boolean).map(nameOf).join(', ');
  const meant = nearest ? `Did you mean ${nameOf(nearest)}? ` : '';
  return {
    message: `${quote(word)} is none of these.`,
    remedy: `${meant}Until you choose, it is ${usual || 'as if nothing were there'}.`,
  };
}
