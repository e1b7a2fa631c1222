/**
 * What Windows writes where UTF-8 is not asked for. Browsers decode it by its own table; Node 20 takes the bytes from 0x80
 * to 0x9f, where its dashes and quotation marks are, for control codes.
 */

/** From 0x80 on; five places have no letter and stay as they are. */
const LETTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const FIRST = 0x80;

/** The same text with the letters that a decoder has left as control codes. */
export const withWindowsLetters = (decoded: string): string =>
  decoded.replace(/[\x80-\x9f]/g, (code) => LETTERS[code.charCodeAt(0) - FIRST] ?? code);
