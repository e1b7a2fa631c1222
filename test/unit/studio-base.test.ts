/** The folder from which an editor's files will be served. */
import { describe, expect, it } from 'vitest';
import { parseBase } from '../../src/studio/tags/tag-attributes';

describe('the folder of the files', () => {
  it('is an https address that ends in a slash; nothing else is taken', () => {
    const page = 'https://page.example/x/';
    expect(parseBase('', page)).toBe(page);
    expect(parseBase('https://cdn.example/map', page)).toBe('https://cdn.example/map/');
    expect(parseBase('files', page)).toBe('https://page.example/x/files/');
    for (const bad of [
      'http://cdn.example/',
      'javascript:1',
      '//cdn.example',
      'https://u:p@cdn.example/',
      'https://a.example/?q',
      'https://a.example/map/studio.html',
      'https://a.example/map/council-map.js',
    ])
      expect(parseBase(bad, page), bad).toBeUndefined();
  });
});
