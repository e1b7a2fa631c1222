/**
 * Every message of the corpora of import, check, merge and join-report, read for what no editor should meet. `DESK_WORDS` in
 * the environment names a file for one message of each kind, to be read by eye; `DESK_WORDS_COUNT` sets how many files.
 */
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectSaid, toKind, type Said } from './desk-words-corpus';

const COUNT = Number(process.env.DESK_WORDS_COUNT ?? 24);

/** Words of the schema library, of JavaScript and of patterns. */
const ALIEN =
  /\b(Invalid|received|undefined|NaN|null or|JSON at position|is not a function|Cannot read|ENOENT|issue)\b/;
const ALIEN_SIGNS =
  /\[object|\/\^|\\u[0-9a-f]{4}|Expected (?!TopoJSON)|expected (Object|Array|string|number|boolean)\b|[<>]=/;

/** What was found in the file is its own; the rest is said by the project. */
const toOwnWords = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, '');

let said: Said[] = [];
beforeAll(async () => {
  said = await collectSaid(COUNT);
  if (process.env.DESK_WORDS) writeFileSync(process.env.DESK_WORDS, toList(said));
}, 600_000);

function toList(all: readonly Said[]): string {
  const kinds = new Map(all.map((one) => [`${one.rule} ${toKind(one.message)} ${toKind(one.remedy)}`, one]));
  const lines = [...kinds.values()].map(
    ({ what, level, rule = '', line = '-', message, remedy }) =>
      `${rule} ${level}, line ${line}, ${what}\n  ${message}\n  → ${remedy}`,
  );
  return `${lines.sort().join('\n')}\n`;
}

const wrong = (isWrong: (one: Said) => boolean): string[] => [
  ...new Set(said.filter(isWrong).map(({ what, message, remedy }) => `${what}: ${message} · ${remedy}`)),
];

describe('what the desk’s commands say of spoilt files', () => {
  it('is a lot, of every kind of file', () => {
    expect(new Set(said.map(({ what }) => what)).size).toBe(18);
    expect(new Set(said.map(({ rule }) => rule)).size).toBeGreaterThan(60);
  });

  it('has no word of a library or of the language that it is written in', () => {
    const isAlien = (text: string): boolean => ALIEN.test(text) || ALIEN_SIGNS.test(text);
    expect(wrong(({ message, remedy }) => isAlien(toOwnWords(message)) || isAlien(toOwnWords(remedy)))).toEqual([]);
  });

  it('says what to do, in a sentence', () => {
    expect(wrong(({ remedy, rule }) => rule !== 'line' && !/^\p{Lu}.{8,}[.?)]$|^Nothing/u.test(remedy))).toEqual([]);
  });

  it('has the line of whatever stands in one place', () => {
    const isPlaced = /^(bad-value|missing|aliases|mapping|cell-|council$|row-|override-|not-json|cut|seats-partial)/;
    const isOfImport = ({ file }: Said): boolean => /^(results\.json|wards\/)|merged\.json$/.test(file);
    // What is made and not written yet has no line; what is about the whole file has none either.
    const isWhole = ({ what, file }: Said): boolean => isOfImport({ what, file } as Said) || what === 'bytes';
    const isEmpty = ({ message }: Said): boolean => message === 'the file is empty';
    expect(
      wrong((one) => isPlaced.test(one.rule ?? '') && one.line === undefined && !isWhole(one) && !isEmpty(one)),
    ).toEqual([]);
  });

  it('asks nobody to publish again who has not published', () => {
    const isOfTables = /table|template|seats|councils|aliases|mapping|merge/;
    expect(wrong(({ what, remedy }) => isOfTables.test(what) && /publish again/i.test(remedy))).toEqual([]);
  });

  it('counts one of a thing as one', () => {
    expect(
      wrong(({ message }) => /\b1 (are|seats won|cells|rows are|files|parties)\b/.test(toOwnWords(message))),
    ).toEqual([]);
  });
});
