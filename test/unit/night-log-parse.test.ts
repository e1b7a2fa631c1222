import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResultsSchema } from '../../src/model/contract';
import { LINE_FIELDS, LogLineSchema, toLogEntrySchema } from '../../src/model/contract-log';
import { parseLog, toSnapshots } from '../../src/model/night-log';
import { NIGHT, anyJson, toLog } from './night-log-fixture';

describe('parseLog', () => {
  const log = toLog(NIGHT);
  const lines = log.trimEnd().split('\n');
  const told = (text: string) => {
    const { value, problems } = parseLog(text, { file: 'night/log.jsonl' });
    return { lines: value?.length, problems: problems.map(({ level, code, place }) => `${level} ${code} ${place}`) };
  };

  it('reads a log with a byte order mark, with CRLF, with blank lines and without a last line end', () => {
    for (const text of [
      `\uFEFF${log}`,
      log.replaceAll('\n', '\r\n'),
      `\n${log.replaceAll('\n', '\n \n')}`,
      log.trimEnd(),
    ])
      expect(parseLog(text)).toEqual(parseLog(log));
  });

  it('finds nothing, and nothing wrong, in an empty log', () => {
    expect(parseLog('')).toEqual({ value: [], problems: [] });
  });

  it('leaves out a last line that is cut, at every place, with a note', () => {
    const start = log.length - lines[3]!.length - 1;
    for (let end = start + 1; end < log.length - 1; end += 1) {
      const { lines: kept, problems } = told(log.slice(0, end));
      expect(kept).toBe(3);
      expect(problems).toEqual(['note log-cut night/log.jsonl: line 4']);
    }
  });

  it('keeps the lines before a bad one, and says which line it is and what to do', () => {
    for (const bad of [
      '{',
      'null',
      '[]',
      '7',
      '{}',
      lines[2]!.replace('"parts":{', '"parts":[{').replace(/}$/, '}]'),
    ]) {
      const text = [lines[0], lines[1], bad, lines[3], ''].join('\n');
      const { value, problems } = parseLog(text);
      expect(value).toEqual(parseLog(`${lines[0]}\n${lines[1]}`).value);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ level: 'error', place: 'log.jsonl: line 3' });
      expect(problems[0]?.remedy).toMatch(/publish/);
    }
  });

  it.each(['version', 'sequence', 'updated', 'status', 'parts', 'councils'])('takes no line without %s', (field) => {
    const line = JSON.parse(lines[1]!) as Record<string, unknown>;
    const { value, problems } = parseLog(`${lines[0]}\n${JSON.stringify({ ...line, [field]: undefined })}\n`);
    expect(value).toHaveLength(1);
    expect(problems[0]?.message).toContain(field);
  });

  it('takes no line whose sequence does not rise, unless it says why', () => {
    const entry = JSON.parse(lines[1]!) as object;
    const again = (over: object): string => [...lines, JSON.stringify({ ...entry, sequence: 6, ...over })].join('\n');
    expect(told(again({}))).toEqual({ lines: 4, problems: ['error sequence-falls night/log.jsonl: line 5'] });
    expect(told(again({ reason: 'Counted again' }))).toEqual({ lines: 5, problems: [] });
    expect(told([...lines, lines[3]].join('\n')).problems).toEqual(['error sequence-falls night/log.jsonl: line 5']);
  });

  it('refuses a newer major version, keeps what was there before it, and reads a newer minor', () => {
    const newer = (version: string) => lines.map((line, at) => (at < 2 ? line : line.replace('"1.0"', `"${version}"`)));
    expect(told(newer('2.0').join('\n'))).toEqual({
      lines: 2,
      problems: ['error newer-version night/log.jsonl: line 3'],
    });
    expect(told(newer('1.7').join('\n'))).toEqual({ lines: 4, problems: [] });
    expect(parseLog(lines[0]!.replace('"1.0"', '"2.0"'))).not.toHaveProperty('value');
  });

  it('has no value for what is not a log, or the end of one', () => {
    for (const text of ['<!doctype html>\n<title>Not found</title>', 'Not found', lines.slice(1).join('\n'), '[]'])
      expect(told(text)).toEqual({ lines: undefined, problems: [expect.stringMatching(/^error .* line 1$/)] });
  });

  it('never throws, and what it keeps can be shown', () => {
    const anyLine = fc.oneof(
      fc.constantFrom(...lines),
      fc.json(),
      fc.string(),
      anyJson.map((x) => JSON.stringify(x)),
    );
    fc.assert(
      fc.property(fc.array(anyLine), fc.nat(), (some, cut) => {
        const text = some.join('\n');
        const { value = [] } = parseLog(text.slice(0, text.length - (cut % (text.length + 1))));
        for (const snapshot of toSnapshots(value)) expect(snapshot).toHaveProperty('election');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the schema of a line', () => {
  it('has every field of a results file, in the line or in its parts', () => {
    const { parts, ...own } = toLogEntrySchema().entries;
    const fields = [...Object.keys(own), ...Object.keys(parts.entries)];
    expect(fields.toSorted()).toEqual([...Object.keys(ResultsSchema.entries), 'gone', 'reason'].toSorted());
  });

  it('is what a line is read with', () => {
    expect(Object.keys(toLogEntrySchema().entries)).toEqual([
      ...Object.keys(LogLineSchema.entries),
      'parts',
      'councils',
    ]);
    expect(LINE_FIELDS.every((field) => field in toLogEntrySchema().entries)).toBe(true);
  });
});
