import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTIES, toAttributeName } from '../../src/attributes';
import { parseSnapshotArguments } from '../../src/desk/snapshot/options';

const FILES = ['--results', 'results.json', '--boundaries', 'overview.json', '--out', 'map.svg'];
const parse = (...words: string[]) => parseSnapshotArguments([...FILES, ...words]);

describe('the words behind council-map snapshot', () => {
  it('are every attribute of the tag, with paths in place of addresses', () => {
    const { value } = parse(
      '--view',
      'change',
      '--council',
      'Wandsworth',
      '--wards',
      '../wards/{code}.json',
      '--allow-test',
    );
    expect(value?.config).toMatchObject({
      results: 'results.json',
      view: 'change',
      layout: 'map',
      council: 'Wandsworth',
      wards: '../wards/{code}.json',
      allowTest: true,
    });
    for (const property of PROPERTIES) {
      const { faults } = parseSnapshotArguments([`--${toAttributeName(property)}=x`]);
      expect(faults.filter((fault) => fault.startsWith('There is no option'))).toEqual([]);
    }
  });

  it('refuse a wrong value instead of drawing something else, and name the nearest right one', () => {
    expect(parse('--view', 'chnage').faults).toEqual([
      '--view: "chnage" is not one of control, change, seats, change-seats, lead, closest. Did you mean "change"?',
    ]);
    expect(parse('--theme', 'drak').faults[0]).toContain('Did you mean "dark"?');
    expect(parse('--format', 'pgn').faults).toEqual([
      '--format takes svg, png, html, csv, alt, not "pgn". Did you mean png?',
    ]);
    expect(parse('--wards', 'wards.json').faults[0]).toContain('Put {code}');
  });

  it('refuse an option that does not exist, and say which was probably meant', () => {
    expect(parse('--veiw', 'change').faults).toEqual(['There is no option --veiw. Did you mean --view?']);
    expect(parse('--constructor').faults).toHaveLength(1);
    expect(parse('map.svg').faults[0]).toContain('stands alone');
    expect(parse('--heading').faults).toEqual(['--heading needs a value.']);
  });

  it('must name files and what is to be written', () => {
    expect(parseSnapshotArguments([]).faults).toHaveLength(3);
    expect(
      parseSnapshotArguments(['--replay', 'log.jsonl', '--moment', '80', '--boundaries', 'o.json', '--out', '-'])
        .faults,
    ).toEqual([]);
  });

  it.each([
    ['map.svg', ['svg']],
    ['card.PNG', ['png']],
    ['page.html', ['html']],
    ['table.csv', ['csv']],
    ['alt.txt', ['alt']],
    ['-', ['svg']],
  ])('take the format of %s from its name', (out, formats) => {
    expect(parse('--out', out).value?.formats).toEqual(formats);
  });

  it('take several formats and sizes, with commas or one after another', () => {
    const { value } = parse(
      '--format',
      'csv,svg',
      '--format',
      'png',
      '--size',
      '1200x630,1080x1080',
      '--size',
      '1080x1920',
    );
    expect(value?.formats).toEqual(['svg', 'png', 'csv']);
    expect(value?.sizes).toEqual([
      { width: 1200, height: 630 },
      { width: 1080, height: 1080 },
      { width: 1080, height: 1920 },
    ]);
    expect(parse('--format', 'svg,csv', '--out', '-').faults).toEqual(['--out - takes one format and one size.']);
  });

  it.each(['10x10', '1200', '1200x', '1e9x630', '-5x630', 'NaNxNaN', ''])('take no size "%s"', (size) => {
    expect(parse(`--size=${size}`).faults).toHaveLength(1);
  });

  it('never make the parser throw, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('--view', '--out', '--', '-', '--size', '--no-svg', '--__proto__', '-x'),
          ),
        ),
        (words) => {
          const { value, isHelp, faults } = parseSnapshotArguments(words);
          expect(value !== undefined || isHelp === true || faults.length > 0).toBe(true);
        },
      ),
    );
  });
});
