import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseAttribute, type AttributeProperty } from '../../src/attributes';
import { Reporter } from '../../src/feed/report';
import type { Problem } from '../../src/model/problems';
import { toAttributeProblem, toLoadProblem, toPlaceProblem } from '../../src/problem-words';

const URL_OF_FILE = 'https://example.org/results.json';

const problemOf = (property: AttributeProperty, raw: string): Problem =>
  toAttributeProblem(parseAttribute(property, raw, 'https://example.org').faults[0]!);

describe('what is wrong with a file', () => {
  it.each([
    [{ reason: 'unreachable' }, /could not be reached/, /CORS/],
    [{ reason: 'slow' }, /30 seconds/, /server/],
    [{ reason: 'status', status: 404 }, /HTTP 404/, /address/],
    [{ reason: 'html' }, /web page, not JSON/, /missing file/],
    [{ reason: 'empty' }, /is empty/, /again/],
    [{ reason: 'cut', at: 17 }, /17 characters/, /whole/],
  ] as const)('%o is told with its file, its cause and its remedy', (fault, cause, remedy) => {
    const problem = toLoadProblem('results', { url: URL_OF_FILE, ...fault });
    expect(problem).toMatchObject({ level: 'error', code: `file-${fault.reason}`, place: URL_OF_FILE });
    expect(problem.message).toMatch(cause);
    expect(problem.message).toMatch(/results/);
    expect(problem.remedy).toMatch(remedy);
  });

  it('says which kind of file it is', () => {
    const messages = (['results', 'boundaries', 'boundariesDetail', 'wards'] as const).map(
      (kind) => toLoadProblem(kind, { url: URL_OF_FILE, reason: 'empty' }).message,
    );
    expect(new Set(messages).size).toBe(4);
  });
});

describe('what is wrong with an attribute', () => {
  it('is told with the nearest right word, and what is used in its place', () => {
    const problem = problemOf('view', 'controll');
    expect(problem).toMatchObject({ level: 'warning', place: 'attribute view' });
    expect(problem.message).toContain('"controll"');
    expect(problem.remedy).toContain('Did you mean "control"?');
  });

  it('is told for each wrong word of several', () => {
    expect(problemOf('show', 'legnd scoreboard').remedy).toContain('Did you mean "legend"?');
  });

  it('guesses nothing where nothing is near', () => {
    expect(problemOf('theme', 'midnight-blue').remedy).not.toContain('Did you mean');
  });

  it('is told for an address that is refused, and for a template without a code', () => {
    expect(problemOf('results', 'javascript:alert(1)')).toMatchObject({
      code: 'attribute-url',
      place: 'attribute results',
    });
    expect(problemOf('wards', 'wards.json').remedy).toContain('{code}');
  });

  it('names the attribute, not the property', () => {
    expect(problemOf('boundariesDetail', 'ftp://x').place).toBe('attribute boundaries-detail');
  });

  it('has the nearest place for one that is not there', () => {
    const names = ['Wandsworth', 'Barnet'];
    expect(toPlaceProblem({ attribute: 'council', found: 'Wansworth', names })).toMatchObject({
      place: 'attribute council',
      message: 'There is no "Wansworth" here.',
      remedy: 'Did you mean "Wandsworth"?',
    });
    expect(toPlaceProblem({ attribute: 'council', found: 'Atlantis', names }).remedy).not.toBe('');
  });
});

describe('telling editors', () => {
  const problem: Problem = { level: 'warning', code: 'c', place: 'p', message: 'Wrong.', remedy: 'Mend it.' };

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is done once for each problem: one event, one line', () => {
    const send = vi.fn();
    const reporter = new Reporter(send);
    reporter.report([problem, { ...problem }]);
    reporter.report([problem]);
    expect(send.mock.calls).toEqual([[problem]]);
    expect(vi.mocked(console.warn).mock.calls).toEqual([['council-map: p: Wrong. Mend it.']]);
  });

  it('is done for every problem that differs in anything but its words of remedy', () => {
    const send = vi.fn();
    new Reporter(send).report([problem, { ...problem, place: 'q' }, { ...problem, message: 'Bad.' }]);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('goes by the level: an error is an error, a note is no line at all', () => {
    const send = vi.fn();
    new Reporter(send).report([
      { ...problem, level: 'error' },
      { ...problem, level: 'note', code: 'n' },
    ]);
    expect(send).toHaveBeenCalledTimes(2);
    expect(console.error).toHaveBeenCalledTimes(1);
    expect(console.warn).not.toHaveBeenCalled();
  });
});
