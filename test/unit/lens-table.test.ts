/** The table of a view: its column, in whose place it stands, and the order by it. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { enTable } from '../../src/i18n/en-table';
import { toSpoken } from '../../src/view/spoken';
import { pickColumns, type TableWidth } from '../../src/view/table-columns';
import { deriveTableFrame, pickEntries } from '../../src/view/table-frame';
import {
  beginsDescending,
  FIRST_CHOICE,
  toChoiceFor,
  toChoiceWithin,
  toKnownRegion,
  type SortKey,
} from '../../src/view/table-order';
import { deriveTableRow } from '../../src/view/table-view';
import { sample, sampleBook, viewOf } from './front-fixture';
import { toPicture } from './lens-fixture';

const toFrame = (view?: string) => {
  const meaning = view === undefined ? undefined : toPicture({ view, party: 'lab' }).meaning;
  const entries = sample.councils.map((council) => ({
    code: council.code,
    name: council.name,
    region: council.region ?? '',
    council,
    amount: meaning?.readings.get(council.code)?.amount,
  }));
  return deriveTableFrame(sample, entries, {
    book: sampleBook,
    preferred: '',
    words: en,
    tableWords: enTable,
    meaning,
  });
};

const kindsOf = (view: string | undefined, width: TableWidth, sort: SortKey = 'name'): string[] => {
  const kinds = pickColumns(toFrame(view).columns, width, sort).map(({ kind }) => kind);
  return kinds.filter((kind) => kind !== 'party' && kind !== 'turnout');
};

const namesBy = (view: string, descending: boolean): string[] => {
  const choice = { ...FIRST_CHOICE, sort: 'view', descending } as const;
  return pickEntries(toFrame(view), choice, sampleBook, enTable).map(({ name }) => name);
};

describe('the column of a view', () => {
  it('stands in place of the result, at every width', () => {
    expect(kindsOf('seats', 'narrow')).toEqual(['council', 'view', 'total']);
    expect(kindsOf('seats', 'middle')).toEqual(['council', 'view', 'total']);
    expect(kindsOf('seats', 'wide')).toEqual(['council', 'region', 'control', 'view', 'total']);
  });

  it('gives the place back where the result makes the order', () => {
    expect(kindsOf('seats', 'narrow', 'outcome')).toEqual(['council', 'outcome', 'total']);
  });

  it('is not there for control', () => {
    expect(kindsOf(undefined, 'narrow')).toEqual(['council', 'outcome', 'total']);
    expect(toFrame().columns.map(({ kind }) => kind)).not.toContain('view');
  });

  it('is headed by what it holds', () => {
    const headOf = (view: string) => toFrame(view).columns.find(({ kind }) => kind === 'view')?.label;
    expect(['change', 'seats', 'change-seats', 'lead', 'closest'].map(headOf)).toEqual([
      'Change',
      'Lab share',
      'Lab ±',
      'Lead in seats',
      'Votes short',
    ]);
  });

  it('has in each row what the map says of the council', () => {
    const { parties, entries, meaning } = toFrame('seats');
    const entry = entries.find(({ name }) => name === 'Wandsworth')!;
    const context = { parties, book: sampleBook, words: en, tableWords: enTable, meaning };
    expect(deriveTableRow(entry, viewOf('Wandsworth'), context).reading).toBe(meaning!.readings.get(entry.code));
  });
});

describe('the order by a view', () => {
  it('is by amount, what is not known last whichever way', () => {
    expect(namesBy('closest', false).slice(0, 2)).toEqual(['Elmbridge', 'Woking']);
    expect(namesBy('closest', false).at(-1)).toBe('Thurrock');
    expect(namesBy('closest', true).at(-1)).toBe('Thurrock');
  });

  it('begins with the largest, or where little is the news with the smallest', () => {
    const begins = (view: string) => beginsDescending('view', toPicture({ view }).meaning);
    expect(['seats', 'change-seats', 'lead', 'change', 'closest'].map(begins)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(beginsDescending('name', undefined)).toBe(false);
  });

  it('begins anew with another view, ends with control, and outlasts a new snapshot', () => {
    const [seats, closest] = [toPicture({ view: 'seats' }).meaning, toPicture({ view: 'closest' }).meaning];
    const choice = { ...FIRST_CHOICE, sort: 'view', descending: true, region: 'London' } as const;
    expect(toChoiceFor(closest, seats, choice)).toEqual({ ...choice, descending: false });
    expect(toChoiceFor(undefined, seats, choice)).toEqual({ ...choice, sort: 'name', descending: false });
    expect(toChoiceFor({ ...seats }, seats, choice)).toBe(choice);
    expect(toChoiceFor(closest, seats, FIRST_CHOICE)).toBe(FIRST_CHOICE);
  });
});

describe('the filter by region', () => {
  const regions = ['', 'London', 'North East'].map((value) => ({ value }));
  const choice = { ...FIRST_CHOICE, sort: 'total', control: 'lab', region: 'North East' } as const;

  it('becomes the region that the map is cropped to, and nothing else of the choice changes', () => {
    expect(toChoiceWithin('London', '', regions, choice)).toEqual({ ...choice, region: 'London' });
    expect(toChoiceWithin('', 'London', regions, choice)).toEqual({ ...choice, region: '' });
  });

  it('stays what the reader has chosen while the crop is the same', () => {
    expect(toChoiceWithin('London', 'London', regions, choice)).toBe(choice);
  });

  it('is never of a region that no council of the table is in', () => {
    expect(toChoiceWithin('', '', regions, { ...choice, region: 'Wales' })).toEqual({ ...choice, region: '' });
    expect(['London', 'Wales', ''].map((name) => toKnownRegion(name, regions))).toEqual(['London', '', '']);
  });
});

describe('what is spoken of a council', () => {
  it('is its sentence, and the fact that the colours show where there is one', () => {
    expect(toSpoken(viewOf('Wandsworth'))).toBe('Con hold, all seats up');
    expect(toSpoken({ ...viewOf('Wandsworth'), fact: 'Labour 26 of 60 seats, 43.3%' })).toBe(
      'Con hold, all seats up. Labour 26 of 60 seats, 43.3%',
    );
  });
});
