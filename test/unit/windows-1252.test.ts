/** Windows' own letters, whichever decoder there is. */
import { describe, expect, it } from 'vitest';
import { decode, detectEncoding } from '../../src/desk/import/csv/decode';
import { withWindowsLetters } from '../../src/model/windows-1252';

const BYTES = Uint8Array.of(0x4b, 0x92, 0x73, 0x20, 0x96, 0x20, 0x52, 0x68, 0xf4, 0x73, 0x80, 0x9f);
const TEXT = 'K’s – Rhôs€Ÿ';

describe('Windows-1252', () => {
  it('has its dashes and quotation marks in tables that the desk imports, wherever the pieces were cut', async () => {
    for (let at = 0; at <= BYTES.length; at += 1) {
      const read = () => [BYTES.slice(0, at), BYTES.slice(at)];
      expect(await detectEncoding(read)).toBe('windows-1252');
      const pieces: string[] = [];
      for await (const piece of decode(read, 'windows-1252')) pieces.push(piece);
      expect(pieces.join('')).toBe(TEXT);
    }
  });

  it('is left alone where a decoder has read it rightly', () => {
    expect(withWindowsLetters(TEXT)).toBe(TEXT);
    expect(withWindowsLetters('\x81\x8d\x8f\x90\x9d')).toBe('\x81\x8d\x8f\x90\x9d');
  });
});
