/**
 * Takes the white space out of `css`, `html` and `svg` template literals at build: a minifier of JavaScript must leave
 * strings alone, and a browser does not need ours.
 */
import type { Plugin } from 'vite';

/** Stands for a hole while the texts of a literal are one string, so that quotes may open before it and close after. */
const HOLE = '\0';

/** Written so that it can end nowhere but at the first end mark, whatever must follow it. */
const COMMENT = String.raw`/\*[^*]*\*+(?:[^/*][^*]*\*+)*/`;
const STRINGS = String.raw`"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'`;
const BLANK = String.raw`\s|${COMMENT}`;

/** A string, else punctuation with the blanks and comments around it, else blanks and comments. */
const CSS_TOKENS = new RegExp(`${STRINGS}|(?:${BLANK}|;)*[{};,](?:${BLANK})*|:?(?:${BLANK})+`, 'g');
const COMMENTS = new RegExp(COMMENT, 'g');

/** Elements in which white space counts, and comments: a template that has one is left as it is. */
const KEEPS_WHITE_SPACE = /<(pre|textarea|style|script|!--)/i;

function minifyCssToken(token: string): string {
  if (token.startsWith('"') || token.startsWith("'")) return token;
  return /^:|[{};,](?!.*[{};,])/s.exec(token.replace(COMMENTS, ''))?.[0] ?? ' ';
}

/** A style sheet without comments and needless blanks. Selectors keep theirs, and so do the operators of `calc()`. */
export function minifyCss(text: string): string {
  return text.replace(CSS_TOKENS, minifyCssToken);
}

/** Markup with every line break and the indentation around it as a single blank. */
export function minifyMarkup(text: string): string {
  return KEEPS_WHITE_SPACE.test(text) ? text : text.replace(/\s*\n\s*/g, ' ');
}

const MINIFIERS = new Map([
  ['css', minifyCss],
  ['html', minifyMarkup],
  ['svg', minifyMarkup],
]);

/** The texts of one literal, shortened; unchanged when a hole would be lost, as in a comment. */
export function minifyTexts(tag: string, texts: readonly string[]): readonly string[] {
  const short = MINIFIERS.get(tag)?.(texts.join(HOLE)).split(HOLE) ?? texts;
  return short.length === texts.length ? short : texts;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

interface SyntaxNode {
  type: string;
  [key: string]: unknown;
}

interface TemplateText {
  start: number;
  end: number;
  value: { raw: string };
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** Edits for the literal itself; those of literals in its holes are found on the way further down. */
function editsOf(node: SyntaxNode): Edit[] {
  const tag = node['tag'] as { name?: string };
  const { quasis } = node['quasi'] as { quasis: TemplateText[] };
  const raw = quasis.map((text) => text.value.raw);
  const short = minifyTexts(tag.name ?? '', raw);
  return quasis.flatMap(({ start, end }, i) => (short[i] === raw[i] ? [] : [{ start, end, text: short[i] ?? '' }]));
}

function collectEdits(node: SyntaxNode, edits: Edit[]): void {
  if (node.type === 'TaggedTemplateExpression') edits.push(...editsOf(node));
  for (const value of Object.values(node).flat()) if (isNode(value)) collectEdits(value, edits);
}

/**
 * JavaScript with its literals shortened, or nothing when there are none.
 * @param parse makes an ESTree of JavaScript, with places counted in UTF-16 units
 */
export function minifyLiterals(code: string, parse: (code: string) => unknown): string | undefined {
  const edits: Edit[] = [];
  collectEdits(parse(code) as SyntaxNode, edits);
  if (edits.length === 0) return undefined;
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** Runs over the project's own modules, after their types are gone. Maps are not kept: the build makes none. */
export function minifyLiteralsPlugin(): Plugin {
  return {
    name: 'council-map:minify-literals',
    apply: 'build',
    transform: {
      filter: { id: { include: /\/src\/.*\.ts$/, exclude: /node_modules/ }, code: /\b(css|html|svg)`/ },
      handler(code) {
        const short = minifyLiterals(code, (text) => this.parse(text));
        return short === undefined ? null : { code: short, map: null };
      },
    },
  };
}
