/** Files in the encodings that spreadsheets and editors of text write: read rightly, and never silently. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/studio/files/decode-file';
import { inspectFile, inspectText, type Inspected } from '../../src/studio/files/inspect-file';
import { makeCouncil, makeFile } from './model-fixture';

const NAME = 'King’s Lynn – Rhôs';
const TEXT = JSON.stringify(makeFile([makeCouncil({ name: NAME })]));

/** Bytes of Windows-1252 for letters that Latin-1 does not have. */
const WINDOWS: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '‘': 0x91, '“': 0x93, '”': 0x94, '€': 0x80 };

const toWindows = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => WINDOWS[letter] ?? letter.charCodeAt(0));

function toUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + 1) * 2));
  [...`\ufeff${text}`].forEach((letter, at) => view.setUint16(at * 2, letter.charCodeAt(0), isLittle));
  return new Uint8Array(view.buffer);
}

const inspect = (bytes: Uint8Array): Promise<Inspected> =>
  inspectFile(new File([bytes as BlobPart], 'results.json'), false);

const nameIn = (file: Inspected): string | undefined => (file.kind === 'results' ? file.value.councils[0]?.name : '');
const warningsOf = ({ problems }: Inspected): string[] =>
  problems.filter(({ code }) => code === 'file-encoding').map(({ message, remedy }) => `${message} ${remedy}`);

describe('a file that is dropped', () => {
  it('says nothing of its encoding where it is UTF-8, with its mark or without', async () => {
    for (const text of [TEXT, `\ufeff${TEXT}`]) {
      const file = await inspect(new TextEncoder().encode(text));
      expect(nameIn(file)).toBe(NAME);
      expect(warningsOf(file)).toEqual([]);
    }
  });

  it('keeps its ô and ’ where Windows wrote it, and says that readers would not have them', async () => {
    const file = await inspect(toWindows(TEXT));
    expect(nameIn(file)).toBe(NAME);
    expect(warningsOf(file)).toEqual([
      expect.stringMatching(/not written in UTF-8, and was read as Windows-1252.*save the file as UTF-8/),
    ]);
  });

  it.each([true, false])(
    'is read where it is UTF-16 with its mark (little end first: %s), and says so',
    async (isLittle) => {
      const file = await inspect(toUtf16(TEXT, isLittle));
      expect(nameIn(file)).toBe(NAME);
      expect(warningsOf(file)).toEqual([expect.stringContaining('was read as UTF-16. Save it as UTF-8')]);
    },
  );

  it('is cut short, and not of another encoding, where it ends within a letter', async () => {
    const whole = new TextEncoder().encode(TEXT);
    const within = whole.findIndex((byte) => byte > 0x7f) + 1;
    const { kind, problems } = await inspect(whole.slice(0, within));
    expect(kind).toBe('refused');
    expect(problems.map(({ message }) => message)).toEqual(['It ends in the middle: it is cut short.']);
  });

  it('is any text again, whatever the encoding it was written in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé ô’–€ñ{"1\n'), minLength: 1 }), (text) => {
        expect(decodeFile(new TextEncoder().encode(text))).toEqual({ text, problems: [] });
        expect(decodeFile(toUtf16(text, true)).text).toBe(text);
        const windows = decodeFile(toWindows(text));
        // Two letters of Windows may by chance be one of UTF-8; then nothing can tell.
        if (windows.problems.length) expect(windows.text).toBe(text);
      }),
    );
  });
});

it('a file at an address says so where its letters were lost on the way', async () => {
  const file = await inspectText(TEXT.replace('ô', '\ufffd'), 'https://a.example/results.json', false);
  expect(warningsOf(file)).toEqual([expect.stringContaining('shown as �. Save the file as UTF-8')]);
});
