/** All that an order asks for, as the contents of files: nothing is written before all of it is there. */
import type { Problem } from '../../model/problems';
import { toAltText } from './alt-text';
import { toBareSvg } from './bare-svg';
import { toCsvSnapshot } from './csv-snapshot';
import type { Snapshot } from './derive-snapshot';
import { toHtmlSnapshot } from './html-snapshot';
import type { Format, SnapshotOrder } from './options';
import { toPngSnapshot } from './png-snapshot';
import { toSvgSnapshot } from './svg-snapshot';

export interface Output {
  /** Its name in a folder. */
  readonly name: string;
  readonly body: string | Uint8Array;
}

export interface Outputs {
  readonly outputs: readonly Output[];
  readonly problems: readonly Problem[];
}

/** Never rejects. */
export async function makeOutputs(snapshot: Snapshot, order: SnapshotOrder): Promise<Outputs> {
  const texts = order.formats
    .filter((format) => format !== 'png')
    .map((format) => ({ name: NAMES[format], body: TEXTS[format](snapshot, order) }));
  if (!order.formats.includes('png')) return { outputs: texts, problems: [] };
  const pictures: Output[] = [];
  for (const size of order.sizes) {
    const { value, problems } = await toPngSnapshot(snapshot, size, order);
    if (!value) return { outputs: [], problems };
    pictures.push({ name: `council-map-${size.width}x${size.height}.png`, body: value });
  }
  return { outputs: [...texts, ...pictures], problems: [] };
}

type TextFormat = Exclude<Format, 'png'>;

const NAMES: Readonly<Record<TextFormat, string>> = {
  svg: 'council-map.svg',
  html: 'council-map.html',
  csv: 'council-map.csv',
  alt: 'council-map-alt.txt',
};

const TEXTS: Readonly<Record<TextFormat, (snapshot: Snapshot, order: SnapshotOrder) => string>> = {
  svg: (snapshot, order) =>
    order.isBare ? toBareSvg(snapshot, { width: order.width, prefix: order.prefix }) : toSvgSnapshot(snapshot, order),
  html: (snapshot, { hasSvg, hasTable, prefix }) => toHtmlSnapshot(snapshot, { svg: hasSvg, table: hasTable, prefix }),
  csv: toCsvSnapshot,
  alt: (snapshot) => `${toAltText(snapshot)}\n`,
};
