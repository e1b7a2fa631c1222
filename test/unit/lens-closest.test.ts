/** The view of the closest: votes from a change of control, as the index of wards has them. */
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/model/contract';
import { sample } from './front-fixture';
import { keyOf, sampleIndex, sentenceOf, textOf, toPicture, valueOf } from './lens-fixture';

describe('the view of the closest', () => {
  const picture = toPicture({ view: 'closest' });

  it('says whose votes, how many, in how many wards, and of what', () => {
    expect(sentenceOf(picture, 'Wandsworth')).toBe('Labour 78 votes, in 3 wards, from ending Conservative control');
    expect(sentenceOf(picture, 'Elmbridge')).toBe('Conservative 9 votes, in 1 ward, from control');
    expect(textOf(picture, 'Wandsworth')).toBe('Lab 78');
  });

  it('has every class in its key, and what is not known by itself', () => {
    expect(keyOf(picture)).toEqual([
      'Under 50 votes 6',
      '50 to 199 17',
      '200 to 999 28',
      '1,000 or more 72',
      'Out of reach 26',
      'Not known 1',
      'No election',
    ]);
    expect(valueOf(picture, 'Thurrock')).toBe('unknown');
  });

  it('does not know a council that the index does not have', () => {
    const index = { ...sampleIndex, councils: sampleIndex.councils.slice(1) };
    const { areas } = toPicture({ view: 'closest', index });
    expect(areas.get(sampleIndex.councils[0]!.code)).toBe('unknown');
  });

  it('does not believe that control was nearly lost where nobody has it', () => {
    const councils = sampleIndex.councils.map((council) =>
      council.closest ? { ...council, closest: { ...council.closest, target: 'deny' as const } } : council,
    );
    expect(valueOf(toPicture({ view: 'closest', index: { ...sampleIndex, councils } }), 'Elmbridge')).toBe('unknown');
  });

  it('does not believe an index that was made from another control', () => {
    const toHeld = (after: string | undefined): Results => ({
      ...sample,
      councils: sample.councils.map(({ control: { before } = {}, ...council }) => ({
        ...council,
        ...(after !== undefined && { control: { ...(before && { before }), after } }),
      })),
    });
    // Labour cannot end its own control, nor anybody's where nobody is known to have it.
    for (const after of ['lab', undefined]) {
      const now = toPicture({ view: 'closest' }, toHeld(after));
      expect(valueOf(now, 'Wandsworth')).toBe('unknown');
      expect(sentenceOf(now, 'Wandsworth')).toBe('Votes from a change of control not known');
    }
    expect(valueOf(toPicture({ view: 'closest' }, toHeld('ld')), 'Wandsworth')).toBe('under-200');
    expect(valueOf(toPicture({ view: 'closest' }, toHeld(undefined)), 'Elmbridge')).toBe('unknown');
  });
});
