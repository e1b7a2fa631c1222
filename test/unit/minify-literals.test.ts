import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { minifyCss, minifyLiterals, minifyMarkup, minifyTexts } from '../../src/desk/minify-literals';

const minify = (code: string): string | undefined => minifyLiterals(code, (text) => parseSync('a.js', text).program);

describe('a style sheet', () => {
  it('loses comments, line breaks and the last semicolon', () => {
    expect(minifyCss('/* why */\n.a {\n  color: red;\n  margin: 0 ; /* so */\n}\n')).toBe(' .a{color:red;margin:0}');
  });

  it('keeps the blanks that mean something', () => {
    const meaningful = '.a .b > .c{width:calc(1px + 2px);margin:0 auto}.a :hover{x:y}@media (a) and (b){c{d:e}}';
    expect(minifyCss(meaningful)).toBe(meaningful);
    expect(minifyCss(':host( [open] )   .a\n  :hover { x: y }')).toBe(':host( [open] ) .a :hover{x:y}');
  });

  it('keeps strings as they are, quotes and signs inside them too', () => {
    for (const text of [`a{content:'two  {  ; words'}`, `a{content:"/* no */  \\" it's  "}`, `a{content:'\\'  '}`]) {
      expect(minifyCss(text), text).toBe(text);
    }
  });

  it('keeps a value of nothing at all', () => {
    expect(minifyCss('a { --x: ; }')).toBe('a{--x:}');
  });

  it('treats a comment as the blank that it stands for', () => {
    expect(minifyCss('a/* b */c , d/**/{ e: f }')).toBe('a c,d{e:f}');
  });

  it('ends a comment at its first end mark, stars and all', () => {
    expect(minifyCss('/** one **/a{b:c}/* two */ {d:e}')).toBe(' a{b:c}{d:e}');
  });
});

describe('markup', () => {
  it('keeps one blank for a line break with its indentation, and blanks within a line', () => {
    expect(minifyMarkup('<p>\n    a  b\n  </p>')).toBe('<p> a  b </p>');
  });

  it('is left alone where white space counts', () => {
    for (const text of ['<pre>\n a\n</pre>', '<textarea>\n</textarea>', '<!-- a\n b -->', '<style>\n a\n</style>']) {
      expect(minifyMarkup(text)).toBe(text);
    }
  });
});

describe('the texts of a literal', () => {
  it('keep one text for each side of every hole', () => {
    expect(minifyTexts('css', ['a { b: ', ' ; c: ', 'px }'])).toEqual(['a{b:', ';c:', 'px}']);
  });

  it('know that a string goes on behind a hole', () => {
    expect(minifyTexts('css', [`a{b:'x  `, `  y' ;  c:'z  ;  '}`])).toEqual([`a{b:'x  `, `  y';c:'z  ;  '}`]);
  });

  it('stay as they are where a hole would be lost with its comment', () => {
    const texts = ['a { /* ', ' */ }'];
    expect(minifyTexts('css', texts)).toEqual(texts);
  });

  it('stay as they are under any other tag', () => {
    expect(minifyTexts('sql', ['a  \n  b'])).toEqual(['a  \n  b']);
  });
});

describe('a module', () => {
  it('has its literals shortened and not a sign changed elsewhere', () => {
    const code = 'const  a = css`\n b { c: d; }\n`;  // `css` é\nconst e = `\n f  `;';
    expect(minify(code)).toBe('const  a = css` b{c:d}`;  // `css` é\nconst e = `\n f  `;');
  });

  it('has literals in the holes of others shortened, and the code around them kept', () => {
    const code = "const é = html`<p>\n  ${a.map((b) => html`<b>\n ${b + '\\n  '}\n</b>`)}\n</p>`;";
    expect(minify(code)).toBe("const é = html`<p> ${a.map((b) => html`<b> ${b + '\\n  '} </b>`)} </p>`;");
  });

  it('keeps escapes as they are written', () => {
    expect(minify('css`a {\n content: "\\\\201C" }`')).toBe('css`a{content:"\\\\201C"}`');
  });

  it('is nothing to change when it has none', () => {
    expect(minify('const a = tag`\n`;')).toBeUndefined();
  });
});
