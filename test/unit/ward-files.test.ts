import { describe, expect, it } from 'vitest';
import { toWardsUrl } from '../../src/feed/ward-files';
import { toWardIndexUrl } from '../../src/feed/ward-index-url';

describe('the address of a council’s wards', () => {
  const template = 'https://example.org/wards/{code}.json';

  it('has the code where the template says', () => {
    expect(toWardsUrl(template, 'E09000032', 0)).toBe('https://example.org/wards/E09000032.json');
    expect(toWardsUrl('/{code}/{code}.json', 'E1', 0)).toBe('/E1/E1.json');
  });

  it('carries the revision, so that a corrected file is never an old one from a cache', () => {
    expect(toWardsUrl(template, 'E1', 3)).toBe('https://example.org/wards/E1.json?revision=3');
    expect(toWardsUrl('/w?c={code}', 'E1', 3)).toBe('/w?c=E1&revision=3');
  });

  it('has it where the template wants it, from the first on', () => {
    expect(toWardsUrl('/{code}.{revision}.json', 'E1', 0)).toBe('/E1.0.json');
    expect(toWardsUrl('/{code}.{revision}.json', 'E1', 2)).toBe('/E1.2.json');
  });

  it('lets no code out of its place in the path', () => {
    expect(toWardsUrl(template, '../../secret?', 0)).toBe('https://example.org/wards/..%2F..%2Fsecret%3F.json');
    expect(toWardsUrl(template, '$&', 0)).toBe('https://example.org/wards/%24%26.json');
  });
});

describe('the address of the index of all wards', () => {
  const template = 'https://example.org/wards/{code}.json';

  it('is that of a council called index', () => {
    expect(toWardIndexUrl(template, [{ revision: 0 }, { revision: 0 }])).toBe('https://example.org/wards/index.json');
    expect(toWardIndexUrl(template, [])).toBe('https://example.org/wards/index.json');
  });

  it('is another once any council’s file has been corrected', () => {
    const councils = [{ revision: 0 }, { revision: 2 }, { revision: 1 }];
    expect(toWardIndexUrl(template, councils)).toBe('https://example.org/wards/index.json?revision=3');
    expect(toWardIndexUrl('/{code}.{revision}.json', councils)).toBe('/index.3.json');
  });
});
