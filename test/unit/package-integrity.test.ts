import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveIntegrity, toIntegrity, writeIntegrity } from '../../src/desk/package/integrity';
import { listPageFiles } from '../../src/desk/package/page-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-map-built-'));
  mkdirSync(join(folder, 'assets'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe('the list of hashes', () => {
  it('has the hash that a browser compares: SHA-384 of the bytes, in base64', () => {
    const text = 'export {};';
    const hash = createHash('sha384').update(text).digest('base64');
    expect(toIntegrity(Buffer.from(text))).toBe(`sha384-${hash}`);
    expect(hash).toHaveLength(64);
  });

  it('holds what pages load by name, then every chunk, and nothing else', () => {
    for (const name of ['council-map.js', 'council-map.css', 'index.html', 'assets/b-1.js', 'assets/a-1.js'])
      write(name, name);
    expect(Object.keys(deriveIntegrity(folder))).toEqual([
      'council-map.js',
      'council-map.css',
      'assets/a-1.js',
      'assets/b-1.js',
    ]);
  });

  it('changes with one byte of a file, and is written beside it', () => {
    write('council-map.js', 'one');
    const before = deriveIntegrity(folder);
    write('council-map.js', 'two');
    writeIntegrity(folder);
    const after = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    expect(after['council-map.js']).not.toBe(before['council-map.js']);
    expect(after).toEqual(deriveIntegrity(folder));
  });

  it('is not made of a folder without the component', () => {
    expect(() => deriveIntegrity(folder)).toThrow('council-map.js');
  });
});

describe('the files for pages without a bundler', () => {
  it('are the named ones and all that they lead to, the studio’s own left out', () => {
    write('council-map.js', 'import("./assets/furniture-Ab12.js")');
    write('assets/furniture-Ab12.js', 'import("./worker-Cd34.js")');
    write('assets/worker-Cd34.js', '');
    write('studio.js', 'import("./assets/crop-Ef56.js")');
    write('assets/crop-Ef56.js', '');
    expect(listPageFiles(folder)).toEqual(['assets/furniture-Ab12.js', 'assets/worker-Cd34.js', 'council-map.js']);
  });
});
