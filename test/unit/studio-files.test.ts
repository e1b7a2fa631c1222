import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectFile, inspectText, type Inspected } from '../../src/studio/files/inspect-file';
import { findFault, locate, toPath, type Path, type Spot } from '../../src/model/locate-json';
import { LARGEST } from '../../src/studio/files/recognise-file';
import { makeCouncil, makeFile } from './model-fixture';

/** Index of a spot in its text. */
const toIndex = (text: string, { line, column }: Spot): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0) +
  column -
  1;

/** Some path to something inside a value. */
function walk(value: unknown, picks: readonly number[]): { path: Path; found: unknown } {
  const path: (string | number)[] = [];
  let found = value;
  for (const pick of picks) {
    if (typeof found !== 'object' || found === null) break;
    const keys = Object.keys(found);
    if (!keys.length) break;
    const key = keys[pick % keys.length]!;
    path.push(Array.isArray(found) ? Number(key) : key);
    found = (found as Record<string, unknown>)[key];
  }
  return { path, found };
}

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place in a text', () => {
  it('is where the value of a path begins', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.nat(50), { maxLength: 5 }), fc.nat(3), (value, picks, indent) => {
        const text = JSON.stringify(value, null, indent);
        const plain = JSON.parse(text) as unknown;
        const { path, found } = walk(plain, picks);
        const begun = text.slice(toIndex(text, locate(text, path)));
        const depth = path.length * indent;
        const written = JSON.stringify(found, null, indent).replace(/\n/g, `\n${' '.repeat(depth)}`);
        expect(begun.startsWith(written)).toBe(true);
      }),
    );
  });

  it('is where the object of a missing field begins, and of a field that is there twice the last', () => {
    const text = '{\n "a": {"b": 1},\n "a": {"c": [1, {"d": 2}]}\n}';
    expect(locate(text, ['a', 'x', 3])).toEqual({ line: 3, column: 7 });
    expect(locate(text, ['a', 'c', 1, 'd'])).toEqual({ line: 3, column: 23 });
    expect(locate(text, [])).toEqual({ line: 1, column: 1 });
  });

  it('is found in a file that is nested without end', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(locate(`{"a": ${deep}, "b": 1}`, ['b']).column).toBe(deep.length + 14);
    expect(findFault('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 });
  });

  it('of a fault is there exactly where a text is not JSON', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '{', ':', '\\', '0', 'x', '\n'))
      .map(
        ([text, at, mark]) => text.slice(0, at % (text.length + 1)) + mark + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(broken, fc.json(), fc.string()), (text) => {
        expect(findFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is told by the place of a problem', () => {
    expect(toPath('councils[12] (E09000032 Wandsworth).seats.lab')).toEqual(['councils', 12, 'seats', 'lab']);
    expect(toPath('objects.lad.geometries[3] (E0 A (b) c)')).toEqual(['objects', 'lad', 'geometries', 3]);
    expect(toPath('version')).toEqual(['version']);
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(toPath(text))));
  });
});

const make = (content: string | Uint8Array, name = 'file.json'): File => new File([content as BlobPart], name);
const inspect = (content: string | Uint8Array, name?: string): Promise<Inspected> =>
  inspectFile(make(content, name), false);
const toWords = ({ problems }: Inspected): string => problems.map(({ message }) => message).join(' ');

describe('a file that is dropped', () => {
  it('is taken where it is a results file in order', async () => {
    const file = await inspect(JSON.stringify(makeFile()));
    expect(file.kind).toBe('results');
    expect(file.problems).toEqual([]);
  });

  it('is taken where it is the overview, TopoJSON, or has a mark of its byte order', async () => {
    for (const path of ['geodata/overview.json', 'geodata/councils.topo.json'])
      expect((await inspect(readFileSync(path, 'utf8'), path)).kind).toBe('boundaries');
    expect((await inspect(`\ufeff${JSON.stringify(makeFile())}`)).kind).toBe('results');
  });

  it('has its problems told by line and column', async () => {
    const odd = makeFile([makeCouncil(), makeCouncil({ code: 'E09000033', name: 'Westminster', seats: { lab: -4 } })]);
    const text = JSON.stringify(odd, null, 2);
    const { kind, problems } = await inspect(text);
    expect(kind).toBe('results');
    const [problem] = problems;
    expect(problem!.place).toBe('councils[1] (E09000033 Westminster).seats.lab');
    expect(text.slice(toIndex(text, problem!.spot!)).startsWith('-4')).toBe(true);
  });

  const REFUSED: readonly (readonly [what: string, content: string | Uint8Array, said: RegExp])[] = [
    ['nothing', '', /empty/],
    ['blanks', ' \n ', /blanks/],
    ['a zipped archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /zipped archive/],
    ['a spreadsheet of Excel', 'PK\u0003\u0004\u0014\0[Content_Types].xml', /spreadsheet \(Excel\)/],
    [
      'a spreadsheet of LibreOffice',
      'PK\u0003\u0004\u0014\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      /spreadsheet \(LibreOffice\)/,
    ],
    ['gzip', new Uint8Array(gzipSync('{}')), /gzip/],
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), /older Office/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /picture/],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', /picture \(SVG\)/],
    ['bytes', Uint8Array.of(0x7b, 0, 0x7d), /not text/],
    ['a web page', '<!doctype html><title>404</title>', /web page/],
    ['a table', 'council,lab\nWandsworth,26\n', /table \(CSV\)/],
    ['prose', 'Dear desk, please find', /a text, not a file of data/],
    ['a cut file', JSON.stringify(makeFile()).slice(0, 300), /cut short/],
    ['a slip of the pen', '{"version": "1.0",, "councils": []}', /a slip in its punctuation/],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}', /GeoJSON/],
    ['hexagons', '{"layout":"odd-r","hexes":{}}', /hexagons/],
    ['a ward file', '{"version":"1.0","council":"E09000032","wards":[]}', /ward file/],
    ['a night’s log', '{"sequence":1,"parts":{}}\n{"sequence":2,"parts":{}}\n', /log of a night/],
    ['a list', '[1,2]', /neither results nor boundaries/],
    ['a newer contract', '{"version":"2.0","contested":[],"councils":[]}', /found 2/],
  ];

  it.each(REFUSED)('is refused where it is %s, with what it is and what to do', async (_, content, said) => {
    const file = await inspect(content);
    expect(file.kind).toBe('refused');
    expect(toWords(file)).toMatch(said);
    expect(file.problems.every(({ remedy }) => remedy.endsWith('.'))).toBe(true);
  });

  it('is refused unread where it is huge', async () => {
    const huge = { name: 'all.json', size: LARGEST + 1, slice: () => new Blob(['{']) } as unknown as File;
    expect(toWords(await inspectFile(huge, false))).toContain('20 MB');
  });

  it('is refused where the browser cannot read it', async () => {
    const folder = { name: 'folder', size: 4096, slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }) };
    expect(toWords(await inspectFile(folder as unknown as File, false))).toBe('It could not be read.');
  });

  it('never makes it throw, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => JSON.stringify({ type: 'Topology', v })),
        ),
        async (text) => {
          expect((await inspectText(text, 'x', false)).problems.every(({ message }) => message)).toBe(true);
        },
      ),
    );
  });
});
