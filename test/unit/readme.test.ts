import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replaceSection, toAttributeTable, toReadme } from '../../src/desk/readme';

const README = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('has the reference of attributes that the table makes', () => {
    expect(toReadme(README)).toBe(README);
    expect(toAttributeTable()).toContain('| `boundaries-detail` | address |');
  });

  it('names only commands that there are', () => {
    const named = [...README.matchAll(/npm run ([a-z][a-z0-9:-]*)/g)].map(([, script]) => script ?? '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('says so when a section has lost its marks', () => {
    expect(() => replaceSection('no marks here', 'attributes', '')).toThrow('<!-- attributes -->');
    expect(replaceSection('a <!-- x -->old<!-- /x --> z', 'x', 'new')).toBe('a <!-- x -->\nnew\n<!-- /x --> z');
  });
});
