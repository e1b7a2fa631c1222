/**
 * A tree as text. Its ids and classes get a prefix, so that several pictures, and the page around them, do not clash; the
 * names of the page's colours (`@ink`) become colours.
 */
import { createHash } from 'node:crypto';
import { TreeElement, type TreeNode } from './element-tree';
import { isRole, toColour, type Theme } from './page-colours';

export interface SerialiseOptions {
  readonly theme: Theme;
  /** Before every id and class. Without one it is made from the content: the same picture has the same. */
  readonly prefix?: string | undefined;
  /** Rules for every page, with ids and classes as the tree has them. */
  readonly rules?: readonly string[];
  /** Rules for a dark page, with the classes as the tree has them; used where the theme is `auto`. */
  readonly darkRules?: readonly string[];
}

/** Characters that XML 1.0 does not allow, halves of characters among them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text for XML and HTML alike, for elements and for attributes between double quotes. */
export const toEscaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** Stands for the prefix until the content is known from which it may be made. */
const MARK = '\u0001';
/** Of a prefix that is made. */
const LETTERS = 6;
const ID_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'aria-labelledby', 'aria-describedby', 'class']);
const COLOURED: ReadonlySet<string> = new Set(['fill', 'stroke']);

export function serialise(root: TreeElement, { theme, prefix, rules = [], darkRules = [] }: SerialiseOptions): string {
  const isAuto = theme === 'auto';
  const body = toText(root, { theme: isAuto ? 'light' : theme, isAuto });
  const dark = isAuto ? [...toRoleRules(body), ...darkRules.map(toMarked)].join('') : '';
  const all = [...rules.map(toMarked), ...(dark ? [`@media (prefers-color-scheme:dark){${dark}}`] : [])].join('');
  const style = all ? `<style>${all}</style>` : '';
  const text = body.replace('>', `>${style}`);
  const own = prefix ?? `cm-${createHash('sha256').update(text).digest('hex').slice(0, LETTERS)}-`;
  return text.replaceAll(MARK, own);
}

interface Voice {
  readonly theme: 'light' | 'dark';
  readonly isAuto: boolean;
}

function toText(node: TreeNode, voice: Voice): string {
  if (!(node instanceof TreeElement)) return toEscaped(node);
  const attributes = toAttributes(node, voice).map(([name, value]) => ` ${name}="${value}"`);
  const inside = node.childNodes.map((child) => toText(child, voice)).join('');
  const open = `<${node.tagName}${attributes.join('')}`;
  // In HTML an SVG element may close itself, too; in text only where there is nothing in it.
  return inside ? `${open}>${inside}</${node.tagName}>` : `${open}/>`;
}

function toAttributes(node: TreeElement, { theme, isAuto }: Voice): [string, string][] {
  const classes = [...node.classes];
  const attributes = [...node.attributes]
    .filter(([name, value]) => name !== 'class' && !(COLOURED.has(name) && value === ''))
    .map(([name, value]): [string, string] => {
      if (!COLOURED.has(name) || !value.startsWith('@')) return [name, toValue(name, value)];
      const role = value.slice(1);
      if (!isRole(role)) return [name, 'none'];
      if (isAuto) classes.push(`${name[0]}-${role}`);
      return [name, toColour(role, theme)];
    });
  if (classes.length) attributes.push(['class', toValue('class', classes.join(' '))]);
  return attributes;
}

function toValue(name: string, value: string): string {
  // Ids are this code's own words, and the codes of places: never several words, never quotes.
  if (ID_ATTRIBUTES.has(name)) return value.split(' ').map(toIdText).join(' ');
  const [, id] = /^url\(#(.*)\)$/s.exec(value) ?? [];
  return id === undefined ? toEscaped(value) : `url(#${toIdText(id)})`;
}

/** Whatever a file has for the code of a place or a party, an id is of letters, digits and hyphens. */
const toIdText = (id: string): string =>
  `${MARK}${id.replace(/[^\w-]/g, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}`)}`;

/** The page's colours on a dark page, for those that are there. */
function toRoleRules(body: string): string[] {
  const found = new Set(
    [...body.matchAll(new RegExp(`${MARK}([fs])-(\\w+)`, 'g'))].map(([, kind, role]) => `${kind}-${role}`),
  );
  return [...found].sort().map((name) => {
    const role = name.slice(2);
    const property = name.startsWith('f') ? 'fill' : 'stroke';
    return isRole(role) ? `.${MARK}${name}{${property}:${toColour(role, 'dark')}}` : '';
  });
}

/** `.d0{fill:url(#map-dots-e4003b)}` or `@media(…){#picture{…}}` with ids and classes marked. */
const toMarked = (rules: string): string =>
  rules
    .replace(/([.#])([a-z][\w-]*)\{/g, (_, kind: string, name: string) => `${kind}${MARK}${name}{`)
    .replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${toIdText(id)})`);
