/** The command that makes the tag's inside: the same map as a still picture and in sentences, without a browser. Pure. */
import type { AttributeProperty } from '../../attributes';
import type { Setting } from '../setting';
import { isAddress, toTagAttributes, type TagAttribute } from './tag-attributes';

/** What only a page with scripts has a use for. */
const MOVING: ReadonlySet<AttributeProperty> = new Set(['live', 'deepLink', 'engine', 'views', 'show']);

/** Files that are only needed for something that a setting asks for. */
const NEEDED_BY: Readonly<Partial<Record<AttributeProperty, AttributeProperty>>> = {
  wards: 'council',
  wardBoundaries: 'council',
  hexes: 'layout',
  boundariesDetail: 'focusArea',
  replay: 'moment',
};

/** Between single quotes a shell takes every letter as it is, but the quote itself. */
const quote = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`);

const isFar = (value: string): boolean => /^https?:/.test(value);

/** The name under which a browser saves what an address names. */
function toFileName({ name, value }: TagAttribute): string {
  const last = new URL(value).pathname.split('/').pop()?.replace(/%7B/gi, '{').replace(/%7D/gi, '}') ?? '';
  const fallback = value.includes('{code}') ? `${name}-{code}.json` : `${name}.json`;
  return /^[\w{][\w{}.-]*$/.test(last) && value.includes('{code}') === last.includes('{code}') ? last : fallback;
}

/** Far files by attribute, none under the name of another. */
function toNear(attributes: readonly TagAttribute[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const one of attributes.filter(({ property, value }) => isAddress(property) && isFar(value))) {
    const file = toFileName(one);
    names.set(one.name, [...names.values()].includes(file) ? `${one.name}-${file}` : file);
  }
  return names;
}

/**
 * Relative addresses stand as they are written: in the folder of the files they are paths. The command reads files and
 * fetches nothing, so that what lies elsewhere is named as the file that is to be downloaded.
 */
export function toSnapshotCommand(setting: Setting): string {
  const isUsed = (property: AttributeProperty): boolean => {
    const reason = NEEDED_BY[property];
    return !MOVING.has(property) && (reason === undefined || setting[reason] !== undefined);
  };
  const attributes = toTagAttributes(setting, { base: '' }).filter(({ property }) => isUsed(property));
  const near = toNear(attributes);
  const options = attributes.map(({ name, value }) =>
    value ? `--${name} ${quote(near.get(name) ?? value)}` : `--${name}`,
  );
  const downloads = attributes.flatMap(({ name, value }) => {
    const file = near.get(name);
    return file === undefined ? [] : [`# Download first, as ${file}: ${value}\n`];
  });
  const command = ['npx council-map snapshot', ...options, '--format html --svg --no-table', '--out inside.html'].join(
    ' \\\n  ',
  );
  return `${downloads.join('')}${command}`;
}
