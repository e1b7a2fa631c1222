/** The command that makes the tag's inside: the same map as a still picture and in sentences, without a browser. Pure. */
import type { AttributeProperty } from '../../attributes';
import type { Setting } from '../setting';
import { toTagAttributes } from './tag-attributes';

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

/** Addresses stand as they are written: in the folder of the files, relative ones are paths. */
export function toSnapshotCommand(setting: Setting): string {
  const isUsed = (property: AttributeProperty): boolean => {
    const reason = NEEDED_BY[property];
    return !MOVING.has(property) && (reason === undefined || setting[reason] !== undefined);
  };
  const options = toTagAttributes(setting, { base: '' })
    .filter(({ property }) => isUsed(property))
    .map(({ name, value }) => (value ? `--${name} ${quote(value)}` : `--${name}`));
  return ['council-map snapshot', ...options, '--format html --svg --no-table', '--out inside.html'].join(' \\\n  ');
}
