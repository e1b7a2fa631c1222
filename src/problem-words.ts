/** Faults of files and attributes in words: what is wrong, where, and what to do. */
import { ATTRIBUTES, PROPERTIES, toAttributeName, type AttributeFault, type AttributeSpec } from './attributes';
import type { Problem } from './model/problems';
import { toDistance, toNearest } from './view/nearest';
import type { LoadFault } from './feed/load';

const FILES = {
  results: 'results',
  boundaries: 'boundaries',
  boundariesDetail: 'finer boundaries',
  wards: 'ward results',
  wardIndex: 'names of wards',
  wardBoundaries: 'ward boundaries',
  hexes: 'hexagons',
  replay: 'the night’s log',
};

/** Kinds of file that are fetched. */
export type FileKind = keyof typeof FILES;

/** What somebody wrote, as far as it is needed to find it again. */
const toQuote = (words: string): string => `"${words.slice(0, 80)}${words.length > 80 ? '…' : ''}"`;

export function toLoadProblem(kind: FileKind, { url, reason, status, at }: LoadFault): Problem {
  const what = `The file of ${FILES[kind]}`;
  const words = {
    unreachable: [
      'could not be reached.',
      'Check the address, and that its server allows this page to read it (CORS).',
    ],
    slow: ['did not arrive within 30 seconds.', 'Check the server; readers can try again.'],
    status: [`was answered with HTTP ${status ?? ''}.`, 'Check the address.'],
    html: ['is a web page, not JSON.', 'Check the address: servers often answer a missing file with a page.'],
    large: ['is larger than any such file.', 'Check the address.'],
    empty: ['is empty.', 'Publish the file again.'],
    cut: [`is not JSON or is cut short, after ${at ?? 0} characters.`, 'Publish the file again, whole.'],
  }[reason];
  return {
    level: 'error',
    code: `file-${reason}`,
    place: url,
    message: `${what} ${words[0] ?? ''}`,
    remedy: words[1] ?? '',
  };
}

export function toAttributeProblem({ property, found, word, reason }: AttributeFault): Problem {
  const name = toAttributeName(property);
  const { kind, values = [], fallback }: AttributeSpec = ATTRIBUTES[property];
  const nearest = toNearest(word, values);
  const place = `attribute ${name}`;
  const level = 'warning';
  switch (reason) {
    case 'unknown-word':
      return {
        level,
        code: 'attribute-value',
        place,
        message: `${toQuote(word)} is not ${kind === 'seconds' ? 'a number of seconds from 10 on, nor' : 'one of'} ${(values.length ? values : [fallback]).join(', ')}.`,
        remedy: `${nearest ? `Did you mean "${nearest}"? ` : ''}"${fallback}" is used where nothing right is given.`,
      };
    case 'refused-url':
      return {
        level,
        code: 'attribute-url',
        place,
        message: `${toQuote(found)} is not an address that may be fetched.`,
        remedy: 'Give an https address without a user name or {code} in its host, or one relative to an https page.',
      };
    case 'no-code':
      return {
        level,
        code: 'attribute-template',
        place,
        message: `${toQuote(found)} does not say where the code goes.`,
        remedy: 'Put {code} where the code of the council belongs, as in wards/{code}.json.',
      };
    case 'missing':
      return {
        level: 'error',
        code: 'attribute-missing',
        place,
        message: `No ${name} are named, so there is no map.`,
        remedy: `Give their address in the attribute ${name}, or the file itself in the property data.`,
      };
  }
}

/** One wrong letter for every so many: fewer than for values, since a page may put names of its own on the tag. */
const LETTERS_PER_MISTAKE = 4;

/** `boundaries-detail`, `boundariesDetail` and `boundaries_detail` are the same word. */
const toSpelling = (name: string): string => name.replace(/[-_]/g, '').toLowerCase();

/** The attribute that an unknown name was probably meant to be; undefined where none is near. */
export function findAttribute(name: string): string | undefined {
  const spelling = toSpelling(name);
  const most = Math.max(1, Math.floor(spelling.length / LETTERS_PER_MISTAKE));
  const distances = PROPERTIES.map((property) => {
    const attribute = toAttributeName(property);
    const spellings = [attribute, property].map(toSpelling);
    return { attribute, distance: Math.min(...spellings.map((one) => toDistance(spelling, one))) };
  });
  const nearest = distances.reduce((best, one) => (one.distance < best.distance ? one : best));
  return nearest.distance <= most ? nearest.attribute : undefined;
}

/** A name on the tag that is near one of the table; undefined for any other, which may be the page's own. */
export function toNameProblem(name: string): Problem | undefined {
  const nearest = findAttribute(name);
  return nearest === undefined
    ? undefined
    : {
        level: 'warning',
        code: 'attribute-name',
        place: `attribute ${name.slice(0, 80)}`,
        message: `There is no attribute ${toQuote(name)}.`,
        remedy: `Did you mean "${nearest}"?`,
      };
}

/** The code of a view did not come. */
export const toViewProblem = (view: string): Problem => ({
  level: 'error',
  code: 'view-missing',
  place: 'attribute view',
  message: `The code that draws ${toQuote(view)} could not be loaded; the map shows control.`,
  remedy: 'Publish all files of the build together; readers can load the page again.',
});

/** A council, ward, region or baseline that an attribute names and the files do not have. */
export interface Stranger {
  readonly attribute: string;
  readonly found: string;
  /** What is there. */
  readonly names: readonly string[];
}

export function toPlaceProblem({ attribute, found, names }: Stranger): Problem {
  const nearest = toNearest(found, names);
  return {
    level: 'warning',
    code: 'attribute-place',
    place: `attribute ${attribute}`,
    message: `There is no ${toQuote(found)} here.`,
    remedy: nearest ? `Did you mean "${nearest}"?` : 'Give a code or a name as the files have it.',
  };
}

/** Of two snapshots of an election the higher sequence is the later. */
export const toOlderProblem = (name: string, found: number, shown: number): Problem => ({
  level: 'warning',
  code: 'older-snapshot',
  place: `${name}: sequence`,
  message: `This snapshot (${found}) is older than the one on the map (${shown}), which stays.`,
  remedy: 'Publish corrections with a higher sequence.',
});
