/** What looks like a postcode, and where it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePostcodePlace, toPostcode, toPostcodeFound } from '../../src/view/postcode';

describe('a postcode', () => {
  it.each([
    ['SW18 2PU', 'SW18 2PU'],
    ['sw182pu', 'SW18 2PU'],
    ['  Sw18   2pU ', 'SW18 2PU'],
    ['M1 1AA', 'M1 1AA'],
    ['m11aa', 'M1 1AA'],
    ['M60 1NW', 'M60 1NW'],
    ['CR2 6XH', 'CR2 6XH'],
    ['DN55 1PT', 'DN55 1PT'],
    ['W1A 1HQ', 'W1A 1HQ'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['ec1a1bb', 'EC1A 1BB'],
    ['GIR 0AA', 'GIR 0AA'],
    ['SW1A\u00a01AA', 'SW1A 1AA'],
  ])('is %s: %s', (text, postcode) => {
    expect(toPostcode(text)).toBe(postcode);
  });

  it.each([
    'st albans',
    'hull',
    '',
    ' ',
    'SW18',
    'SW18 2',
    'SW18 2P',
    'SW18 2PUX',
    'SW18 2PU, London',
    'SW18-2PU',
    '1AA M1',
    'QA1 1AA',
    'AI1 1AA',
    'M1 1CA',
    'M1 1AV',
    'EC1I 1BB',
    'E09000032',
    'E05000610',
  ])('is not "%s"', (text) => {
    expect(toPostcode(text)).toBeUndefined();
  });

  it('is found in any text at once, or not: it never throws and never takes long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toPostcode(text)?.replace(' ', '')).toBe(toPostcode(text) && text.replace(/\s/g, '').toUpperCase());
      }),
    );
    const began = performance.now();
    expect(toPostcode(`${' '.repeat(1_000_000)}SW18 2PU`)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(100);
  });
});

describe('an answer', () => {
  it('is a council and perhaps a ward', () => {
    expect(parsePostcodePlace({ council: 'Wandsworth' })).toEqual({ place: { council: 'Wandsworth' } });
    expect(parsePostcodePlace({ council: 'E1', ward: 'W1', more: 1 })).toEqual({
      place: { council: 'E1', ward: 'W1' },
    });
    expect(parsePostcodePlace({ council: 'E1', ward: 7 })).toEqual({ place: { council: 'E1' } });
  });

  it('may be nothing: the postcode is nobody’s', () => {
    expect([parsePostcodePlace(undefined), parsePostcodePlace(null)]).toEqual([{}, {}]);
  });

  it('is nothing else', () => {
    for (const answer of ['Wandsworth', 7, [], {}, { council: '' }, { council: ' ' }, { council: 5 }, { ward: 'W1' }])
      expect(parsePostcodePlace(answer)).toBeUndefined();
  });
});

describe('where it is', () => {
  const toPlace = (code: string, name: string, votes = true, others: string[] = []) => {
    return { code, name, others, region: '', votes };
  };
  const places = [toPlace('E1', 'Hull', true, ['Kingston upon Hull']), toPlace('E2', 'Torbay', false)];
  const index = [{ code: 'E1', wards: ['W1', 'W2'], names: ['Avenue', "St. Mary's"] }];
  const where = (council: string, ward?: string) => {
    const found = toPostcodeFound({ council, ...(ward && { ward }) }, 'HU1 1AA', places, index);
    return found && [found.place.name, found.ward?.code, found.name.map(({ text }) => text).join(''), found.by];
  };

  it('is found by code or by any of its names', () => {
    for (const council of ['E1', 'hull', 'Kingston upon Hull'])
      expect(where(council)).toEqual(['Hull', undefined, 'Hull', 'HU1 1AA']);
  });

  it('is the ward where the index has it, by code or name, and else the council', () => {
    expect(where('E1', 'W2')).toEqual(['Hull', 'W2', "St. Mary's", 'HU1 1AA']);
    expect(where('Hull', 'st marys')).toEqual(['Hull', 'W2', "St. Mary's", 'HU1 1AA']);
    expect(where('Hull', 'Bridge')).toEqual(['Hull', undefined, 'Hull', 'HU1 1AA']);
  });

  it('may be a place without an election, or none of the map’s', () => {
    expect(where('E2', 'W1')).toEqual(['Torbay', undefined, 'Torbay', 'HU1 1AA']);
    expect(where('Cardiff')).toBeUndefined();
  });
});
