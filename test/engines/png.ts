/** Reads the pixels of a screenshot: PNG of 8 bits a channel, with or without alpha, not interlaced. */
import { inflateSync } from 'node:zlib';

export type Pixel = readonly [red: number, green: number, blue: number];

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Throws outside the picture. */
  at(x: number, y: number): Pixel;
}

/** Where the chunks begin. */
const FIRST_CHUNK = 8;
/** Channels by the format's colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** The chunks of a type, their contents joined. */
function joinChunks(file: Buffer, wanted: string): Buffer {
  const parts: Buffer[] = [];
  for (let at = FIRST_CHUNK; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === wanted) parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** The format's guess at a byte from the bytes left of it, above it, and left above it. */
function toGuess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Takes the filters off, row by row: each byte is stored as its difference from a guess. */
function unfilter(data: Buffer, stride: number, channels: number): Buffer {
  const rows = data.length / (stride + 1);
  const bytes = Buffer.alloc(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (stride + 1)]!;
    for (let i = 0; i < stride; i += 1) {
      const at = row * stride + i;
      const left = i < channels ? 0 : bytes[at - channels]!;
      const above = row === 0 ? 0 : bytes[at - stride]!;
      const corner = row === 0 || i < channels ? 0 : bytes[at - stride - channels]!;
      bytes[at] = data[row * (stride + 1) + 1 + i]! + toGuess(filter, left, above, corner);
    }
  }
  return bytes;
}

/** Throws where the file is not of the kind that screenshots are. */
export function readPicture(file: Buffer): Picture {
  const header = joinChunks(file, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header[9]!];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error('A PNG of another kind');
  const bytes = unfilter(inflateSync(joinChunks(file, 'IDAT')), width * channels, channels);
  return {
    width,
    height,
    at(x, y) {
      if (x < 0 || y < 0 || x >= width || y >= height) throw new Error(`${x},${y} is outside ${width}×${height}`);
      const at = (y * width + x) * channels;
      return [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
    },
  };
}

/** Relative luminance as WCAG counts it, 0 for black to 1 for white. */
export function toLuminance(pixel: Pixel): number {
  const [red, green, blue] = pixel.map((level) => {
    const share = level / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast of two colours as WCAG counts it, 1 to 21. */
export function toContrast(one: Pixel, other: Pixel): number {
  const [a, b] = [toLuminance(one), toLuminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
