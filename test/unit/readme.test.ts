import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLE, makeTwin, toArticle } from '../../src/desk/article-twin';
import { toPageCss } from '../../src/desk/page-room';
import { FRONT_PAGE, PAGE_CSS, toAttributeTable, toFrontPage, toReadme } from '../../src/desk/readme';
import { replaceSection } from '../../src/desk/replace-section';

const README = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('has the reference of attributes that the table makes', () => {
    expect(toReadme(README)).toBe(README);
    expect(toAttributeTable()).toContain('| `boundaries-detail` | address |');
  });

  it('stands beside the style sheet that keeps the room of the tag', () => {
    expect(readFileSync(PAGE_CSS, 'utf8')).toBe(toPageCss());
    expect(readFileSync(FRONT_PAGE, 'utf8')).toBe(toFrontPage(readFileSync(FRONT_PAGE, 'utf8')));
  });

  it('stands beside an article whose tag holds the picture and the table that are made today', async () => {
    const article = readFileSync(ARTICLE, 'utf8');
    expect(toArticle(article, await makeTwin()) === article, 'npm run readme').toBe(true);
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
