/** What may stand inside the tag, judged by the tree that a browser reads. */
import { describe, expect, it } from 'vitest';
import { toMarkupFault, type MarkupNode } from '../../src/studio/tags/snapshot-fault';

type Attributes = Readonly<Record<string, string>>;

const make = (name: string, attributes: Attributes = {}, ...children: MarkupNode[]): MarkupNode => ({
  kind: 'element',
  name,
  attributes: Object.entries(attributes),
  children,
});
const text = (words: string): MarkupNode => ({ kind: 'text', text: words });

describe('pasted markup', () => {
  it('is taken where it is a picture, sentences and a table', () => {
    const tree = [
      make(
        'svg',
        { role: 'img', 'aria-label': 'An image (of councils)' },
        make('style', {}, text('.a{fill:url(#dots)}@media (prefers-color-scheme:dark){.a{fill:#fff}}')),
        make('defs', {}, make('pattern', { id: 'dots', patternUnits: 'userSpaceOnUse' })),
        make('path', { d: 'M0 0', fill: 'url(#dots)' }),
        make('use', { href: '#dots' }),
      ),
      text('\n'),
      make('p', {}, make('a', { href: 'https://example.org/' }, text('Source'))),
      make('table', {}, make('tbody', {}, make('tr', {}, make('td', { colspan: '2' })))),
    ];
    expect(toMarkupFault('', tree)).toBeUndefined();
  });

  it('is refused, by the name of what is wrong, where it runs, fetches or belongs to something else', () => {
    const bad: [MarkupNode, string][] = [
      [make('p', {}, make('script')), '<script>'],
      [make('svg', {}, make('foreignObject')), '<foreignObject>'],
      [make('img', { src: 'https://a.example/' }), '<img>'],
      [make('svg', { onload: 'alert(1)' }), 'onload on <svg>'],
      [make('a', { href: 'javascript:alert(1)' }), 'href on <a>'],
      [make('a', { href: 'http://a.example/' }), 'href on <a>'],
      [make('use', { 'xlink:href': 'https://a.example/x.svg#a' }), 'xlink:href on <use>'],
      [make('path', { fill: 'url(https://a.example/)' }), 'fill on <path>'],
      [make('p', { style: 'background:u\\72l(//a.example)' }), 'style on <p>'],
      [make('table', { background: 'x.png' }), 'background on <table>'],
      [make('style', {}, text('@import "x.css"')), '<style>'],
      [make('style', {}, text('p{background:url( "https://a.example")}')), '<style>'],
      [{ kind: 'comment' }, 'comment'],
    ];
    for (const [node, named] of bad) expect(toMarkupFault('', [make('p'), node]), named).toContain(named);
  });

  it('is refused where it ends something on the page, ends what it has not begun, or is no markup', () => {
    expect(toMarkupFault('<p></p></council-map><p></p>', [make('p'), make('p')])).toContain('</council-map>');
    expect(toMarkupFault('<p></p></ARTICLE>', [make('p')])).toContain('</ARTICLE>');
    expect(toMarkupFault('<p>a</p></div>', undefined)).toContain('not ended');
    expect(toMarkupFault('just words', [text('just words')])).toBeDefined();
  });
});
