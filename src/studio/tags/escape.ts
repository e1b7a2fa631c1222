/** Text as it may stand in markup and in code. Pure: nothing here ever becomes markup on the studio's own page. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const toEntities = (text: string, marks: RegExp): string => text.replace(marks, (mark) => ENTITIES[mark] ?? mark);

/** For the inside of an attribute between double quotes. */
export const escapeAttribute = (text: string): string => toEntities(text, /[&<>"]/g);

/** For text between tags. */
export const escapeText = (text: string): string => toEntities(text, /[&<>]/g);

/** `name="value"`, or the name alone for one without a value. */
export const toAttribute = (name: string, value: string): string =>
  value ? `${name}="${escapeAttribute(value)}"` : name;

/** The same text on lines that begin further in. */
export const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line ? by + line : line))
    .join('\n');
