/**
 * The corpus of hostile text: what may stand in any name, note, heading or code. Expected of all of it, everywhere: it
 * is shown as text or refused with words. It makes no element and no attribute, runs nothing, and moves nothing that
 * stands beside it.
 */

/** What the strings below try to do. Nothing may ever set it. */
export const CANARY = '__hostile';

const DEED = `window.${CANARY}=1`;

/** Kept as they are: text like any other. */
export const STRANGE_TEXT: Readonly<Record<string, string>> = {
  'a tag with a handler': `<img src=x onerror="${DEED}">`,
  'a script': `<script>${DEED}</script>`,
  'SVG with a handler': `<svg onload=${DEED}><foreignObject><body onload=${DEED}></foreignObject></svg>`,
  'the end of an attribute, a title and a style': `'"></title></style></svg><b onclick=${DEED}>`,
  'the end of a comment': `--><iframe srcdoc="<script>${DEED}</script>"></iframe><!--`,
  entities: '&lt;b&gt;&amp;nbsp;&#x3c;b&#62;&quot;',
  'a template literal': `\${${DEED}}`,
  braces: `{{constructor.constructor('${DEED}')()}}`,
  'a marker of the template engine': '?lit$0123456789$<!--?lit$0123456789$-->',
  'a style': `</style><style>*{display:none}</style>;background:url(javascript:${DEED})`,
  'an address that runs': `javascript:${DEED}`,
  'console formats and line breaks': '%c%s%o\n[error] all is lost\r\n',
  'half a character': 'W\ud800ndsworth\udc00',
  emoji: '🏛️👩‍👩‍👧‍👦🇬🇧🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  Hebrew: 'מועצת העיר 33',
  Arabic: 'مجلس المدينة (٣٣)',
  'marks piled up': 'W̷̛̫̺̠̬̦̦̱̿̐̊̓̚a̶̧̪̟͗̿̃͝n̵̨̛̦̗̭̹͂d̸̥͐s',
  '200 characters': 'Llanfairpwllgwyngyll'.repeat(10),
  '200 characters in words': 'Saint Mary by the '.repeat(11).padEnd(200, 'x'),
};

/** Words that every object has already. */
export const PROTOTYPE_WORDS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'];

/** Used without the marks in them, and told: on a page they would turn, hide or end what stands beside them. */
export const MARKED_TEXT: Readonly<Record<string, readonly [text: string, shown: string]>> = {
  'a direction turned round': ['\u202eruobaL', 'ruobaL'],
  'a direction turned round and never back': ['Lab\u202eour', 'Labour'],
  'an isolate that is never closed': ['Lab\u2067our', 'Labour'],
  'more ends than beginnings': ['Lab\u2069\u202cour', 'Labour'],
  nulls: ['Lab\0our\0', 'Labour'],
};

/** Nothing to be seen: no name. */
export const BLANK_TEXT: Readonly<Record<string, string>> = {
  nothing: '',
  spaces: '   ',
  'a line break': '\n\t',
  'a space of no width': '\u200b\u200b',
  'a space that does not break': '\u00a0',
  'nothing but marks of direction': '\u202e\u2066\u200f',
};
