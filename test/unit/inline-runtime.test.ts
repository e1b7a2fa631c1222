import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inlineRuntime } from '../../src/desk/inline-runtime';

const RUNTIME = 'var e=Object.keys,t=(x)=>e(x).length;export{t,e as n};\n';

const run = (code: string): unknown => JSON.parse(runInNewContext(`${code}JSON.stringify(result)`) as string);

describe('the bundler’s helper', () => {
  it('stands in the code that imported it, under the names that the code uses', () => {
    const code = 'import{t as a,n}from"./rolldown-runtime-DK3Fl9T5.js";const result=[a({x:1,y:2}),n({z:3})];';
    expect(run(inlineRuntime(code, RUNTIME))).toEqual([2, ['z']]);
  });

  it('leaves code alone that does not import it', () => {
    const code = 'import{a}from"./furniture-12345678.js";a();';
    expect(inlineRuntime(code, RUNTIME)).toBe(code);
  });

  it('is not guessed at where the bundler writes it in another way', () => {
    expect(() => inlineRuntime('', 'export default 1')).toThrow('has no exports at its end');
  });
});
