/** Bytes to text, in the encodings that spreadsheets write. A file is read twice, and never held. */
import { withWindowsLetters } from '../../../model/windows-1252';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The pieces of a file from its beginning, as often as it is called. */
export type ReadPieces = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A mark at the start says what it is; without one UTF-8, where the bytes are; else what Windows writes in Britain. */
export async function detectEncoding(read: ReadPieces): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const piece of read()) {
      if (isFirst && piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
      if (isFirst && piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
      isFirst = false;
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** The text piece by piece, without its mark. */
export async function* decode(read: ReadPieces, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const mend = encoding === 'windows-1252' ? withWindowsLetters : (text: string): string => text;
  for await (const piece of read()) yield mend(decoder.decode(piece, { stream: true }));
  yield mend(decoder.decode());
}
