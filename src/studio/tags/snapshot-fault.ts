/**
 * What an editor pastes as the tag's inside, judged by what a browser reads in it: only the elements that a snapshot is
 * made of, and nothing that runs, fetches or stands for something else on the page. Pure.
 */

/** As much of a page's tree as is looked at. */
export type MarkupNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment' }
  | {
      readonly kind: 'element';
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
      readonly children: readonly MarkupNode[];
    };

type MarkupElement = Extract<MarkupNode, { kind: 'element' }>;

const PICTURE =
  'svg g path rect circle ellipse line polyline polygon text tspan use defs pattern clippath style title desc';
const WORDS = 'p details summary div ul ol li b strong em small h3 a';
const TABLE = 'table caption colgroup col thead tbody tfoot tr th td';
const ALLOWED: ReadonlySet<string> = new Set(`${PICTURE} ${WORDS} ${TABLE}`.split(' '));

/** What names a file that a browser fetches, or a place that it goes to. */
const FETCHING = /^(src|srcset|srcdoc|background|ping|action|formaction|data|poster)$/;
/** A style sheet, or a property of one, that names a file; a backslash may hide any of these. */
const FETCHING_STYLE = /\\|@import|(?:image-set|image|src)\s*\(|url\(\s*(?!["']?#)/i;

/** The text's own end tags: those that a browser passes over may end something on the page. */
const END_TAG = /<\/\s*([^\s>/]+)/g;

/**
 * @param tree undefined where the text does not end all that it begins, or ends what it has not begun
 * @returns why it is refused; undefined where it may stand inside the tag
 */
export function toMarkupFault(text: string, tree: readonly MarkupNode[] | undefined): string | undefined {
  const stray = [...text.matchAll(END_TAG)].find(([, name = '']) => !ALLOWED.has(name.toLowerCase()));
  if (stray) return `It has </${stray[1]}>. ${REMEDY}`;
  if (!tree) return `A tag in it is not ended, or ended twice. ${REMEDY}`;
  if (!tree.some(({ kind }) => kind === 'element')) return 'It is not SVG or HTML, as the command makes it.';
  return toFirstFault(tree);
}

const REMEDY = 'Paste only what the command has made.';

function toFirstFault(nodes: readonly MarkupNode[]): string | undefined {
  for (const node of nodes) {
    const fault = toNodeFault(node);
    if (fault) return fault;
  }
  return undefined;
}

function toNodeFault(node: MarkupNode): string | undefined {
  if (node.kind === 'text') return undefined;
  if (node.kind === 'comment') return `It has a comment. ${REMEDY}`;
  if (!ALLOWED.has(node.name.toLowerCase())) return `It has an element <${node.name}>. ${REMEDY}`;
  const isStyled = node.name.toLowerCase() === 'style';
  if (isStyled && node.children.some((child) => child.kind === 'text' && FETCHING_STYLE.test(child.text)))
    return `Its <style> names a file, or hides one. ${REMEDY}`;
  return toAttributeFault(node) ?? toFirstFault(node.children);
}

function toAttributeFault({ name: element, attributes }: MarkupElement): string | undefined {
  const wrong = attributes.find(([name, value]) => isWrong(element.toLowerCase(), name.toLowerCase(), value));
  return wrong && `It has the attribute ${wrong[0]} on <${element}>. ${REMEDY}`;
}

function isWrong(element: string, name: string, value: string): boolean {
  if (/^on/.test(name) || FETCHING.test(name)) return true;
  if (/(^|:)href$/.test(name)) return !/^#/.test(value) && !(element === 'a' && /^https:\/\//i.test(value));
  return !name.startsWith('aria-') && FETCHING_STYLE.test(value);
}
