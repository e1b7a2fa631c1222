/** The files in a zip, by the list at its end. For zipped Shapefiles: nothing encrypted, nothing beyond 4 GB. */
import { inflateRawSync } from 'node:zlib';

const [END, ENTRY] = [0x06054b50, 0x02014b50];
/** The end stands within this many bytes of the file's own. */
const END_REACH = 65_557;
/** A file that grows beyond this is no file of boundaries. */
const LARGEST = 1_500_000_000;

export interface ZipEntry {
  readonly name: string;
  /** Throws in words where it is damaged. */
  readonly read: () => Buffer;
}

/** Throws in words where it is no zip, or a damaged one. */
export function listZip(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      throw new Error('The list of files in the zip is damaged.');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, read: toReader(bytes, at, name) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - END_REACH); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new Error('It is no whole zip: its end is missing.');
}

function toReader(bytes: Buffer, entry: number, name: string): () => Buffer {
  const [flags, method] = [bytes.readUInt16LE(entry + 8), bytes.readUInt16LE(entry + 10)];
  const [packed, size, local] = [20, 24, 42].map((offset) => bytes.readUInt32LE(entry + offset)) as [
    number,
    number,
    number,
  ];
  return () => {
    if (flags & 1) throw new Error(`${name} in the zip is encrypted.`);
    if (size > LARGEST) throw new Error(`${name} in the zip is larger than 1.5 GB.`);
    if (local + 30 > bytes.length) throw new Error(`${name} in the zip is damaged.`);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    if (method === 0) return data;
    if (method !== 8) throw new Error(`${name} in the zip is packed in a way that is not read here; zip it again.`);
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    } catch {
      throw new Error(`${name} in the zip is damaged.`);
    }
  };
}
