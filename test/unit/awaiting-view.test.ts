/** A council that votes and of which the file says nothing yet. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { deriveAwaiting } from '../../src/view/council-view';

describe('a council of which nothing is known yet', () => {
  const view = deriveAwaiting('E08000025', 'Birmingham', en);

  it('is awaited, in words, under its name', () => {
    expect(view).toMatchObject({
      code: 'E08000025',
      name: 'Birmingham',
      sentence: 'Awaiting result',
      outcome: 'Awaiting result',
    });
  });

  it('has nobody in control, has not changed hands, and no numbers that could be read as results', () => {
    expect(view).toMatchObject({ declared: false, changed: false, rows: [], wards: [], notes: [] });
    expect([view.before, view.after, view.baseline, view.star, view.turnout]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
