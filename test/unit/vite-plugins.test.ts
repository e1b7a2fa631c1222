import { describe, expect, it } from 'vitest';
import { toBareImports, toBuiltPage } from '../../src/desk/vite-plugins';

const component = { source: '/src/index.ts', built: 'council-map.js' };
const build = (html: string): string => toBuiltPage(html, component);

describe('a page in the build', () => {
  it('loads the built component in place of its source, kept from the bundler', () => {
    expect(build('<script type="module" src="/src/index.ts"></script>')).toBe(
      '<script vite-ignore type="module" src="./council-map.js"></script>',
    );
  });

  it('keeps hints word for word, whatever they hint at', () => {
    const hint = 'rel="preload" href="geodata/overview.json" as="fetch" crossorigin';
    expect(build(`<link ${hint} />`)).toBe(`<link vite-ignore ${hint} />`);
    expect(build('<link href="a.js" rel=modulepreload>')).toBe('<link vite-ignore href="a.js" rel=modulepreload>');
  });

  it('finds a hint that is written over several lines', () => {
    expect(build('<link\n  rel="preload"\n  href="a.json"\n/>')).toContain('<link vite-ignore\n');
  });

  it('leaves every other script, style sheet and element to the bundler', () => {
    const others = '<link rel="stylesheet" href="page.css"><script type="module" src="/src/other.ts"></script><p>';
    expect(build(others)).toBe(others);
  });
});

describe('an import in a built chunk', () => {
  it('stands alone, without the loader around it', () => {
    expect(
      toBareImports('this.u??=E(async()=>{let{Desk:e}=await import(`./a.js`).then(e=>e.t);return{Desk:e}}).then(f)'),
    ).toBe('this.u??=import(`./a.js`).then(e=>e.t).then(f)');
    expect(toBareImports('E(async()=>{let{f:e}=await import(`./a.js`);return{f:e}},[],import.meta.url)')).toBe(
      'import(`./a.js`)',
    );
  });

  it('stays as it is in whatever other code takes one', () => {
    const others = 'later(async()=>{let{f:e}=await import(`./a.js`);return{g:e}});E(()=>import(`./b.js`))';
    expect(toBareImports(others)).toBe(others);
  });
});
