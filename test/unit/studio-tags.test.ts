import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseAttributes, PROPERTIES, toAttributeName } from '../../src/attributes';
import { parseQuery } from '../../src/embed/query';
import { withSample } from '../../src/embed/sample';
import { SAMPLE, toRead, type Setting } from '../../src/studio/setting';
import { toReact, toSvelte, toVue } from '../../src/studio/tags/framework-tags';
import { toFrameAddress, toIframeTag, toOembedText } from '../../src/studio/tags/iframe-tag';
import { toRoomStyle } from '../../src/studio/tags/room-style';
import { toScriptTag } from '../../src/studio/tags/script-tag';
import { toSnapshotCommand } from '../../src/studio/tags/snapshot-command';
import { toTagAttributes } from '../../src/studio/tags/tag-attributes';
import { anySettings, decode, readTag, rightSettings } from './studio-fixture';

const HOME = { base: 'https://desk.example/map/' };
const HERE = { base: '' };
const INSIDE = { words: 'Labour 74 councils & more, <b> no overall control 21.', snapshot: '' };

/** What the element would make of a setting on a page of that address. */
const toMeaning = (setting: Setting, base = HOME.base) => parseAttributes(toRead(setting), base);

/** What it makes of attributes as they stand on a tag. */
const toMeaningOf = (attributes: ReadonlyMap<string, string>, base = HOME.base) =>
  parseAttributes((name) => attributes.get(name) ?? null, base);

