import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CouncilSchema, ResultsSchema } from '../../src/model/contract';
import { toValibot } from '../../src/model/explain';
import { MISFIT, fit } from '../../src/model/fit';
import { makeCouncil, makeFile } from './model-fixture';

/** Whatever the short cut accepts, the schema library accepts too, as the very same value. */
function agree(schema: v.GenericSchema, input: unknown): void {
  const fitted = fit(schema, input);
  if (fitted === MISFIT) return;
  const parsed = v.safeParse(toValibot(schema), input);
  expect(parsed.success).toBe(true);
  expect(fitted).toEqual(parsed.output);
}

describe('the short cut through the schema', () => {
  it('takes every good value, so that the library is not asked before the first paint', () => {
    expect(fit(ResultsSchema, makeFile())).toEqual(v.parse(toValibot(ResultsSchema), makeFile()));
    expect(fit(CouncilSchema, makeCouncil())).not.toBe(MISFIT);
  });

  it('never accepts what the library refuses, nor reads it otherwise', () => {
    const key = fc.constantFrom(...Object.keys(CouncilSchema.entries));
    const sub = fc.constantFrom('before', 'con', '__proto__', 'toString', '2014', 'contested', 'reason');
    const value = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom(-0, 1e9, 1e9 + 1, NaN, '', 'noc', undefined));
    fc.assert(
      fc.property(key, value, (name, spoilt) => agree(CouncilSchema, { ...makeCouncil(), [name]: spoilt })),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(key, sub, value, (name, inner, spoilt) =>
        agree(CouncilSchema, { ...makeCouncil(), [name]: { [inner]: spoilt } }),
      ),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.jsonValue(), (any) => agree(ResultsSchema, any)));
  });

  it('leaves to the library what it does not know', () => {
    expect(fit(v.number(), NaN)).toBe(MISFIT);
    expect(fit(v.nullable(v.string()), 'a')).toBe(MISFIT);
    expect(fit(v.pipe(v.string(), v.email()), 'a@example.org')).toBe(MISFIT);
    expect(fit(v.record(v.string(), v.number()), JSON.parse('{"__proto__": 1}'))).toBe(MISFIT);
    expect(fit(v.record(v.string(), v.number()), { constructor: 1 })).toBe(MISFIT);
  });

  it('copies: neither the input nor a default is shared', () => {
    const input = makeCouncil();
    const [one, two] = [fit(CouncilSchema, input), fit(CouncilSchema, input)] as [typeof input, typeof input];
    expect(one.seats).not.toBe(input.seats);
    expect(one.notUp).not.toBe(two.notUp);
    expect(one.notes).not.toBe(two.notes);
  });
});
