/** The colours of the element's own style sheets, by scheme: read from them, so that they cannot be others. */
import { styles } from '../../../src/council-map.styles';
import { baseStyles } from '../../../src/parts/base.styles';
import type { Scheme } from '../../../src/view/palette';

const rules = `${styles}\n${baseStyles.cssText}`;

/** The declarations of the rule with exactly this selector. @throws where there is none */
export function declarationsOf(selector: string): string {
  const at = rules.split('\n').findIndex((line) => line.trim() === `${selector} {`);
  const body = rules
    .split('\n')
    .slice(at + 1)
    .join('\n');
  if (at < 0) throw new Error(`No rule for ${selector}`);
  return body.slice(0, body.indexOf('}'));
}

/** The first colour after `name`, be it a value or the default of an embedder's property. @throws where there is none */
export function colourIn(declarations: string, name: string): string {
  const found = new RegExp(`(?<![\\w-])${name}:[^;#]*#([\\da-f]{3,6})\\b`, 'i').exec(declarations)?.[1];
  if (!found) throw new Error(`No colour for ${name}`);
  return `#${found.length === 3 ? [...found].map((digit) => digit + digit).join('') : found}`;
}

/** As the custom properties are called. */
export type PageColours = Readonly<Record<'ink' | 'quiet' | 'paper' | 'wash' | 'land', string>>;

export function toPageColours(scheme: Scheme): PageColours {
  const declarations = declarationsOf(scheme === 'light' ? ':host' : '.dark');
  const colour = (name: string): string => colourIn(declarations, `--${name}`);
  return {
    ink: colour('ink'),
    quiet: colour('quiet'),
    paper: colour('paper'),
    wash: colour('wash'),
    land: colour('land'),
  };
}