describe('the tag', () => {
  it('means exactly the setting, whatever was typed, and nothing in it is wrong', () => {
    fc.assert(
      fc.property(anySettings, (setting) => {
        const { attributes } = readTag(toScriptTag(setting, HOME, INSIDE), 'council-map')!;
        const read = toMeaningOf(attributes);
        expect(read.value).toEqual(toMeaning(setting).value);
        expect(read.faults).toEqual([]);
      }),
    );
  });

  it('has every right value once, and no default', () => {
    fc.assert(
      fc.property(rightSettings, (setting) => {
        const { attributes } = readTag(toScriptTag(setting, HOME, INSIDE), 'council-map')!;
        const wanted = PROPERTIES.filter((property) => setting[property] !== undefined).map(toAttributeName);
        expect(new Set(attributes.keys())).toEqual(new Set(wanted));
      }),
    );
    const usual = { view: 'control', layout: 'map', engine: 'auto', theme: 'auto', live: 'off' };
    expect(toTagAttributes(usual, HOME)).toEqual([]);
  });

  it('has words inside that are text', () => {
    const { rest } = readTag(toScriptTag(SAMPLE, HOME, INSIDE), 'council-map')!;
    expect(decode(rest.slice(0, rest.indexOf('</council-map>'))).trim()).toBe(INSIDE.words);
    expect(rest).not.toContain('<b>');
  });

  it('begins with itself, so that an editor sees at once what is pasted; script and hints stand behind it', () => {
    const svg = '<svg role="img"><title>Map</title></svg>';
    for (const snapshot of ['', svg]) {
      const tag = toScriptTag(SAMPLE, HOME, { ...INSIDE, snapshot });
      expect(tag.startsWith('<council-map\n  heading="Who controls your council"\n  results=')).toBe(true);
      const order = ['<council-map', '</council-map>', '<script', '<link'].map((part) =>
        `\n${tag}`.indexOf(`\n${part}`),
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it('keeps its room from its first child on, in one line, before there is anything in it', () => {
    fc.assert(
      fc.property(anySettings, (setting) => {
        const tag = toScriptTag(setting, HOME, INSIDE);
        const [, style = '', after = ''] = /^<council-map[^]*?>\n<style>([^\n]*)<\/style>\n([^]*)$/.exec(tag) ?? [];
        const read = readTag(tag, 'council-map')!.attributes;
        const own = Object.fromEntries(PROPERTIES.map((one) => [one, read.get(toAttributeName(one))]));
        const given = PROPERTIES.filter((one) => own[one] !== undefined);
        const meant = Object.fromEntries(given.map((one) => [one, own[one] || 'true']));
        expect(style).toBe(toRoomStyle(meant).replaceAll('\n', ' '));
        expect(after).not.toContain('<style>');
      }),
    );
  });

  it('hints at the very addresses that it names, and loads the script from the folder of the files', () => {
    const tag = toScriptTag(SAMPLE, HOME, INSIDE);
    const { attributes } = readTag(tag, 'council-map')!;
    const hints = tag.split('\n').flatMap((line) => readTag(line, 'link')?.attributes ?? []);
    expect(hints.map((hint) => hint.get('href'))).toEqual([attributes.get('boundaries'), attributes.get('results')]);
    expect(hints.map((hint) => [hint.get('rel'), hint.get('as'), hint.get('crossorigin')])).toEqual(
      Array(2).fill(['preload', 'fetch', '']),
    );
    expect(readTag(tag, 'script')!.attributes.get('src')).toBe('https://desk.example/map/council-map.js');
    expect(attributes.get('wards')).toBe('https://desk.example/map/elections/2018-05-03/wards/{code}.json');
  });

  it('leaves addresses as they are written where the page lies beside the files', () => {
    const { attributes } = readTag(toScriptTag(SAMPLE, HERE, INSIDE), 'council-map')!;
    expect(attributes.get('results')).toBe(SAMPLE.results);
    expect(attributes.get('wards')).toBe(SAMPLE.wards);
  });

  it('takes a snapshot inside as it is', () => {
    const svg = '<svg role="img"><title>Map</title></svg>';
    expect(toScriptTag(SAMPLE, HOME, { ...INSIDE, snapshot: svg })).toContain(`</style>\n${svg}\n</council-map>`);
  });
});

describe('the iframe', () => {
  it('has an address that the frame’s page reads as the setting', () => {
    fc.assert(
      fc.property(anySettings, (setting) => {
        const { attributes } = readTag(toIframeTag(setting, HOME, 'A “title” & <more>'), 'iframe')!;
        const address = new URL(attributes.get('src')!);
        expect(address.href.startsWith('https://desk.example/map/embed.html')).toBe(true);
        const query = parseQuery(address.search, address.href);
        expect(query.faults).toEqual([]);
        expect(toMeaningOf(query.value).value).toEqual(toMeaning(setting).value);
        expect(attributes.get('title')).toBe('A “title” & <more>');
      }),
    );
  });

  it('is an error, and not the sample, where a file is missing or refused', () => {
    for (const setting of [{}, { heading: 'Tonight' }, { results: 'javascript:1', boundaries: '//evil.example/x' }]) {
      const address = new URL(toFrameAddress(setting, HOME));
      const { value } = parseQuery(address.search, address.href);
      const shown = withSample(value, (name) => address.searchParams.has(name));
      expect([shown.has('results'), shown.has('boundaries'), shown.has('wards')]).toEqual([false, false, false]);
      expect(toOembedText(setting, HOME, 'Tonight')).toContain('results=');
    }
  });

  it('is as high as what is shown needs, and has the script that knows better', () => {
    const heightOf = (setting: Setting): number =>
      Number(readTag(toIframeTag(setting, HOME, 'Map'), 'iframe')!.attributes.get('height'));
    expect(heightOf({ ...SAMPLE, show: 'legend' })).toBeLessThan(heightOf(SAMPLE) - 800);
    expect(heightOf({ ...SAMPLE, show: 'legend feed' })).toBeGreaterThan(heightOf({ ...SAMPLE, show: 'legend' }) + 600);
    const script = readTag(toIframeTag(SAMPLE, HOME, 'Map'), 'script')!.attributes;
    expect(script.get('src')).toBe('https://desk.example/map/council-map-embed.js');
  });

  it('is what the oEmbed answer has, under the same address', () => {
    const [link, answer] = toOembedText(SAMPLE, HOME, 'Who controls your council').split('\n\n');
    expect(readTag(link!, 'link')!.attributes.get('href')).toBe('https://desk.example/map/oembed.json');
    const { html, type } = JSON.parse(answer!) as { html: string; type: string };
    expect(type).toBe('rich');
    expect(readTag(html, 'iframe')!.attributes.get('src')).toBe(toFrameAddress(SAMPLE, HOME));
  });
});

/** The properties and children that a React component makes, by running it. */
function runReact(text: string): { props: Record<string, string>; words: string } {
  const { outputText } = ts.transpileModule(`${text}\nexports.made = ElectionMap();`, {
    compilerOptions: { jsx: ts.JsxEmit.React, module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    fileName: 'x.tsx',
  });
  const exports: { made?: [string, Record<string, string>, string] } = {};
  const createElement = (...parts: unknown[]) => parts;
  runInNewContext(outputText, { exports, require: () => ({}), React: { createElement } });
  return { props: exports.made![1], words: exports.made![2] };
}

describe('the frameworks', () => {
  it('React is given the very values', () => {
    fc.assert(
      fc.property(rightSettings, (setting) => {
        const { props, words } = runReact(toReact(setting, HOME, INSIDE.words));
        const wanted = toTagAttributes(setting, HOME).map(({ name, value }) => [name, value]);
        expect(props ?? {}).toEqual(Object.fromEntries(wanted));
        expect(words).toBe(INSIDE.words);
      }),
      { numRuns: 30 },
    );
  });

  it('Vue reads no braces as a program', () => {
    const text = toVue({ heading: 'A {{ b }} "c"' }, HOME, 'D {{ e }}');
    expect(readTag(text, 'council-map')!.attributes.get('heading')).toBe('A {{ b }} "c"');
    const { rest } = readTag(text, 'council-map')!;
    expect(rest).not.toContain('{{');
    expect(decode(rest.slice(0, rest.indexOf('<')))).toBe('D {{ e }}');
  });

  it('Svelte gets values with braces as literals', () => {
    fc.assert(
      fc.property(rightSettings, (setting) => {
        const text = toSvelte(setting, HOME, INSIDE.words);
        for (const { name, value } of toTagAttributes(setting, HOME).filter((one) => /[{}]/.test(one.value))) {
          const literal = new RegExp(`\\n  ${name}=\\{(".*")\\}`).exec(text)?.[1] ?? '';
          expect(JSON.parse(literal)).toBe(value);
        }
        const plain = text.replace(/=\{".*"\}/g, '');
        expect(plain.slice(plain.indexOf('<council-map'), plain.indexOf('\n>'))).not.toMatch(/[{}]/);
      }),
    );
  });
});

describe('the command', () => {
  it('is read by a shell as the setting’s own values', () => {
    const heading = `It's "$HOME" \\ & <b>; \`ls\``;
    const command = toSnapshotCommand({ ...SAMPLE, heading, focusArea: 'London', live: '20' });
    const script = `npx() { printf '%s\\n' "$@"; }\n${command}`;
    const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
    expect(words[words.indexOf('--heading') + 1]).toBe(heading);
    expect(words[words.indexOf('--focus') + 1]).toBe('London');
    expect(words[words.indexOf('--boundaries-detail') + 1]).toBe(SAMPLE.boundariesDetail);
    expect(words.slice(-6)).toEqual(['--format', 'html', '--svg', '--no-table', '--out', 'inside.html']);
    expect(words).not.toContain('--wards');
    expect(words).not.toContain('--hexes');
    expect(words).not.toContain('--live');
    expect(words.slice(0, 2)).toEqual(['council-map', 'snapshot']);
  });

  it('names files that lie elsewhere by what they are downloaded as, and says so before', () => {
    const far = { results: 'https://a.example/2026/data.json?v=1', boundaries: 'https://b.example/data.json' };
    const lines = toSnapshotCommand({ ...far, boundariesDetail: 'geodata/detail.json', focusArea: 'London' }).split(
      '\n',
    );
    expect(lines.slice(0, 3)).toEqual([
      '# Download first, as data.json: https://a.example/2026/data.json?v=1',
      '# Download first, as boundaries-data.json: https://b.example/data.json',
      'npx council-map snapshot \\',
    ]);
    const rest = lines.slice(3).join(' ');
    expect(rest).toContain('--results data.json');
    expect(rest).toContain('--boundaries boundaries-data.json');
    expect(rest).toContain('--boundaries-detail geodata/detail.json');
    expect(rest).not.toContain('https:');
  });
});
